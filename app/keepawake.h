// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/sleepinhibitor.h"
#include "core/dispatch/enginestatus.h"

#include <QTimer>

namespace callboard::services {
class Workspace;
}

namespace callboard::app {

/// Holds the machine awake while the engine of this process has calls under way or due within the hour
/// if the profile wants that. Looks at every change and once a minute.
class KeepAwake final : public QObject
{
    Q_OBJECT
public:
    KeepAwake(services::Workspace &workspace, const QDBusConnection &system, const QDBusConnection &session,
              QObject *parent = nullptr);

    [[nodiscard]] bool isHeld() const { return m_inhibitor.isHeld(); }

Q_SIGNALS:
    void heldChanged(bool held);

private:
    void look();
    void decide(const dispatch::EngineStatus &status);

    services::Workspace &m_workspace;
    SleepInhibitor m_inhibitor;
    QTimer m_minute;
};

/// Whether a machine that sleeps now would delay a call: one is under way, or one falls due within the hour.
[[nodiscard]] bool hasCallsSoon(const dispatch::EngineStatus &status, Instant now);

} // namespace callboard::app
