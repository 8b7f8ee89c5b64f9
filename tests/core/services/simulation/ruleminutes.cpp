// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/ruleminutes.h"

#include <algorithm>
#include <map>
#include <memory>

namespace callboard::test {

namespace {

constexpr int DaysBefore = 9;
constexpr int Days = 35;
constexpr int MostChanged = 240; // no zone moves its clocks by more minutes, to and fro, within these weeks

QDate epoch()
{
    return {1970, 1, 1};
}

qint64 dayNumber(QDate day)
{
    return epoch().daysTo(day);
}

int minutesOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

} // namespace

const RuleMinutes &RuleMinutes::around(const QTimeZone &zone, Instant start)
{
    static std::map<std::pair<QByteArray, qint64>, std::unique_ptr<RuleMinutes>> known;
    const Instant day = std::chrono::floor<std::chrono::days>(start);
    std::unique_ptr<RuleMinutes> &minutes = known[{zone.id(), toMSecsSinceEpoch(day)}];
    if (!minutes)
        minutes.reset(new RuleMinutes(zone, day));
    return *minutes;
}

RuleMinutes::RuleMinutes(const QTimeZone &zone, Instant start)
    : m_begin(start - std::chrono::days{DaysBefore})
{
    m_local.reserve(size_t(Days) * MinutesADay);
    const qint64 begin = m_begin.time_since_epoch().count() / 60'000;
    for (int minute = 0; minute < Days * MinutesADay; ++minute) {
        const QDateTime at = QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(instantOf(minute)), Qt::UTC);
        m_local.push_back(begin + minute + zone.offsetFromUtc(at) / 60);
    }
}

int RuleMinutes::minuteOf(Instant at) const
{
    const auto minute = std::chrono::floor<std::chrono::minutes>(at - m_begin).count();
    return int(std::clamp<qint64>(minute, 0, count() - 1));
}

QDate RuleMinutes::dayOf(Instant at) const
{
    return epoch().addDays(m_local.at(size_t(minuteOf(at))) / MinutesADay);
}

QDate RuleMinutes::firstDay() const
{
    return epoch().addDays(m_local.front() / MinutesADay + 1);
}

QDate RuleMinutes::lastDay() const
{
    return epoch().addDays(m_local.back() / MinutesADay - 1);
}

int RuleMinutes::searchFrom(qint64 localMinute) const
{
    return int(std::clamp<qint64>(localMinute - m_local.front() - MostChanged, 0, count()));
}

int RuleMinutes::firstAtOrAfter(qint64 localMinute) const
{
    const auto found = std::find_if(m_local.begin() + searchFrom(localMinute), m_local.end(),
                                    [=](qint64 shown) { return shown >= localMinute; });
    return int(found - m_local.begin());
}

int RuleMinutes::lastAt(qint64 localMinute) const
{
    const int from = searchFrom(localMinute);
    int last = -1;
    for (int minute = from; minute < std::min(count(), from + 2 * MostChanged + 1); ++minute) {
        if (m_local[size_t(minute)] == localMinute)
            last = minute;
    }
    return last >= 0 ? last : firstAtOrAfter(localMinute);
}

int RuleMinutes::lastAt(QDate day, int minuteOfDay) const
{
    return lastAt(dayNumber(day) * MinutesADay + minuteOfDay);
}

std::vector<bool> RuleMinutes::openMinutes(const CallingPolicy &policy) const
{
    std::vector<bool> minutes(m_local.size(), policy.isAlways());
    if (policy.isAlways())
        return minutes;
    const qint64 firstDay = m_local.front() / MinutesADay - 1;
    const qint64 lastDay = m_local.back() / MinutesADay;
    const auto isHoliday = [&policy](qint64 day) { return policy.closedOn.contains(epoch().addDays(day)); };
    for (qint64 day = firstDay; day <= lastDay; ++day) {
        const int weekday = epoch().addDays(day).dayOfWeek();
        for (const HoursPart &part : policy.parts) {
            if (!part.days.test(size_t(weekday) - 1) || isHoliday(day))
                continue;
            const int opens = part.isWholeDay() ? 0 : minutesOf(part.opens);
            const int closes = part.isWholeDay() ? MinutesADay : minutesOf(part.closes);
            const qint64 closingDay = closes < opens ? day + 1 : day;
            const int to = std::min(count(), firstAtOrAfter(closingDay * MinutesADay + closes));
            for (int minute = lastAt(day * MinutesADay + opens); minute < to; ++minute)
                minutes[size_t(minute)] = true;
        }
    }
    for (qint64 day = firstDay; day <= lastDay; ++day) {
        const int until = isHoliday(day) ? std::min(count(), lastAt((day + 1) * MinutesADay)) : 0;
        for (int minute = firstAtOrAfter(day * MinutesADay); minute < until; ++minute)
            minutes[size_t(minute)] = false;
    }
    return minutes;
}

} // namespace callboard::test
