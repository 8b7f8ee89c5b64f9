// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/batchmove.h"

#include "core/base/isotime.h"
#include "core/dispatch/batchstarter.h"
#include "core/dispatch/houserules.h"
#include "core/plan/schedulesummary.h"
#include "core/services/auditnote.h"
#include "core/services/batchcancel.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace callboard::services {

namespace {

constexpr int MovedAtOnce = 2000; // a transaction must stay below 50 ms (ruling 17)

/// How many batches of a campaign keep their time when the others move.
using Keeping = std::function<Result<int>(const store::Store &, const Campaign &)>;

Failure refused(const char *why)
{
    return fail(ErrorCode::NotAllowed, {QCoreApplication::translate("CampaignService", why)});
}

/// How many batches have started; refused where none can be moved.
Result<int> startedOfMovable(const store::Store &store, const Campaign &campaign, Instant start, Instant now)
{
    const Result<int> started = store.campaigns.batchesStarted(campaign.id);
    if (!started)
        return started;
    if (const Result<void> going = checkedGoing(campaign); !going)
        return fail(going.error());
    if (start < now - plan::PastStartTolerance)
        return refused(QT_TRANSLATE_NOOP("CampaignService", "the new start is in the past"));
    if (*started >= batchCount(campaign))
        return refused(QT_TRANSLATE_NOOP("CampaignService", "every batch has started already"));
    return started;
}

/// The next of the places that have begun keep their time; up to which all do now.
Result<int> keepSome(store::Store &store, CampaignId id, int from, const Keeping &keeping)
{
    const Result<Campaign> campaign = store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    const Result<int> batches = keeping(store, *campaign);
    if (!batches)
        return batches;
    const int until = std::min(*batches * campaign->parallel, from + MovedAtOnce);
    if (until <= from)
        return from;
    const Result<void> kept = store.batchTimes.keep(id, from, until);
    return kept ? Result<int>(until) : Result<int>(fail(kept.error()));
}

/// All of them, in pieces; up to which place.
Result<int> keepBegun(store::Ledger &ledger, CampaignId id, const Keeping &keeping)
{
    int kept = 0;
    while (true) {
        const Result<int> until = ledger
                                      .write([id, kept, &keeping](store::Store &store) {
                                          return keepSome(store, id, kept, keeping);
                                      })
                                      .result();
        if (!until || *until == kept)
            return until;
        kept = *until;
    }
}

QString movedText(Instant start, const QTimeZone &zone)
{
    return QCoreApplication::translate("AuditDetails", "from %1").arg(toIsoText(start, zone));
}

/// In a transaction of its own; what began while others were kept keeps its time here.
Result<void> moveRest(store::Store &store, CampaignId id, int keptUntil, Instant start, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<Campaign> campaign = store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    const Result<int> started = startedOfMovable(store, *campaign, start, now);
    if (!started)
        return fail(started.error());
    if (const Result<void> kept = store.batchTimes.keep(id, keptUntil, *started * campaign->parallel); !kept)
        return kept;
    if (const Result<void> held = store.batchTimes.holdUntil(id, start, now); !held)
        return held;
    // The first batch that waits falls due at the new start.
    if (const Result<void> moved = store.campaigns.reschedule(id, start - campaign->interval * *started);
        !moved)
        return moved;
    const AuditNote note{AuditAct::CampaignMoved, id, movedText(start, campaign->policy.zone)};
    if (const Result<void> noted = noteAct(store, now, note); !noted)
        return noted;
    return transaction.commit();
}

/// Those that have begun, where others behind them are late; nothing of one that is not paused.
Result<int> begunBeforeLateOnes(const store::Store &store, const Campaign &campaign, Instant now)
{
    const Result<int> started = store.campaigns.batchesStarted(campaign.id);
    if (!started || campaign.state != CampaignState::Paused)
        return started ? Result<int>(0) : started;
    const bool isLate = dispatch::planOf(campaign).startToGoOnAt(*started, now) != campaign.start;
    return isLate ? *started : 0;
}

/// In a transaction of its own.
Result<void> goOn(store::Store &store, CampaignId id, int keptUntil, Instant now, const QString &note)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<Campaign> campaign = store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    if (const Result<void> going = checkedGoing(*campaign); !going)
        return going;
    if (campaign->state != CampaignState::Paused)
        return {};
    const Result<int> started = store.campaigns.batchesStarted(id);
    if (!started)
        return fail(started.error());
    const Instant start = dispatch::planOf(*campaign).startToGoOnAt(*started, now);
    if (start != campaign->start) {
        Result<void> moved = store.batchTimes.keep(id, keptUntil, *started * campaign->parallel);
        if (moved)
            moved = store.campaigns.reschedule(id, start);
        if (!moved)
            return moved;
    }
    // One that has not begun begins as any other: whether it fits the day is asked then (S4-024).
    const Result<StateChange> change = dispatch::byOperator(store, now, note);
    if (!change)
        return fail(change.error());
    const Result<bool> resumed =
        store.campaigns.move(id, CampaignState::Paused,
                             *started > 0 ? CampaignState::Active : CampaignState::Scheduled, {}, *change);
    if (!resumed)
        return fail(resumed.error());
    if (const Result<void> noted = noteAct(store, now, {AuditAct::CampaignResumed, id}); !noted)
        return noted;
    return transaction.commit();
}

} // namespace

