// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/enginerevival.h"

#include "core/base/log.h"
#include "core/base/whendone.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

EngineRevival::EngineRevival(Workspace &workspace, Waits waits, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_waits(waits)
    , m_wait(waits.first)
{
    m_timer.setSingleShot(true);
    m_calm.setSingleShot(true);
    m_calm.setInterval(waits.longest);
    connect(&m_timer, &QTimer::timeout, this, &EngineRevival::replaceEngine);
    connect(&m_calm, &QTimer::timeout, this, [this] { m_wait = m_waits.first; });
    connect(&workspace, &Workspace::engineHalted, this, &EngineRevival::begin);
    connect(&workspace, &Workspace::engineReady, this, &EngineRevival::finish);
    connect(&workspace, &Workspace::engineStopped, this, [this] {
        if (std::exchange(m_isReplacing, false))
            reopen();
    });
}

void EngineRevival::giveUp()
{
    m_timer.stop();
    m_isUnderWay = false;
    m_isReplacing = false;
}

void EngineRevival::begin()
{
    m_calm.stop();
    m_isUnderWay = true;
    tryAgainLater();
}

void EngineRevival::tryAgainLater()
{
    qCInfo(lcService) << "the engine starts again in" << m_wait.count() << "ms";
    m_timer.start(m_wait);
    m_wait = std::min(m_wait * 2, m_waits.longest);
}

void EngineRevival::replaceEngine()
{
    if (!m_workspace.isEngineRunning()) {
        reopen();
        return;
    }
    m_isReplacing = true;
    (void)m_workspace.stopEngine();
}

void EngineRevival::reopen()
{
    whenDone(m_workspace.ledger().reopen(), this, [this](const Result<void> &reopened) {
        if (!m_isUnderWay)
            return;
        if (reopened)
            start();
        else
            tried(reopened);
    });
}

void EngineRevival::start()
{
    whenDone(m_workspace.startEngine(), this, [this](const Result<void> &started) {
        if (m_isUnderWay)
            tried(started);
    });
}

void EngineRevival::tried(const Result<void> &started)
{
    if (started)
        return; // its first reconcile pass may still halt it
    qCWarning(lcService) << "the engine does not start again:" << started.error().detail;
    const ErrorCode code = started.error().code;
    if (code != ErrorCode::Busy && code != ErrorCode::DatabaseDamaged && code != ErrorCode::Cancelled) {
        tryAgainLater();
        return;
    }
    giveUp();
    if (code != ErrorCode::Cancelled)
        Q_EMIT failed(started.error());
}

void EngineRevival::finish()
{
    if (!std::exchange(m_isUnderWay, false))
        return;
    m_calm.start();
    m_workspace.tell({dispatch::Notice::Kind::DiallingAgain,
                      {},
                      tr("Calling goes on"),
                      tr("The database can be used again. What was under way is looked up before anybody is "
                         "called.")});
}

} // namespace callboard::services
