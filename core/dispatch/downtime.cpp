// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/downtime.h"

#include "core/plan/schedulesummary.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

QDate lastDay(const Campaign &campaign, const Account &account, int remaining, Instant from)
{
    plan::ScheduleWish wish;
    wish.leads = remaining;
    wish.start = std::max(from, campaign.start);
    wish.parallel = campaign.parallel;
    wish.interval = campaign.interval;
    wish.policy = campaign.policy;
    plan::LineLimits limits;
    limits.account = account.lines;
    const plan::ScheduleSummary summary = plan::summarise(wish, limits, wish.start);
    return toDateTime(summary.lastStart, campaign.policy.zone).date();
}

} // namespace

bool slipsToAnotherDay(const Campaign &campaign, const Account &account, int remaining, Instant stoppedAt,
                       Instant now)
{
    if (remaining <= 0 || campaign.start > now)
        return false;
    return lastDay(campaign, account, remaining, now) > lastDay(campaign, account, remaining, stoppedAt);
}

} // namespace callboard::dispatch
