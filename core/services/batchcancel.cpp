// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/batchcancel.h"

#include "core/dispatch/houserules.h"
#include "core/services/auditnote.h"
#include "core/store/placecounts.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>
#include <functional>

namespace callboard::services {

namespace {

/// Attempts that were set back would go out again: those that are \a meant end.
Result<void> cancelSetBack(store::Store &store, CampaignId campaign,
                           const std::function<bool(const store::LedgerAttempt &)> &meant)
{
    const Result<QList<store::LedgerAttempt>> attempts = store.attempts.toSendAgain(campaign);
    if (!attempts)
        return fail(attempts.error());
    for (const store::LedgerAttempt &attempt : *attempts) {
        if (!meant(attempt))
            continue;
        const Result<void> moved =
            store.attempts.move(attempt, AttemptState::Cancelled, QStringLiteral("campaign_cancelled"), {});
        if (!moved)
            return moved;
        // Planned again, so that the lead gets back what it showed.
        const Result<void> planned = store.places.setState(campaign, attempt.position, PlaceState::Planned);
        if (!planned)
            return planned;
    }
    return {};
}

/// Those at places in [from, until) end with their batch.
Result<void> cancelSetBack(store::Store &store, CampaignId campaign, int from, int until)
{
    return cancelSetBack(store, campaign, [from, until](const store::LedgerAttempt &attempt) {
        return attempt.position >= from && attempt.position < until;
    });
}

} // namespace

Result<QList<LeadId>> endFallback(store::Store &store, const Campaign &campaign, int from, int until,
                                  Instant now)
{
    const Result<QList<Campaign>> followUps = store.campaigns.followUps(campaign.id);
    const Result<QList<LeadId>> handedOn = store.campaignLeads.handedOn(campaign.id, from, until);
    if (!followUps || !handedOn)
        return fail(followUps ? handedOn.error() : followUps.error());
    const QSet<LeadId> leads(handedOn->cbegin(), handedOn->cend());
    for (const Campaign &followUp : *followUps) {
        const Result<void> done =
            cancelSetBack(store, followUp.id, [&leads](const store::LedgerAttempt &attempt) {
                return leads.contains(attempt.attempt.lead);
            });
        if (!done)
            return fail(done.error());
    }
    Result<QList<LeadId>> changed = store.campaignLeads.endFallback(campaign.id, from, until, now);
    if (!changed || !campaign.isFollowUp())
        return changed;
    const Result<QList<LeadId>> told = store.campaignLeads.endFollowing(campaign.id, from, until, now);
    return told ? Result<QList<LeadId>>(*changed + *told) : told;
}

int batchCount(const Campaign &campaign)
{
    return (campaign.leadCount + campaign.parallel - 1) / campaign.parallel;
}

bool hasBegun(const store::PlaceRepository::BatchCounts &batch, int started, Instant now)
{
    if (batch.taken + batch.done > 0)
        return true;
    const bool isPutLater = batch.dueAt && *batch.dueAt > now;
    const bool isDue = batch.batch < started || (batch.dueAt && *batch.dueAt <= now);
    return isDue && !isPutLater;
}

Result<void> checkedGoing(const Campaign &campaign)
{
    if (isOver(campaign.state))
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate("CampaignService", "%1 is over already").arg(campaign.name)});
    if (campaign.state != CampaignState::Draft)
        return {};
    return fail(ErrorCode::NotAllowed,
                {QCoreApplication::translate("CampaignService", "%1 is a draft and was not scheduled yet")
                     .arg(campaign.name)});
}

Result<void> checkedCancel(const Campaign &campaign)
{
    if (campaign.state != CampaignState::Draft)
        return checkedGoing(campaign);
    return fail(
        ErrorCode::NotAllowed,
        {QCoreApplication::translate("CampaignService", "%1 is a draft and calls nobody; delete it instead")
             .arg(campaign.name)});
}

