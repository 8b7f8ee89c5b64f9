// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignservice.h"

#include "core/plan/schedulesummary.h"
#include "core/services/batchcancel.h"
#include "core/services/batchlist.h"
#include "core/services/campaignoverview.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

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

Failure overAlready(const Campaign &campaign)
{
    return fail(ErrorCode::NotAllowed,
                {QCoreApplication::translate("CampaignService", "%1 is over already").arg(campaign.name)});
}

Result<void> pauseOne(store::Store &store, const Campaign &campaign, CancelReceipt &receipt)
{
    const Result<bool> stopped = store.campaigns.stop(campaign.id, CampaignState::Paused);
    if (!stopped)
        return fail(stopped.error());
    return countUnderWay(store, campaign, 0, campaign.leadCount, receipt);
}

Result<void> resumeOne(store::Store &store, const Campaign &campaign, Instant now)
{
    const Result<int> started = store.campaigns.batchesStarted(campaign.id);
    if (!started)
        return fail(started.error());
    const bool hasBegun = *started > 0 || campaign.start <= now;
    const Result<bool> moved = store.campaigns.move(
        campaign.id, CampaignState::Paused, hasBegun ? CampaignState::Active : CampaignState::Scheduled);
    return moved ? Result<void>() : Result<void>(fail(moved.error()));
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
    return m_workspace.ledger().read([limit](const store::Store &store) -> Result<BatchPage> {
        const Result<QList<Campaign>> campaigns = store.campaigns.open();
        if (!campaigns)
            return fail(campaigns.error());
        BatchPage page;
        for (const Campaign &campaign : *campaigns) {
            const Result<QList<BatchRow>> rows = openBatchRows(store, campaign, limit);
            const Result<int> total = store.places.countOpenBatches(campaign.id, campaign.parallel);
            if (!rows || !total)
                return fail(ErrorCode::DatabaseStatement);
            page.rows << *rows;
            page.total += *total;
        }
        std::stable_sort(page.rows.begin(), page.rows.end(),
                         [](const BatchRow &a, const BatchRow &b) { return a.batch.dueAt < b.batch.dueAt; });
        page.rows = page.rows.mid(0, limit);
        return page;
    });
}

QFuture<Result<CampaignService::BatchPage>> CampaignService::batchesOf(CampaignId id, int limit) const
{
    return m_workspace.ledger().read([id, limit](const store::Store &store) -> Result<BatchPage> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        const Result<QList<BatchRow>> rows = batchRows(store, *campaign, limit);
        if (!rows)
            return fail(rows.error());
        return BatchPage{*rows, batchCount(*campaign)};
    });
}

QFuture<Result<void>> CampaignService::edit(const Campaign &campaign)
{
    return m_workspace.ledger().write(
        [campaign, &changes = m_workspace.ledger().changes()](store::Store &store) -> Result<void> {
            const Result<Campaign> before = store.campaigns.find(campaign.id);
            if (!before)
                return fail(before.error());
            if (isOver(before->state)) {
                return fail(ErrorCode::NotAllowed,
                            {QCoreApplication::translate("CampaignService", "the campaign is over")});
            }
            const Result<void> edited = store.campaigns.edit(campaign);
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
            return edited;
        });
}

QFuture<Result<void>> CampaignService::go(CampaignId id)
{
    return m_workspace.ledger().write([id, &changes = m_workspace.ledger().changes()](
                                          store::Store &store) -> Result<void> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        if (isOver(campaign->state) || !campaign->waitsForGo()) {
            return fail(
                ErrorCode::NotAllowed,
                {QCoreApplication::translate("CampaignService", "no lead of this campaign waits for a go")});
        }
        const Result<void> given = store.campaigns.giveGo(id);
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return given;
    });
}

QFuture<Result<void>> CampaignService::remove(CampaignId id)
{
    return m_workspace.ledger().write(
        [id, now = m_workspace.clock().now(),
         &changes = m_workspace.ledger().changes()](store::Store &store) -> Result<void> {
            const Result<Campaign> campaign = store.campaigns.find(id);
            if (!campaign)
                return fail(campaign.error());
            const Result<store::CampaignCounts> counts = store.campaigns.counts(id);
            if (!counts)
                return fail(counts.error());
            if (!isOver(campaign->state) || counts->live > 0) {
                return fail(ErrorCode::NotAllowed,
                            {QCoreApplication::translate("CampaignService",
                                                         "the campaign is not over yet; cancel it first")});
            }
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return begun;
            if (const Result<void> removed = store.campaigns.remove(id, now); !removed)
                return removed;
            const Result<void> committed = transaction.commit();
            Q_EMIT changes.campaignsChanged();
            return committed;
        });
}

QFuture<Result<CancelReceipt>> CampaignService::pause(CampaignId id)
{
    return stopping(
        m_workspace, [id](store::Store &store, CancelReceipt &receipt, QList<LeadId> &) -> Result<void> {
            const Result<Campaign> campaign = store.campaigns.find(id);
            if (!campaign)
                return fail(campaign.error());
            return isOver(campaign->state) ? overAlready(*campaign) : pauseOne(store, *campaign, receipt);
        });
}

