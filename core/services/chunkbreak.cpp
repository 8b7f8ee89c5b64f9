// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chunkbreak.h"

#include "core/base/log.h"
#include "core/dispatch/enginelock.h"
#include "core/store/ledger.h"

#include <QFileInfo>

#include <thread>

namespace callboard::services {

ChunkBreak::ChunkBreak(store::Ledger &ledger)
    : m_ledger(ledger)
    , m_profileDirectory(QFileInfo(ledger.fileName()).absolutePath())
    , m_rested(std::chrono::steady_clock::now())
{
}

void ChunkBreak::take() const
{
    letTheEngineIn();
    trimLog();
}

void ChunkBreak::letTheEngineIn() const
{
    if (std::chrono::steady_clock::now() - m_rested < LongestWithout)
        return;
    if (dispatch::EngineLock::isHeldSomewhere(m_profileDirectory))
        std::this_thread::sleep_for(EnginesTurn);
    m_rested = std::chrono::steady_clock::now();
}

void ChunkBreak::trimLog() const
{
    if (QFileInfo(m_ledger.fileName() + QStringLiteral("-wal")).size() < LongestLog)
        return;
    dispatch::EngineLock alone(m_profileDirectory);
    if (!alone.acquire())
        return;
    const Result<void> trimmed =
        m_ledger.write([](store::Store &store) { return store.database->trimLog(); }).result();
    if (!trimmed)
        qCWarning(lcService) << "the log stays long for now:" << trimmed.error().detail;
}

} // namespace callboard::services
