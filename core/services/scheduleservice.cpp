// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/scheduleservice.h"

#include "core/intake/numbernormaliser.h"
#include "core/plan/agentvariables.h"
#include "core/plan/averagecall.h"
#include "core/plan/placeholders.h"
#include "core/services/constructionmark.h"
#include "core/services/logtrim.h"
#include "core/services/newcampaign.h"
#include "core/services/ready.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

constexpr int LeadsLookedAtOnce = 500;
constexpr int NamesTold = 3;

plan::ScheduleWish wishOf(const ScheduleRequest &request, const CallingPolicy &policy)
{
    plan::ScheduleWish wish;
    wish.leads = int(request.leads.size());
    wish.start = request.start;
    wish.parallel = request.parallel;
    wish.interval = request.interval;
    wish.pacing = request.pacing;
    wish.policy = policy;
    return wish;
}

/// Leads without a value for a placeholder of the topic, by name, at most a few.
Result<QStringList> leadsWithGaps(const store::Store &store, const ScheduleRequest &request)
{
    QStringList names;
    if (plan::placeholdersIn(request.brief.topic).isEmpty())
        return names;
    for (qsizetype at = 0; at < request.leads.size() && names.size() < NamesTold; at += LeadsLookedAtOnce) {
        const Result<QList<Lead>> leads = store.leads.leads(request.leads.mid(at, LeadsLookedAtOnce));
        if (!leads)
            return fail(leads.error());
        for (const Lead &lead : *leads) {
            const plan::AgentVariables told = plan::agentVariables(request.brief, lead);
            if (told.unresolved.isEmpty())
                continue;
            const QString who = lead.name.isEmpty() ? lead.number.masked() : lead.name;
            names << who + QStringLiteral(" (") + told.unresolved.join(QStringLiteral(", ")) + u')';
            if (names.size() == NamesTold)
                break;
        }
    }
    return names;
}

Failure refused(const QString &why)
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

} // namespace

void ScheduleRequest::apply(const Preset &preset)
{
    parallel = preset.parallel;
    interval = preset.interval;
    pacing = preset.pacing;
    rules = preset.rules;
    hours = preset.hours;
}

ScheduleService::ScheduleService(Workspace &workspace)
    : m_workspace(workspace)
{
}

CallingPolicy ScheduleService::policyFor(const Account &account, const QList<HoursPart> &hours) const
{
    if (account.isPractice() && hours.isEmpty())
        return CallingPolicy::always(m_workspace.zone());
    CallingPolicy policy; // 9-21, every day
    policy.zone = m_workspace.zone();
    if (!hours.isEmpty())
        policy.parts = hours;
    return policy;
}

Campaign ScheduleService::campaignFor(const ScheduleRequest &request, const Account &account) const
{
    return newCampaign(request, account, policyFor(account, request.hours), m_workspace.clock().now());
}

plan::ScheduleSummary ScheduleService::summary(const ScheduleRequest &request, const Account &account) const
{
    plan::LineLimits limits;
    limits.account = account.lines;
    plan::ScheduleWish wish = wishOf(request, policyFor(account, request.hours));
    wish.averageCall = plan::averageCallOn(account, m_workspace.periods());
    plan::ScheduleSummary summary = plan::summarise(wish, limits, m_workspace.clock().now());
    // Minutes are billed as life has them, however fast the practice line plays them.
    summary.cost = plan::estimatedCost(wish.leads);
    return summary;
}

QFuture<Result<ScheduleReceipt>> ScheduleService::schedule(const ScheduleRequest &request)
{
    return QtConcurrent::run([workspace = &m_workspace, request]() -> Result<ScheduleReceipt> {
        return ScheduleService(*workspace).scheduleNow(request);
    });
}

Result<ScheduleReceipt> ScheduleService::scheduleNow(ScheduleRequest request) const
{
    store::Ledger &ledger = m_workspace.ledger();
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

    ScheduleReceipt receipt;
    receipt.summary = summary(request, *account);
    if (receipt.summary.refusal != plan::Refusal::None)
        return refused(sentence(receipt.summary.refusal, receipt.summary));
    const Result<QStringList> gaps =
        ledger.read([request](const store::Store &store) { return leadsWithGaps(store, request); }).result();
    if (!gaps)
        return fail(gaps.error());
    if (!gaps->isEmpty()) {
        return refused(
            QCoreApplication::translate("ScheduleService",
                                        "The topic has placeholders without a value, for example for %1.")
                .arg(gaps->join(QStringLiteral("; "))));
    }
    const Campaign campaign = campaignFor(request, *account);
    const ConstructionMark building(m_workspace.directory(), ConstructionMark::Kind::Building);
    const LogTrim log(ledger, m_workspace.directory());
    const Result<CampaignId> id = writeCampaign(ledger, log, campaign, request.leads);
    if (!id)
        return fail(id.error());
    receipt.campaign = *id;
    receipt.jobIds = jobIdsOf(campaign, receipt.summary.batches);
    for (const plan::Warning warning : receipt.summary.warnings)
        receipt.warnings << sentence(warning, receipt.summary, m_workspace.zone());
    if (!barred->isEmpty()) {
        receipt.warnings << QCoreApplication::translate(
            "ScheduleService", "%n leads are marked not to be called and were left out.", nullptr,
            int(barred->size()));
    }
    tellScheduled(account->id);
    return receipt;
}

