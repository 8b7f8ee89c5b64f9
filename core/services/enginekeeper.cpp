// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/enginekeeper.h"

#include "core/base/whendone.h"
#include "core/services/workspace.h"

namespace callboard::services {

EngineKeeper::EngineKeeper(Workspace &workspace, milliseconds period, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &EngineKeeper::look);
}

void EngineKeeper::start()
{
    tryToStart();
}

void EngineKeeper::look()
{
    if (m_workspace.isEngineRunningSomewhere())
        m_timer.start();
    else
        tryToStart();
}

void EngineKeeper::tryToStart()
{
    whenDone(m_workspace.startEngine(), this, [this](const Result<void> &started) {
        if (started) {
            if (m_hasWaited)
                tellTookOver();
        } else if (started.error().code == ErrorCode::Busy) {
            m_hasWaited = true;
            m_timer.start();
        } else if (started.error().code != ErrorCode::Cancelled) {
            Q_EMIT failed(started.error());
        }
    });
}

void EngineKeeper::tellTookOver()
{
    m_workspace.tell({dispatch::Notice::Kind::TookOver,
                      {},
                      tr("This Callboard places the calls now"),
                      tr("The other one has ended. What it left is looked up before anybody is called.")});
}

} // namespace callboard::services
