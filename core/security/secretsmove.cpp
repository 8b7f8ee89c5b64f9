// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretsmove.h"

#include "core/base/log.h"
#include "core/security/columncipher.h"
#include "core/security/keyfilesecretstore.h"
#include "core/security/overlaysecretstore.h"
#include "core/security/passphrasefilesecretstore.h"
#include "core/security/privatefile.h"
#include "core/security/profilekey.h"
#include "core/security/secretnames.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace callboard::security {

namespace {

/// The record of a profile whose secrets are in a key file; NotAllowed for any other.
Result<HomeRecord> keyFileRecord(const QString &profileDirectory)
{
    const Result<std::optional<HomeRecord>> record = readHomeRecord(profileDirectory);
    if (!record)
        return fail(record.error());
    if (!*record || (*record)->home != SecretsHome::KeyFile) {
        return fail(
            ErrorCode::NotAllowed,
            {QCoreApplication::translate("Secrets", "this profile does not keep its keys in a key file")});
    }
    return **record;
}

Result<void> copyAll(const SecretMap &secrets, SecretStore &target)
{
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret) {
        const Result<void> written = writeAndVerify(target, secret.key(), secret.value());
        if (!written)
            return written;
    }
    return {};
}

Result<OpenedSecrets> moveTo(const SecretsSetup &setup, const HomeRecord &newRecord,
                             std::unique_ptr<SecretStore> target)
{
    const QString oldPath = keyFilePath(setup.profileDirectory);
    const Result<SecretMap> secrets = KeyFileSecretStore(oldPath).secrets();
    if (!secrets)
        return fail(secrets.error());
    const QByteArray masterKey = secrets->value(columnKeyName());
    if (masterKey.size() != ColumnCipher::KeyBytes)
        return homeUnavailable(SecretsHome::KeyFile, QStringLiteral("it holds no column key"));
    const Result<void> copied = copyAll(*secrets, *target);
    if (!copied)
        return fail(copied.error());
    const Result<void> recorded = writeHomeRecord(setup.profileDirectory, newRecord);
    if (!recorded)
        return fail(recorded.error());
    if (!wipePrivateFile(oldPath))
        qCWarning(lcSecurity, "the old key file could not be removed; the next start tries again");
    return OpenedSecrets{std::make_unique<OverlaySecretStore>(std::move(target)), masterKey, newRecord.home};
}

/// A fresh file. What an interrupted move left is set aside, not removed: it may have been made by hand.
Result<std::unique_ptr<SecretStore>> makePassphraseFile(const SecretsSetup &setup,
                                                        const QByteArray &passphrase)
{
    const QString path = passphraseFilePath(setup.profileDirectory);
    if (QFileInfo::exists(path)) {
        const QString aside = path + QLatin1Char('.') + QUuid::createUuid().toString(QUuid::Id128);
        if (!QFile::rename(path, aside))
            return fail(ErrorCode::AlreadyExists, {path});
    }
    auto store = PassphraseFileSecretStore::create(path, passphrase, setup.passphraseCost);
    if (!store)
        return fail(store.error());
    return std::unique_ptr<SecretStore>(*std::move(store));
}

Result<OpenedSecrets> moveUnderLock(const SecretsSetup &setup, const QByteArray &passphrase)
{
    const Result<HomeRecord> record = keyFileRecord(setup.profileDirectory);
    if (!record)
        return fail(record.error());
    Result<std::unique_ptr<SecretStore>> target = makePassphraseFile(setup, passphrase);
    if (!target)
        return fail(target.error());
    return moveTo(setup, {SecretsHome::PassphraseFile, record->profileId}, *std::move(target));
}

Result<OpenedSecrets> moveToBestHome(const SecretsSetup &setup)
{
    const auto lock = lockSecrets(setup.profileDirectory);
    if (!lock)
        return fail(lock.error());
    const Result<HomeRecord> record = keyFileRecord(setup.profileDirectory);
    if (!record)
        return fail(record.error());
    std::unique_ptr<SecretStore> keychain = keychainOf(setup, record->profileId);
    if (keychain && answers(*keychain))
        return moveTo(setup, {SecretsHome::Keychain, record->profileId}, std::move(keychain));
    if (const std::optional<QByteArray> passphrase = passphraseOf(setup))
        return moveUnderLock(setup, *passphrase);
    return fail(ErrorCode::NotAllowed, {QCoreApplication::translate(
                                           "Secrets", "this computer has no keychain that answers. Choose a "
                                                      "passphrase for the keys of real accounts")});
}

} // namespace

Result<OpenedSecrets> moveToPassphrase(const SecretsSetup &setup, const QByteArray &passphrase)
{
    const auto lock = lockSecrets(setup.profileDirectory);
    if (!lock)
        return fail(lock.error());
    return moveUnderLock(setup, passphrase);
}

Result<OpenedSecrets> ensureHome(const SecretsSetup &setup)
{
    const Result<std::optional<HomeRecord>> record = readHomeRecord(setup.profileDirectory);
    if (!record)
        return fail(record.error());
    if (*record && (*record)->home == SecretsHome::KeyFile)
        return moveToBestHome(setup);
    Result<OpenedSecrets> opened = openSecrets(setup);
    if (opened && opened->home == SecretsHome::KeyFile)
        return moveToBestHome(setup);
    return opened;
}

} // namespace callboard::security
