// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/profilekey.h"

#include "core/base/log.h"
#include "core/security/columncipher.h"
#include "core/security/keyfilesecretstore.h"
#include "core/security/overlaysecretstore.h"
#include "core/security/passphrasefilesecretstore.h"
#include "core/security/privatefile.h"
#include "core/security/secretnames.h"

#include <QFileInfo>
#include <QUuid>

namespace callboard::security {

namespace {

/// A choice can be told from its file, should the record be lost or its writing have been interrupted.
std::optional<SecretsHome> homeByItsFile(const QString &profileDirectory)
{
    if (QFileInfo::exists(passphraseFilePath(profileDirectory)))
        return SecretsHome::PassphraseFile;
    if (QFileInfo::exists(keyFilePath(profileDirectory)))
        return SecretsHome::KeyFile;
    return std::nullopt;
}

SecretsHome bestHome(const SecretsSetup &setup, const QString &profileId)
{
    const std::unique_ptr<SecretStore> keychain = keychainOf(setup, profileId);
    if (keychain && answers(*keychain))
        return SecretsHome::Keychain;
    return passphraseOf(setup) ? SecretsHome::PassphraseFile : SecretsHome::KeyFile;
}

Result<HomeRecord> chosenHome(const SecretsSetup &setup)
{
    const Result<std::optional<HomeRecord>> record = readHomeRecord(setup.profileDirectory);
    if (!record)
        return fail(record.error());
    if (*record)
        return **record;
    const QString profileId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const std::optional<SecretsHome> home = homeByItsFile(setup.profileDirectory))
        return HomeRecord{*home, profileId};
    if (setup.databaseExists)
        return homeUnavailable(SecretsHome::Keychain,
                               QStringLiteral("the record of the profile's home is lost"));
    return HomeRecord{bestHome(setup, profileId), profileId};
}

Result<std::unique_ptr<SecretStore>> openPassphraseFile(const SecretsSetup &setup)
{
    const std::optional<QByteArray> passphrase = passphraseOf(setup);
    if (!passphrase)
        return homeUnavailable(SecretsHome::PassphraseFile, QStringLiteral("no passphrase was given"));
    const QString path = passphraseFilePath(setup.profileDirectory);
    const bool exists = QFileInfo::exists(path);
    if (!exists && setup.databaseExists)
        return homeUnavailable(SecretsHome::PassphraseFile, QStringLiteral("the file is missing"));
    auto store = exists ? PassphraseFileSecretStore::open(path, *passphrase)
                        : PassphraseFileSecretStore::create(path, *passphrase, setup.passphraseCost);
    if (!store)
        return fail(store.error());
    return std::unique_ptr<SecretStore>(*std::move(store));
}

Result<std::unique_ptr<SecretStore>> openHome(const SecretsSetup &setup, const HomeRecord &record)
{
    switch (record.home) {
    case SecretsHome::Keychain: {
        std::unique_ptr<SecretStore> keychain = keychainOf(setup, record.profileId);
        if (!keychain)
            return homeUnavailable(record.home, QStringLiteral("the keychain is switched off"));
        return keychain;
    }
    case SecretsHome::PassphraseFile:
        return openPassphraseFile(setup);
    case SecretsHome::KeyFile:
        return std::unique_ptr<SecretStore>(
            std::make_unique<KeyFileSecretStore>(keyFilePath(setup.profileDirectory)));
    }
    Q_UNREACHABLE();
}

Result<QByteArray> masterKeyIn(SecretStore &store, SecretsHome home, bool databaseExists)
{
    const Result<std::optional<QByteArray>> stored = store.read(columnKeyName());
    if (!stored)
        return fail(stored.error());
    if (*stored && (*stored)->size() == ColumnCipher::KeyBytes)
        return **stored;
    if (*stored)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("the stored column key has another length"));
    if (databaseExists)
        return homeUnavailable(home, QStringLiteral("it holds no column key, but the profile has data"));
    const QByteArray created = ColumnCipher::createMasterKey();
    const Result<void> written = writeAndVerify(store, columnKeyName(), created);
    if (!written)
        return fail(written.error());
    return created;
}

/// A move that was interrupted after its last step but one leaves the clear file behind.
void wipeForgottenKeyFile(const QString &profileDirectory, const QByteArray &masterKey)
{
    const QString path = keyFilePath(profileDirectory);
    const Result<std::optional<QByteArray>> forgotten = KeyFileSecretStore(path).read(columnKeyName());
    if (!forgotten || *forgotten != masterKey)
        return;
    if (!wipePrivateFile(path))
        qCWarning(lcSecurity, "a key file that is needed no more could not be removed");
}

} // namespace

Result<OpenedSecrets> openSecrets(const SecretsSetup &setup)
{
    const auto lock = lockSecrets(setup.profileDirectory);
    if (!lock)
        return fail(lock.error());
    const Result<HomeRecord> record = chosenHome(setup);
    if (!record)
        return fail(record.error());
    Result<std::unique_ptr<SecretStore>> store = openHome(setup, *record);
    if (!store)
        return fail(store.error());
    const Result<QByteArray> masterKey = masterKeyIn(**store, record->home, setup.databaseExists);
    if (!masterKey)
        return fail(masterKey.error());
    const Result<std::optional<HomeRecord>> known = readHomeRecord(setup.profileDirectory);
    if (!known || *known != *record) {
        const Result<void> recorded = writeHomeRecord(setup.profileDirectory, *record);
        if (!recorded)
            return fail(recorded.error());
    }
    if (record->home != SecretsHome::KeyFile)
        wipeForgottenKeyFile(setup.profileDirectory, *masterKey);
    return OpenedSecrets{std::make_unique<OverlaySecretStore>(*std::move(store)), *masterKey, record->home};
}

bool needsPassphrase(const SecretsSetup &setup)
{
    if (passphraseOf(setup))
        return false;
    const Result<std::optional<HomeRecord>> record = readHomeRecord(setup.profileDirectory);
    if (!record)
        return false;
    const std::optional<SecretsHome> home = *record ? (*record)->home : homeByItsFile(setup.profileDirectory);
    return home == SecretsHome::PassphraseFile;
}

} // namespace callboard::security