Result<void> hangUp(store::Store &store, CampaignId campaign, int from, int until, Instant now,
                    CancelReceipt &receipt)
{
    const Result<int> asked = store.campaignLeads.askToHangUp(campaign, from, until, now);
    if (!asked)
        return fail(asked.error());
    receipt.hangingUp += *asked;
    return {};
}

Result<void> endCalls(store::Store &store, const Campaign &campaign, int first, int until, LiveCalls live,
                      Instant now, CancelReceipt &receipt)
{
    return live == LiveCalls::HangUp ? hangUp(store, campaign.id, first * campaign.parallel,
                                              until * campaign.parallel, now, receipt)
                                     : Result<void>();
}

Result<void> countUnderWay(const store::Store &store, const Campaign &campaign, int from, int until,
                           CancelReceipt &receipt)
{
    const Result<QList<store::LedgerAttempt>> open = store.attempts.open();
    if (!open)
        return fail(open.error());
    for (const store::LedgerAttempt &each : *open) {
        if (each.attempt.campaign != campaign.id || each.position < from || each.position >= until)
            continue;
        switch (each.attempt.state) {
        case AttemptState::Intent:
            ++receipt.beingPlaced;
            break;
        case AttemptState::Accepted:
        case AttemptState::Ringing:
        case AttemptState::Talking:
            ++receipt.talking;
            break;
        case AttemptState::Unknown:
        case AttemptState::NeedsOperator:
            ++receipt.inDoubt;
            break;
        default:
            break;
        }
    }
    return {};
}

Result<void> cancelPlaces(store::Store &store, const Campaign &campaign, int from, int until, Instant now,
                          CancelReceipt &receipt, QList<LeadId> &leads)
{
    if (const Result<void> cancelled = cancelSetBack(store, campaign.id, from, until); !cancelled)
        return cancelled;
    // While its places are still planned.
    const Result<QList<LeadId>> missed = endFallback(store, campaign, from, until, now);
    if (!missed)
        return fail(missed.error());
    const Result<store::PlaceRepository::Cancelled> done =
        store.places.cancelRange(campaign.id, from, until, now);
    if (!done)
        return fail(done.error());
    if (const Result<void> asked = store.places.askToStop(campaign.id, from, until); !asked)
        return asked;
    leads << *missed << done->leads;
    receipt.cancelledLeads += done->places;
    return countUnderWay(store, campaign, from, until, receipt);
}

/// One row, however many batches: the range is theirs.
static Result<void> noteBatches(store::Store &store, const Campaign &campaign,
                                const QList<store::PlaceRepository::BatchCounts> &batches, Instant now)
{
    QStringList jobs;
    for (const auto &batch : batches) {
        if (batch.planned > 0)
            jobs << jobId(campaign.start, batch.batch);
    }
    if (jobs.isEmpty())
        return {};
    const QString details =
        jobs.size() == 1
            ? jobs.constFirst()
            : QCoreApplication::translate("AuditDetails", "%n batches, %1 to %2", nullptr, int(jobs.size()))
                  .arg(jobs.constFirst(), jobs.constLast());
    return noteAct(store, now, {AuditAct::BatchCancelled, campaign.id, details});
}

Result<void> cancelBatchRange(store::Store &store, const Campaign &campaign, int first, int until,
                              Instant now, CancelReceipt &receipt, QList<LeadId> &leads)
{
    const int from = first * campaign.parallel;
    const int end = until * campaign.parallel;
    // What was set back is counted with what was not called.
    if (const Result<void> cancelled = cancelSetBack(store, campaign.id, from, end); !cancelled)
        return cancelled;
    const Result<QList<store::PlaceRepository::BatchCounts>> counts =
        store.places.batches(campaign.id, campaign.parallel, first, until - 1);
    if (!counts)
        return fail(counts.error());
    if (const Result<void> noted = noteBatches(store, campaign, *counts, now); !noted)
        return noted;
    const Result<void> done = cancelPlaces(store, campaign, from, end, now, receipt, leads);
    receipt.cancelledBatches += int(
        std::count_if(counts->cbegin(), counts->cend(), [](const auto &batch) { return batch.planned > 0; }));
    return done;
}

