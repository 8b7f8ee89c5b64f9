// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backupfile.h"

#include "core/store/database.h"
#include "core/store/migrations.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

namespace callboard::store {

namespace {

Failure notABackup(const QString &fileName, const QString &detail)
{
    return fail(ErrorCode::FileMalformed,
                {QFileInfo(fileName).fileName(),
                 QCoreApplication::translate("BackupFile",
                                             "it is not a backup that Callboard made, or it is damaged")},
                detail);
}

Result<qint64> countOf(Database &database, const QString &table)
{
    const Result<std::optional<qint64>> count = database.selectInteger(u"select count(*) from " + table);
    return count ? Result<qint64>(count->value_or(0)) : Result<qint64>(fail(count.error()));
}

Result<void> addKey(const QString &fileName, const QByteArray &wrappedKey)
{
    const Result<std::unique_ptr<Database>> copy =
        Database::openSqlite(fileName, Database::Access::ReadWrite);
    if (!copy)
        return fail(copy.error());
    const Result<int> made =
        (*copy)->execute(QStringLiteral("create table backup_key (wrapped blob not null) strict"));
    if (!made)
        return fail(made.error());
    if (const Result<void> put =
            (*copy)->change(QStringLiteral("insert into backup_key (wrapped) values (?)"), {wrappedKey});
        !put)
        return put;
    // One file: no write-ahead log may stay beside it.
    return (*copy)->select(QStringLiteral("pragma journal_mode = delete"), {}, [](const Row &) {});
}

Result<void> copyDatabase(const QString &database, const QString &target)
{
    const Result<std::unique_ptr<Database>> source =
        Database::openSqlite(database, Database::Access::ReadWrite);
    if (!source)
        return fail(source.error());
    return (*source)->change(QStringLiteral("vacuum into ?"), {target});
}

} // namespace

Result<BackupContents> writeBackup(const QString &database, const QString &target,
                                   const QByteArray &wrappedKey)
{
    const QString part = target + QStringLiteral(".part");
    QFile::remove(part);
    Result<void> done = copyDatabase(database, part);
    if (!done) {
        QFile::remove(part);
        return fail(
            ErrorCode::FileUnwritable,
            {QFileInfo(target).fileName(), QCoreApplication::translate("BackupFile", "the copy failed")},
            done.error().detail);
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    done = addKey(part, wrappedKey);
    const Result<BackupContents> contents =
        done ? readBackup(part) : Result<BackupContents>(fail(done.error()));
    if (!contents) {
        QFile::remove(part);
        return contents;
    }
    QFile::remove(target);
    if (!QFile::rename(part, target)) {
        QFile::remove(part);
        return fail(ErrorCode::FileUnwritable,
                    {QFileInfo(target).fileName(),
                     QCoreApplication::translate("BackupFile", "it cannot be renamed")});
    }
    return contents;
}

Result<BackupContents> readBackup(const QString &fileName)
{
    const Result<std::unique_ptr<Database>> database =
        Database::openSqlite(fileName, Database::Access::ReadOnly);
    if (!database)
        return notABackup(fileName, database.error().detail);
    if (const Result<void> sound = (*database)->quickCheck(); !sound)
        return notABackup(fileName, sound.error().detail);
    BackupContents contents;
    const Result<void> key = (*database)->select(QStringLiteral("select wrapped from backup_key"), {},
                                                 [&](const Row &row) { contents.wrappedKey = row.blob(0); });
    const Result<qint64> leads = countOf(**database, QStringLiteral("lead"));
    const Result<qint64> attempts = countOf(**database, QStringLiteral("attempt"));
    if (!key || !leads || !attempts || contents.wrappedKey.isEmpty())
        return notABackup(fileName, QStringLiteral("tables are missing"));
    contents.leads = *leads;
    contents.attempts = *attempts;
    return contents;
}

Result<void> restoreBackup(const QString &fileName, const QString &database, const QString &notice)
{
    const QString part = database + QStringLiteral(".restored");
    QFile::remove(part);
    if (!QFile::copy(fileName, part)) {
        return fail(
            ErrorCode::FileUnwritable,
            {QFileInfo(database).fileName(), QCoreApplication::translate("BackupFile", "the copy failed")});
    }
    QFile::setPermissions(part, QFile::ReadOwner | QFile::WriteOwner);
    {
        const Result<std::unique_ptr<Database>> copy =
            Database::openSqlite(part, Database::Access::ReadWrite);
        if (!copy)
            return fail(copy.error());
        if (const Result<void> migrated = migrate(**copy); !migrated)
            return migrated;
        if (const Result<int> dropped = (*copy)->execute(QStringLiteral("drop table backup_key")); !dropped)
            return fail(dropped.error());
        const Result<void> paused = (*copy)->change(
            QStringLiteral(
                "update campaign set state = 'paused', failure = ?, stop_epoch = stop_epoch + 1 where state "
                "in ('scheduled', 'active')"),
            {notice});
        if (!paused)
            return paused;
    }
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(database + suffix);
    if (!QFile::rename(part, database)) {
        return fail(ErrorCode::FileUnwritable,
                    {QFileInfo(database).fileName(),
                     QCoreApplication::translate("BackupFile", "it cannot be renamed")});
    }
    return {};
}

} // namespace callboard::store
