// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/plan/minutemodel.h"

#include <algorithm>

namespace callboard::test {

namespace {

int offsetAt(const QTimeZone &zone, Instant instant)
{
    return zone.offsetFromUtc(QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(instant), Qt::UTC));
}

qint64 minutesOf(Instant instant)
{
    return std::chrono::floor<std::chrono::minutes>(instant).time_since_epoch().count();
}

int minutesOf(QTime time)
{
    return time.msecsSinceStartOfDay() / 60'000;
}

} // namespace

MinuteModel::MinuteModel(const QTimeZone &zone, Instant middle)
    : m_begin(std::chrono::floor<std::chrono::minutes>(middle) - std::chrono::days{Days / 2})
{
    m_local.reserve(Days * MinutesADay);
    for (int minute = 0; minute < Days * MinutesADay; ++minute)
        m_local.push_back(minutesOf(instantOf(minute)) + offsetAt(zone, instantOf(minute)) / 60);
}

int MinuteModel::firstAtOrAfter(qint64 localMinute) const
{
    const auto found =
        std::find_if(m_local.begin(), m_local.end(), [=](qint64 shown) { return shown >= localMinute; });
    return int(found - m_local.begin());
}

int MinuteModel::lastAt(qint64 localMinute) const
{
    const auto found = std::find(m_local.rbegin(), m_local.rend(), localMinute);
    return found == m_local.rend() ? firstAtOrAfter(localMinute) : int(m_local.rend() - found) - 1;
}

void MinuteModel::open(std::vector<bool> &minutes, const HoursPart &part, qint64 day) const
{
    const int opens = part.isWholeDay() ? 0 : minutesOf(part.opens);
    const int closes = part.isWholeDay() ? MinutesADay : minutesOf(part.closes);
    const qint64 closingDay = closes < opens ? day + 1 : day;
    const int from = lastAt(day * MinutesADay + opens);
    const int to = firstAtOrAfter(closingDay * MinutesADay + closes);
    for (int minute = from; minute < to; ++minute)
        minutes[size_t(minute)] = true;
}

std::vector<bool> MinuteModel::openMinutes(const CallingPolicy &policy) const
{
    std::vector<bool> minutes(m_local.size(), policy.isAlways());
    if (policy.isAlways())
        return minutes;
    const qint64 firstDay = m_local.front() / MinutesADay - 1;
    const auto isHoliday = [&policy](qint64 day) {
        return policy.closedOn.contains(QDate(1970, 1, 1).addDays(day));
    };
    for (qint64 day = firstDay; day <= firstDay + Days + 2; ++day) {
        const int weekday = QDate(1970, 1, 1).addDays(day).dayOfWeek();
        for (const HoursPart &part : policy.parts) {
            if (part.days.test(size_t(weekday) - 1) && !isHoliday(day))
                open(minutes, part, day);
        }
    }
    for (qint64 day = firstDay; day <= firstDay + Days + 2; ++day) {
        const int until = isHoliday(day) ? lastAt((day + 1) * MinutesADay) : 0;
        for (int minute = firstAtOrAfter(day * MinutesADay); minute < until; ++minute)
            minutes[size_t(minute)] = false;
    }
    return minutes;
}

std::vector<int> MinuteModel::nextMinutes(const std::vector<bool> &minutes, bool wanted)
{
    std::vector<int> next(minutes.size(), Unknown);
    int found = Unknown;
    for (int minute = int(minutes.size()) - 1; minute >= 0; --minute) {
        if (minutes[size_t(minute)] == wanted)
            found = minute;
        next[size_t(minute)] = found;
    }
    return next;
}

ZoneChanges changesOf(const QTimeZone &zone, Instant from, Instant to)
{
    constexpr std::chrono::hours Step{24}; // no zone changes its clocks to and fro within a day
    ZoneChanges changes;
    changes.kind = QByteArray::number(offsetAt(zone, from));
    for (Instant at = from; at < to; at += Step) {
        const int before = offsetAt(zone, at);
        if (offsetAt(zone, at + Step) == before)
            continue;
        Instant changed = at;
        while (offsetAt(zone, changed) == before)
            changed += std::chrono::minutes{1};
        changes.minutes.append(minutesOf(changed));
        changes.kind +=
            ' ' + QByteArray::number(minutesOf(changed)) + '/' + QByteArray::number(offsetAt(zone, changed));
    }
    return changes;
}

} // namespace callboard::test
