// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/migrations.h"

#include "core/base/log.h"
#include "core/store/database.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>

// A static library's resources are dropped by the linker unless somebody names them.
static void initResources()
{
    Q_INIT_RESOURCE(store_sql);
}

namespace callboard::store {

namespace {

QStringList splitStatements(const QString &text)
{
    constexpr QLatin1String end("-- next statement --");
    QStringList lines;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith(QLatin1String("--")) || line.startsWith(end) || line == SqliteMark)
            lines << line;
    }
    return lines.join(u'\n').split(end);
}

QList<Migration> readMigrations()
{
    initResources();
    QList<Migration> steps;
    const QDir folder(QStringLiteral(":/store/sql"));
    const QStringList fileNames = folder.entryList({QStringLiteral("*.sql")}, QDir::Files, QDir::Name);
    for (const QString &fileName : fileNames) {
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

/// The steps that a database has taken.
struct Marks
{
    bool isForeign = false; ///< tables, but none of ours
    qint64 current = 0;
    QHash<qint64, QByteArray> checksums;
};

Result<Marks> readMarks(Database &database)
{
    Marks marks;
    const QString catalogue =
        database.dialect() == Dialect::Sqlite
            ? QStringLiteral("select count(*), sum(name = 'schema_version') from sqlite_master")
            : QStringLiteral("select count(*), count(*) filter (where table_name = 'schema_version') from "
                             "information_schema.tables where table_schema = current_schema() and table_type "
                             "= 'BASE TABLE'");
    bool hasMarks = false;
    const Result<void> looked = database.select(catalogue, {}, [&](const Row &row) {
        hasMarks = row.integer(1) > 0;
        marks.isForeign = row.integer(0) > 0 && !hasMarks;
    });
    if (!looked)
        return fail(looked.error());
    if (!hasMarks)
        return marks;
    const Result<void> read =
        database.select(QStringLiteral("select version, checksum from schema_version order by version"), {},
                        [&](const Row &row) {
                            marks.current = row.integer(0);
                            marks.checksums.insert(marks.current, row.text(1).toLatin1());
                        });
    if (!read)
        return fail(read.error());
    return marks;
}

Result<void> apply(Database &database, const Migration &step)
{
    Transaction transaction(database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    // Another process may have been quicker.
    const Result<int> taken = database.selectCount(
        QStringLiteral("select count(*) from schema_version where version = ?"), {step.version});
    if (!taken)
        return fail(taken.error());
    if (*taken > 0)
        return {};
    for (const QString &statement : step.statements) {
        const QString adapted = adaptDefinition(database.dialect(), statement);
        if (adapted.isEmpty())
            continue;
        if (const Result<void> done = database.change(adapted); !done)
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
    // What is not ours to change must stay byte for byte as it is, so look before anything is made.
    const Result<Marks> marks = readMarks(database);
    if (!marks) {
        const bool damaged = isDamage(marks.error());
        return fail(damaged ? ErrorCode::DatabaseDamaged : ErrorCode::DatabaseUnavailable,
                    {shown, QStringLiteral("it cannot be read")}, marks.error().detail);
    }
    if (marks->isForeign)
        return fail(ErrorCode::DatabaseDamaged, {shown}, QStringLiteral("a database of another program"));
    const int known = steps.isEmpty() ? 0 : steps.constLast().version;
    if (marks->current > known) {
        return fail(ErrorCode::DatabaseTooNew,
                    {shown, QString::number(marks->current), QString::number(known)});
    }
    if (const Result<void> logging = database.useWriteAheadLog(); !logging)
        return logging;
    if (const Result<void> made = ensureMarks(database); !made)
        return made;
    for (const Migration &step : steps) {
        if (step.version <= marks->current) {
            if (marks->checksums.value(step.version) != step.checksum)
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
