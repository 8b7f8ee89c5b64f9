// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/simulation/simulationdatabase.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlDriverCreator>
#include <QSqlError>
#include <QSqlResult>

#include <sqlite3.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace callboard::test {

namespace {

using Rows = std::shared_ptr<const QList<QVariant>>;

QSqlError errorOf(sqlite3 *database, QSqlError::ErrorType type)
{
    return QSqlError(QStringLiteral("SQLite"), QString::fromUtf8(sqlite3_errmsg(database)), type,
                     QString::number(sqlite3_extended_errcode(database)));
}

/// To Qt a number that is null equals zero.
bool isSame(const QList<QVariant> &left, const QList<QVariant> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                      [](const QVariant &one, const QVariant &other) {
                          return one.isNull() == other.isNull() && one == other;
                      });
}

/// Counts the writes to each table, so that an answer is known to be still true.
class Writes
{
public:
    /// Those to all tables together.
    using Stamp = quint64;

    [[nodiscard]] Stamp of(const QList<int> &tables) const
    {
        Stamp sum = m_everywhere;
        for (const int table : tables)
            sum += m_counts.at(table);
        return sum;
    }
    void note(const QList<int> &tables)
    {
        for (const int table : tables)
            ++m_counts[table];
    }
    /// Nobody knows where.
    void noteEverywhere() { ++m_everywhere; }

    [[nodiscard]] int table(const char *name)
    {
        const QByteArray known(name);
        if (!m_numbers.contains(known)) {
            m_numbers.insert(known, int(m_counts.size()));
            m_counts << 0;
        }
        return m_numbers.value(known);
    }

private:
    QHash<QByteArray, int> m_numbers;
    QList<Stamp> m_counts;
    Stamp m_everywhere = 0;
};

/// What a statement does, as the library says while it is prepared.
struct Purpose
{
    QList<int> reads;
    QList<int> writes;
    bool isUnknown = false; ///< takes back, removes rows of other tables too, or changes the schema
};

class QuickDriver final : public QSqlDriver
{
public:
    ~QuickDriver() override { QuickDriver::close(); }

    bool hasFeature(DriverFeature feature) const override
    {
        return feature == BLOB || feature == Unicode || feature == PreparedQueries ||
               feature == PositionalPlaceholders;
    }
    bool open(const QString &name, const QString &, const QString &, const QString &, int,
              const QString &) override;
    void close() override;
    QSqlResult *createResult() const override;

    [[nodiscard]] sqlite3 *database() const { return m_database; }
    [[nodiscard]] sqlite3_stmt *prepare(const QString &sql, Purpose &purpose) const;
    [[nodiscard]] Writes &writes() const { return *m_writes; }

private:
    static int authorize(void *self, int action, const char *name, const char *, const char *, const char *);

    sqlite3 *m_database = nullptr;
    std::unique_ptr<Writes> m_writes = std::make_unique<Writes>();
    mutable Purpose *m_purpose = nullptr; ///< of what is being prepared
};

class QuickResult final : public QSqlResult
{
public:
    explicit QuickResult(const QuickDriver *driver)
        : QSqlResult(driver)
        , m_driver(*driver)
    {
    }
    ~QuickResult() override { sqlite3_finalize(m_statement); }

protected:
    bool prepare(const QString &sql) override;
    bool exec() override;
    bool reset(const QString &sql) override { return prepare(sql) && exec(); }
    QVariant data(int column) override { return m_rows->at(at() * m_columns + column); }
    bool isNull(int column) override { return m_rows->at(at() * m_columns + column).isNull(); }
    bool fetch(int row) override;
    bool fetchFirst() override { return fetch(0); }
    bool fetchLast() override { return fetch(rowCount() - 1); }
    int size() override { return -1; }
    int numRowsAffected() override { return m_changed; }

private:
    struct Kept
    {
        Writes::Stamp stamp = 0;
        QList<QVariant> values;
        Rows rows;
    };

