// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <mutex>

namespace callboard::sync {

/// How a job on a pool thread waits: for its quota, or before it tries again.
class Patience
{
public:
    Patience() = default;
    Patience(const Patience &) = delete;
    Patience &operator=(const Patience &) = delete;
    virtual ~Patience() = default;

    /// Blocks; false when the wait was broken off, and then so is the job.
    [[nodiscard]] virtual bool wait(milliseconds time) = 0;
};

/// Waits in life, until somebody gives it up. Any thread.
class StoppablePatience final : public Patience
{
public:
    [[nodiscard]] bool wait(milliseconds time) override
    {
        std::unique_lock lock(m_mutex);
        return !m_changed.wait_for(lock, time, [this] { return m_isGivenUp; });
    }

    void giveUp()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isGivenUp = true;
        }
        m_changed.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isGivenUp = false;
};

} // namespace callboard::sync
