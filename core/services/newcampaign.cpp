// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/newcampaign.h"

#include "core/base/isotime.h"
#include "core/dispatch/houserules.h"
#include "core/model/channel.h"
#include "core/services/auditnote.h"
#include "core/services/campaignedit.h"
#include "core/services/chunkbreak.h"
#include "core/services/writeinpieces.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QLocale>
#include <QSet>

namespace callboard::services {

namespace {

// A chunk of places is written in a few milliseconds, so that the engine is never kept waiting (ruling 17).
constexpr int WrittenAtOnce = 2000;

QString defaultName(const ScheduleRequest &request, const QTimeZone &zone)
{
    const QString date =
        QLocale().toString(toDateTime(request.start, zone), QStringLiteral("d MMM yyyy HH:mm"));
    //: the name of a campaign that was given none: a date and the number of its leads
    return QCoreApplication::translate("ScheduleService", "%1, %n leads", nullptr, int(request.leads.size()))
        .arg(date);
}

Result<void> writePlaces(store::Ledger &ledger, const ChunkBreak &chunkBreak, CampaignId id,
                         const QList<LeadId> &leads)
{
    for (qsizetype at = 0; at < leads.size(); at += WrittenAtOnce) {
        const auto piece = [id, at,
                            chunk = leads.mid(at, WrittenAtOnce)](store::Store &store) -> Result<void> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return begun;
            if (const Result<void> done = store.places.append(id, int(at), chunk); !done)
                return done;
            return transaction.commit();
        };
        if (const Result<void> written = ledger.write(piece).result(); !written)
            return written;
        chunkBreak.take();
    }
    return {};
}

/// What the trail says of a campaign that is scheduled.
AuditNote scheduledNote(const Campaign &campaign, CampaignId id, int leadCount)
{
    const QString what =
        QCoreApplication::translate("AuditDetails", "%n leads, account %1, from %2", nullptr, leadCount);
    return {AuditAct::CampaignScheduled, id,
            what.arg(campaign.account.value()).arg(toIsoText(campaign.start, campaign.policy.zone))};
}

Result<void> finishCampaign(store::Store &store, const Campaign &campaign, CampaignId id, int leadCount,
                            const WithCampaign &with)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    // A draft calls nobody.
    if (campaign.state != CampaignState::Draft) {
        const AuditNote note = scheduledNote(campaign, id, leadCount);
        if (const Result<void> noted = noteAct(store, campaign.createdAt, note); !noted)
            return noted;
    }
    if (const Result<void> finished = store.campaigns.finish(id, leadCount); !finished)
        return finished;
    if (with) {
        if (const Result<void> written = with(store, id); !written)
            return written;
    }
    return transaction.commit();
}

/// False when it is a draft no more.
Result<bool> finishDraft(store::Store &store, const Campaign &wish)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    Result<bool> written = store.campaigns.writeDraft(wish);
    if (!written || !*written)
        return written;
    const AuditNote note = scheduledNote(wish, wish.id, wish.leadCount);
    if (const Result<void> noted = noteAct(store, wish.createdAt, note); !noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? written : Result<bool>(fail(committed.error()));
}

/// What stays in spite of it is out of sight, and the next clean-up tries again.
void dropPieces(store::Ledger &ledger, const ChunkBreak &chunkBreak, CampaignId id)
{
    (void)writeUntilNoneIsLeft(ledger, chunkBreak, [id](store::Store &store) {
        return store.campaigns.dropHalfBuilt(id, WrittenAtOnce);
    });
}

} // namespace

Campaign newCampaign(const ScheduleRequest &request, const Account &account, const CallingPolicy &policy,
                     Instant now)
{
    Campaign campaign;
    campaign.name = request.name.trimmed();
    if (campaign.name.isEmpty())
        campaign.name = defaultName(request, policy.zone);
    campaign.state = CampaignState::Scheduled;
    campaign.account = account.id;
    if (isMessage(channelOf(account.provider))) {
        campaign.message = request.message;
    } else {
        campaign.agentId = request.agentId.isEmpty() ? account.agentId : request.agentId;
        campaign.phoneNumberId =
            request.phoneNumberId.isEmpty() ? account.phoneNumberId : request.phoneNumberId;
        campaign.brief = request.brief;
    }
    campaign.fallbackSteps = request.fallbackSteps;
    campaign.start = request.start;
    campaign.parallel = request.parallel;
    campaign.interval = request.interval;
    campaign.pacing = request.pacing;
    campaign.policy = policy;
    campaign.rules = request.rules;
    if (account.isPractice() && !request.keepsLimitsInPractice)
        campaign.rules.contacts = {};
    fitLadder(campaign, channelOf(account.provider));
    campaign.createdAt = now;
    return campaign;
}

Result<CampaignId> writeCampaign(store::Ledger &ledger, const ChunkBreak &chunkBreak,
                                 const Campaign &campaign, const QList<LeadId> &leads,
                                 const WithCampaign &with)
{
    const auto begin = [campaign](store::Store &store) -> Result<CampaignId> {
        const Result<dispatch::HouseRules> house = dispatch::readHouseRules(store);
        if (!house)
            return fail(house.error());
        Campaign made = campaign;
        made.operatorName = house->operatorOf(campaign);
        return store.campaigns.begin(made);
    };
    const Result<CampaignId> id = ledger.write(begin).result();
    if (!id)
        return id;
    Result<void> done = writePlaces(ledger, chunkBreak, *id, leads);
    if (done) {
        done = ledger
                   .write([campaign, id = *id, count = int(leads.size()), with](store::Store &store) {
                       return finishCampaign(store, campaign, id, count, with);
                   })
                   .result();
    }
    if (!done) {
        dropPieces(ledger, chunkBreak, *id);
        return fail(done.error());
    }
    return id;
}

Result<QList<LeadId>> leadsOfDraft(const store::Store &store, const Campaign &draft)
{
    const Result<QList<LeadId>> existing = store.campaignLeads.all(draft.id);
    Result<QList<LeadId>> planned = store.places.planned(draft.id, 0, draft.leadCount);
    if (!existing || !planned)
        return existing ? planned : existing;
    const QSet<LeadId> known(existing->cbegin(), existing->cend());
    planned->removeIf([&known](LeadId id) { return !known.contains(id); });
    return planned;
}

Result<Campaign> scheduleDraft(store::Ledger &ledger, const ChunkBreak &chunkBreak, CampaignId draft,
                               Campaign wish)
{
    const Result<Campaign> before =
        ledger.read([draft](const store::Store &store) { return store.campaigns.find(draft); }).result();
    if (!before)
        return before;
    if (before->state != CampaignState::Draft)
        return noDraftAnyMore();
    wish.id = draft;
    wish.state = CampaignState::Scheduled;
    wish.leadCount = before->leadCount;
    for (int from = 0; from < wish.leadCount; from += WrittenAtOnce) {
        const Result<int> left =
            ledger
                .write([draft, from](store::Store &store) {
                    return store.campaignLeads.leaveOut(draft, from, from + WrittenAtOnce);
                })
                .result();
        if (!left)
            return fail(left.error());
        chunkBreak.take();
    }
    const Result<bool> written =
        ledger.write([wish](store::Store &store) { return finishDraft(store, wish); }).result();
    if (!written)
        return fail(written.error());
    return *written ? Result<Campaign>(wish) : noDraftAnyMore();
}

Failure noDraftAnyMore()
{
    return fail(
        ErrorCode::NotAllowed,
        {QCoreApplication::translate("ScheduleService", "it was scheduled or deleted in the meantime")});
}

} // namespace callboard::services
