// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/backupservice.h"

#include "core/dispatch/enginelock.h"
#include "core/security/keywrap.h"
#include "core/security/profilekey.h"
#include "core/security/secretnames.h"
#include "core/services/unlockedprofile.h"
#include "core/services/workspace.h"
#include "core/store/backupfile.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

Result<BackupReceipt> write(const QString &database, const QString &target, const QByteArray &masterKey,
                            const QByteArray &passphrase)
{
    const Result<QByteArray> wrapped = security::wrapKey(masterKey, passphrase);
    if (!wrapped)
        return fail(wrapped.error());
    const Result<store::BackupContents> written = store::writeBackup(database, target, *wrapped);
    if (!written)
        return fail(written.error());
    return BackupReceipt{target, QFileInfo(target).size(), written->leads, written->attempts};
}

/// The profile's present contents, if it has any, as a backup beside the database.
Result<void> keepPresent(const QString &profileDirectory, const security::OpenedSecrets &secrets,
                         const QByteArray &passphrase)
{
    const QString database = databaseFileIn(profileDirectory);
    if (!QFileInfo::exists(database))
        return {};
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString target = QDir(profileDirectory).filePath(u"before-restore-" + stamp + u".callboard");
    const Result<BackupReceipt> kept = write(database, target, secrets.masterKey, passphrase);
    return kept ? Result<void>() : Result<void>(fail(kept.error()));
}

} // namespace

BackupService::BackupService(Workspace &workspace)
    : m_workspace(workspace)
{
}

QFuture<Result<BackupReceipt>> BackupService::backUp(const QString &fileName, const QByteArray &passphrase)
{
    return QtConcurrent::run([workspace = &m_workspace, fileName, passphrase]() -> Result<BackupReceipt> {
        const Result<std::optional<QByteArray>> key = workspace->secrets().read(security::columnKeyName());
        if (!key)
            return fail(key.error());
        return write(workspace->ledger().fileName(), fileName, key->value_or(QByteArray()), passphrase);
    });
}

Result<BackupReceipt> BackupService::restore(const WorkspaceSetup &setup, const QString &fileName,
                                             const QByteArray &passphrase)
{
    const Result<store::BackupContents> contents = store::readBackup(fileName);
    if (!contents)
        return fail(contents.error());
    const Result<QByteArray> key =
        security::unwrapKey(contents->wrappedKey, passphrase, QFileInfo(fileName).fileName());
    if (!key)
        return fail(key.error());

    QDir().mkpath(setup.directory);
    dispatch::EngineLock lock(setup.directory);
    if (const Result<void> acquired = lock.acquire(); !acquired)
        return fail(acquired.error());
    Result<security::OpenedSecrets> secrets = security::openSecrets(secretsSetupOf(setup));
    if (!secrets)
        return fail(secrets.error());
    if (const Result<void> kept = keepPresent(setup.directory, *secrets, passphrase); !kept)
        return fail(kept.error());
    const QString notice = QCoreApplication::translate(
        "BackupService",
        "Restored from a backup. Calls may have been placed since it was made: look at the provider's "
        "list, then resume or cancel.");
    // The key first: that a home refuses it must be known while the old database still stands.
    if (const Result<void> stored = secrets->store->write(security::columnKeyName(), *key); !stored)
        return fail(stored.error());
    if (const Result<void> put = store::restoreBackup(fileName, databaseFileIn(setup.directory), notice);
        !put) {
        const Result<void> back = secrets->store->write(security::columnKeyName(), secrets->masterKey);
        return fail(back ? put.error() : back.error());
    }
    return BackupReceipt{fileName, QFileInfo(fileName).size(), contents->leads, contents->attempts};
}

} // namespace callboard::services
