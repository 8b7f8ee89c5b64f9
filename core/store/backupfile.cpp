// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backupfile.h"

#include "core/store/columnkey.h"
#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/restorenotes.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

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

Result<void> addKey(const QString &fileName, const QByteArray &wrappedKey, Instant takenAt)
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
    SettingRepository settings(**copy);
    if (const Result<void> noted = RestoreNotesWriter(settings).setTakenAt(takenAt); !noted)
        return noted;
    // One file: no write-ahead log may stay beside it.
    return (*copy)->select(QStringLiteral("pragma journal_mode = delete"), {}, [](const Row &) {});
}

/// At once, whatever stood there: there is always the old file or the new one.
bool replaceBy(const QString &target, const QString &part)
{
    return std::rename(QFile::encodeName(part).constData(), QFile::encodeName(target).constData()) == 0;
}

void dropWithLog(const QString &fileName)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal"), QStringLiteral("-shm")})
        QFile::remove(fileName + suffix);
}

/// An empty file for the owner alone, to be filled: names stand in it in clear.
bool makePrivate(const QString &fileName)
{
    QFile::remove(fileName);
    QFile file(fileName);
    return file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner);
}

Result<void> checkKeyOf(const QString &fileName, const security::ColumnCipher &cipher)
{
    const Result<std::unique_ptr<Database>> database =
        Database::openSqlite(fileName, Database::Access::ReadOnly);
    return database ? checkColumnKey(**database, cipher) : Result<void>(fail(database.error()));
}

Result<void> copyDatabase(const QString &database, const QString &target)
{
    if (!makePrivate(target))
        return fail(ErrorCode::FileUnwritable);
    const Result<std::unique_ptr<Database>> source =
        Database::openSqlite(database, Database::Access::ReadWrite);
    if (!source)
        return fail(source.error());
    return (*source)->change(QStringLiteral("vacuum into ?"), {target});
}

} // namespace

Result<BackupContents> writeBackup(const QString &database, const QString &target,
                                   const QByteArray &wrappedKey, const security::ColumnCipher &cipher,
                                   Instant now)
{
    const QString part = target + QStringLiteral(".part");
    Result<void> done = copyDatabase(database, part);
    if (!done) {
        QFile::remove(part);
        return fail(
            ErrorCode::FileUnwritable,
            {QFileInfo(target).fileName(), QCoreApplication::translate("BackupFile", "the copy failed")},
            done.error().detail);
    }
    done = addKey(part, wrappedKey, now);
    const Result<BackupContents> contents =
        done ? readBackup(part) : Result<BackupContents>(fail(done.error()));
    const Result<void> opens = contents ? checkKeyOf(part, cipher) : Result<void>();
    if (!opens) {
        dropWithLog(part);
        return fail(opens.error());
    }
    if (!contents) {
        dropWithLog(part);
        return fail(
            ErrorCode::FileUnwritable,
            {QFileInfo(target).fileName(), QCoreApplication::translate("BackupFile", "the copy failed")},
            contents.error().detail);
    }
    if (!replaceBy(target, part)) {
        QFile::remove(part);
        return fail(ErrorCode::FileUnwritable,
                    {QFileInfo(target).fileName(),
                     QCoreApplication::translate("BackupFile", "it cannot be renamed")});
    }
    return contents;
}

Result<BackupContents> readBackup(const QString &fileName)
{
    if (!QFileInfo::exists(fileName))
        return fail(ErrorCode::FileMissing, {fileName});
    const Result<std::unique_ptr<Database>> database =
        Database::openSqlite(fileName, Database::Access::ReadOnly);
    if (!database)
        return notABackup(fileName, database.error().detail);
    if (const Result<void> sound = (*database)->quickCheck(); !sound)
        return notABackup(fileName, sound.error().detail);
    BackupContents contents;
    const Result<void> key = (*database)->select(QStringLiteral("select wrapped from backup_key"), {},
                                                 [&](const Row &row) { contents.wrappedKey = row.blob(0); });
    const Result<int> leads = (*database)->selectCount(QStringLiteral("select count(*) from lead"));
    const Result<int> attempts = (*database)->selectCount(QStringLiteral("select count(*) from attempt"));
    if (!key || !leads || !attempts || contents.wrappedKey.isEmpty())
        return notABackup(fileName, QStringLiteral("tables are missing"));
    contents.leads = *leads;
    contents.attempts = *attempts;
    return contents;
}