    [[nodiscard]] int rowCount() const { return m_columns > 0 ? int(m_rows->size()) / m_columns : 0; }
    [[nodiscard]] Kept *kept(const QList<QVariant> &values);
    void bind(const QList<QVariant> &values);
    [[nodiscard]] std::optional<QList<QVariant>> run();
    [[nodiscard]] QVariant value(int column) const;

    const QuickDriver &m_driver;
    sqlite3_stmt *m_statement = nullptr;
    Purpose m_purpose;
    int m_columns = 0;
    int m_changed = 0;
    bool m_mayKeep = false;
    Rows m_rows = std::make_shared<const QList<QVariant>>();
    QList<Kept> m_kept; ///< the latest few, by what was bound
    int m_nextKept = 0;
};

bool QuickDriver::open(const QString &name, const QString &, const QString &, const QString &, int,
                       const QString &)
{
    constexpr int Flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
    close();
    const bool isOpened =
        sqlite3_open_v2(name.toUtf8().constData(), &m_database, Flags, nullptr) == SQLITE_OK;
    if (!isOpened)
        setLastError(errorOf(m_database, QSqlError::ConnectionError));
    else
        sqlite3_set_authorizer(m_database, &QuickDriver::authorize, this);
    setOpen(isOpened);
    setOpenError(!isOpened);
    return isOpened;
}

void QuickDriver::close()
{
    sqlite3_close_v2(m_database);
    m_database = nullptr;
    setOpen(false);
}

QSqlResult *QuickDriver::createResult() const
{
    return new QuickResult(this);
}

int QuickDriver::authorize(void *self, int action, const char *name, const char *, const char *, const char *)
{
    const auto *driver = static_cast<const QuickDriver *>(self);
    if (!driver->m_purpose) // prepared again by itself, since the schema has changed
        return SQLITE_OK;
    Purpose &purpose = *driver->m_purpose;
    const auto note = [&](QList<int> &tables) {
        const int table = driver->writes().table(name);
        if (!tables.contains(table))
            tables << table;
    };
    switch (action) {
    case SQLITE_READ:
        note(purpose.reads);
        break;
    case SQLITE_INSERT:
    case SQLITE_UPDATE:
        note(purpose.writes);
        break;
    case SQLITE_SELECT:
    case SQLITE_FUNCTION:
    case SQLITE_RECURSIVE:
    case SQLITE_PRAGMA:
        break;
    case SQLITE_TRANSACTION:
        purpose.isUnknown = purpose.isUnknown || qstrcmp(name, "ROLLBACK") == 0;
        break;
    default:
        purpose.isUnknown = true;
        break;
    }
    return SQLITE_OK;
}

sqlite3_stmt *QuickDriver::prepare(const QString &sql, Purpose &purpose) const
{
    sqlite3_stmt *statement = nullptr;
    const QByteArray text = sql.toUtf8();
    m_purpose = &purpose;
    const int done = sqlite3_prepare_v3(m_database, text.constData(), int(text.size()) + 1,
                                        SQLITE_PREPARE_PERSISTENT, &statement, nullptr);
    m_purpose = nullptr;
    return done == SQLITE_OK ? statement : nullptr;
}

bool QuickResult::prepare(const QString &sql)
{
    sqlite3_finalize(m_statement);
    m_purpose = {};
    m_kept.clear();
    m_statement = m_driver.prepare(sql, m_purpose);
    if (!m_statement) {
        setLastError(errorOf(m_driver.database(), QSqlError::StatementError));
        return false;
    }
    m_columns = sqlite3_column_count(m_statement);
    m_mayKeep = !m_purpose.reads.isEmpty() && m_purpose.writes.isEmpty() && !m_purpose.isUnknown;
    return true;
}

