// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <deque>
#include <optional>

namespace callboard::dispatch {

/// Opens when too much fails: half of five or more results within 120 s. It then rests, longer with each
/// time, and lets one call try; that call's result closes or opens it again. What the calls of before come to
/// while it rests says nothing new. A value of one account; monotonic time.
class FailureBreaker
{
public:
    /// How long to rest, when this result opened it.
    [[nodiscard]] std::optional<milliseconds> note(bool hasFailed, milliseconds monotonicNow);
    /// The account was stopped for another cause: once it is open again one call tries.
    void tryOne() { m_trying = true; }
    /// One call only: the rest is over and nobody knows yet.
    [[nodiscard]] bool isTrying() const { return m_trying; }

private:
    struct Result
    {
        milliseconds at;
        bool hasFailed;
    };

    [[nodiscard]] milliseconds open(milliseconds monotonicNow);

    std::deque<Result> m_recent;
    milliseconds m_restsUntil{0};
    int m_opened = 0; ///< in a row
    bool m_trying = false;
};

} // namespace callboard::dispatch
