// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"

#include "core/intake/numbernormaliser.h"
#include "core/model/channel.h"
#include "core/plan/averagecall.h"
#include "core/plan/effectivehours.h"
#include "core/services/batchcancel.h"
#include "core/services/campaignwords.h"
#include "core/services/chunkbreak.h"
#include "core/services/constructionmark.h"
#include "core/services/newcampaign.h"
#include "core/services/poolwork.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QSet>

namespace callboard::services {

namespace {

Failure refusedBecause(const QString &why)
{
    return fail(ErrorCode::Refused, {why});
}

QStringList jobIdsOf(const Campaign &campaign, int batches)
{
    QStringList ids;
    ids.reserve(batches);
    for (int i = 0; i < batches; ++i)
        ids << jobId(campaign.start, i);
    return ids;
}

Result<Account> accountOf(store::Ledger &ledger, AccountId id)
{
    return ledger.read([id](const store::Store &store) { return store.accounts.find(id); }).result();
}

QString testCallName()
{
    return QCoreApplication::translate("ScheduleService", "Test call");
}

/// The lead of one's own number, of whom the agent is told what it would be told of \a model. A number that
/// belongs to somebody else's lead keeps what is known of that one.
Result<LeadId> testLead(store::Store &store, const PhoneNumber &number, std::optional<LeadId> model,
                        Instant now)
{
    const Result<std::optional<LeadId>> known = store.leads.idByNumber(number);
    if (!known)
        return fail(known.error());
    Lead own{.number = number};
    if (*known) {
        const Result<Lead> before = store.leads.find(**known);
        if (!before)
            return fail(before.error());
        if (before->name != testCallName())
            return **known;
        own = *before;
    }
    own.name = testCallName();
    if (model) {
        if (const Result<Lead> like = store.leads.find(*model)) {
            own.partner = like->partner;
            own.attributes = like->attributes;
        }
    }
    if (!*known)
        return store.leads.insert(store::seal(own, store.cipher), {}, now);
    const Result<void> updated = store.leads.update(**known, store::seal(own, store.cipher), now);
    return updated ? Result<LeadId>(**known) : Result<LeadId>(fail(updated.error()));
}

} // namespace

void ScheduleRequest::apply(const Preset &preset)
{
    parallel = preset.parallel;
    interval = preset.interval;
    pacing = preset.pacing;
    rules = preset.rules;
    hours = preset.hours;
}

Preset ScheduleRequest::preset() const
{
    Preset preset;
    preset.parallel = parallel;
    preset.interval = interval;
    preset.pacing = pacing;
    preset.rules = rules;
    preset.hours = hours;
    return preset;
}

ScheduleService::ScheduleService(Workspace &workspace)
    : m_workspace(workspace)
{
}

CallingPolicy ScheduleService::policyFor(const Account &account, const QList<HoursPart> &hours) const
{
    if (account.isPractice() && hours.isEmpty())
        return CallingPolicy::always(m_workspace.zone());
    CallingPolicy policy = m_workspace.houseHours();
    if (account.isPractice())
        policy.closedOn.clear();
    if (!hours.isEmpty())
        policy.parts = hours;
    return policy;
}

Campaign ScheduleService::campaignFor(const ScheduleRequest &request, const Account &account) const
{
    return newCampaign(request, account, policyFor(account, request.hours), m_workspace.clock().now());
}

plan::ScheduleWish ScheduleService::wish(const ScheduleRequest &request, const Account &account,
                                         const std::optional<plan::DayRoom> &dayRoom) const
{
    const CallingPolicy policy = policyFor(account, request.hours);
    const CallingPolicy house =
        account.isPractice() ? CallingPolicy::always(m_workspace.zone()) : m_workspace.houseHours();
    plan::ScheduleWish wish;
    wish.leads = int(request.leads.size());
    wish.start = request.start;
    wish.parallel = request.parallel;
    wish.interval = request.interval;
    wish.pacing = request.pacing;
    wish.policy = policy;
    wish.alsoOpen =
        plan::hoursOnOwnClocks({policy, house, plan::legalProfileOf(account), request.rules.category});
    wish.averageCall = plan::averageCallOn(account, m_workspace.periods());
    wish.dayRoom = dayRoom;
    return wish;
}

plan::ScheduleSummary ScheduleService::summary(const ScheduleRequest &request, const Account &account,
                                               const std::optional<plan::DayRoom> &dayRoom) const
{
    const plan::ScheduleWish asked = wish(request, account, dayRoom);
    plan::ScheduleSummary summary =
        plan::summarise(asked, m_workspace.linesOf(account), m_workspace.clock().now());
    // Minutes are billed as life has them, however fast the practice line plays them; what a message costs is
    // between Meta and its sender.
    const bool isForMessages = isMessage(channelOf(account.provider));
    summary.cost = isForMessages ? Money() : plan::estimatedCost(asked.leads);
    if (summary.refusal != plan::Refusal::None)
        return summary;
    const CampaignRules rules = campaignFor(request, account).rules;
    plan::applyRules(summary, rules);
    if (!isForMessages) {
        plan::applyRetries(summary, asked, rules);
        return summary;
    }
    // Of lines that talk, and of people who answer them.
    summary.warnings.removeIf([](plan::Warning warning) {
        return warning == plan::Warning::ParallelAboveLines || warning == plan::Warning::NoHeadroom ||
               warning == plan::Warning::FastInterval;
    });
    return summary;
}

QFuture<Result<ScheduleOutlook>> ScheduleService::outlook(const Campaign &campaign,
                                                          const QList<LeadId> &leads) const
{
    return m_workspace.ledger().read(
        [campaign, leads, now = m_workspace.clock().now()](const store::Store &store) {
            return scheduleOutlook(store, campaign, leads, now);
        });
}

QFuture<Result<QList<HoursClash>>> ScheduleService::clashes(const Campaign &campaign,
                                                            const QList<LeadId> &leads) const
{
    return m_workspace.ledger().read([campaign, leads](const store::Store &store) {
        return hoursClashes(store, campaign, leads, campaign.start);
    });
}

QString ScheduleService::refusalText(const ScheduleRequest &request, const Account &account,
                                     const plan::ScheduleSummary &summary) const
{
    if (summary.refusal != plan::Refusal::NeverOpen)
        return sentence(summary.refusal, summary);
    const CallingPolicy house =
        account.isPractice() ? CallingPolicy::always(m_workspace.zone()) : m_workspace.houseHours();
    const QList<OwnedHours> hours =
        clashingHours(campaignFor(request, account), house, account, request.start);
    return hours.isEmpty() ? sentence(summary.refusal, summary) : clashSentence(hours);
}

QFuture<Result<ScheduleReceipt>> ScheduleService::schedule(const ScheduleRequest &request,
                                                           std::optional<CampaignId> draft)
{
    return runInPool([workspace = &m_workspace, request, draft]() -> Result<ScheduleReceipt> {
        return ScheduleService(*workspace).scheduleNow(request, draft, {});
    });
}

Result<Campaign> ScheduleService::write(const Campaign &campaign, const QList<LeadId> &leads,
                                        std::optional<CampaignId> draft, const WithCampaign &with) const
{
    store::Ledger &ledger = m_workspace.ledger();
    const ChunkBreak chunkBreak(ledger);
    if (draft)
        return scheduleDraft(ledger, chunkBreak, *draft, campaign);
    const ConstructionMark building(m_workspace.directory(), ConstructionMark::Kind::Building);
    const Result<CampaignId> id = writeCampaign(ledger, chunkBreak, campaign, leads, with);
    if (!id)
        return fail(id.error());
    Campaign written = campaign;
    written.id = *id;
    written.leadCount = int(leads.size());
    return written;
}

Result<ScheduleReceipt> ScheduleService::scheduleWith(const ScheduleRequest &request,
                                                      const WithCampaign &with) const
{
    Result<ScheduleReceipt> receipt = scheduleNow(request, std::nullopt, with);
    if (receipt) {
        Q_EMIT m_workspace.ledger().changes().campaignsChanged();
        Q_EMIT m_workspace.ledger().changes().workChanged();
    }
    return receipt;
}

Result<ScheduleReceipt> ScheduleService::scheduleNow(ScheduleRequest request, std::optional<CampaignId> draft,
                                                     const WithCampaign &with) const
{
    store::Ledger &ledger = m_workspace.ledger();
    if (draft) {
        const Result<QList<LeadId>> leads =
            ledger
                .read([id = *draft](const store::Store &store) -> Result<QList<LeadId>> {
                    const Result<Campaign> campaign = store.campaigns.find(id);
                    return campaign ? leadsOfDraft(store, *campaign) : fail(campaign.error());
                })
                .result();
        if (!leads)
            return fail(leads.error());
        request.leads = *leads;
    }
    const Result<Account> account = accountOf(ledger, request.account);
    if (!account)
        return fail(account.error());
    const Result<QSet<LeadId>> barred = ledger
                                            .read([leads = request.leads](const store::Store &store) {
                                                return store.leads.withStatus(leads, LeadStatus::DoNotCall);
                                            })
                                            .result();
    if (!barred)
        return fail(barred.error());
    // A lead named twice is one person, to be called once.
    QSet<LeadId> seen;
    request.leads.removeIf([&](LeadId id) {
        const bool isRepeated = seen.contains(id);
        seen.insert(id);
        return isRepeated || barred->contains(id);
    });

    const Campaign campaign = campaignFor(request, *account);
    const auto room =
        ledger
            .read([campaign, account = *account, now = m_workspace.clock().now()](const store::Store &store) {
                return dayRoomOf(store, campaign, account, now);
            })
            .result();
    if (!room)
        return fail(room.error());
    ScheduleReceipt receipt;
    receipt.summary = summary(request, *account, *room);
    if (receipt.summary.refusal != plan::Refusal::None)
        return refusedBecause(refusalText(request, *account, receipt.summary));
    if (const Result<void> complete = checkedWords(ledger, campaign, *account, request.leads); !complete)
        return fail(complete.error());
    const Result<QList<HoursClash>> never = clashes(campaign, request.leads.mid(0, LeadsChecked)).result();
    if (!never)
        return fail(never.error());
    if (!never->isEmpty() && never->constFirst().leads.size() == request.leads.size())
        return refusedBecause(clashSentence(never->constFirst().hours));
    const Result<Campaign> written = write(campaign, request.leads, draft, with);
    if (!written)
        return fail(written.error());
    receipt.campaign = written->id;
    // A draft that has lost leads has gaps where they stood.
    receipt.summary.batches = batchCount(*written);
    receipt.jobIds = jobIdsOf(*written, receipt.summary.batches);
    if (!isMessage(channelOf(account->provider))) // a message that arrived is never repeated
        receipt.maxAttempts = written->rules.retry.maxAttempts;
    for (const plan::Warning warning : receipt.summary.warnings)
        receipt.warnings << sentence(warning, receipt.summary, m_workspace.zone());
    for (const HoursClash &clash : *never)
        receipt.warnings << clashSentence(clash, request.leads.size());
    if (!barred->isEmpty()) {
        receipt.warnings << QCoreApplication::translate(
            "ScheduleService", "%n leads are marked not to be called and were left out.", nullptr,
            int(barred->size()));
    }
    if (!with) // else nobody chose the account just now, and it is not the one that is offered next
        tellScheduled(*account);
    return receipt;
}

QFuture<Result<void>> ScheduleService::checkWords(const ScheduleRequest &request) const
{
    return runInPool([workspace = &m_workspace, request]() -> Result<void> {
        const Result<Account> account = accountOf(workspace->ledger(), request.account);
        if (!account)
            return fail(account.error());
        const Campaign campaign = ScheduleService(*workspace).campaignFor(request, *account);
        return checkedWords(workspace->ledger(), campaign, *account, request.leads);
    });
}

void ScheduleService::tellScheduled(const Account &account) const
{
    store::Ledger &ledger = m_workspace.ledger();
    auto told = ledger.write([&changes = ledger.changes(), account](store::Store &store) {
        (void)store.settings.setValue(lastUsedKey(channelOf(account.provider)),
                                      QString::number(account.id.value()));
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
    // Whoever has the receipt is offered this account next, however soon that is.
    told.waitForFinished();
}

QFuture<Result<QList<BriefPreview>>> ScheduleService::preview(const ScheduleRequest &request, int count) const
{
    return m_workspace.ledger().read([request,
                                      count](const store::Store &store) -> Result<QList<BriefPreview>> {
        const Result<QList<Lead>> leads = store.leads.leads(request.leads.mid(0, count));
        if (!leads)
            return fail(leads.error());
        const Result<Account> account = store.accounts.find(request.account);
        const bool isForMessages = account && isMessage(channelOf(account->provider));
        QList<BriefPreview> previews;
        for (const Lead &lead : *leads)
            previews << (isForMessages ? previewOf(request.message, lead) : previewOf(request.brief, lead));
        return previews;
    });
}

QFuture<Result<QList<LeadId>>> ScheduleService::leadsWithGaps(const ScheduleRequest &request) const
{
    return m_workspace.ledger().read(
        [message = request.message, leads = request.leads](const store::Store &store) {
            return leadsLackingValues(store, message, leads);
        });
}

QFuture<Result<CampaignId>> ScheduleService::testCall(const ScheduleRequest &request, const QString &number,
                                                      const QString &region)
{
    const Result<intake::NumberNormaliser> normaliser = intake::NumberNormaliser::forRegion(region);
    if (!normaliser)
        return ready(Result<CampaignId>(fail(normaliser.error())));
    const intake::NormalisedNumber normalised = normaliser->normalise(number);
    if (const auto *rejection = std::get_if<intake::NumberRejection>(&normalised)) {
        return ready(
            Result<CampaignId>(fail(Error{ErrorCode::FieldUnusable,
                                          {intake::rejectionText(*rejection)},
                                          QCoreApplication::translate("ScheduleService", "Your number"),
                                          {}})));
    }
    return runInPool([workspace = &m_workspace, request, own = std::get<PhoneNumber>(normalised)] {
        return ScheduleService(*workspace).placeTestCall(request, own);
    });
}

Result<CampaignId> ScheduleService::placeTestCall(ScheduleRequest request, const PhoneNumber &number) const
{
    store::Ledger &ledger = m_workspace.ledger();
    const Instant now = m_workspace.clock().now();
    const std::optional<LeadId> model =
        request.leads.isEmpty() ? std::nullopt : std::optional(request.leads.first());
    const Result<LeadId> lead =
        ledger
            .write([number, model, now](store::Store &store) { return testLead(store, number, model, now); })
            .result();
    if (!lead)
        return fail(lead.error());
    request.leads = {*lead};
    request.name = testCallName();
    request.start = now;
    request.parallel = 1;
    request.pacing = Pacing::Capped;
    request.rules = {}; // one's own phone: as often as one likes, and no second try
    const Result<ScheduleReceipt> receipt = scheduleNow(request, std::nullopt, {});
    Q_EMIT ledger.changes().leadListChanged();
    return receipt ? Result<CampaignId>(receipt->campaign) : Result<CampaignId>(fail(receipt.error()));
}

} // namespace callboard::services