bool QuickResult::exec()
{
    const QList<QVariant> &values = boundValues();
    setSelect(m_columns > 0);
    setAt(QSql::BeforeFirstRow);
    setActive(true);
    Kept *const known = m_mayKeep ? kept(values) : nullptr;
    const Writes::Stamp stamp = m_driver.writes().of(m_purpose.reads);
    if (known && known->rows && known->stamp == stamp) {
        m_rows = known->rows;
        return true;
    }
    bind(values);
    std::optional<QList<QVariant>> rows = run();
    if (m_purpose.isUnknown)
        m_driver.writes().noteEverywhere();
    m_driver.writes().note(m_purpose.writes);
    if (!rows) {
        setActive(false);
        return false;
    }
    m_rows = std::make_shared<const QList<QVariant>>(*std::move(rows));
    if (known) {
        known->stamp = stamp;
        known->rows = m_rows;
    }
    return true;
}

/// Where the answer to these values is kept or is to be kept.
QuickResult::Kept *QuickResult::kept(const QList<QVariant> &values)
{
    constexpr int MostKept = 12;
    for (Kept &each : m_kept) {
        if (isSame(each.values, values))
            return &each;
    }
    if (m_kept.size() < MostKept) {
        m_kept << Kept{0, values, nullptr};
        return &m_kept.last();
    }
    m_nextKept = (m_nextKept + 1) % MostKept;
    m_kept[m_nextKept] = Kept{0, values, nullptr};
    return &m_kept[m_nextKept];
}

void QuickResult::bind(const QList<QVariant> &values)
{
    for (int i = 0; i < int(values.size()); ++i) {
        const QVariant &value = values.at(i);
        const int n = i + 1;
        if (value.isNull()) {
            sqlite3_bind_null(m_statement, n);
            continue;
        }
        switch (value.typeId()) {
        case QMetaType::QByteArray: {
            const QByteArray bytes = value.toByteArray();
            sqlite3_bind_blob(m_statement, n, bytes.constData(), int(bytes.size()), SQLITE_TRANSIENT);
            break;
        }
        case QMetaType::Int:
        case QMetaType::UInt:
        case QMetaType::Bool:
        case QMetaType::LongLong:
            sqlite3_bind_int64(m_statement, n, value.toLongLong());
            break;
        case QMetaType::Double:
            sqlite3_bind_double(m_statement, n, value.toDouble());
            break;
        default: {
            const QByteArray text = value.toString().toUtf8();
            sqlite3_bind_text(m_statement, n, text.constData(), int(text.size()), SQLITE_TRANSIENT);
            break;
        }
        }
    }
}

/// All rows, or nothing with an error set.
std::optional<QList<QVariant>> QuickResult::run()
{
    QList<QVariant> rows;
    int step = sqlite3_step(m_statement);
    for (; step == SQLITE_ROW; step = sqlite3_step(m_statement)) {
        for (int column = 0; column < m_columns; ++column)
            rows << value(column);
    }
    m_changed = sqlite3_changes(m_driver.database());
    const bool isDone = step == SQLITE_DONE;
    if (!isDone)
        setLastError(errorOf(m_driver.database(), QSqlError::StatementError));
    sqlite3_reset(m_statement);
    if (!isDone)
        return std::nullopt;
    return rows;
}

QVariant QuickResult::value(int column) const
{
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_INTEGER:
        return QVariant(qlonglong(sqlite3_column_int64(m_statement, column)));
    case SQLITE_FLOAT:
        return QVariant(sqlite3_column_double(m_statement, column));
    case SQLITE_BLOB:
        return QVariant(QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)),
                                   sqlite3_column_bytes(m_statement, column)));
    case SQLITE_NULL:
        return QVariant();
    default:
        return QVariant(
            QString::fromUtf8(reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)),
                              sqlite3_column_bytes(m_statement, column)));
    }
}

bool QuickResult::fetch(int row)
{
    if (row < 0 || row >= rowCount()) {
        setAt(QSql::AfterLastRow);
        return false;
    }
    setAt(row);
    return true;
}

} // namespace

void useQuickDatabases()
{
    sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
    sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
    QSqlDatabase::registerSqlDriver(QStringLiteral("QSQLITE"), new QSqlDriverCreator<QuickDriver>);
}

} // namespace callboard::test
