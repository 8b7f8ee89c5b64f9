// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignservice.h"

#include "core/dispatch/houserules.h"
#include "core/services/auditnote.h"
#include "core/services/batchcancel.h"
#include "core/services/batchlist.h"
#include "core/services/batchmove.h"
#include "core/services/campaignedit.h"
#include "core/services/campaignoverview.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/callschedulerepository.h"
#include "core/store/ledger.h"
#include "core/store/placecounts.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

constexpr int PlacesAtOnce = 2000; // a transaction must stay below 50 ms (ruling 17)

using Stopping = std::function<Result<void>(store::Store &, CancelReceipt &, QList<LeadId> &)>;

/// Runs \a work in one transaction and tells the world afterwards; the engine hears it before the caller
/// does, so that no request starts after the acknowledgement (ruling 8).
QFuture<Result<CancelReceipt>> stopping(Workspace &workspace, const Stopping &work)
{
    store::Ledger &ledger = workspace.ledger();
    return ledger.write([&changes = ledger.changes(), work](store::Store &store) -> Result<CancelReceipt> {
        CancelReceipt receipt;
        QList<LeadId> leads;
        store::Transaction transaction(*store.database);
        if (const Result<void> begun = transaction.begun(); !begun)
            return fail(begun.error());
        if (const Result<void> done = work(store, receipt, leads); !done)
            return fail(done.error());
        if (const Result<void> committed = transaction.commit(); !committed)
            return fail(committed.error());
        Q_EMIT changes.workChanged();
        Q_EMIT changes.leadsChanged(leads);
        Q_EMIT changes.campaignsChanged();
        return receipt;
    });
}

Result<void> pauseOne(store::Store &store, const Campaign &campaign, Instant now, const QString &note,
                      CancelReceipt &receipt)
{
    const Result<StateChange> change = dispatch::byOperator(store, now, note);
    if (!change)
        return fail(change.error());
    const Result<bool> stopped = store.campaigns.stop(campaign.id, CampaignState::Paused, {}, *change);
    if (!stopped)
        return fail(stopped.error());
    if (*stopped) {
        const Result<void> noted = noteAct(store, now, {AuditAct::CampaignPaused, campaign.id});
        if (!noted)
            return noted;
    }
    return countUnderWay(store, campaign, 0, campaign.leadCount, receipt);
}

Result<void> cancelWhole(store::Store &store, const Campaign &campaign, LiveCalls live, Instant now,
                         CancelReceipt &receipt, QList<LeadId> &leads, const QString &note = {})
{
    const Result<void> done = cancelOne(store, campaign, now, receipt, leads, note);
    return done && live == LiveCalls::HangUp ? hangUp(store, campaign.id, 0, campaign.leadCount, now, receipt)
                                             : done;
}

/// Before it goes: what it was is known until then.
Result<void> noteDeleted(store::Store &store, CampaignId id, Instant now)
{
    const Result<CallSchedule> schedule = store::CallScheduleRepository(*store.database).find(id);
    if (!schedule && schedule.error().code != ErrorCode::NotFound)
        return fail(schedule.error());
    return noteAct(store, now, {schedule ? AuditAct::CallScheduleDeleted : AuditAct::CampaignDeleted, id});
}

/// In one transaction: those who waited for it may be called.
Result<void> giveGo(store::Store &store, CampaignId id, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    if (const Result<void> given = store.campaigns.giveGo(id); !given)
        return given;
    if (const Result<void> noted = noteAct(store, now, {AuditAct::CampaignGo, id}); !noted)
        return noted;
    return transaction.commit();
}

