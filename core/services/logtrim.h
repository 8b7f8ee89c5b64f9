// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

/// Keeps the write-ahead log short while a job writes much and no engine runs that would do so. Only who
/// holds the engine lock may move the log into the database (ruling 17): it is taken for that moment, and
/// whoever finds it held leaves the log to its holder.
class LogTrim
{
public:
    /// \a ledger must outlive it.
    LogTrim(store::Ledger &ledger, const QString &profileDirectory);

    /// For a job to call between its chunks. Blocks while the log is moved, if it has become long; not in the
    /// ledger's own thread.
    void afterChunk() const;

    /// Bytes of the log from which on it is trimmed.
    static constexpr qint64 LongestLog = 64 * 1024 * 1024;

private:
    store::Ledger &m_ledger;
    QString m_profileDirectory;
};

} // namespace callboard::services
