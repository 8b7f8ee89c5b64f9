// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulecalendar.h"

#include <algorithm>

namespace callboard::test {

namespace {

/// Minutes of the day at which the rule looks on that day of the week, which counts from 0.
QList<int> timesOn(const StandingRule &rule, const CallingPolicy &hours, size_t weekday)
{
    QList<int> times;
    if (rule.kind != StandingRuleKind::CheckUpAge) {
        for (const QTime &time : rule.times)
            times << time.msecsSinceStartOfDay() / 60'000;
        return times;
    }
    int first = RuleMinutes::MinutesADay;
    for (const HoursPart &part : hours.parts) {
        if (part.days.test(weekday))
            first = std::min(first, part.isWholeDay() ? 0 : part.opens.msecsSinceStartOfDay() / 60'000);
    }
    const auto every = int(rule.sweepEvery.count() / 60);
    for (int after = 0; after < RuleMinutes::MinutesADay; after += every)
        times << (first + after) % RuleMinutes::MinutesADay;
    return times;
}

} // namespace

RuleCalendar::RuleCalendar(const RuleMinutes &minutes, const StandingRule &rule, const CallingPolicy &hours)
    : m_minutes(&minutes)
    , m_open(minutes.openMinutes(hours))
{
    find(rule, hours);
}

void RuleCalendar::find(const StandingRule &rule, const CallingPolicy &hours)
{
    for (QDate day = m_minutes->firstDay(); day <= m_minutes->lastDay(); day = day.addDays(1)) {
        const auto weekday = size_t(day.dayOfWeek() - 1);
        if (!rule.days.test(weekday) || hours.closedOn.contains(day))
            continue;
        const QList<int> times = timesOn(rule, hours, weekday);
        for (const int time : times) {
            const int minute = m_minutes->lastAt(day, time);
            if (minute < m_minutes->count() && m_open[size_t(minute)])
                m_moments.push_back({m_minutes->instantOf(minute), day});
        }
    }
    std::sort(m_moments.begin(), m_moments.end(),
              [](const Moment &left, const Moment &right) { return left.at < right.at; });
    m_moments.erase(std::unique(m_moments.begin(), m_moments.end(),
                                [](const Moment &left, const Moment &right) { return left.at == right.at; }),
                    m_moments.end());
}

bool RuleCalendar::isOpen(Instant at) const
{
    return m_open[size_t(m_minutes->minuteOf(at))];
}

QList<Instant> RuleCalendar::between(Instant after, Instant until) const
{
    QList<Instant> found;
    for (const Moment &moment : m_moments) {
        if (moment.at > after && moment.at <= until)
            found << moment.at;
    }
    return found;
}

std::optional<Instant> RuleCalendar::next(Instant after) const
{
    for (const Moment &moment : m_moments) {
        if (moment.at > after)
            return moment.at;
    }
    return std::nullopt;
}

int RuleCalendar::openSince(int minute) const
{
    while (minute > 0 && m_open[size_t(minute) - 1])
        --minute;
    return minute;
}

int RuleCalendar::openUntil(int minute) const
{
    while (minute < m_minutes->count() && m_open[size_t(minute)])
        ++minute;
    return minute;
}

Instant RuleCalendar::closing(Instant at) const
{
    return isOpen(at) ? m_minutes->instantOf(openUntil(m_minutes->minuteOf(at))) : at;
}

Instant RuleCalendar::startOf(QDate day) const
{
    if (day < m_minutes->firstDay())
        return Instant::min();
    return m_minutes->instantOf(m_minutes->lastAt(day, 0));
}

Instant RuleCalendar::runEnd(Instant moment) const
{
    const auto found = std::find_if(m_moments.begin(), m_moments.end(),
                                    [moment](const Moment &each) { return each.at == moment; });
    if (found == m_moments.end())
        return moment;
    const Instant closes = closing(moment);
    if (found + 1 != m_moments.end() && (found + 1)->day == found->day)
        return std::min((found + 1)->at, closes);
    const bool hasBefore = found != m_moments.begin() && (found - 1)->day == found->day;
    const milliseconds length = hasBefore ? found->at - (found - 1)->at : std::chrono::hours{1};
    return std::min(moment + length, closes);
}

bool RuleCalendar::isSameDay(Instant moment, Instant at) const
{
    if (!isOpen(at))
        return false;
    if (dayOf(moment) == dayOf(at))
        return true;
    const int since = openSince(m_minutes->minuteOf(at));
    const int until = openUntil(m_minutes->minuteOf(at));
    return m_minutes->instantOf(since) <= moment && until - since <= RuleMinutes::MinutesADay;
}

} // namespace callboard::test
