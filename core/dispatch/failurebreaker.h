// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <deque>
#include <optional>

namespace callboard::dispatch {

/// Opens when too much fails: half of five or more results within 120 s. It then rests, longer with each
/// time, and lets one call try; that call's result closes or opens it again. What calls that were placed
/// before it opened come to, however late, says nothing new. A value of one account; monotonic time.
class FailureBreaker
{
public:
    /// How long to rest, when this result opened it; of a call that was placed at \a placedAt.
    [[nodiscard]] std::optional<milliseconds> note(bool hasFailed, milliseconds placedAt,
                                                   milliseconds monotonicNow);
    /// Whether the result of a call that was placed at \a placedAt says anything.
    [[nodiscard]] bool counts(milliseconds placedAt) const { return placedAt > m_openedAt; }
    /// The account is shut for another cause: once it is open again one call tries.
    void tryOne(milliseconds monotonicNow)
    {
        m_recent.clear();
        m_trying = true;
        m_openedAt = monotonicNow;
    }
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
    milliseconds m_openedAt = milliseconds::min(); ///< the last time
    int m_opened = 0;                              ///< in a row
    bool m_trying = false;
};

} // namespace callboard::dispatch
