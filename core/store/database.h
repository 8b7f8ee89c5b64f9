// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/store/dialect.h"
#include "core/store/row.h"

#include <QHash>
#include <QSqlQuery>
#include <QVariantList>

#include <memory>
#include <optional>

namespace callboard::store {

class NativeSqlite;

[[nodiscard]] QVariant bound(Instant instant);
[[nodiscard]] QVariant bound(const std::optional<Instant> &instant);
/// NULL for null bytes; empty ones stay.
[[nodiscard]] QVariant boundOrNull(const QByteArray &bytes);

/// Whether a statement failed because the file is damaged or is no database, rather than for want of space,
/// rights or a healthy disk.
[[nodiscard]] bool isDamage(const Error &error);

/// A connection to the database, for the one thread that opened it. Statements are prepared once and kept.
/// Errors are DatabaseStatement, AlreadyExists where a unique index refused, or DatabaseBusy when others
/// wrote for the ten seconds that are waited; their detail is the driver's word and never holds a bound
/// value.
class Database
{
public:
    enum class Access { ReadWrite = 1, ReadOnly };

    /// Opens an SQLite file. A writer creates it when missing and sets synchronous FULL (the last commit is
    /// the intent; NORMAL may lose it on power loss) and foreign keys; not a byte of a file that is there
    /// changes. A reader never checkpoints (ruling 17).
    [[nodiscard]] static Result<std::unique_ptr<Database>> openSqlite(const QString &fileName, Access access);
    /// Opens a PostgreSQL database by libpq's own environment (PGHOST ...).
    [[nodiscard]] static Result<std::unique_ptr<Database>> openPostgreSql();

    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    [[nodiscard]] Dialect dialect() const { return m_dialect; }

    /// Rows changed.
    [[nodiscard]] Result<int> execute(const QString &sql, const QVariantList &values = {});
    /// As execute(), for those who do not care how many rows changed.
    [[nodiscard]] Result<void> change(const QString &sql, const QVariantList &values = {});
    /// Calls \a each for every row. \a each must not run the same statement again.
    [[nodiscard]] Result<void> select(const QString &sql, const QVariantList &values, const RowSink &each);
    /// The first column of the first row; nothing for no row or NULL.
    [[nodiscard]] Result<std::optional<qint64>> selectInteger(const QString &sql,
                                                              const QVariantList &values = {});
    /// For a select that counts.
    [[nodiscard]] Result<int> selectCount(const QString &sql, const QVariantList &values = {});
    /// For an insert that ends in "returning id".
    [[nodiscard]] Result<qint64> insertReturningId(const QString &sql, const QVariantList &values);
    /// The same for an insert of one row without "returning id", by the database's own interface where there
    /// is one: for rows that come by the hundred thousand. Texts, bytes and integers only.
    [[nodiscard]] Result<qint64> insertOne(const QString &sql, const QVariantList &values);

    /// SQLite: readers and one writer side by side (WAL). Kept in the file's header, so it is for files that
    /// are known to be ours. Nothing to do on PostgreSQL.
    [[nodiscard]] Result<void> useWriteAheadLog();
    /// SQLite: changes whenever another connection committed. Constant on PostgreSQL.
    [[nodiscard]] Result<qint64> dataVersion();
    /// Moves the WAL into the file; only the process that holds the engine lock may (ruling 17).
    [[nodiscard]] Result<void> checkpoint();
    /// As checkpoint(), and the log's file becomes empty unless somebody reads or writes just now: they are
    /// not waited for.
    [[nodiscard]] Result<void> trimLog();
    /// Whole structure check; DatabaseDamaged with the first finding as detail.
    [[nodiscard]] Result<void> quickCheck();
    [[nodiscard]] QString fileName() const { return m_fileName; }
    /// How many statements are kept prepared; bounded.
    [[nodiscard]] int preparedStatements() const;

private:
    Database(QString connection, Dialect dialect, QString fileName);
    using Statement = std::shared_ptr<QSqlQuery>;
    [[nodiscard]] Result<Statement> prepared(const QString &sql);
    [[nodiscard]] Result<Statement> runAtOnce(const QString &sql);
    /// For another connection that writes.
    [[nodiscard]] Result<void> waitUpTo(milliseconds patience);
    [[nodiscard]] Result<Statement> run(const QString &sql, const QVariantList &values);

    friend class Transaction;
    QString m_connection;
    Dialect m_dialect;
    QString m_fileName;
    QHash<QString, Statement> m_statements;
    std::unique_ptr<NativeSqlite> m_native; ///< null on PostgreSQL, and where only Qt knows the connection
    int m_openTransactions = 0;
};

/// A transaction that writes: rolls back when it goes out of scope without commit(). One inside another is a
/// part of it: it can be rolled back by itself, and what it commits stands or falls with the outer one.
class Transaction
{
public:
    explicit Transaction(Database &database);
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// Must be asked before the first statement.
    [[nodiscard]] Result<void> begun() const { return m_begun; }
    [[nodiscard]] Result<void> commit();

private:
    [[nodiscard]] QString savepoint() const;

    Database &m_database;
    const int m_level; ///< 0: not inside another
    Result<void> m_begun;
    bool m_open = false;
};

} // namespace callboard::store
