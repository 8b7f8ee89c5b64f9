// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/unlockedprofile.h"

#include "core/security/profilekey.h"

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
    profile.setup = setup;
    profile.secretsSetup = secretsSetupOf(setup);
    profile.isNew = !profile.secretsSetup.databaseExists;
    Result<security::OpenedSecrets> secrets = security::openSecrets(profile.secretsSetup);
    if (!secrets)
        return fail(secrets.error());
    profile.secrets = *std::move(secrets);
    return profile;
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

bool UnlockedProfile::needsPassphrase(const WorkspaceSetup &setup)
{
    return security::needsPassphrase(secretsSetupOf(setup));
}

QString UnlockedProfile::databaseFile() const
{
    return databaseFileIn(setup.directory);
}

security::SecretsSetup secretsSetupOf(const WorkspaceSetup &setup)
{
    security::SecretsSetup secrets;
    secrets.profileDirectory = setup.directory;
    secrets.databaseExists = QFileInfo::exists(databaseFileIn(setup.directory));
    secrets.passphrase = setup.passphrase;
    secrets.allowKeychain = setup.allowKeychain;
    secrets.makeKeychain = setup.makeKeychain;
    return secrets;
}

QString databaseFileIn(const QString &profileDirectory)
{
    return QDir(profileDirectory).filePath(QStringLiteral("callboard.db"));
}

} // namespace callboard::services
