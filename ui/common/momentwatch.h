// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

namespace callboard::ui {

/// Says that the wall clock has come to a moment, such as the midnight at which a day's count begins anew.
/// Looks at the clock at least twice a minute, so that it is late by no more than that after a sleep, or when
/// somebody has set the clock.
class MomentWatch final : public QObject
{
    Q_OBJECT
public:
    /// \a clock must outlive it.
    MomentWatch(const Clock &clock, QObject *parent);

    /// Waits for \a moment, and for none that it was to wait for before.
    void await(Instant moment);

Q_SIGNALS:
    /// Once for each moment.
    void reached();

private:
    void look();

    const Clock &m_clock;
    Instant m_moment;
    QTimer m_timer;
};

} // namespace callboard::ui