/// One batch of those that are cancelled.
Result<void> cancelBatch(store::Store &store, const BatchKey &key, LiveCalls live, Instant now,
                         CancelReceipt &receipt, QList<LeadId> &leads)
{
    const Result<Campaign> campaign = store.campaigns.find(key.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (isOver(campaign->state))
        return {};
    if (const Result<void> possible = checkedCancel(*campaign); !possible)
        return possible;
    Result<void> done = cancelBatchRange(store, *campaign, key.index, key.index + 1, now, receipt, leads);
    if (done)
        done = endCalls(store, *campaign, key.index, key.index + 1, live, now, receipt);
    return done ? endIfEmpty(store, key.campaign, now) : done;
}

/// Of one that is over or a draft; its places are dropped afterwards, for they can be many.
Result<void> takeFromList(store::Store &store, CampaignId id, Instant now)
{
    const Result<Campaign> campaign = store.campaigns.find(id);
    if (!campaign)
        return fail(campaign.error());
    const Result<store::CampaignCounts> counts = store.campaigns.counts(id);
    if (!counts)
        return fail(counts.error());
    const bool isDraft = campaign->state == CampaignState::Draft;
    if (!(isOver(campaign->state) || isDraft) || counts->live > 0) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("CampaignService",
                                                 "the campaign is not over yet; cancel it first")});
    }
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<QList<LeadId>> missed = endFallback(store, *campaign, 0, campaign->leadCount, now);
    if (!missed)
        return fail(missed.error());
    if (isDraft) {
        const Result<StateChange> change = dispatch::byOperator(store, now);
        if (!change)
            return fail(change.error());
        const Result<bool> ended = store.campaigns.stop(id, CampaignState::Cancelled, {}, *change);
        if (!ended)
            return fail(ended.error());
    }
    if (const Result<void> noted = noteDeleted(store, id, now); !noted)
        return noted;
    if (const Result<void> removed = store.campaigns.remove(id, now); !removed)
        return removed;
    return transaction.commit();
}

} // namespace

CampaignService::CampaignService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<QList<CampaignOverview>>> CampaignService::overviews() const
{
    return m_workspace.ledger().read([periods = m_workspace.periods(), now = m_workspace.clock().now()](
                                         const store::Store &store) -> Result<QList<CampaignOverview>> {
        const Result<QList<Campaign>> campaigns = store.campaigns.all();
        if (!campaigns)
            return fail(campaigns.error());
        QList<CampaignOverview> overviews;
        for (const Campaign &campaign : *campaigns) {
            const Result<CampaignOverview> overview = overviewOf(store, campaign, periods, now);
            if (!overview)
                return fail(overview.error());
            overviews << *overview;
        }
        return overviews;
    });
}

QFuture<Result<CampaignOverview>> CampaignService::overview(CampaignId id) const
{
    return m_workspace.ledger().read([id, periods = m_workspace.periods(), now = m_workspace.clock().now()](
                                         const store::Store &store) -> Result<CampaignOverview> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        return campaign ? overviewOf(store, *campaign, periods, now)
                        : Result<CampaignOverview>(fail(campaign.error()));
    });
}

QFuture<Result<CampaignService::BatchPage>> CampaignService::openBatches(int limit) const
{
    return m_workspace.ledger().read(
        [limit, now = m_workspace.clock().now()](const store::Store &store) -> Result<BatchPage> {
            const Result<QList<Campaign>> campaigns = store.campaigns.open();
            if (!campaigns)
                return fail(campaigns.error());
            BatchPage page;
            for (const Campaign &campaign : *campaigns) {
                const Result<QList<BatchRow>> rows = openBatchRows(store, campaign, limit, now);
                const Result<store::PlaceCounts> places = store::countPlaces(*store.database, campaign.id);
                if (!rows || !places)
                    return fail(ErrorCode::DatabaseStatement);
                const Result<int> total = store::countBatches(*store.database, campaign.id, campaign.parallel,
                                                              *places, store::BatchesOf::PlannedOrTaken);
                if (!total)
                    return fail(ErrorCode::DatabaseStatement);
                page.rows << *rows;
                page.total += *total;
            }
            std::stable_sort(page.rows.begin(), page.rows.end(), [](const BatchRow &a, const BatchRow &b) {
                return a.batch.dueAt < b.batch.dueAt;
            });
            page.rows = page.rows.mid(0, limit);
            return page;
        });
}

