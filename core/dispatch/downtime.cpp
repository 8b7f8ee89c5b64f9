// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/downtime.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

QDate lastDay(const Campaign &campaign, const CallingMeans &means, int remaining, Instant from)
{
    plan::ScheduleWish wish;
    wish.leads = remaining;
    wish.start = std::max(from, campaign.start);
    wish.parallel = campaign.parallel;
    wish.interval = campaign.interval;
    wish.policy = campaign.policy;
    wish.alsoOpen = means.alsoOpen(campaign);
    wish.averageCall = means.averageCall;
    const plan::ScheduleSummary summary = plan::summarise(wish, means.lines, wish.start);
    return toDateTime(summary.lastStart, campaign.policy.zone).date();
}

} // namespace

bool slipsToAnotherDay(const Campaign &campaign, const CallingMeans &means, int remaining, Instant stoppedAt,
                       Instant now)
{
    if (remaining <= 0 || campaign.start > now)
        return false;
    return lastDay(campaign, means, remaining, now) > lastDay(campaign, means, remaining, stoppedAt);
}

} // namespace callboard::dispatch
