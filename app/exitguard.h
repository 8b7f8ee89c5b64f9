// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace callboard::app {

/// Bounds how long the program may take to end: when it has not been destroyed after \a patience, it calls
/// \a end in a thread of its own, and \a end does not return to what hangs.
class ExitGuard
{
public:
    ExitGuard(milliseconds patience, std::function<void()> end);
    ExitGuard(const ExitGuard &) = delete;
    ExitGuard &operator=(const ExitGuard &) = delete;
    ~ExitGuard();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOver = false;
    std::thread m_thread; ///< after what it uses
};

} // namespace callboard::app
