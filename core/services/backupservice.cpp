// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/backupservice.h"

#include "core/base/log.h"
#include "core/dispatch/enginelock.h"
#include "core/security/keywrap.h"
#include "core/security/profilekey.h"
#include "core/security/secretnames.h"
#include "core/services/profileuse.h"
#include "core/services/unlockedprofile.h"
#include "core/services/workspace.h"
#include "core/store/backupfile.h"
#include "core/store/databasefiles.h"
#include "core/store/ledger.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

/// What a backup is opened with, and what guessing it shall cost.
struct Passphrase
{
    QByteArray text;
    security::PassphraseCost cost;
};

constexpr QFile::Permissions BackupRights = QFile::ReadOwner | QFile::WriteOwner;

Result<BackupReceipt> write(const QString &database, const QString &target, const QByteArray &masterKey,
                            const Passphrase &passphrase, Instant now)
{
    const Result<QByteArray> wrapped = security::wrapKey(masterKey, passphrase.text, passphrase.cost);
    if (!wrapped)
        return fail(wrapped.error());
    const Result<QByteArray> again =
        security::unwrapKey(*wrapped, passphrase.text, QFileInfo(target).fileName());
    if (!again || *again != masterKey)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("the wrapped key does not come out again"));
    const Result<store::BackupContents> written =
        store::writeBackup(database, target, *wrapped, security::ColumnCipher(*again), now);
    if (!written)
        return fail(written.error());
    return BackupReceipt{target, QFileInfo(target).size(), written->leads, written->attempts};
}

/// The database's files, as they are.
Result<void> copyFiles(const QString &database, const QString &target)
{
    for (const QString &suffix : {QString(), QStringLiteral("-wal")}) {
        if (!QFileInfo::exists(database + suffix))
            continue;
        if (!QFile::copy(database + suffix, target + suffix) ||
            !QFile::setPermissions(target + suffix, BackupRights)) {
            return fail(
                ErrorCode::FileUnwritable,
                {QFileInfo(target).fileName(), QCoreApplication::translate("BackupFile", "the copy failed")});
        }
    }
    return {};
}

/// Where the present contents go: never over what another restore has kept there, which may be what this one
/// restores.
QString placeBeside(const QString &profileDirectory)
{
    const QDir directory(profileDirectory);
    const QString stamp = QDateTime::currentDateTimeUtc().toString(QStringLiteral("yyyyMMdd-HHmmss"));
    const QString first = QStringLiteral("before-restore-") + stamp;
    QString name = first;
    for (int number = 2; !directory.entryList({name + QStringLiteral(".*")}).isEmpty(); ++number)
        name = QStringLiteral("%1-%2").arg(first).arg(number);
    return directory.filePath(name);
}

/// The profile's present contents, if it has any, beside the database: as a backup, or else as they are.
Result<void> keepPresent(const QString &profileDirectory, const QByteArray &key, const Passphrase &passphrase,
                         Instant now)
{
    const QString database = databaseFileIn(profileDirectory);
    const Result<void> whole = store::DatabaseFiles(database).check();
    if (whole && !QFileInfo::exists(database))
        return {};
    const QString target = placeBeside(profileDirectory);
    // To open what is not whole might change it.
    const Result<BackupReceipt> kept =
        whole ? write(database, target + QStringLiteral(".callboard"), key, passphrase, now)
              : Result<BackupReceipt>(fail(whole.error()));
    if (kept)
        return {};
    qCWarning(lcService) << "the present database is kept as it is:" << kept.error().detail;
    return copyFiles(database, target + QStringLiteral(".db"));
}

/// The profile's secrets; for a profile whose key is lost, a home for the one that comes.
Result<security::OpenedSecrets> openHome(const WorkspaceSetup &setup)
{
    security::SecretsSetup secrets = secretsSetupOf(setup);
    Result<security::OpenedSecrets> opened = security::openSecrets(secrets);
    if (opened || opened.error().code != ErrorCode::SecretUnavailable)
        return opened;
    secrets.databaseExists = false;
    return security::openSecrets(secrets);
}

} // namespace

BackupService::BackupService(Workspace &workspace, security::PassphraseCost cost)
    : m_workspace(workspace)
    , m_cost(cost)
{
}

QFuture<Result<BackupReceipt>> BackupService::backUp(const QString &fileName, const QByteArray &passphrase)
{
    return QtConcurrent::run([workspace = &m_workspace, fileName,
                              with = Passphrase{passphrase, m_cost}]() -> Result<BackupReceipt> {
        const Result<BackupReceipt> receipt = write(workspace->ledger().fileName(), fileName,
                                                    workspace->columnKey(), with, workspace->clock().now());
        if (receipt || receipt.error().code != ErrorCode::SecretWrong)
            return receipt;
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate(
                        "BackupService", "No backup was made: what is encrypted in this profile does not "
                                         "open with its key.")},
                    receipt.error().detail);
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
    const Result<std::unique_ptr<ProfileUse>> alone = ProfileUse::alone(setup.directory);
    if (!alone)
        return fail(alone.error());
    dispatch::EngineLock lock(setup.directory);
    if (const Result<void> acquired = lock.acquire(); !acquired)
        return fail(acquired.error());
    const Result<security::OpenedSecrets> secrets = openHome(setup);
    if (!secrets)
        return fail(secrets.error());
    const Instant now = setup.clock->now();
    if (const Result<void> kept = keepPresent(setup.directory, secrets->masterKey,
                                              Passphrase{passphrase, setup.passphraseCost}, now);
        !kept)
        return fail(kept.error());
    const QString notice = QCoreApplication::translate(
        "BackupService",
        "Restored from a backup. Before anybody is called, the calls placed since it was made are looked up "
        "at the provider. Resume or cancel. Standing rules are stopped until you start them.");
    // The key first: that a home refuses it must be known while the old database still stands.
    if (const Result<void> stored = secrets->store->write(security::columnKeyName(), *key); !stored)
        return fail(stored.error());
    if (const Result<void> put = store::restoreBackup(fileName, databaseFileIn(setup.directory), notice,
                                                      security::ColumnCipher(*key), now);
        !put) {
        const Result<void> back = secrets->store->write(security::columnKeyName(), secrets->masterKey);
        return fail(back ? put.error() : back.error());
    }
    return BackupReceipt{fileName, QFileInfo(fileName).size(), contents->leads, contents->attempts};
}

} // namespace callboard::services