QFuture<Result<CampaignService::BatchPage>> CampaignService::batchesOf(CampaignId id, int limit) const
{
    return m_workspace.ledger().read(
        [id, limit, now = m_workspace.clock().now()](const store::Store &store) -> Result<BatchPage> {
            const Result<Campaign> campaign = store.campaigns.find(id);
            if (!campaign)
                return fail(campaign.error());
            const Result<QList<BatchRow>> rows = batchRows(store, *campaign, limit, now);
            if (!rows)
                return fail(rows.error());
            return BatchPage{*rows, batchCount(*campaign)};
        });
}

QFuture<Result<QList<LeadId>>> CampaignService::waitingLeads(CampaignId id) const
{
    return m_workspace.ledger().read([id](const store::Store &store) -> Result<QList<LeadId>> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        return store.places.planned(id, 0, campaign->leadCount);
    });
}

QFuture<Result<void>> CampaignService::checkEdit(const Campaign &before, const Campaign &after) const
{
    return m_workspace.ledger().read([before, after, periods = m_workspace.periods(),
                                      now = m_workspace.clock().now()](const store::Store &store) {
        return checkedEdit(store, before, after, periods, now);
    });
}

QFuture<Result<void>> CampaignService::edit(const Campaign &before, const Campaign &after)
{
    return runInPool([workspace = &m_workspace, before, after]() -> Result<void> {
        // Leads can be many, and a transaction must stay short: they are looked at before it.
        const Result<void> possible = CampaignService(*workspace).checkEdit(before, after).result();
        if (!possible)
            return possible;
        store::Ledger &ledger = workspace->ledger();
        return ledger
            .write([before, after, now = workspace->clock().now(),
                    &changes = ledger.changes()](store::Store &store) -> Result<void> {
                if (const Result<void> checked = checkedWish(store, before, after); !checked)
                    return checked;
                const Result<void> edited = writeEdit(store, before, after, now);
                Q_EMIT changes.campaignsChanged();
                Q_EMIT changes.workChanged();
                return edited;
            })
            .result();
    });
}

QFuture<Result<void>> CampaignService::go(CampaignId id)
{
    return m_workspace.ledger().write([id, now = m_workspace.clock().now(),
                                       &changes = m_workspace.ledger().changes()](
                                          store::Store &store) -> Result<void> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        if (!checkedGoing(*campaign) || !campaign->waitsForGo()) {
            return fail(
                ErrorCode::NotAllowed,
                {QCoreApplication::translate("CampaignService", "no lead of this campaign waits for a go")});
        }
        const Result<void> given = giveGo(store, id, now);
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return given;
    });
}

QFuture<Result<void>> CampaignService::remove(CampaignId id)
{
    return runInPool([ledger = &m_workspace.ledger(), id, now = m_workspace.clock().now()] {
        const Result<void> listed =
            ledger->write([id, now](store::Store &store) { return takeFromList(store, id, now); }).result();
        if (!listed)
            return listed;
        Result<int> dropped = PlacesAtOnce;
        while (dropped && *dropped > 0) {
            dropped = ledger
                          ->write([id](store::Store &store) {
                              return store.campaigns.dropPlaces(id, PlacesAtOnce);
                          })
                          .result();
        }
        (void)ledger->write([&changes = ledger->changes()](store::Store &) {
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.leadListChanged();
            return true;
        });
        return dropped ? Result<void>() : Result<void>(fail(dropped.error()));
    });
}

