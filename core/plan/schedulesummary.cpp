// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/schedulesummary.h"

#include "core/plan/callingwindow.h"
#include "core/plan/timeline.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace callboard::plan {

namespace {

BatchPlan planOf(const ScheduleWish &wish)
{
    return {wish.start, wish.leads, wish.parallel, wish.interval};
}

/// What can be said of a wish whatever the clock, the lines and the window are.
Refusal shapeRefusal(const ScheduleWish &wish)
{
    if (wish.leads < 1)
        return Refusal::NoLeads;
    if (wish.parallel < 1 || wish.parallel > MostParallel)
        return Refusal::ParallelOutOfRange;
    if (wish.interval < seconds{1} || wish.interval > LongestInterval)
        return Refusal::IntervalOutOfRange;
    return Refusal::None;
}

/// What a wish keeps live when nothing holds it back.
int linesWanted(const ScheduleWish &wish)
{
    return wish.pacing == Pacing::Grid ? gridPeak(wish.parallel, wish.interval, wish.averageCall)
                                       : wish.parallel;
}

void fillLines(ScheduleSummary &summary, const ScheduleWish &wish, const LineLimits &limits)
{
    const int account = std::max(limits.account, 1);
    const int system = limits.system > 0 ? limits.system : std::numeric_limits<int>::max();
    const int most = std::min(account, system);
    summary.lines = wish.pacing == Pacing::Grid ? most : std::min(wish.parallel, most);
    if (linesWanted(wish) > most)
        summary.binding = account <= system ? BindingLimit::Account : BindingLimit::System;
}

void fillShape(ScheduleSummary &summary, const ScheduleWish &wish)
{
    const BatchPlan batches = planOf(wish);
    summary.batches = batches.batchCount();
    summary.perBatch = batches.sizeOf(0);
    summary.lastBatch = batches.sizeOf(batches.batchCount() - 1);
    summary.cost = estimatedCost(wish.leads, wish.averageCall);
    summary.affordable = wish.leads;
}

void fillTimes(ScheduleSummary &summary, const ScheduleWish &wish, const Timeline &timeline)
{
    summary.firstStart = timeline.firstStart;
    summary.lastStart = timeline.lastStart;
    summary.lastDue = planOf(wish).dueAt(summary.batches - 1);
    summary.completion = timeline.lastStart + wish.averageCall;
    summary.peakLive = timeline.peakLive;
}

QList<Warning> warningsFor(const ScheduleSummary &summary, const ScheduleWish &wish, const LineLimits &limits,
                           const Timeline &timeline)
{
    QList<Warning> warnings;
    if (timeline.firstStart != wish.start)
        warnings.append(Warning::StartOutsideWindow);
    if (timeline.pausesForClosing)
        warnings.append(Warning::RunsPastClosing);
    const int wanted = linesWanted(wish);
    const int withBooked = wanted + std::max(limits.alreadyBooked, 0);
    if (wanted > summary.lines || withBooked > limits.account)
        warnings.append(Warning::ParallelAboveLines);
    else if (withBooked == limits.account)
        warnings.append(Warning::NoHeadroom);
    if (summary.batches > 1 && wish.interval < DefaultInterval)
        warnings.append(Warning::FastInterval);
    const LocalClock clock(wish.policy.zone);
    if (clock.dateAt(summary.completion) > clock.dateAt(summary.firstStart))
        warnings.append(Warning::SeveralDays);
    return warnings;
}

} // namespace

ScheduleSummary summarise(const ScheduleWish &wish, const LineLimits &limits, Instant now)
{
    ScheduleSummary summary;
    summary.leads = wish.leads;
    summary.refusal = shapeRefusal(wish);
    if (summary.refusal != Refusal::None)
        return summary;
    fillShape(summary, wish);
    fillLines(summary, wish, limits);
    if (wish.start < now - PastStartTolerance) {
        summary.refusal = Refusal::StartInPast;
        return summary;
    }
    if (wish.pacing == Pacing::Grid && linesWanted(wish) > summary.lines) {
        summary.refusal = Refusal::GridAboveLimit;
        summary.peakLive = linesWanted(wish);
        return summary;
    }
    const std::optional<Timeline> timeline = timelineOf(planOf(wish), wish, summary.lines);
    if (!timeline) {
        summary.refusal = Refusal::NeverOpen;
        return summary;
    }
    fillTimes(summary, wish, *timeline);
    summary.warnings = warningsFor(summary, wish, limits, *timeline);
    return summary;
}

void applyRules(ScheduleSummary &summary, const CampaignRules &rules)
{
    if (summary.leads < 1)
        return;
    if (rules.budget && rules.budget->micros() < summary.cost.micros()) {
        const double share = double(rules.budget->micros()) / double(summary.cost.micros());
        // The call during which the budget runs out is still made.
        summary.affordable = std::min(summary.leads, int(std::ceil(share * summary.leads)));
        summary.cost = *rules.budget;
        summary.warnings.append(Warning::BudgetBinds);
    }
    if (rules.canary > 0 && rules.canary < summary.leads) {
        summary.canary = rules.canary;
        summary.warnings.append(Warning::StopsForGo);
    }
    if (rules.goal > summary.leads)
        summary.warnings.append(Warning::GoalOutOfReach);
}

int gridPeak(int parallel, seconds interval, seconds averageCall)
{
    const seconds::rep rounds = (averageCall + interval - seconds{1}) / interval;
    return int(parallel * std::max<seconds::rep>(rounds, 1));
}

Money estimatedCost(int leads, seconds averageCall)
{
    const double minutes = double(leads) * double(averageCall.count()) / 60.0;
    return Money::usd(minutes * UsdPerMinute);
}

int startsPerHour(int parallel, seconds interval)
{
    return int(parallel * std::chrono::hours{1} / interval);
}

} // namespace callboard::plan
