// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/localclock.h"

#include <algorithm>

namespace callboard::plan {

namespace {

using std::chrono::days;

// No zone is more than 16 hours from UTC, so an instant and its reading never lie further apart than this.
constexpr days Margin{1};
constexpr days Behind{2};
constexpr days Ahead{7}; // questions mostly rise, so look further ahead than back

} // namespace

LocalClock::LocalClock(const QTimeZone &zone)
    : m_zone(zone)
{
}

LocalTime LocalClock::localAt(Instant at) const
{
    const Stretch &stretch = stretchAround(at);
    return LocalTime{at.time_since_epoch() + (at < stretch.change ? stretch.before : stretch.after)};
}

std::chrono::local_days LocalClock::dateAt(Instant at) const
{
    return std::chrono::floor<days>(localAt(at));
}

Instant LocalClock::earliest(LocalTime local) const
{
    const Instant asUtc{local.time_since_epoch()};
    const Stretch &stretch = stretchAround(asUtc);
    if (asUtc - stretch.before < stretch.change)
        return asUtc - stretch.before;
    return std::max(asUtc - stretch.after, stretch.change);
}

Instant LocalClock::latest(LocalTime local) const
{
    const Instant asUtc{local.time_since_epoch()};
    const Stretch &stretch = stretchAround(asUtc);
    if (asUtc - stretch.after >= stretch.change)
        return asUtc - stretch.after;
    return std::min(asUtc - stretch.before, stretch.change);
}

const LocalClock::Stretch &LocalClock::stretchAround(Instant at) const
{
    if (m_stretch && at - Margin >= m_stretch->begins && at + Margin <= m_stretch->ends)
        return *m_stretch;
    Stretch stretch{at - Behind, at + Ahead, Instant::max(), {}, {}};
    stretch.before = offsetAt(stretch.begins);
    stretch.after = offsetAt(stretch.ends);
    if (stretch.before != stretch.after)
        stretch.change = changeBetween(stretch.begins, stretch.ends);
    return m_stretch.emplace(stretch);
}

milliseconds LocalClock::offsetAt(Instant at) const
{
    if (!m_zone.isValid())
        return milliseconds{0};
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(at), Qt::UTC);
    return seconds{m_zone.offsetFromUtc(utc)};
}

Instant LocalClock::changeBetween(Instant begins, Instant ends) const
{
    using std::chrono::floor;
    const milliseconds before = offsetAt(begins);
    auto unchanged = floor<seconds>(begins);
    auto changed = floor<seconds>(ends) + seconds{1};
    while (changed - unchanged > seconds{1}) {
        const auto middle = unchanged + (changed - unchanged) / 2;
        (offsetAt(middle) == before ? unchanged : changed) = middle;
    }
    return changed;
}

std::chrono::local_days localDay(QDate date)
{
    constexpr qint64 JulianDayOfEpoch = 2'440'588;
    return std::chrono::local_days{days{date.toJulianDay() - JulianDayOfEpoch}};
}

Instant instantAt(QDate date, QTime time, const QTimeZone &zone)
{
    return LocalClock(zone).latest(localDay(date) + sinceMidnight(time));
}

} // namespace callboard::plan