Result<void> moveCampaign(Workspace &workspace, CampaignId id, Instant start)
{
    store::Ledger &ledger = workspace.ledger();
    const Instant now = workspace.clock().now();
    const auto keeping = [start, now](const store::Store &store, const Campaign &campaign) {
        return startedOfMovable(store, campaign, start, now);
    };
    const Result<int> kept = keepBegun(ledger, id, keeping);
    if (!kept)
        return fail(kept.error());
    return ledger
        .write([id, kept = *kept, start, now, &changes = ledger.changes()](store::Store &store) {
            const Result<void> moved = moveRest(store, id, kept, start, now);
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
            return moved;
        })
        .result();
}

Result<void> resumeCampaign(Workspace &workspace, CampaignId id, const QString &note)
{
    store::Ledger &ledger = workspace.ledger();
    const Instant now = workspace.clock().now();
    const auto keeping = [now](const store::Store &store, const Campaign &campaign) {
        return begunBeforeLateOnes(store, campaign, now);
    };
    const Result<int> kept = keepBegun(ledger, id, keeping);
    if (!kept)
        return fail(kept.error());
    return ledger
        .write([id, kept = *kept, now, note, &changes = ledger.changes()](store::Store &store) {
            const Result<void> resumed = goOn(store, id, kept, now, note);
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
            return resumed;
        })
        .result();
}

Result<void> moveBatch(store::Store &store, const BatchKey &batch, Instant due, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<Campaign> campaign = store.campaigns.find(batch.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (const Result<void> going = checkedGoing(*campaign); !going)
        return going;
    const Result<QList<store::PlaceRepository::BatchCounts>> counts =
        store.places.batches(campaign->id, campaign->parallel, batch.index, batch.index);
    const Result<int> started = store.campaigns.batchesStarted(campaign->id);
    if (!counts || !started)
        return fail(counts ? started.error() : counts.error());
    if (counts->isEmpty())
        return fail(ErrorCode::NotFound,
                    {QCoreApplication::translate("CampaignService", "Batch %1").arg(batch.index)});
    if (hasBegun(counts->constFirst(), *started, now))
        return refused(QT_TRANSLATE_NOOP("CampaignService", "the batch has begun already"));
    if (counts->constFirst().planned == 0)
        return refused(QT_TRANSLATE_NOOP("CampaignService", "no lead of this batch is left to call"));
    if (due < now - plan::PastStartTolerance)
        return refused(QT_TRANSLATE_NOOP("CampaignService", "the new start is in the past"));
    if (due < campaign->start)
        return refused(QT_TRANSLATE_NOOP("CampaignService",
                                         "a batch cannot start before its campaign does; move the campaign"));
    const int from = batch.index * campaign->parallel;
    const Result<int> moved =
        store.batchTimes.move(campaign->id, from, from + campaign->parallel, std::max(due, now));
    if (!moved)
        return fail(moved.error());
    const QString details =
        QCoreApplication::translate("AuditDetails", "Batch %1: %2")
            .arg(jobId(campaign->start, batch.index), movedText(std::max(due, now), campaign->policy.zone));
    if (const Result<void> noted = noteAct(store, now, {AuditAct::BatchMoved, campaign->id, details}); !noted)
        return noted;
    return transaction.commit();
}

} // namespace callboard::services
