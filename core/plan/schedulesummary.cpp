// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/schedulesummary.h"

#include "core/plan/callingwindow.h"
#include "core/plan/localclock.h"
#include "core/plan/openhours.h"
#include "core/plan/retryladder.h"
#include "core/plan/timeline.h"

#include <algorithm>
#include <cmath>

namespace callboard::plan {

namespace {

constexpr int DaysLookedAt = 3660; // ten years

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

int accountLines(const LineLimits &limits)
{
    return std::max(limits.account, 1);
}

void fillLines(ScheduleSummary &summary, const ScheduleWish &wish, const LineLimits &limits)
{
    const int most = limits.most();
    summary.lines = wish.pacing == Pacing::Grid ? most : std::min(wish.parallel, most);
    if (linesWanted(wish) <= most)
        return;
    if (most == accountLines(limits))
        summary.binding = BindingLimit::Account;
    else
        summary.binding = most == limits.system ? BindingLimit::System : BindingLimit::Operator;
}

void fillShape(ScheduleSummary &summary, const ScheduleWish &wish)
{
    const BatchPlan batches = planOf(wish);
    summary.batches = batches.batchCount();
    summary.perBatch = batches.sizeOf(0);
    summary.lastBatch = batches.sizeOf(batches.batchCount() - 1);
    summary.cost = estimatedCost(wish.leads, wish.averageCall);
    summary.affordable = wish.leads;
    summary.firstDay = wish.leads;
    summary.ofAccount = wish.leads;
}

void fillTimes(ScheduleSummary &summary, const ScheduleWish &wish, const Timeline &timeline)
{
    summary.firstStart = timeline.firstStart;
    summary.firstOpen = timeline.firstStart;
    summary.lastStart = timeline.lastStart;
    summary.lastDue = planOf(wish).dueAt(summary.batches - 1);
    summary.completion = timeline.lastStart + wish.averageCall;
    summary.peakLive = timeline.peakLive;
}

OpenHours hoursOf(const ScheduleWish &wish)
{
    return OpenHours(QList<CallingPolicy>{wish.policy} + wish.alsoOpen);
}

/// The opening of the day that comes \a later days after that of \a from, days on which nobody may be called
/// left out.
Instant openingAfter(const OpenHours &hours, const QTimeZone &zone, Instant from, int later)
{
    Instant opening = from;
    for (int day = 0; day < later; ++day) {
        // Further ahead nobody cares for a holiday, and a keystroke must not wait for it.
        const int ahead = day < DaysLookedAt ? 1 : later - day;
        const Instant midnight =
            instantAt(toDateTime(opening, zone).date().addDays(ahead), QTime(0, 0), zone);
        opening = hours.nextOpen(midnight).value_or(midnight);
        if (ahead > 1)
            break;
    }
    return opening;
}

/// What does not fit the first day is called on the next ones, as many a day as the limit allows.
void applyDayRoom(ScheduleSummary &summary, const ScheduleWish &wish)
{
    if (!wish.dayRoom || wish.dayRoom->firstDay >= wish.leads)
        return;
    const DayRoom &room = *wish.dayRoom;
    summary.firstDay = std::max(room.firstDay, 0);
    summary.ofAccount = std::clamp(room.ofAccount, 0, wish.leads);
    summary.warnings.append(Warning::DailyLimitBinds);
    const int rest = wish.leads - summary.firstDay;
    const int aDay = std::max(room.everyDay, 1);
    const int moreDays = (rest - 1) / aDay + 1;
    const Instant first = summary.firstStart;
    if (summary.firstDay == 0)
        summary.firstStart = openingAfter(hoursOf(wish), room.zone, first, 1);
    ScheduleWish lastDay = wish;
    lastDay.start = openingAfter(hoursOf(wish), room.zone, first, moreDays);
    lastDay.leads = rest - (moreDays - 1) * aDay;
    if (const std::optional<Timeline> last = timelineOf(planOf(lastDay), lastDay, summary.lines)) {
        summary.lastStart = std::max(summary.lastStart, last->lastStart);
        summary.completion = summary.lastStart + wish.averageCall;
    }
}

/// Its moment after the miss that waits longest.
std::optional<Instant> latestTry(const RetryPolicy &retry, int dialsUsed, Instant endedAt)
{
    std::optional<Instant> latest;
    for (const Outcome outcome :
         {Outcome::Busy, Outcome::NoAnswer, Outcome::Voicemail, Outcome::ProviderError})
        latest = std::max(latest, nextTry(retry, outcome, dialsUsed, endedAt));
    return latest;
}

void warnOfDays(ScheduleSummary &summary, const QTimeZone &zone)
{
    const LocalClock clock(zone);
    if (clock.dateAt(summary.completion) > clock.dateAt(summary.firstStart))
        summary.warnings.append(Warning::SeveralDays);
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
    return warnings;
}

} // namespace

int LineLimits::most() const
{
    int most = accountLines(*this);
    for (const int limit : {system, ofOperator}) {
        if (limit > 0)
            most = std::min(most, limit);
    }
    return most;
}

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
    applyDayRoom(summary, wish);
    // The daily limit has named the days already.
    if (!summary.warnings.contains(Warning::DailyLimitBinds))
        warnOfDays(summary, wish.policy.zone);
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
    if (rules.dailyLimit == DailyLimitRule::Fail && summary.ofAccount < summary.leads) {
        summary.warnings.removeAll(Warning::DailyLimitBinds);
        summary.warnings.append(Warning::FailsForDailyLimit);
    }
}

void applyRetries(ScheduleSummary &summary, const ScheduleWish &wish, const CampaignRules &rules)
{
    OpenHours hours = hoursOf(wish);
    Instant started = summary.lastStart;
    for (int dials = 1; dials < rules.retry.maxAttempts; ++dials) {
        const std::optional<Instant> due = latestTry(rules.retry, dials, started + wish.averageCall);
        const std::optional<Instant> at =
            due ? hours.nextOpen(std::max(*due, started + rules.contacts.gap)) : std::nullopt;
        if (!at)
            return;
        started = *at;
        summary.retriesUntil = started;
    }
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
