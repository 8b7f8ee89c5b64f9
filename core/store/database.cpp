// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/base/log.h"
#include "core/store/nativesqlite.h"

#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlError>

#include <atomic>

namespace callboard::store {

namespace {

constexpr int MostStatements = 256;
constexpr milliseconds BusyPatience{10'000};

QString busyTimeout(milliseconds patience)
{
    return QStringLiteral("pragma busy_timeout = %1").arg(patience.count());
}

QString nextConnectionName()
{
    static std::atomic<quint64> counter = 0;
    return QStringLiteral("callboard-%1").arg(++counter);
}

bool isUniqueViolation(const QSqlError &error)
{
    // SQLite's extended codes for PRIMARY KEY and UNIQUE; PostgreSQL's unique_violation.
    const QString code = error.nativeErrorCode();
    return code == QLatin1String("1555") || code == QLatin1String("2067") || code == QLatin1String("19") ||
           code == QLatin1String("23505");
}

/// SQLITE_BUSY and its extended codes: another connection wrote all the while.
bool isBusy(const QSqlError &error)
{
    const QString code = error.nativeErrorCode();
    return code == QLatin1String("5") || code == QLatin1String("261") || code == QLatin1String("517") ||
           code == QLatin1String("773");
}

Failure statementFailure(const QSqlError &error)
{
    // PostgreSQL's further lines name the values that were refused.
    const QString detail = error.nativeErrorCode() + QLatin1String(" ") + error.driverText() +
                           QLatin1String(" ") + error.databaseText().section(u'\n', 0, 0);
    if (isUniqueViolation(error))
        return fail(ErrorCode::AlreadyExists, {QStringLiteral("-")}, detail);
    return fail(isBusy(error) ? ErrorCode::DatabaseBusy : ErrorCode::DatabaseStatement, {}, detail);
}

/// The same, and in the log, unless it is for the caller to judge: a name that is taken.
Failure loggedFailure(const QSqlError &error)
{
    const Failure failure = statementFailure(error);
    if (failure.error.code != ErrorCode::AlreadyExists)
        qCWarning(lcStore) << "statement failed:" << failure.error.detail;
    return failure;
}

Result<void> configure(QSqlDatabase &connection, Database::Access access)
{
    QStringList pragmas = {busyTimeout(BusyPatience), QStringLiteral("pragma foreign_keys = on"),
                           QStringLiteral("pragma temp_store = memory")};
    if (access == Database::Access::ReadWrite) {
        pragmas << QStringLiteral("pragma synchronous = full")
                // KiB. The indexes of a million leads are touched everywhere by an import; with SQLite's own
                // 2 MB each page would be read anew for almost every row.
                << QStringLiteral("pragma cache_size = -32000")
                // Not "fast": a page that becomes free holds copies of the persons in it (F68).
                << QStringLiteral("pragma secure_delete = on")
                // Only the holder of the engine lock checkpoints; see Database::checkpoint().
                << QStringLiteral("pragma wal_autocheckpoint = 0");
    } else {
        pragmas << QStringLiteral("pragma query_only = on")
                << QStringLiteral("pragma wal_autocheckpoint = 0");
    }
    for (const QString &pragma : pragmas) {
        QSqlQuery query(connection);
        if (!query.exec(pragma))
            return statementFailure(query.lastError());
    }
    return {};
}

/// Qt binds a QString that was never set as NULL. Here an empty text is a text; NULL is an invalid value.
QVariant withoutNullText(const QVariant &value)
{
    const bool isUnsetText =
        value.typeId() == QMetaType::QString && !value.isNull() && value.toString().isNull();
    return isUnsetText ? QVariant(QStringLiteral("")) : value;
}

} // namespace

bool isDamage(const Error &error)
{
    constexpr int Corrupt = 11;
    constexpr int NotADatabase = 26;
    // SQLite's extended codes carry the plain one in their lowest byte: 266 is a read error, not damage.
    const int code = error.detail.section(u' ', 0, 0).toInt() & 0xff;
    return code == Corrupt || code == NotADatabase;
}

QVariant bound(Instant instant)
{
    return QVariant(toMSecsSinceEpoch(instant));
}

QVariant bound(const std::optional<Instant> &instant)
{
    return instant ? bound(*instant) : QVariant(QMetaType::fromType<qlonglong>());
}

QVariant boundOrNull(const QByteArray &bytes)
{
    return bytes.isNull() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(bytes);
}

Database::Database(QString connection, Dialect dialect, QString fileName)
    : m_connection(std::move(connection))
    , m_dialect(dialect)
    , m_fileName(std::move(fileName))
{
}

Result<std::unique_ptr<Database>> Database::openSqlite(const QString &fileName, Access access)
{
    const QString name = nextConnectionName();
    const QString shown = QFileInfo(fileName).fileName();
    if (access == Access::ReadOnly && !QFileInfo::exists(fileName))
        return fail(ErrorCode::DatabaseUnavailable, {shown, QStringLiteral("the file is missing")});
    std::unique_ptr<Database> database;
    {
        QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        connection.setDatabaseName(fileName);
        // SQLite's own lower() and LIKE know no letter beyond ASCII; see leadquery.cpp.
        connection.setConnectOptions(QStringLiteral("QSQLITE_ENABLE_REGEXP"));
        if (!connection.open()) {
            return fail(ErrorCode::DatabaseUnavailable, {shown, connection.lastError().databaseText()},
                        connection.lastError().text());
        }
        database.reset(new Database(name, Dialect::Sqlite, fileName));
        const Result<void> configured = configure(connection, access);
        if (!configured) {
            if (isDamage(configured.error()))
                return fail(ErrorCode::DatabaseDamaged, {shown}, configured.error().detail);
            return fail(ErrorCode::DatabaseUnavailable,
                        {shown, QStringLiteral("it is locked or cannot be written")},
                        configured.error().detail);
        }
        database->m_native = NativeSqlite::of(connection);
        if (database->m_native)
            database->m_native->waitUpTo(BusyPatience);
    }
    return database;
}

Result<std::unique_ptr<Database>> Database::openPostgreSql()
{
    const QString name = nextConnectionName();
    QSqlDatabase connection = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), name);
    connection.setHostName(qEnvironmentVariable("PGHOST"));
    connection.setUserName(qEnvironmentVariable("PGUSER"));
    connection.setDatabaseName(qEnvironmentVariable("PGDATABASE"));
    if (!connection.open()) {
        return fail(ErrorCode::DatabaseUnavailable,
                    {QStringLiteral("PostgreSQL"), QStringLiteral("it does not answer")},
                    connection.lastError().text());
    }
    return std::unique_ptr<Database>(new Database(name, Dialect::PostgreSql, {}));
}

