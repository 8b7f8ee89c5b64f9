// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/security/passphraseseal.h"
#include "core/security/secretshome.h"
#include "core/security/secretstore.h"

#include <QLockFile>

#include <functional>
#include <memory>
#include <optional>

namespace callboard::security {

/// What is known when a profile's secrets are opened or moved.
struct SecretsSetup
{
    QString profileDirectory;
    /// Whether the profile has a database already. If so, a missing key is an error: a new one would make
    /// everything in it unreadable for good (F66).
    bool databaseExists = false;
    /// From the operator; without it the environment variable CALLBOARD_PASSPHRASE counts (for services).
    std::optional<QByteArray> passphrase;
    bool allowKeychain = true;
    PassphraseCost passphraseCost;
    /// Makes the keychain for a profile's id; the system's when empty. Tests put theirs here.
    std::function<std::unique_ptr<SecretStore>(const QString &profileId)> makeKeychain;
};

/// A profile's secrets in use.
struct OpenedSecrets
{
    std::unique_ptr<SecretStore> store; ///< with the environment's overrides
    QByteArray masterKey;               ///< for ColumnCipher
    SecretsHome home = SecretsHome::KeyFile;
};

/// The operator's passphrase, or the environment's. An empty one is none.
[[nodiscard]] std::optional<QByteArray> passphraseOf(const SecretsSetup &setup);

/// Null when the setup does not allow one.
[[nodiscard]] std::unique_ptr<SecretStore> keychainOf(const SecretsSetup &setup, const QString &profileId);

/// Whether a secret that is written can be read again; what is tried is removed afterwards. May take as long
/// as the keychain is patient.
[[nodiscard]] bool answers(SecretStore &store);

/// Writes and reads back, as some keyrings take what they then do not keep.
[[nodiscard]] Result<void> writeAndVerify(SecretStore &store, const QString &name, const QByteArray &secret);

/// Two processes that open a fresh profile at once must not make two keys. Busy when the other does not let
/// go.
[[nodiscard]] Result<std::unique_ptr<QLockFile>> lockSecrets(const QString &profileDirectory);

[[nodiscard]] Failure homeUnavailable(SecretsHome home, const QString &detail);

} // namespace callboard::security
