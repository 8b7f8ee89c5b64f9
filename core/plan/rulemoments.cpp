// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rulemoments.h"

#include <algorithm>

namespace callboard::plan {

namespace {

constexpr std::chrono::days LookedBack{40};
constexpr int DaysAhead = 370;

constexpr milliseconds WholeDay = std::chrono::days{1};

/// When the hours open at the earliest on one of \a weekdays; midnight when they open on none.
milliseconds firstOpening(const QList<HoursPart> &parts, std::bitset<7> weekdays)
{
    milliseconds first = WholeDay;
    for (const HoursPart &part : parts) {
        if (part.canOpen() && (part.days & weekdays).any())
            first = std::min(first, part.isWholeDay() ? milliseconds{0} : sinceMidnight(part.opens));
    }
    return first % WholeDay;
}

/// Of one day of the week, which counts from 0. Sweeps are counted from where its hours open, round the
/// clock.
QList<QTime> timesOf(const StandingRule &rule, const CallingPolicy &hours, size_t weekday)
{
    if (rule.kind != StandingRuleKind::CheckUpAge)
        return rule.times;
    QList<QTime> sweeps;
    const milliseconds first = firstOpening(hours.parts, std::bitset<7>().set(weekday));
    const seconds every = std::clamp(rule.sweepEvery, ShortestSweep, LongestSweep);
    for (milliseconds at = first; at < first + WholeDay; at += every)
        sweeps << QTime::fromMSecsSinceStartOfDay(int((at % WholeDay).count()));
    return sweeps;
}

} // namespace

RuleMoments::RuleMoments(const StandingRule &rule, const CallingPolicy &hours)
    : m_days(rule.days)
    , m_window(hours)
    , m_clock(hours.zone)
{
    for (size_t weekday = 0; weekday < m_times.size(); ++weekday)
        m_times.at(weekday) = timesOf(rule, hours, weekday);
}

QDate RuleMoments::dayOf(Instant at) const
{
    return toDateTime(at, m_window.policy().zone).date();
}

QList<Instant> RuleMoments::ofDay(QDate day) const
{
    QList<Instant> found;
    const size_t weekday = size_t(day.dayOfWeek()) - 1;
    if (!m_days.test(weekday) || m_window.policy().closedOn.contains(day))
        return found;
    for (const QTime &time : m_times.at(weekday)) {
        const Instant moment = m_clock.latest(localDay(day) + sinceMidnight(time));
        if (m_window.isOpen(moment))
            found << moment;
    }
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

QList<Instant> RuleMoments::between(Instant after, Instant until) const
{
    QList<Instant> found;
    const Instant from = std::max<Instant>(after, until - LookedBack);
    const QDate last = dayOf(until).addDays(1);
    for (QDate day = dayOf(from).addDays(-1); day <= last; day = day.addDays(1)) {
        const QList<Instant> moments = ofDay(day);
        for (const Instant moment : moments) {
            if (moment > from && moment <= until)
                found << moment;
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

std::optional<Instant> RuleMoments::next(Instant after) const
{
    const QDate first = dayOf(after).addDays(-1);
    for (int ahead = 0; ahead <= DaysAhead; ++ahead) {
        const QList<Instant> moments = ofDay(first.addDays(ahead));
        const auto found = std::upper_bound(moments.cbegin(), moments.cend(), after);
        if (found != moments.cend())
            return *found;
    }
    return std::nullopt;
}

Instant RuleMoments::closingAfter(Instant at) const
{
    const std::optional<OpenSpan> span = m_window.spanAt(at);
    return span ? span->closes : at;
}

Instant RuleMoments::runEnd(Instant moment) const
{
    constexpr std::chrono::hours Alone{1};
    const QList<Instant> moments = ofDay(dayOf(moment));
    const auto found = std::lower_bound(moments.cbegin(), moments.cend(), moment);
    if (found == moments.cend() || *found != moment)
        return moment;
    const Instant closes = closingAfter(moment);
    if (found + 1 != moments.cend())
        return std::min(*(found + 1), closes);
    const milliseconds length = found == moments.cbegin() ? milliseconds{Alone} : moment - *(found - 1);
    return std::min(moment + length, closes);
}

bool RuleMoments::isOpenOnDayOf(Instant moment, Instant at) const
{
    const std::optional<OpenSpan> span = m_window.spanAt(at);
    // Hours without an end are no day.
    return span &&
           (dayOf(moment) == dayOf(at) || (span->opens <= moment && span->closes - span->opens <= WholeDay));
}

std::optional<DueRun> dueRun(const StandingRule &rule, const RuleMoments &moments, Instant now)
{
    const QList<Instant> due = moments.between(rule.settledUntil, now);
    if (due.isEmpty())
        return std::nullopt;
    DueRun run{.due = due.constLast(), .missed = int(due.size()) - 1, .fate = RunFate::Make};
    if (now - run.due < RunGrace && moments.isOpen(now))
        return run;
    if (moments.isOpenOnDayOf(run.due, now))
        run.fate = RunFate::MakeLate;
    else if (rule.kind != StandingRuleKind::Recurring)
        run.fate = RunFate::Skip;
    else
        run.fate = rule.campaign.rules.misfire == Misfire::GoOn ? RunFate::MakeLate : RunFate::Hold;
    return run;
}

seconds spreadInterval(int batches, Instant from, Instant until)
{
    const seconds span = std::chrono::floor<seconds>(until - from);
    return std::clamp(span / std::max(batches, 1), seconds{1}, LongestInterval);
}

} // namespace callboard::plan
