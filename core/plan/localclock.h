// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QDate>
#include <QTime>

#include <optional>

namespace callboard::plan {

/// What a clock on the wall shows; only a zone makes an instant of it.
using LocalTime = std::chrono::local_time<milliseconds>;

/// Reads instants on a zone's clocks and back again, also where the clocks are changed. Rests on
/// QTimeZone::offsetFromUtc() alone: in Qt 6.4 nextTransition() finds nothing after the last change of 2037,
/// and QDateTime neither tells the two readings of a repeated hour apart nor finds a time that is left out.
/// Takes for granted that no zone changes its clocks twice within nine days. Remembers the days it read last;
/// not for sharing between threads. An invalid zone reads as UTC.
class LocalClock
{
public:
    explicit LocalClock(const QTimeZone &zone);

    [[nodiscard]] LocalTime localAt(Instant at) const;
    [[nodiscard]] std::chrono::local_days dateAt(Instant at) const;
    /// The first instant at which the clocks show \a local. A time that is left out moves forward to the next
    /// that exists.
    [[nodiscard]] Instant earliest(LocalTime local) const;
    /// As earliest(), but the last such instant.
    [[nodiscard]] Instant latest(LocalTime local) const;

private:
    /// Some days in which the clocks change once or not at all.
    struct Stretch
    {
        Instant begins;
        Instant ends;
        Instant change; ///< Instant::max(): none
        milliseconds before{0};
        milliseconds after{0};
    };

    [[nodiscard]] const Stretch &stretchAround(Instant at) const;
    [[nodiscard]] milliseconds offsetAt(Instant at) const;
    [[nodiscard]] Instant changeBetween(Instant begins, Instant ends) const;

    QTimeZone m_zone;
    mutable std::optional<Stretch> m_stretch;
};

/// The day of a valid date.
[[nodiscard]] std::chrono::local_days localDay(QDate date);

/// The instant that a person means who names a date and a time of day in \a zone. Of two it is the later one;
/// a time that is left out moves forward.
[[nodiscard]] Instant instantAt(QDate date, QTime time, const QTimeZone &zone);

/// The time of day as a wall clock's distance from midnight.
[[nodiscard]] inline milliseconds sinceMidnight(QTime time)
{
    return milliseconds{time.msecsSinceStartOfDay()};
}

} // namespace callboard::plan
