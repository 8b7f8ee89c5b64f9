// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/keepawake.h"

#include "core/base/whendone.h"
#include "core/services/workspace.h"

namespace callboard::app {

namespace {

constexpr milliseconds LookPeriod{60'000};
constexpr seconds Soon{3600};

} // namespace

KeepAwake::KeepAwake(services::Workspace &workspace, const QDBusConnection &system,
                     const QDBusConnection &session, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_inhibitor(system, session)
{
    connect(&m_inhibitor, &SleepInhibitor::heldChanged, this, &KeepAwake::heldChanged);
    connect(&workspace, &services::Workspace::statusChanged, this, &KeepAwake::decide);
    connect(&workspace, &services::Workspace::engineStopped, this, [this] { m_inhibitor.release(); });
    connect(&workspace, &services::Workspace::campaignsChanged, this, &KeepAwake::look);
    connect(&m_minute, &QTimer::timeout, this, &KeepAwake::look);
    m_minute.start(LookPeriod);
}

void KeepAwake::look()
{
    whenDone(m_workspace.status(), this, [this](const Result<dispatch::EngineStatus> &status) {
        if (status)
            decide(*status);
    });
}

void KeepAwake::decide(const dispatch::EngineStatus &status)
{
    const bool isWanted = m_workspace.keepsAwake() && m_workspace.isEngineRunning() &&
                          hasCallsSoon(status, m_workspace.clock().now());
    if (isWanted)
        m_inhibitor.hold(tr("Calls are due."));
    else
        m_inhibitor.release();
}

bool hasCallsSoon(const dispatch::EngineStatus &status, Instant now)
{
    return status.live > 0 || status.inDoubt > 0 || (status.nextDue && *status.nextDue <= now + Soon);
}

} // namespace callboard::app
