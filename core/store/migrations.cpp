// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/base/log.h"
#include "core/store/database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

// A static library's resources are dropped by the linker unless somebody names them.
static void initResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace callboard::store {

namespace {

QStringList splitStatements(const QString &text)
{
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")) || line.startsWith(QLatin1String("-- next statement --")))
            lines << line;
    }
    return lines.join(u'\n').split(QStringLiteral("-- next statement --"));
}

QList<Migration> readMigrations()
{
    initResources();
    QList<Migration> steps;
    const QDir folder(QStringLiteral(":/store/sql"));
    for (const QString &fileName : folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray bytes = file.readAll();
        Migration step;
        step.version = fileName.left(4).toInt();
        step.name = QFileInfo(fileName).completeBaseName();
        step.statements = splitStatements(QString::fromUtf8(bytes));
        step.checksum = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
        steps << step;
    }
    return steps;
}

Result<void> ensureMarks(Database &database)
{
    const QString definition = adaptDefinition(
        database.dialect(),
        QStringLiteral("create table if not exists schema_version (version bigint primary key, "
                       "name text not null, checksum text not null)"));
    const Result<int> done = database.execute(definition);
    if (!done)
        return fail(done.error());
    return {};
}

Result<void> apply(Database &database, const Migration &step)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    for (const QString &statement : step.statements) {
        const Result<int> done = database.execute(adaptDefinition(database.dialect(), statement));
        if (!done)
            return fail(ErrorCode::DatabaseMigration, {step.name}, done.error().detail);
    }
    const Result<int> marked = database.execute(
        QStringLiteral("insert into schema_version (version, name, checksum) values (?, ?, ?)"),
        {step.version, step.name, QString::fromLatin1(step.checksum)});
    if (!marked)
        return fail(ErrorCode::DatabaseMigration, {step.name}, marked.error().detail);
    return transaction.commit();
}

} // namespace

const QList<Migration> &migrations()
{
    static const QList<Migration> all = readMigrations();
    return all;
}

Result<void> migrate(Database &database, const QList<Migration> &steps)
{
    const QString shown = QFileInfo(database.fileName()).fileName();
    // A newer file must stay byte for byte as it is, so look before the marks' table is made.
    const Result<std::optional<qint64>> newest =
        database.dialect() == Dialect::Sqlite
            ? database.selectInteger(
                  QStringLiteral("select count(*) from sqlite_master where name = 'schema_version'"))
            : Result<std::optional<qint64>>(std::optional<qint64>(1));
    if (!newest) {
        const bool damaged = newest.error().detail.startsWith(QLatin1String("26")) ||
                             newest.error().detail.startsWith(QLatin1String("11"));
        return fail(damaged ? ErrorCode::DatabaseDamaged : ErrorCode::DatabaseUnavailable,
                    {shown, QStringLiteral("it cannot be read")}, newest.error().detail);
    }
    if (newest->value_or(0) == 0 || database.dialect() == Dialect::PostgreSql) {
        if (const Result<void> made = ensureMarks(database); !made)
            return made;
    }

    qint64 current = 0;
    QHash<qint64, QByteArray> marks;
    const Result<void> read =
        database.select(QStringLiteral("select version, checksum from schema_version order by version"), {},
                        [&](const Row &row) {
                            current = row.integer(0);
                            marks.insert(current, row.text(1).toLatin1());
                        });
    if (!read)
        return read;
    const int known = steps.isEmpty() ? 0 : steps.constLast().version;
    if (current > known)
        return fail(ErrorCode::DatabaseTooNew, {shown, QString::number(current), QString::number(known)});
    for (const Migration &step : steps) {
        if (step.version <= current) {
            if (marks.value(step.version) != step.checksum)
                return fail(ErrorCode::DatabaseDamaged, {shown}, QStringLiteral("checksum of ") + step.name);
            continue;
        }
        qCInfo(lcStore) << "migrating to" << step.name;
        if (const Result<void> done = apply(database, step); !done)
            return done;
    }
    return {};
}

} // namespace callboard::store
