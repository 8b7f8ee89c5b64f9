// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard::sync {

/// Lets so many requests through at once, and so many more a minute: in no minute more than both together
/// (S0-088). Belongs to one thread.
class TokenBucket
{
public:
    /// \a now: monotonic time. At first the bucket is full.
    TokenBucket(int atOnce, int perMinute, milliseconds now);

    /// Takes one; how long its taker waits before it may go, counted from \a now on.
    [[nodiscard]] milliseconds take(milliseconds now);

private:
    milliseconds m_each;   ///< the time in which one comes in
    milliseconds m_depth;  ///< that of a full bucket
    milliseconds m_fullAt; ///< when all that was taken will be back
};

} // namespace callboard::sync
