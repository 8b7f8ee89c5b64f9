// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QList>

namespace callboard::store {

class Database;

/// The one row that says what the profile is linked to outside, in a table of its own for each such side:
/// what is kept of it in the same way whatever the other side is. Each function makes single statements.
class LinkTable
{
public:
    /// Rows that exist for the sake of the link.
    struct Rows
    {
        QLatin1String table;
        QLatin1String key; ///< a column that every row has; several rows may have the same
    };

    /// \a database must outlive it.
    LinkTable(Database &database, QLatin1String table)
        : m_database(database)
        , m_table(table)
    {
    }

    [[nodiscard]] Result<void> notePushed(Instant at);
    /// A word; empty when all is well again.
    [[nodiscard]] Result<void> noteTrouble(const QString &trouble);
    /// Forgets rows of at most \a limit keys (1 or more) of each table, in this order, and the link itself
    /// once there are none; how many rows. 0: nothing is left.
    [[nodiscard]] Result<int> drop(const QList<Rows> &rows, int limit);

private:
    Database &m_database;
    QLatin1String m_table;
};

} // namespace callboard::store
