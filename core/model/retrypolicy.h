// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/outcome.h"

#include <QList>
#include <QMap>

namespace callboard {

/// When a lead that was missed is tried again. Counts dials, never "retries".
struct RetryPolicy
{
    int maxAttempts = 1; ///< dials of a lead in its campaign in all, 1-10; 1: missed is missed
    /// The wait after the first miss, after the second, ...; the last one repeats. Each 0 s to 30 days.
    QList<seconds> delays;
    /// Ladders of single outcomes, in place of `delays`.
    QMap<Outcome, QList<seconds>> delaysOf;

    /// 30 minutes, then 24 hours, three dials in all (S0-074, S0-075).
    [[nodiscard]] static RetryPolicy presales();
    [[nodiscard]] static RetryPolicy none() { return {}; }

    friend bool operator==(const RetryPolicy &, const RetryPolicy &) = default;
};

/// Whether a call that ended so is one to try again: the others reached the person or never can.
[[nodiscard]] bool isMiss(Outcome outcome);

constexpr int MostAttempts = 10;
constexpr seconds LongestRetryDelay{30 * 24 * 3600};

} // namespace callboard
