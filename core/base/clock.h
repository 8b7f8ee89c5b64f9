// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDateTime>
#include <QTimeZone>

#include <chrono>

namespace callboard {

using std::chrono::milliseconds;
using std::chrono::seconds;

/// A moment in UTC with a resolution of a millisecond. The only form of time in storage and in code; zones
/// enter in plan/ and on screen.
using Instant = std::chrono::sys_time<milliseconds>;

[[nodiscard]] inline Instant fromMSecsSinceEpoch(qint64 msecs)
{
    return Instant{milliseconds{msecs}};
}

[[nodiscard]] inline qint64 toMSecsSinceEpoch(Instant instant)
{
    return instant.time_since_epoch().count();
}

[[nodiscard]] inline QDateTime toDateTime(Instant instant, const QTimeZone &zone)
{
    return QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(instant), zone);
}

[[nodiscard]] inline Instant fromDateTime(const QDateTime &dateTime)
{
    return fromMSecsSinceEpoch(dateTime.toMSecsSinceEpoch());
}

/// ISO 8601 with the zone's offset and whole seconds, as the API and the command line write it (S0-058):
/// 2025-10-14T10:00:00+05:30.
[[nodiscard]] QString toIsoText(Instant instant, const QTimeZone &zone);

/// The house default zone, Asia/Kolkata (S0-029, X-05).
[[nodiscard]] QTimeZone defaultZone();

/// Where time comes from. Everything that needs the time is handed one; tests hand in a clock that they move.
/// Implementations may be asked from any thread.
class Clock
{
public:
    Clock() = default;
    Clock(const Clock &) = delete;
    Clock &operator=(const Clock &) = delete;
    virtual ~Clock();

    /// Wall time. May jump in both directions.
    [[nodiscard]] virtual Instant now() const = 0;
    /// Time since boot, sleep included (CLOCK_BOOTTIME); never goes back.
    [[nodiscard]] virtual milliseconds bootTime() const = 0;
    /// Time since boot without sleep (CLOCK_MONOTONIC); never goes back.
    [[nodiscard]] virtual milliseconds monotonicTime() const = 0;
};

/// The machine's own clocks.
class SystemClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] milliseconds bootTime() const override;
    [[nodiscard]] milliseconds monotonicTime() const override;
};

} // namespace callboard
