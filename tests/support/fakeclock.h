// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <atomic>

namespace callboard::test {

/// A clock that stands still until it is moved. Wall, boot and monotonic time move together with advance();
/// jumpWall() moves wall time alone (somebody set the clock), sleep() all but monotonic time (the lid was
/// closed).
class FakeClock final : public Clock
{
public:
    explicit FakeClock(Instant start)
        : m_wall(toMSecsSinceEpoch(start))
    {
    }

    [[nodiscard]] Instant now() const override { return fromMSecsSinceEpoch(m_wall); }
    [[nodiscard]] milliseconds bootTime() const override { return milliseconds{m_boot}; }
    [[nodiscard]] milliseconds monotonicTime() const override { return milliseconds{m_monotonic}; }

    void advance(milliseconds by)
    {
        m_wall += by.count();
        m_boot += by.count();
        m_monotonic += by.count();
    }
    void jumpWall(milliseconds by) { m_wall += by.count(); }
    void sleep(milliseconds by)
    {
        m_wall += by.count();
        m_boot += by.count();
    }

private:
    std::atomic<qint64> m_wall;
    std::atomic<qint64> m_boot = 1'000'000;
    std::atomic<qint64> m_monotonic = 1'000'000;
};

} // namespace callboard::test
