// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/sheets/patience.h"
#include "tests/support/fakeclock.h"

#include <QList>

namespace callboard::test {

/// Waits by moving a clock, and remembers how long.
class ClockPatience final : public sync::Patience
{
public:
    explicit ClockPatience(FakeClock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] bool wait(milliseconds time) override
    {
        if (isGivenUp)
            return false;
        waits << time;
        m_clock.advance(time);
        return true;
    }

    QList<milliseconds> waits;
    bool isGivenUp = false;

private:
    FakeClock &m_clock;
};

} // namespace callboard::test
