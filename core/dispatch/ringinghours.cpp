// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/ringinghours.h"

#include "core/dispatch/factfinder.h"
#include "core/plan/openhours.h"

namespace callboard::dispatch {

Result<bool> mayRing(const store::LedgerAttempt &attempt, const Account &account, Instant at,
                     const store::Store &store)
{
    const Result<Campaign> campaign = store.campaigns.find(attempt.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    const Result<CallingPolicy> house = houseHoursFor(account, store);
    const Result<QList<Lead>> leads = store.leads.leads({attempt.attempt.lead});
    if (!house || !leads)
        return fail(house ? leads.error() : house.error());
    CampaignFacts facts{*campaign, account, {}, {}, false};
    facts.house = *house;
    const QList<CallingPolicy> hours = leads->isEmpty()
                                           ? plan::hoursOnOwnClocks(callersOf(facts))
                                           : FactFinder(store).hoursOf(leads->constFirst(), facts);
    return plan::sharedHours(hours).isOpen(at);
}

} // namespace callboard::dispatch