Database::~Database()
{
    // Every query must be gone before its connection.
    m_statements.clear();
    m_native.reset();
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
}

Result<Database::Statement> Database::prepared(const QString &sql)
{
    const auto known = m_statements.constFind(sql);
    if (known != m_statements.cend())
        return *known;
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (!query->prepare(sql)) {
        qCWarning(lcStore) << "cannot prepare:" << query->lastError().databaseText().section(u'\n', 0, 0);
        return statementFailure(query->lastError());
    }
    // Filters and lists have endlessly many shapes. Whoever runs one of those dropped holds on to it.
    if (m_statements.size() >= MostStatements)
        m_statements.clear();
    m_statements.insert(sql, query);
    return query;
}

Result<Database::Statement> Database::run(const QString &sql, const QVariantList &values)
{
    if (m_dialect == Dialect::PostgreSql && values.isEmpty())
        return runAtOnce(sql);
    const Result<Statement> query = prepared(sql);
    if (!query)
        return query;
    for (int i = 0; i < values.size(); ++i)
        (*query)->bindValue(i, withoutNullText(values.at(i)));
    if (!(*query)->exec()) {
        const Failure failure = loggedFailure((*query)->lastError());
        (*query)->finish();
        return failure;
    }
    return query;
}

Result<Database::Statement> Database::runAtOnce(const QString &sql)
{
    // PostgreSQL prepares neither definitions nor the words of transactions.
    auto query = std::make_shared<QSqlQuery>(QSqlDatabase::database(m_connection, false));
    query->setForwardOnly(true);
    if (!query->exec(sql))
        return loggedFailure(query->lastError());
    return query;
}

int Database::preparedStatements() const
{
    return m_native ? m_native->preparedStatements() : int(m_statements.size());
}

Result<int> Database::execute(const QString &sql, const QVariantList &values)
{
    if (m_native) {
        const std::variant<int, QSqlError> answer = m_native->change(sql, values);
        if (const auto *error = std::get_if<QSqlError>(&answer))
            return loggedFailure(*error);
        return std::get<int>(answer);
    }
    const Result<Statement> query = run(sql, values);
    if (!query)
        return fail(query.error());
    const int changed = (*query)->numRowsAffected();
    (*query)->finish();
    return changed;
}

Result<void> Database::change(const QString &sql, const QVariantList &values)
{
    const Result<int> changed = execute(sql, values);
    return changed ? Result<void>() : Result<void>(fail(changed.error()));
}

Result<void> Database::select(const QString &sql, const QVariantList &values, const RowSink &each)
{
    if (m_native) {
        const QSqlError error = m_native->select(sql, values, each);
        return error.isValid() ? Result<void>(loggedFailure(error)) : Result<void>();
    }
    const Result<Statement> query = run(sql, values);
    if (!query)
        return fail(query.error());
    const Row row(**query);
    while ((*query)->next())
        each(row);
    const QSqlError error = (*query)->lastError();
    (*query)->finish();
    if (error.isValid())
        return statementFailure(error);
    return {};
}

