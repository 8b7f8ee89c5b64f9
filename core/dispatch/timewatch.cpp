// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/timewatch.h"

namespace callboard::dispatch {

namespace {
// Reading three clocks takes a moment, and NTP slews by some milliseconds.
constexpr milliseconds Tolerance{2'000};
} // namespace

TimeWatch::TimeWatch(const Clock &clock)
    : m_clock(clock)
    , m_wall(clock.now())
    , m_boot(clock.bootTime())
    , m_monotonic(clock.monotonicTime())
{
}

TimeWatch::Finding TimeWatch::look()
{
    const Instant wall = m_clock.now();
    const milliseconds boot = m_clock.bootTime();
    const milliseconds monotonic = m_clock.monotonicTime();

    Finding finding;
    const milliseconds slept = (boot - m_boot) - (monotonic - m_monotonic);
    if (slept > Tolerance)
        finding.slept = slept;
    const milliseconds jumped = (wall - m_wall) - (boot - m_boot);
    if (std::chrono::abs(jumped) > Tolerance)
        finding.jumped = jumped;

    m_wall = wall;
    m_boot = boot;
    m_monotonic = monotonic;
    return finding;
}

} // namespace callboard::dispatch
