// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/hourspart.h"

#include <QDate>
#include <QHashFunctions>
#include <QTimeZone>

namespace callboard {

/// When a lead may be reached: parts of the day, on some days of the week, read on the clocks of one zone.
/// The house default is 9:00 to 21:00 in Asia/Kolkata (India, TCCCPR 2010: nothing commercial from 21:00 to
/// 9:00; S0-051).
struct CallingPolicy
{
    QTimeZone zone = defaultZone();
    QList<HoursPart> parts = {HoursPart()}; ///< empty: never open
    /// Holidays: closed from 0:00 to 24:00 in the zone, and no part opens on them.
    QList<QDate> closedOn = {};

    /// Round the clock, every day: what the practice line keeps (ruling 12).
    [[nodiscard]] static CallingPolicy always(const QTimeZone &zone);
    [[nodiscard]] bool isAlways() const;

    friend bool operator==(const CallingPolicy &, const CallingPolicy &) = default;
};

[[nodiscard]] size_t qHash(const CallingPolicy &policy, size_t seed = 0);

} // namespace callboard
