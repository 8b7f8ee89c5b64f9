// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/nativesqlite.h"

#include "core/store/storedtext.h"

#include <QScopeGuard>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <sqlite3.h>

#include <thread>

namespace callboard::store {

namespace {

constexpr int MostStatements = 256;

bool isLibraryOf(const QSqlDatabase &connection)
{
    QSqlQuery query(connection);
    return query.exec(QStringLiteral("select sqlite_source_id()")) && query.next() &&
           query.value(0).toString() == QLatin1String(sqlite3_sourceid());
}

/// As Qt's driver binds it, except that a text that was never set is an empty one and NULL an unset value.
int bind(sqlite3_stmt *statement, int at, const QVariant &value)
{
    if (value.isNull())
        return sqlite3_bind_null(statement, at);
    switch (value.typeId()) {
    case QMetaType::Bool:
    case QMetaType::Int:
    case QMetaType::UInt:
    case QMetaType::LongLong:
        return sqlite3_bind_int64(statement, at, value.toLongLong());
    case QMetaType::Double:
        return sqlite3_bind_double(statement, at, value.toDouble());
    case QMetaType::QByteArray: {
        const QByteArray bytes = value.toByteArray();
        return bytes.isNull() ? sqlite3_bind_null(statement, at)
                              : sqlite3_bind_blob64(statement, at, bytes.constData(),
                                                    sqlite3_uint64(bytes.size()), SQLITE_TRANSIENT);
    }
    default: {
        const QString whole = value.toString();
        const QByteArray text = withoutByteOrderMarks(whole).toUtf8();
        return sqlite3_bind_text64(statement, at, text.constData(), sqlite3_uint64(text.size()),
                                   SQLITE_TRANSIENT, SQLITE_UTF8);
    }
    }
}

QSqlError refused(const QString &why)
{
    return QSqlError(QStringLiteral("Unable to execute statement"), why, QSqlError::StatementError,
                     QString::number(SQLITE_MISUSE));
}

} // namespace

std::unique_ptr<NativeSqlite> NativeSqlite::of(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0 || !isLibraryOf(connection))
        return nullptr;
    // Where the driver has the same source in a library of its own, this one was never set up.
    if (sqlite3_initialize() != SQLITE_OK)
        return nullptr;
    auto *const native = *static_cast<sqlite3 *const *>(handle.constData());
    return native ? std::unique_ptr<NativeSqlite>(new NativeSqlite(native)) : nullptr;
}

NativeSqlite::~NativeSqlite()
{
    sqlite3_busy_handler(m_connection, nullptr, nullptr);
}

void NativeSqlite::waitUpTo(milliseconds patience)
{
    m_patience = patience;
    sqlite3_busy_handler(m_connection, &NativeSqlite::waitOnce, this);
}

int NativeSqlite::waitOnce(void *self, int tries)
{
    auto &native = *static_cast<NativeSqlite *>(self);
    const auto now = std::chrono::steady_clock::now();
    if (tries == 0)
        native.m_waitsSince = now;
    if (now - native.m_waitsSince >= native.m_patience)
        return 0;
    std::this_thread::sleep_for(milliseconds{1});
    return 1;
}

QSqlError NativeSqlite::select(const QString &sql, const QVariantList &values, const RowSink &each)
{
    const std::variant<Statement, QSqlError> found = prepared(sql);
    if (const auto *error = std::get_if<QSqlError>(&found))
        return *error;
    const Statement &statement = std::get<Statement>(found);
    if (sqlite3_bind_parameter_count(statement.get()) != int(values.size()))
        return refused(QStringLiteral("Parameter count mismatch"));
    // A statement that is not at its beginning keeps others from writing.
    const auto rewound = qScopeGuard([&statement] { sqlite3_reset(statement.get()); });
    for (int at = 0; at < int(values.size()); ++at) {
        if (bind(statement.get(), at + 1, values.at(at)) != SQLITE_OK)
            return error();
    }
    const Row row(statement.get());
    int answer = sqlite3_step(statement.get());
    for (; answer == SQLITE_ROW; answer = sqlite3_step(statement.get())) {
        if (each)
            each(row);
    }
    return answer == SQLITE_DONE ? QSqlError() : error();
}

std::variant<int, QSqlError> NativeSqlite::change(const QString &sql, const QVariantList &values)
{
    const QSqlError error = select(sql, values, {});
    if (error.isValid())
        return error;
    return sqlite3_changes(m_connection);
}

std::variant<qint64, QSqlError> NativeSqlite::insert(const QString &sql, const QVariantList &values)
{
    const QSqlError error = select(sql, values, {});
    if (error.isValid())
        return error;
    return qint64(sqlite3_last_insert_rowid(m_connection));
}

std::variant<NativeSqlite::Statement, QSqlError> NativeSqlite::prepared(const QString &sql)
{
    const auto known = m_statements.constFind(sql);
    // One whose rows are just being told cannot be run once more.
    const bool isBusy = known != m_statements.cend() && sqlite3_stmt_busy(known->get());
    if (known != m_statements.cend() && !isBusy)
        return *known;
    const std::variant<Statement, QSqlError> made = prepare(sql);
    if (std::holds_alternative<QSqlError>(made) || isBusy)
        return made;
    // Filters and lists have endlessly many shapes. Whoever runs one of those dropped holds on to it.
    if (m_statements.size() >= MostStatements)
        m_statements.clear();
    m_statements.insert(sql, std::get<Statement>(made));
    return made;
}

std::variant<NativeSqlite::Statement, QSqlError> NativeSqlite::prepare(const QString &sql) const
{
    const QByteArray text = sql.toUtf8();
    sqlite3_stmt *made = nullptr;
    const char *rest = nullptr;
    const int answer = sqlite3_prepare_v3(m_connection, text.constData(), int(text.size()),
                                          SQLITE_PREPARE_PERSISTENT, &made, &rest);
    if (answer != SQLITE_OK)
        return error();
    Statement statement(made, sqlite3_finalize);
    if (!made || !QByteArray(rest).trimmed().isEmpty())
        return refused(QStringLiteral("not one statement"));
    return statement;
}

QSqlError NativeSqlite::error() const
{
    return QSqlError(QStringLiteral("Unable to execute statement"),
                     QString::fromUtf8(sqlite3_errmsg(m_connection)), QSqlError::StatementError,
                     QString::number(sqlite3_extended_errcode(m_connection)));
}

} // namespace callboard::store
