// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/callingmeans.h"

#include "core/dispatch/factfinder.h"
#include "core/dispatch/lines.h"
#include "core/plan/averagecall.h"

namespace callboard::dispatch {

plan::LineLimits plannedLines(const Account &account, const HouseRules &house, bool severalOperators)
{
    const LineRules rules = lineRules(Campaign(), account, house, severalOperators);
    const auto orOff = [](int lines) { return lines == NoLineLimit ? 0 : lines; };
    plan::LineLimits limits;
    limits.account = rules.account;
    limits.system = orOff(rules.system);
    limits.ofOperator = orOff(rules.operatorLines);
    return limits;
}

QList<CallingPolicy> CallingMeans::alsoOpen(const Campaign &campaign) const
{
    return plan::hoursOnOwnClocks({campaign.policy, house, legalProfile, campaign.rules.category});
}

CallingMeans meansOf(const Account &account, const HouseRules &house, bool severalOperators,
                     const DiallingPeriods &periods, const CallingPolicy &hours)
{
    return {plannedLines(account, house, severalOperators), plan::averageCallOn(account, periods), hours,
            plan::legalProfileOf(account)};
}

Result<CallingMeans> readMeans(const store::Store &store, const Account &account,
                               const DiallingPeriods &periods)
{
    const Result<HouseRules> house = readHouseRules(store);
    const Result<QList<Campaign>> open = store.campaigns.open();
    const Result<CallingPolicy> hours = houseHoursFor(account, store);
    if (!house || !open)
        return fail(house ? open.error() : house.error());
    if (!hours)
        return fail(hours.error());
    return meansOf(account, *house, hasSeveralOperators(*open, *house), periods, *hours);
}

} // namespace callboard::dispatch