namespace {

bool copyBackup(const QString &from, const QString &to)
{
    if (!makePrivate(to))
        return false;
    QFile source(from);
    QFile target(to);
    if (!source.open(QIODevice::ReadOnly) || !target.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    while (!source.atEnd()) {
        const QByteArray piece = source.read(1 << 20);
        if (piece.isEmpty() || target.write(piece) != piece.size())
            return false;
    }
    return true;
}

/// When an engine was last at work in the ledger; else its last moment, of whatever kind. Nothing for an
/// empty one.
Result<std::optional<Instant>> lastMomentIn(Database &ledger)
{
    const Result<std::optional<qint64>> at = ledger.selectInteger(QStringLiteral(
        "select coalesce((select cast(value as integer) from setting where key = 'engine.last_seen'), "
        "(select "
        "max(at) from (select max(created_at) as at from campaign union all select max(updated_at) from "
        "lead)))"));
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

/// Whether any account's calls since an earlier restore are still unknown.
Result<bool> isGapOpen(Database &ledger, const RestoreNotes &notes)
{
    QList<AccountId> accounts;
    const Result<void> read = ledger.select(QStringLiteral("select id from account"), {},
                                            [&](const Row &row) { accounts << AccountId(row.integer(0)); });
    if (!read)
        return fail(read.error());
    for (const AccountId account : std::as_const(accounts)) {
        const Result<bool> through = notes.isLookedThrough(account);
        if (!through)
            return through;
        if (!*through)
            return true;
    }
    return false;
}

/// From when on the ledger may lack calls. None that it lacks was placed before the engine's last sign in it,
/// and that moment is of a clock which the providers' agreed with; the clock of the backup may have been
/// wrong. So the earlier of the two counts.
Result<void> noteGap(Database &ledger, Instant now)
{
    SettingRepository settings(ledger);
    RestoreNotesWriter notes(settings);
    // A backup by an older Callboard does not say when it was taken.
    const Result<std::optional<Instant>> taken = notes.takenAt();
    const Result<std::optional<Instant>> last = lastMomentIn(ledger);
    if (!taken || !last)
        return fail(taken ? last.error() : taken.error());
    Instant since = std::min(taken->value_or(now), last->value_or(now));
    const Result<std::optional<RestoreNote>> earlier = notes.note();
    const Result<bool> isOpen = isGapOpen(ledger, notes);
    if (!earlier || !isOpen)
        return fail(earlier ? isOpen.error() : earlier.error());
    if (*earlier && *isOpen)
        since = std::min(since, (*earlier)->callsSince);
    return notes.begin({since, now});
}

/// Turns the copy into a database to work with.
Result<void> makeReady(const QString &part, const QString &notice, const security::ColumnCipher &cipher,
                       Instant now)
{
    const Result<std::unique_ptr<Database>> copy = Database::openSqlite(part, Database::Access::ReadWrite);
    if (!copy)
        return fail(copy.error());
    if (const Result<void> migrated = migrate(**copy); !migrated)
        return migrated;
    if (const Result<void> opens = checkColumnKey(**copy, cipher); !opens)
        return opens;
    if (const Result<int> dropped = (*copy)->execute(QStringLiteral("drop table backup_key")); !dropped)
        return fail(dropped.error());
    const Result<void> paused = (*copy)->change(
        QStringLiteral("update campaign set state = 'paused', failure = ?, state_by = '', state_at = ?, "
                       "state_note = '', stop_epoch = stop_epoch + 1 where state in ('scheduled', 'active')"),
        {notice, bound(now)});
    if (!paused)
        return paused;
    // What rules know of their leads lacks the same calls, and nobody is to be called twice by them.
    const Result<void> stopped =
        (*copy)->change(QStringLiteral("update standing_rule set state = 'stopped' where state = 'started'"));
    if (!stopped)
        return stopped;
    if (const Result<void> noted = noteGap(**copy, now); !noted)
        return noted;
    // Whole in its one file before it takes the old one's place.
    return (*copy)->select(QStringLiteral("pragma wal_checkpoint(truncate)"), {}, [](const Row &) {});
}

} // namespace

Result<void> restoreBackup(const QString &fileName, const QString &database, const QString &notice,
                           const security::ColumnCipher &cipher, Instant now)
{
    const QString shown = QFileInfo(database).fileName();
    const QString part = database + QStringLiteral(".restored");
    if (!copyBackup(fileName, part)) {
        QFile::remove(part);
        return fail(ErrorCode::FileUnwritable,
                    {shown, QCoreApplication::translate("BackupFile", "the copy failed")});
    }
    if (const Result<void> ready = makeReady(part, notice, cipher, now); !ready) {
        dropWithLog(part);
        return ready;
    }
    // A log of the old database must not be taken for the new one's. Before its index: should this end here,
    // the old database is not taken for whole.
    QFile::remove(database + QStringLiteral("-wal"));
    QFile::remove(database + QStringLiteral("-shm"));
    if (!replaceBy(database, part)) {
        QFile::remove(part);
        return fail(ErrorCode::FileUnwritable,
                    {shown, QCoreApplication::translate("BackupFile", "it cannot be renamed")});
    }
    return {};
}

} // namespace callboard::store
