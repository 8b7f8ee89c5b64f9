// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <optional>

namespace callboard::services {

class Workspace;

/// When a keeper looks at the other side of a link, and when it takes in what is new there: a look every
/// period, ever later while looks fail, and taking in every n minutes, as a setting has it. Asks nobody but
/// the settings.
class StepRhythm final : public QObject
{
    Q_OBJECT
public:
    /// \a minutesKey: the setting with the minutes, 0 for only when a person asks. \a workspace must outlive
    /// it.
    StepRhythm(Workspace &workspace, const QString &minutesKey, milliseconds period,
               QObject *parent = nullptr);

    /// The first look is due in a period.
    void start();
    /// Calls \a work in this thread unless the setting says only when asked for: then the look is over.
    /// \a pulledAt: when it was last taken in what is new, nothing for never; work is told whether it is time
    /// to do so again.
    void whenWanted(const std::optional<Instant> &pulledAt, std::function<void(bool isPullDue)> work);
    /// A look is over: the next one is due in a period, or later after failures.
    void rest(bool wentWell);

Q_SIGNALS:
    void lookDue();
    void rested();

private:
    Workspace &m_workspace;
    QString m_minutesKey;
    milliseconds m_period;
    QTimer m_timer;
    int m_failures = 0;
};

} // namespace callboard::services
