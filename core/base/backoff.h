// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard {

/// Exponential waiting: base, 2 x base, 4 x base ... up to a ceiling, each moved by up to 10 % either way so
/// that many waiters do not come back in step.
class Backoff
{
public:
    Backoff(milliseconds base, milliseconds ceiling)
        : m_base(base)
        , m_ceiling(ceiling)
    {
    }

    /// \a failures counts from 1; \a jitter is in [0, 1), 0.5 meaning "none".
    [[nodiscard]] milliseconds delay(int failures, double jitter = 0.5) const;

private:
    milliseconds m_base;
    milliseconds m_ceiling;
};

} // namespace callboard
