// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/backoff.h"

#include <algorithm>

namespace callboard {

milliseconds Backoff::delay(int failures, double jitter) const
{
    constexpr int MaxDoublings = 20; // 2^20 of anything is beyond every ceiling in use
    const int doublings = std::clamp(failures - 1, 0, MaxDoublings);
    const milliseconds exact = std::min(m_ceiling, m_base * (milliseconds::rep{1} << doublings));
    const double factor = 0.9 + 0.2 * jitter;
    return milliseconds{milliseconds::rep(double(exact.count()) * factor)};
}

} // namespace callboard
