// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/batchlist.h"

#include "core/services/batchcancel.h"
#include "core/store/store.h"

#include <algorithm>

namespace callboard::services {

namespace {

BatchState stateOf(const Campaign &campaign, const store::PlaceRepository::BatchCounts &counts, int started,
                   Instant now)
{
    if (counts.planned + counts.taken == 0)
        return counts.done == 0 ? BatchState::Cancelled : BatchState::Done;
    if (campaign.state == CampaignState::Cancelled || campaign.state == CampaignState::Failed)
        return counts.taken > 0 ? BatchState::Started : BatchState::Cancelled;
    if (campaign.state == CampaignState::Paused || campaign.state == CampaignState::Draft)
        return BatchState::Held;
    return hasBegun(counts, started, now) ? BatchState::Started : BatchState::Scheduled;
}

bool isOpenState(BatchState state)
{
    return state == BatchState::Scheduled || state == BatchState::Started || state == BatchState::Held;
}

Result<QList<BatchRow>> rowsFrom(const store::Store &store, const Campaign &campaign, int first, int limit,
                                 Instant now)
{
    QList<BatchRow> rows;
    const int last = first + std::min(batchCount(campaign) - first, limit) - 1;
    if (last < first)
        return rows;
    const Result<int> started = store.campaigns.batchesStarted(campaign.id);
    const Result<Account> account = store.accounts.find(campaign.account);
    const Result<QList<store::PlaceRepository::BatchCounts>> counts =
        store.places.batches(campaign.id, campaign.parallel, first, last);
    if (!started || !account || !counts)
        return fail(ErrorCode::DatabaseStatement);
    for (const store::PlaceRepository::BatchCounts &each : *counts) {
        BatchRow row;
        row.batch.campaign = campaign.id;
        row.batch.index = each.batch;
        row.batch.dueAt = each.dueAt.value_or(campaign.start + campaign.interval * each.batch);
        row.batch.state = stateOf(campaign, each, *started, now);
        row.batch.leadCount = each.places - each.cancelled;
        row.batch.called = each.done;
        row.batch.live = each.taken;
        row.waiting = isOpenState(row.batch.state) ? each.planned : 0;
        if (row.batch.state == BatchState::Cancelled)
            row.batch.leadCount = each.places;
        row.jobId = jobId(campaign.start, each.batch);
        row.campaignName = campaign.name;
        row.accountName = account->name;
        rows << row;
    }
    return rows;
}

} // namespace

Result<QList<BatchRow>> batchRows(const store::Store &store, const Campaign &campaign, int limit, Instant now)
{
    return rowsFrom(store, campaign, 0, limit, now);
}

Result<QList<BatchRow>> openBatchRows(const store::Store &store, const Campaign &campaign, int limit,
                                      Instant now)
{
    const Result<std::optional<int>> firstOpen = store.places.firstOpen(campaign.id);
    if (!firstOpen)
        return fail(firstOpen.error());
    if (!*firstOpen)
        return QList<BatchRow>();
    Result<QList<BatchRow>> rows = rowsFrom(store, campaign, **firstOpen / campaign.parallel, limit, now);
    if (rows)
        rows->removeIf([](const BatchRow &row) { return !isOpenState(row.batch.state); });
    return rows;
}

} // namespace callboard::services
