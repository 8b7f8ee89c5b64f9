// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/store/row.h"

#include <QHash>
#include <QSqlError>
#include <QVariantList>

#include <chrono>
#include <memory>
#include <variant>

class QSqlDatabase;
struct sqlite3;
struct sqlite3_stmt;

namespace callboard::store {

/// SQLite's own interface to a connection that Qt opened: QSqlQuery hands texts over in UTF-16 and describes
/// an answer each time it is asked, which is half of what a statement costs, and an engine asks sixty of them
/// for a call. Statements are prepared once and kept. Belongs to the connection's thread and must be gone
/// before it is closed. Errors are what the driver would have said.
class NativeSqlite
{
public:
    /// Null where the driver does not tell its handle, or brings a library of its own: to call one library
    /// with another's handle would be no good.
    [[nodiscard]] static std::unique_ptr<NativeSqlite> of(const QSqlDatabase &connection);
    NativeSqlite(const NativeSqlite &) = delete;
    NativeSqlite &operator=(const NativeSqlite &) = delete;
    ~NativeSqlite();

    /// Runs a statement to its end and calls \a each for its rows; an invalid error when all went well.
    [[nodiscard]] QSqlError select(const QString &sql, const QVariantList &values, const RowSink &each);
    /// How many rows it changed.
    [[nodiscard]] std::variant<int, QSqlError> change(const QString &sql, const QVariantList &values);
    /// Runs an insert of one row; its id.
    [[nodiscard]] std::variant<qint64, QSqlError> insert(const QString &sql, const QVariantList &values);
    /// How long a statement waits while another connection writes. It looks again each millisecond: SQLite's
    /// own waiting looks the more seldom the longer it lasts, and would hardly ever come between the
    /// transactions of a job in another process.
    void waitUpTo(milliseconds patience);
    /// How many statements are kept prepared; bounded.
    [[nodiscard]] int preparedStatements() const { return int(m_statements.size()); }

private:
    using Statement = std::shared_ptr<sqlite3_stmt>;

    explicit NativeSqlite(sqlite3 *connection)
        : m_connection(connection)
    {
    }

    [[nodiscard]] std::variant<Statement, QSqlError> prepared(const QString &sql);
    [[nodiscard]] std::variant<Statement, QSqlError> prepare(const QString &sql) const;
    [[nodiscard]] QSqlError error() const;

    /// For SQLite to call: whether to try once more.
    static int waitOnce(void *self, int tries);

    sqlite3 *m_connection;
    milliseconds m_patience{};
    std::chrono::steady_clock::time_point m_waitsSince;
    QHash<QString, Statement> m_statements;
};

} // namespace callboard::store
