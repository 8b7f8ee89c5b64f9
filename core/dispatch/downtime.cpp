// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/downtime.h"

#include "core/plan/averagecall.h"
#include "core/plan/schedulesummary.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

QDate lastDay(const Campaign &campaign, const Account &account, int remaining, const DiallingPeriods &periods,
              Instant from)
{
    plan::ScheduleWish wish;
    wish.leads = remaining;
    wish.start = std::max(from, campaign.start);
    wish.parallel = campaign.parallel;
    wish.interval = campaign.interval;
    wish.policy = campaign.policy;
    wish.averageCall = plan::averageCallOn(account, periods);
    plan::LineLimits limits;
    limits.account = account.lines;
    const plan::ScheduleSummary summary = plan::summarise(wish, limits, wish.start);
    return toDateTime(summary.lastStart, campaign.policy.zone).date();
}

} // namespace

bool slipsToAnotherDay(const Campaign &campaign, const Account &account, int remaining,
                       const DiallingPeriods &periods, Instant stoppedAt, Instant now)
{
    if (remaining <= 0 || campaign.start > now)
        return false;
    return lastDay(campaign, account, remaining, periods, now) >
           lastDay(campaign, account, remaining, periods, stoppedAt);
}

} // namespace callboard::dispatch
