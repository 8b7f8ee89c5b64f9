// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace callboard::store {

/// What the files of a SQLite database tell before it is opened. SQLite takes an emptied file for a new
/// database and goes without a log that was taken away, and the one who was called since would be called
/// again (F44). Any thread, and beside other processes.
class DatabaseFiles
{
public:
    explicit DatabaseFiles(QString database);

    /// To be called before a database is made where none was: until settle() nothing is damage.
    /// FileUnwritable when nothing can be written there.
    [[nodiscard]] Result<void> begin() const;
    /// The database was made.
    void settle() const;
    /// DatabaseDamaged when the file was emptied or cut within a page, or when its log is gone or is there
    /// without it; waits up to 0.4 s for that to pass, since another process may be closing the database.
    /// Changes nothing. What is wrong inside is seen by opening and by Database::quickCheck().
    [[nodiscard]] Result<void> check() const;

private:
    [[nodiscard]] QString fault() const;

    QString m_database;
    QString m_log;
    QString m_index; ///< of the log
    QString m_begun;
};

} // namespace callboard::store