void ScheduleService::tellScheduled(AccountId account) const
{
    store::Ledger &ledger = m_workspace.ledger();
    (void)ledger.write([&changes = ledger.changes(), account](store::Store &store) {
        (void)store.settings.setValue(LastAccountKey, QString::number(account.value()));
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

QFuture<Result<QList<BriefPreview>>> ScheduleService::preview(const ScheduleRequest &request, int count) const
{
    return m_workspace.ledger().read(
        [request, count](const store::Store &store) -> Result<QList<BriefPreview>> {
            const Result<QList<Lead>> leads = store.leads.leads(request.leads.mid(0, count));
            if (!leads)
                return fail(leads.error());
            QList<BriefPreview> previews;
            for (const Lead &lead : *leads) {
                const plan::AgentVariables told = plan::agentVariables(request.brief, lead);
                previews << BriefPreview{lead.name.isEmpty() ? lead.number.masked() : lead.name, told.values,
                                         told.unresolved};
            }
            return previews;
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
    return QtConcurrent::run([workspace = &m_workspace, request, own = std::get<PhoneNumber>(normalised)] {
        return ScheduleService(*workspace).placeTestCall(request, own);
    });
}

Result<CampaignId> ScheduleService::placeTestCall(ScheduleRequest request, const PhoneNumber &number) const
{
    store::Ledger &ledger = m_workspace.ledger();
    const Instant now = m_workspace.clock().now();
    const QString name = QCoreApplication::translate("ScheduleService", "Test call");
    const std::optional<LeadId> model =
        request.leads.isEmpty() ? std::nullopt : std::optional(request.leads.first());
    const Result<LeadId> lead = ledger
                                    .write([number, name, now, model](store::Store &store) -> Result<LeadId> {
                                        const Result<std::optional<LeadId>> known =
                                            store.leads.idByNumber(number);
                                        if (!known)
                                            return fail(known.error());
                                        if (*known)
                                            return **known;
                                        Lead own{.number = number};
                                        own.name = name;
                                        if (model) {
                                            const Result<Lead> like = store.leads.find(*model);
                                            if (like) {
                                                own.partner = like->partner;
                                                own.attributes = like->attributes;
                                            }
                                        }
                                        return store.leads.insert(store::seal(own, store.cipher), {}, now);
                                    })
                                    .result();
    if (!lead)
        return fail(lead.error());
    request.leads = {*lead};
    request.name = name;
    request.start = now;
    request.parallel = 1;
    request.pacing = Pacing::Capped;
    request.rules = {}; // one's own phone: as often as one likes, and no second try
    const Result<ScheduleReceipt> receipt = scheduleNow(request);
    Q_EMIT ledger.changes().leadListChanged();
    return receipt ? Result<CampaignId>(receipt->campaign) : Result<CampaignId>(fail(receipt.error()));
}

QString ScheduleService::sentence(plan::Refusal refusal, const plan::ScheduleSummary &summary)
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("ScheduleService", source);
    };
    switch (refusal) {
    case plan::Refusal::None:
        return {};
    case plan::Refusal::NoLeads:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "No lead is left to call."));
    case plan::Refusal::StartInPast:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The start is in the past. Choose a later time."));
    case plan::Refusal::ParallelOutOfRange:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The number of parallel calls must be 1 to 100."));
    case plan::Refusal::IntervalOutOfRange:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The interval must be 1 second to 24 hours."));
    case plan::Refusal::GridAboveLimit:
        return text(QT_TRANSLATE_NOOP(
                        "ScheduleService",
                        "This grid keeps %1 calls live at once, and the account has %2 lines. Choose "
                        "fewer in parallel, a longer interval, or capped pacing."))
            .arg(summary.peakLive)
            .arg(summary.lines);
    case plan::Refusal::NeverOpen:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The calling hours never open."));
    }
    Q_UNREACHABLE();
}

QString ScheduleService::sentence(plan::Warning warning, const plan::ScheduleSummary &summary,
                                  const QTimeZone &zone)
{
    const auto text = [](const char *source) {
        return QCoreApplication::translate("ScheduleService", source);
    };
    const auto moment = [&](Instant at) -> QString {
        const QDateTime local = toDateTime(at, zone);
        return QLocale().toString(local, QStringLiteral("ddd d MMM, HH:mm ")) + zone.abbreviation(local);
    };
    switch (warning) {
    case plan::Warning::StartOutsideWindow:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The start is outside the calling hours: the first call "
                                      "waits until %1."))
            .arg(moment(summary.firstStart));
    case plan::Warning::RunsPastClosing:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "Not all calls fit before the calling hours end; the rest "
                                      "goes on at the next opening."));
    case plan::Warning::ParallelAboveLines:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "The account has %1 lines, so at most %1 calls are live."))
            .arg(summary.lines);
    case plan::Warning::NoHeadroom:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "All lines of the account are used: none is left for "
                                      "incoming calls."));
    case plan::Warning::FastInterval:
        return text(QT_TRANSLATE_NOOP("ScheduleService",
                                      "Intervals below 60 s are fast and may overwhelm the "
                                      "people who take the answers."));
    case plan::Warning::SeveralDays:
        return text(QT_TRANSLATE_NOOP("ScheduleService", "The last call starts on another day: %1."))
            .arg(moment(summary.lastStart));
    }
    Q_UNREACHABLE();
}

} // namespace callboard::services