QFuture<Result<CancelReceipt>> CampaignService::pause(CampaignId id, const QString &note)
{
    return stopping(m_workspace,
                    [id, note, now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                                QList<LeadId> &) -> Result<void> {
                        const Result<Campaign> campaign = store.campaigns.find(id);
                        if (!campaign)
                            return fail(campaign.error());
                        const Result<void> going = checkedGoing(*campaign);
                        return going ? pauseOne(store, *campaign, now, note, receipt) : going;
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::pauseAll()
{
    return stopping(m_workspace,
                    [now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                      QList<LeadId> &) -> Result<void> {
                        const Result<QList<Campaign>> campaigns = store.campaigns.open();
                        if (!campaigns)
                            return fail(campaigns.error());
                        for (const Campaign &campaign : *campaigns) {
                            if (const Result<void> paused = pauseOne(store, campaign, now, {}, receipt);
                                !paused)
                                return paused;
                        }
                        return {};
                    });
}

QFuture<Result<void>> CampaignService::resume(CampaignId id, const QString &note)
{
    return runInPool([workspace = &m_workspace, id, note] { return resumeCampaign(*workspace, id, note); });
}

QFuture<Result<void>> CampaignService::resumeAll()
{
    return runInPool([workspace = &m_workspace]() -> Result<void> {
        const Result<QList<Campaign>> campaigns =
            workspace->ledger()
                .read([](const store::Store &store) { return store.campaigns.open(); })
                .result();
        if (!campaigns)
            return fail(campaigns.error());
        for (const Campaign &campaign : *campaigns) {
            const Result<void> resumed = resumeCampaign(*workspace, campaign.id);
            // One may have been cancelled meanwhile.
            if (!resumed && resumed.error().code != ErrorCode::NotAllowed)
                return resumed;
        }
        return {};
    });
}

QFuture<Result<void>> CampaignService::reschedule(CampaignId id, Instant start)
{
    return runInPool([workspace = &m_workspace, id, start] { return moveCampaign(*workspace, id, start); });
}

QFuture<Result<void>> CampaignService::rescheduleBatch(const BatchKey &batch, Instant start)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write(
        [&changes = ledger.changes(), batch, start, now = m_workspace.clock().now()](store::Store &store) {
            const Result<void> moved = moveBatch(store, batch, start, now);
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
            return moved;
        });
}

QFuture<Result<CancelReceipt>> CampaignService::cancel(CampaignId id, LiveCalls live, const QString &note)
{
    return stopping(m_workspace,
                    [id, live, note, now = m_workspace.clock().now()](
                        store::Store &store, CancelReceipt &receipt, QList<LeadId> &leads) -> Result<void> {
                        const Result<Campaign> campaign = store.campaigns.find(id);
                        if (!campaign)
                            return fail(campaign.error());
                        const Result<void> possible = checkedCancel(*campaign);
                        return possible ? cancelWhole(store, *campaign, live, now, receipt, leads, note)
                                        : possible;
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelAll(LiveCalls live)
{
    return stopping(
        m_workspace,
        [live, now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                QList<LeadId> &leads) -> Result<void> {
            const Result<QList<Campaign>> campaigns = store.campaigns.open();
            if (!campaigns)
                return fail(campaigns.error());
            for (const Campaign &campaign : *campaigns) {
                if (const Result<void> done = cancelWhole(store, campaign, live, now, receipt, leads); !done)
                    return done;
            }
            return {};
        });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelBatches(const QList<BatchKey> &batches, LiveCalls live)
{
    return stopping(m_workspace,
                    [batches, live, now = m_workspace.clock().now()](
                        store::Store &store, CancelReceipt &receipt, QList<LeadId> &leads) -> Result<void> {
                        for (const BatchKey &key : batches) {
                            const Result<void> done = cancelBatch(store, key, live, now, receipt, leads);
                            if (!done)
                                return done;
                        }
                        return {};
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelByJobPrefix(const QString &prefix, LiveCalls live)
{
    if (prefix.isEmpty() || QStringLiteral("bulk_call_batch_").startsWith(prefix))
        return cancelAll(live);
    return stopping(m_workspace,
                    [prefix, live, now = m_workspace.clock().now()](
                        store::Store &store, CancelReceipt &receipt, QList<LeadId> &leads) -> Result<void> {
                        const Result<QList<Campaign>> campaigns = store.campaigns.open();
                        if (!campaigns)
                            return fail(campaigns.error());
                        for (const Campaign &campaign : *campaigns) {
                            const Result<void> done =
                                cancelByPrefix(store, campaign, prefix, live, now, receipt, leads);
                            if (!done)
                                return done;
                        }
                        return {};
                    });
}

} // namespace callboard::services
