// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/momentwatch.h"

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr milliseconds LongestWait{30'000};

} // namespace

MomentWatch::MomentWatch(const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_timer.setSingleShot(true);
    // Coarse timers fire up to a twentieth early, and would look in vain.
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &MomentWatch::look);
}

void MomentWatch::await(Instant moment)
{
    m_moment = moment;
    m_timer.start(std::clamp(m_moment - m_clock.now(), milliseconds{1}, LongestWait));
}

void MomentWatch::look()
{
    if (m_clock.now() < m_moment)
        await(m_moment);
    else
        Q_EMIT reached();
}

} // namespace callboard::ui
