// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard::api {

/// So many at once, and then so many a second.
class RateLimit
{
public:
    /// \a burst: 1 or more; \a perSecond: above 0.
    RateLimit(double burst, double perSecond);

    /// Whether one more fits at \a now, a monotonic time; if so it is counted.
    [[nodiscard]] bool take(milliseconds now);

private:
    double m_burst;
    double m_perSecond;
    double m_left;
    milliseconds m_at{0};
};

} // namespace callboard::api
