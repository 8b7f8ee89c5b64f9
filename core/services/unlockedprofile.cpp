// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/unlockedprofile.h"

#include "core/security/profilekey.h"
#include "core/services/furnishing.h"
#include "core/store/databasefiles.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrentRun>

namespace callboard::services {

namespace {

Result<void> makeProfile(const QString &directory)
{
    if (!QDir().mkpath(directory)) {
        return fail(ErrorCode::FileUnwritable,
                    {directory, QCoreApplication::translate("Workspace", "the folder cannot be made")});
    }
    // Numbers and calls are nobody else's business on a shared machine.
    QFile::setPermissions(directory, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

} // namespace

Result<UnlockedProfile> UnlockedProfile::unlock(const WorkspaceSetup &setup)
{
    if (const Result<void> made = makeProfile(setup.directory); !made)
        return fail(made.error());
    UnlockedProfile profile;
    Result<std::unique_ptr<ProfileUse>> use = ProfileUse::begin(setup.directory);
    if (!use)
        return fail(use.error());
    profile.use = *std::move(use);
    profile.setup = setup;
    profile.secretsSetup = secretsSetupOf(setup);
    profile.isNew = !profile.secretsSetup.databaseExists;
    Result<security::OpenedSecrets> secrets = security::openSecrets(profile.secretsSetup);
    if (!secrets)
        return fail(secrets.error());
    profile.secrets = *std::move(secrets);
    return profile;
}

Result<void> UnlockedProfile::openDatabase()
{
    const QString database = databaseFileIn(setup.directory);
    const store::DatabaseFiles files(database);
    if (const Result<void> whole = files.check(); !whole)
        return whole;
    if (isNew) {
        if (const Result<void> begun = files.begin(); !begun)
            return begun;
    }
    cipher = std::make_unique<security::ColumnCipher>(secrets.masterKey);
    Result<std::unique_ptr<store::Ledger>> opened = store::Ledger::open(database, *cipher);
    if (!opened)
        return fail(opened.error());
    files.settle();
    ledger = *std::move(opened);
    if (const Result<QList<Account>> accounts = ledger->write(&furnish).result(); !accounts)
        return fail(accounts.error());
    const Result<HouseSettings> settings =
        ledger->write([](store::Store &store) { return readHouseSettings(store); }).result();
    if (!settings)
        return fail(settings.error());
    house = *settings;
    return {};
}

QFuture<Result<std::shared_ptr<UnlockedProfile>>> UnlockedProfile::unlockLater(const WorkspaceSetup &setup)
{
    return QtConcurrent::run([setup]() -> Result<std::shared_ptr<UnlockedProfile>> {
        Result<UnlockedProfile> profile = unlock(setup);
        if (!profile)
            return fail(profile.error());
        return std::make_shared<UnlockedProfile>(*std::move(profile));
    });
}

QFuture<Result<void>> UnlockedProfile::openDatabaseLater(const std::shared_ptr<UnlockedProfile> &profile)
{
    return QtConcurrent::run([profile] { return profile->openDatabase(); });
}

bool UnlockedProfile::needsPassphrase(const WorkspaceSetup &setup)
{
    return security::needsPassphrase(secretsSetupOf(setup));
}

security::SecretsSetup secretsSetupOf(const WorkspaceSetup &setup)
{
    security::SecretsSetup secrets;
    secrets.profileDirectory = setup.directory;
    secrets.databaseExists = QFileInfo::exists(databaseFileIn(setup.directory));
    secrets.passphrase = setup.passphrase;
    secrets.passphraseCost = setup.passphraseCost;
    secrets.allowKeychain = setup.allowKeychain;
    secrets.makeKeychain = setup.makeKeychain;
    return secrets;
}

QString databaseFileIn(const QString &profileDirectory)
{
    return QDir(profileDirectory).filePath(QStringLiteral("callboard.db"));
}

} // namespace callboard::services
