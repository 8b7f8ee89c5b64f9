// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/chunkbreak.h"

#include "core/base/log.h"
#include "core/dispatch/enginelock.h"
#include "core/store/ledger.h"

#include <QFileInfo>

#include <thread>

namespace callboard::services {

ChunkBreak::ChunkBreak(store::Ledger &ledger, const QString &profileDirectory)
    : m_ledger(ledger)
    , m_profileDirectory(profileDirectory)
{
}

void ChunkBreak::take() const
{
    if (dispatch::EngineLock::isHeldSomewhere(m_profileDirectory))
        std::this_thread::sleep_for(EnginesTurn);
    trimLog();
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
