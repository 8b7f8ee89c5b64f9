// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignoverview.h"

#include "core/dispatch/statusreport.h"
#include "core/services/batchcancel.h"

#include <algorithm>

namespace callboard::services {

Result<CampaignOverview> overviewOf(const store::Store &store, const Campaign &campaign,
                                    const DiallingPeriods &periods, Instant now)
{
    const Result<store::CampaignCounts> counts = store.campaigns.counts(campaign.id);
    if (!counts)
        return fail(counts.error());
    const Result<Account> account = store.accounts.find(campaign.account);
    if (!account)
        return fail(account.error());
    CampaignOverview overview;
    overview.campaign = campaign;
    overview.accountName = account->name;
    overview.practice = account->isPractice();
    overview.batches = batchCount(campaign);
    overview.batchesStarted = counts->batchesStarted;
    overview.called = counts->called();
    overview.live = counts->live;
    overview.inDoubt = counts->inDoubt;
    overview.asking = counts->parked;
    overview.outcomes = counts->outcomes;
    if (counts->costMicros > 0)
        overview.cost = Money(counts->costMicros, counts->currency);
    const int remaining = counts->places.value(PlaceState::Planned) + counts->places.value(PlaceState::Taken);
    overview.completion =
        dispatch::expectedCompletion(campaign, *account, remaining, counts->batchesStarted, periods, now);
    const Result<std::optional<Instant>> lastMoved = store.batchTimes.last(campaign.id);
    if (!lastMoved)
        return fail(lastMoved.error());
    if (overview.completion && *lastMoved)
        overview.completion = std::max(*overview.completion, **lastMoved);
    return overview;
}

} // namespace callboard::services
