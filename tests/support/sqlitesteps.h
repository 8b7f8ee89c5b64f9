// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QString>
#include <QVariant>

#include <sqlite3.h>

namespace callboard::test {

/// How many instructions SQLite carries out on this thread's only connection: work that grows with a table
/// shows in it on any machine.
class SqliteSteps
{
public:
    SqliteSteps()
    {
        const QStringList names = QSqlDatabase::connectionNames();
        if (names.size() != 1)
            return;
        const QVariant handle = QSqlDatabase::database(names.constFirst(), false).driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") != 0)
            return;
        m_connection = *static_cast<sqlite3 *const *>(handle.constData());
        sqlite3_progress_handler(m_connection, 1, &SqliteSteps::count, this);
    }
    ~SqliteSteps()
    {
        if (m_connection)
            sqlite3_progress_handler(m_connection, 0, nullptr, nullptr);
    }
    SqliteSteps(const SqliteSteps &) = delete;
    SqliteSteps &operator=(const SqliteSteps &) = delete;

    /// Since it was made; 0 where they cannot be counted.
    [[nodiscard]] int taken() const { return m_taken; }

private:
    static int count(void *steps)
    {
        ++static_cast<SqliteSteps *>(steps)->m_taken;
        return 0;
    }

    sqlite3 *m_connection = nullptr;
    int m_taken = 0;
};

/// Of the \a steps that a few rows took and then many: empty where they are about as many, else what they
/// were.
[[nodiscard]] inline QString growthOf(const QList<int> &steps)
{
    const bool isSteady = steps.constFirst() > 0 && steps.constLast() < steps.constFirst() * 2;
    return isSteady ? QString() : QStringLiteral("%1, %2").arg(steps.constFirst()).arg(steps.constLast());
}

} // namespace callboard::test