Result<void> endIfEmpty(store::Store &store, CampaignId campaign, Instant now)
{
    const Result<Campaign> found = store.campaigns.find(campaign);
    if (!found)
        return fail(found.error());
    if (found->isFollowUp()) { // more may join it
        const Result<Campaign> followed = store.campaigns.find(found->followsUp);
        if (!followed)
            return fail(followed.error());
        if (!isOver(followed->state))
            return {};
    }
    const Result<int> open = store.places.countOpen(campaign);
    const Result<int> called = store.places.countDone(campaign);
    if (!open || !called)
        return fail(ErrorCode::DatabaseStatement);
    if (*open > 0 || *called > 0)
        return {};
    const Result<StateChange> change = dispatch::byOperator(store, now);
    if (!change)
        return fail(change.error());
    const Result<bool> stopped = store.campaigns.stop(campaign, CampaignState::Cancelled, {}, *change);
    if (!stopped || !*stopped)
        return stopped ? Result<void>() : Result<void>(fail(stopped.error()));
    const QString why = QCoreApplication::translate("AuditDetails", "nobody is left in it");
    return noteAct(store, now, {AuditAct::CampaignCancelled, campaign, why});
}

Result<void> cancelByPrefix(store::Store &store, const Campaign &campaign, const QString &prefix,
                            LiveCalls live, Instant now, CancelReceipt &receipt, QList<LeadId> &leads)
{
    const int count = batchCount(campaign);
    int first = 0;
    bool isAny = false;
    while (first < count) {
        int until = first;
        while (until < count && jobId(campaign.start, until).startsWith(prefix))
            ++until;
        if (until == first) {
            ++first;
            continue;
        }
        isAny = true;
        if (const Result<void> done = cancelBatchRange(store, campaign, first, until, now, receipt, leads);
            !done)
            return done;
        if (const Result<void> hung = endCalls(store, campaign, first, until, live, now, receipt); !hung)
            return hung;
        first = until;
    }
    if (!isAny)
        return {};
    return endIfEmpty(store, campaign.id, now);
}

Result<void> cancelOne(store::Store &store, const Campaign &campaign, Instant now, CancelReceipt &receipt,
                       QList<LeadId> &leads, const QString &note)
{
    const Result<StateChange> change = dispatch::byOperator(store, now, note);
    if (!change)
        return fail(change.error());
    if (const Result<void> cancelled = cancelSetBack(store, campaign.id, 0, campaign.leadCount); !cancelled)
        return cancelled;
    const Result<store::PlaceCounts> places = store::countPlaces(*store.database, campaign.id);
    if (!places)
        return fail(places.error());
    const Result<int> batches = store::countBatches(*store.database, campaign.id, campaign.parallel, *places,
                                                    store::BatchesOf::Planned);
    const Result<bool> stopped = store.campaigns.stop(campaign.id, CampaignState::Cancelled, {}, *change);
    if (!batches || !stopped)
        return fail(ErrorCode::DatabaseStatement);
    if (*stopped) {
        const Result<void> noted = noteAct(store, now, {AuditAct::CampaignCancelled, campaign.id});
        if (!noted)
            return noted;
    }
    // A batch that was moved by itself may have begun before those in front of it.
    const Result<QList<LeadId>> restored =
        store.places.restoreStatuses(campaign.id, 0, campaign.leadCount, now);
    if (!restored)
        return fail(restored.error());
    leads << *restored;
    const Result<QList<LeadId>> missed = endFallback(store, campaign, 0, campaign.leadCount, now);
    if (!missed)
        return fail(missed.error());
    leads << *missed;
    receipt.cancelledLeads += places->value(PlaceState::Planned);
    receipt.cancelledBatches += *batches;
    return countUnderWay(store, campaign, 0, campaign.leadCount, receipt);
}

} // namespace callboard::services
