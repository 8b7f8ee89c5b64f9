// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "tests/support/fakeclock.h"

#include <functional>

namespace callboard::test {

/// Thrown where the program ends in the middle of its work.
struct SyncCrash
{
};

/// Counts the moments at which the program could end, and ends it at one of them.
class SyncDoom
{
public:
    /// At the \a moments -th moment from now; 0: not at all.
    void setAfter(int moments) { m_left = moments; }
    void pass()
    {
        if (m_left > 0 && --m_left == 0)
            throw SyncCrash();
    }

private:
    int m_left = 0;
};

/// A job's clock: each look at it lies between two steps of the job.
class DoomedClock final : public Clock
{
public:
    DoomedClock(const FakeClock &clock, SyncDoom &doom)
        : m_clock(clock)
        , m_doom(doom)
    {
    }

    /// Done at each look, if it is anything.
    std::function<void()> meanwhile;

    [[nodiscard]] Instant now() const override
    {
        m_doom.pass();
        if (meanwhile)
            meanwhile();
        return m_clock.now();
    }
    [[nodiscard]] milliseconds bootTime() const override { return m_clock.bootTime(); }
    [[nodiscard]] milliseconds monotonicTime() const override { return m_clock.monotonicTime(); }

private:
    const FakeClock &m_clock;
    SyncDoom &m_doom;
};

} // namespace callboard::test
