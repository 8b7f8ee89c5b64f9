// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/exitguard.h"

#include <utility>

namespace callboard::app {

ExitGuard::ExitGuard(milliseconds patience, std::function<void()> end)
    : m_thread([this, patience, end = std::move(end)] {
        std::unique_lock lock(m_mutex);
        if (!m_changed.wait_for(lock, patience, [this] { return m_isOver; }))
            end();
    })
{
}

ExitGuard::~ExitGuard()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_isOver = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

} // namespace callboard::app
