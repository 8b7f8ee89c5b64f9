// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/restafter.h"

#include <chrono>
#include <utility>

namespace callboard::dispatch {

/// When an engine counts how far its campaigns are. Counting takes the longer the more calls they have had.
/// It goes on once at a time and rests in between, so that counts do not pile up before the readers, and
/// leave the processor to the calls.
class ReportRhythm
{
public:
    /// Whether a count begins; where one is under way, another one is wanted after it.
    [[nodiscard]] bool begin()
    {
        m_isWanted = m_isUnderWay;
        return !std::exchange(m_isUnderWay, true);
    }

    /// The count under way has ended and \a took that long; whether another one is wanted.
    [[nodiscard]] bool end(std::chrono::milliseconds took)
    {
        m_rest = restAfter(took);
        m_isUnderWay = false;
        return std::exchange(m_isWanted, false);
    }

    /// How long after the last count the next one begins.
    [[nodiscard]] std::chrono::milliseconds rest() const { return m_rest; }

private:
    std::chrono::milliseconds m_rest = LeastRest;
    bool m_isUnderWay = false;
    bool m_isWanted = false;
};

} // namespace callboard::dispatch