Result<std::optional<qint64>> Database::selectInteger(const QString &sql, const QVariantList &values)
{
    std::optional<qint64> value;
    const Result<void> done = select(sql, values, [&](const Row &row) {
        if (!value && !row.isNull(0))
            value = row.integer(0);
    });
    if (!done)
        return fail(done.error());
    return value;
}

Result<int> Database::selectCount(const QString &sql, const QVariantList &values)
{
    const Result<std::optional<qint64>> count = selectInteger(sql, values);
    return count ? Result<int>(int(count->value_or(0))) : Result<int>(fail(count.error()));
}

Result<qint64> Database::insertReturningId(const QString &sql, const QVariantList &values)
{
    const Result<std::optional<qint64>> id = selectInteger(sql, values);
    if (!id)
        return fail(id.error());
    return id->value_or(0);
}

Result<qint64> Database::insertOne(const QString &sql, const QVariantList &values)
{
    if (!m_native)
        return insertReturningId(sql + QLatin1String(" returning id"), values);
    const std::variant<qint64, QSqlError> answer = m_native->insert(sql, values);
    if (const auto *error = std::get_if<QSqlError>(&answer))
        return loggedFailure(*error);
    return std::get<qint64>(answer);
}

Result<void> Database::useWriteAheadLog()
{
    if (m_dialect == Dialect::PostgreSql)
        return {};
    return select(QStringLiteral("pragma journal_mode = wal"), {}, [](const Row &) {});
}

Result<qint64> Database::dataVersion()
{
    if (m_dialect == Dialect::PostgreSql)
        return 0;
    const Result<std::optional<qint64>> version = selectInteger(QStringLiteral("pragma data_version"));
    if (!version)
        return fail(version.error());
    return version->value_or(0);
}

Result<void> Database::checkpoint()
{
    if (m_dialect == Dialect::PostgreSql)
        return {};
    return select(QStringLiteral("pragma wal_checkpoint(passive)"), {}, [](const Row &) {});
}

Result<void> Database::trimLog()
{
    if (m_dialect == Dialect::PostgreSql)
        return {};
    // SQLite obeys this pragma when it is prepared: a statement that is kept would be obeyed once only.
    if (const Result<void> hasty = waitUpTo(milliseconds{0}); !hasty)
        return hasty;
    const Result<Statement> trimmed = runAtOnce(QStringLiteral("pragma wal_checkpoint(truncate)"));
    const Result<void> patient = waitUpTo(BusyPatience);
    return trimmed ? patient : fail(trimmed.error());
}

Result<void> Database::waitUpTo(milliseconds patience)
{
    if (m_native) {
        m_native->waitUpTo(patience);
        return {};
    }
    const Result<Statement> set = runAtOnce(busyTimeout(patience));
    return set ? Result<void>() : fail(set.error());
}

Result<void> Database::quickCheck()
{
    if (m_dialect == Dialect::PostgreSql)
        return {};
    QString finding;
    const Result<void> done =
        select(QStringLiteral("pragma quick_check(1)"), {}, [&](const Row &row) { finding = row.text(0); });
    if (!done)
        return fail(ErrorCode::DatabaseDamaged, {QFileInfo(m_fileName).fileName()}, done.error().detail);
    if (finding != QLatin1String("ok"))
        return fail(ErrorCode::DatabaseDamaged, {QFileInfo(m_fileName).fileName()}, finding);
    return {};
}

Transaction::Transaction(Database &database)
    : m_database(database)
    , m_level(database.m_openTransactions)
{
    const Result<int> begun = m_database.execute(m_level == 0 ? beginWrite(m_database.dialect())
                                                              : QLatin1String("savepoint ") + savepoint());
    m_open = begun.has_value();
    if (m_open)
        ++m_database.m_openTransactions;
    else
        m_begun = fail(begun.error());
}

Transaction::~Transaction()
{
    if (!m_open)
        return;
    m_database.m_openTransactions = m_level;
    if (m_level == 0) {
        (void)m_database.execute(QStringLiteral("rollback"));
        return;
    }
    // It stays open after the way back, until it is released.
    (void)m_database.execute(QLatin1String("rollback to savepoint ") + savepoint());
    (void)m_database.execute(QLatin1String("release savepoint ") + savepoint());
}

Result<void> Transaction::commit()
{
    const Result<int> done = m_database.execute(
        m_level == 0 ? QStringLiteral("commit") : QLatin1String("release savepoint ") + savepoint());
    if (!done)
        return fail(done.error());
    m_open = false;
    m_database.m_openTransactions = m_level;
    return {};
}

QString Transaction::savepoint() const
{
    return QStringLiteral("inner_%1").arg(m_level);
}

} // namespace callboard::store
