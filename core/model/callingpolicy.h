// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QTime>
#include <QTimeZone>

#include <bitset>

namespace callboard {

/// When a lead may be reached: a part of the day, on some days of the week, read on the clocks of one zone.
/// The house default is 9:00 to 21:00 in Asia/Kolkata (India, TCCCPR 2010: nothing commercial from 21:00 to
/// 9:00; S0-051).
struct CallingPolicy
{
    QTimeZone zone = defaultZone();
    QTime opens = QTime(9, 0);
    QTime closes = QTime(21, 0);     ///< no call starts at or after this; equal to opens: never closed
    std::bitset<7> days = 0b1111111; ///< bit 0 is Monday

    /// Round the clock, every day: what the practice line keeps (ruling 12).
    [[nodiscard]] static CallingPolicy always(const QTimeZone &zone);
    [[nodiscard]] bool isAlways() const { return opens == closes && days.all(); }

    friend bool operator==(const CallingPolicy &, const CallingPolicy &) = default;
};

} // namespace callboard
