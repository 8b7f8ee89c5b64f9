// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/rampup.h"

#include <limits>

namespace callboard::dispatch {

namespace {
constexpr milliseconds Step{10'000};
constexpr int LastStep = 10; // 2^10 is beyond every account's lines
} // namespace

int RampUp::allowance(milliseconds monotonicNow)
{
    if (!m_since)
        return std::numeric_limits<int>::max();
    const auto steps = (monotonicNow - *m_since) / Step;
    if (steps >= LastStep) {
        m_since.reset();
        return std::numeric_limits<int>::max();
    }
    return 1 << int(steps);
}

} // namespace callboard::dispatch
