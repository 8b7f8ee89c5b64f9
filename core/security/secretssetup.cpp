// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretssetup.h"

#include "core/security/keychainsecretstore.h"
#include "core/security/sodiumlibrary.h"

#include <QCoreApplication>

namespace callboard::security {

namespace {

/// Longer than a keychain's patience in the process that holds the lock.
constexpr int SetupPatienceMSecs = 20'000;

QString homeName(SecretsHome home)
{
    switch (home) {
    case SecretsHome::Keychain:
        return QCoreApplication::translate("Secrets", "The system keychain");
    case SecretsHome::PassphraseFile:
        return QCoreApplication::translate("Secrets", "The profile's passphrase file");
    case SecretsHome::KeyFile:
        return QCoreApplication::translate("Secrets", "The profile's key file");
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<QByteArray> passphraseOf(const SecretsSetup &setup)
{
    const QByteArray passphrase = setup.passphrase ? *setup.passphrase : qgetenv("CALLBOARD_PASSPHRASE");
    return passphrase.isEmpty() ? std::optional<QByteArray>() : std::optional<QByteArray>(passphrase);
}

std::unique_ptr<SecretStore> keychainOf(const SecretsSetup &setup, const QString &profileId)
{
    if (!setup.allowKeychain)
        return nullptr;
    if (setup.makeKeychain)
        return setup.makeKeychain(profileId);
    return std::make_unique<KeychainSecretStore>(profileId);
}

bool answers(SecretStore &store)
{
    const QString name = QStringLiteral("probe");
    const QByteArray probe = randomBytes(16).toHex();
    return writeAndVerify(store, name, probe).has_value() && store.remove(name).has_value();
}

Result<void> writeAndVerify(SecretStore &store, const QString &name, const QByteArray &secret)
{
    const Result<void> written = store.write(name, secret);
    if (!written)
        return written;
    const Result<std::optional<QByteArray>> kept = store.read(name);
    if (!kept)
        return fail(kept.error());
    if (*kept != secret)
        return fail(ErrorCode::SecretUnavailable, {store.description()},
                    QStringLiteral("did not keep a secret"));
    return {};
}

Result<std::unique_ptr<QLockFile>> lockSecrets(const QString &profileDirectory)
{
    auto lock = std::make_unique<QLockFile>(profileDirectory + QLatin1String("/secrets.lock"));
    lock->setStaleLockTime(0);
    if (lock->tryLock(SetupPatienceMSecs))
        return lock;
    if (lock->error() == QLockFile::LockFailedError)
        return fail(ErrorCode::Busy, {profileDirectory});
    return fail(ErrorCode::FileUnwritable,
                {profileDirectory, QCoreApplication::translate("Secrets", "no file can be made there")});
}

Failure homeUnavailable(SecretsHome home, const QString &detail)
{
    return fail(ErrorCode::SecretUnavailable, {homeName(home)}, detail);
}

} // namespace callboard::security