QFuture<Result<CancelReceipt>> CampaignService::pauseAll()
{
    return stopping(m_workspace,
                    [](store::Store &store, CancelReceipt &receipt, QList<LeadId> &) -> Result<void> {
                        const Result<QList<Campaign>> campaigns = store.campaigns.open();
                        if (!campaigns)
                            return fail(campaigns.error());
                        for (const Campaign &campaign : *campaigns) {
                            if (const Result<void> paused = pauseOne(store, campaign, receipt); !paused)
                                return paused;
                        }
                        return {};
                    });
}

QFuture<Result<void>> CampaignService::resume(CampaignId id)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([&changes = ledger.changes(), id,
                         now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        if (isOver(campaign->state))
            return overAlready(*campaign);
        if (const Result<void> resumed = resumeOne(store, *campaign, now); !resumed)
            return resumed;
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return {};
    });
}

QFuture<Result<void>> CampaignService::resumeAll()
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write(
        [&changes = ledger.changes(), now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
            const Result<QList<Campaign>> campaigns = store.campaigns.open();
            if (!campaigns)
                return fail(campaigns.error());
            for (const Campaign &campaign : *campaigns) {
                if (const Result<void> resumed = resumeOne(store, campaign, now); !resumed)
                    return resumed;
            }
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
            return {};
        });
}

QFuture<Result<void>> CampaignService::reschedule(CampaignId id, Instant start)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([&changes = ledger.changes(), id, start,
                         now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
        const auto refuse = [](const char *why) {
            return fail(ErrorCode::NotAllowed, {QCoreApplication::translate("CampaignService", why)});
        };
        const Result<Campaign> campaign = store.campaigns.find(id);
        if (!campaign)
            return fail(campaign.error());
        const Result<int> started = store.campaigns.batchesStarted(id);
        if (!started)
            return fail(started.error());
        if (isOver(campaign->state))
            return overAlready(*campaign);
        if (start < now - plan::PastStartTolerance)
            return refuse(QT_TRANSLATE_NOOP("CampaignService", "the new start is in the past"));
        if (*started >= batchCount(*campaign))
            return refuse(QT_TRANSLATE_NOOP("CampaignService", "every batch has started already"));
        // The first batch that waits falls due at the new start; those before it keep their place in the
        // count.
        const Result<void> moved = store.campaigns.reschedule(id, start - campaign->interval * *started);
        if (!moved)
            return moved;
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return {};
    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancel(CampaignId id)
{
    return stopping(m_workspace,
                    [id, now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                          QList<LeadId> &leads) -> Result<void> {
                        const Result<Campaign> campaign = store.campaigns.find(id);
                        if (!campaign)
                            return fail(campaign.error());
                        return isOver(campaign->state) ? overAlready(*campaign)
                                                       : cancelOne(store, *campaign, now, receipt, leads);
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelAll()
{
    return stopping(m_workspace,
                    [now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                      QList<LeadId> &leads) -> Result<void> {
                        const Result<QList<Campaign>> campaigns = store.campaigns.open();
                        if (!campaigns)
                            return fail(campaigns.error());
                        for (const Campaign &campaign : *campaigns) {
                            if (const Result<void> done = cancelOne(store, campaign, now, receipt, leads);
                                !done)
                                return done;
                        }
                        return {};
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelBatches(const QList<BatchKey> &batches)
{
    return stopping(m_workspace,
                    [batches, now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                               QList<LeadId> &leads) -> Result<void> {
                        for (const BatchKey &key : batches) {
                            const Result<Campaign> campaign = store.campaigns.find(key.campaign);
                            if (!campaign)
                                return fail(campaign.error());
                            if (isOver(campaign->state))
                                continue;
                            if (const Result<void> done = cancelBatchRange(
                                    store, *campaign, key.index, key.index + 1, now, receipt, leads);
                                !done)
                                return done;
                            if (const Result<void> ended = endIfEmpty(store, key.campaign); !ended)
                                return ended;
                        }
                        return {};
                    });
}

QFuture<Result<CancelReceipt>> CampaignService::cancelByJobPrefix(const QString &prefix)
{
    if (prefix.isEmpty() || QStringLiteral("bulk_call_batch_").startsWith(prefix))
        return cancelAll();
    return stopping(m_workspace,
                    [prefix, now = m_workspace.clock().now()](store::Store &store, CancelReceipt &receipt,
                                                              QList<LeadId> &leads) -> Result<void> {
                        const Result<QList<Campaign>> campaigns = store.campaigns.open();
                        if (!campaigns)
                            return fail(campaigns.error());
                        for (const Campaign &campaign : *campaigns) {
                            if (const Result<void> done =
                                    cancelByPrefix(store, campaign, prefix, now, receipt, leads);
                                !done)
                                return done;
                        }
                        return {};
                    });
}

} // namespace callboard::services
