// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QString>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

/// What a job that writes chunk by chunk does between two of them. It leaves the file to the engine of
/// another process for a moment: SQLite has no queue, so that who only asks now and then would hardly ever
/// find it free. And it keeps the write-ahead log short where no engine runs that would do so. Only who holds
/// the engine lock may move the log into the database (ruling 17): it is taken for that moment, and whoever
/// finds it held leaves the log to its holder. One for each job, for one thread at a time.
class ChunkBreak
{
public:
    /// \a ledger must outlive it.
    explicit ChunkBreak(store::Ledger &ledger);

    /// After each chunk, however short. Blocks for a few milliseconds where an engine runs and has not had a
    /// turn for a while, and while the log is moved if it has become long; not in the ledger's own thread.
    void take() const;

    /// Three looks of one who waits for the file (store::NativeSqlite::waitUpTo()).
    static constexpr milliseconds EnginesTurn{3};
    /// Jobs of short chunks would be idle half of the time, were there a turn after each.
    static constexpr milliseconds LongestWithout{15};
    /// Bytes of the log from which on it is trimmed.
    static constexpr qint64 LongestLog = 64 * 1024 * 1024;

private:
    void letTheEngineIn() const;
    void trimLog() const;

    store::Ledger &m_ledger;
    QString m_profileDirectory;
    mutable std::chrono::steady_clock::time_point m_rested;
};

} // namespace callboard::services
