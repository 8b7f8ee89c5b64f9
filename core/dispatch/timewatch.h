// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard::dispatch {

/// Notices that the machine slept or that somebody moved the wall clock, by comparing three clocks between
/// looks (dialling safety, section 9).
class TimeWatch
{
public:
    explicit TimeWatch(const Clock &clock);

    struct Finding
    {
        milliseconds slept{0};  ///< boot time went on without monotonic time
        milliseconds jumped{0}; ///< wall time moved by more than boot time explains; negative: back
    };
    /// What happened since the last call.
    [[nodiscard]] Finding look();

private:
    const Clock &m_clock;
    Instant m_wall;
    milliseconds m_boot;
    milliseconds m_monotonic;
};

} // namespace callboard::dispatch
