// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/enginekeeper.h"

#include "core/base/whendone.h"
#include "core/services/workspace.h"

namespace callboard::services {

EngineKeeper::EngineKeeper(Workspace &workspace, milliseconds period, EngineRevival::Waits waits,
                           QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_revival(workspace, waits)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(period);
    connect(&m_timer, &QTimer::timeout, this, &EngineKeeper::look);
    connect(&m_revival, &EngineRevival::failed, this, &EngineKeeper::noteFailure);
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
        } else {
            noteFailure(started.error());
        }
    });
}

void EngineKeeper::noteFailure(const Error &error)
{
    if (error.code == ErrorCode::Busy) {
        m_hasWaited = true;
        m_timer.start();
    } else if (error.code != ErrorCode::Cancelled) {
        Q_EMIT failed(error);
    }
}

void EngineKeeper::tellTookOver()
{
    m_workspace.tell({dispatch::Notice::Kind::TookOver,
                      {},
                      tr("This Callboard places the calls now"),
                      tr("The other one has ended. What it left is looked up before anybody is called.")});
}

} // namespace callboard::services
