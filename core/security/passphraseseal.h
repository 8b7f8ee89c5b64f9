// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace callboard::security {

/// What guessing one passphrase costs. Kept in the sealed bytes, so that a later version may raise it.
struct PassphraseCost
{
    quint64 operations = 3;
    quint64 memoryBytes = 256 * 1024 * 1024;
};

/// What sealed bytes are for: a secrets file cannot pass for a backup's key.
enum class SealPurpose { SecretsFile = 1, BackupKey };

/// A key made from a passphrase by Argon2id, and what it closes by XChaCha20-Poly1305. Making one takes about
/// a second and a quarter of a gigabyte for a moment; sealing and opening are then cheap. The passphrase
/// itself is not kept. Sealed bytes: magic (8), version (1), operations (8), memory (8), salt (16), nonce
/// (24), ciphertext, tag (16); everything before the nonce is authenticated too.
class PassphraseSeal
{
public:
    static constexpr int ShortestPassphrase = 8;

    /// A new salt. InvalidArgument for a passphrase of less than ShortestPassphrase characters.
    [[nodiscard]] static Result<PassphraseSeal> create(SealPurpose purpose, const QByteArray &passphrase,
                                                       PassphraseCost cost = {});
    /// With the salt and cost of \a sealed; FileMalformed (without arguments) when that is no sealed text for
    /// this purpose. A wrong passphrase is only noticed by open().
    [[nodiscard]] static Result<PassphraseSeal> forSealed(SealPurpose purpose, const QByteArray &sealed,
                                                          const QByteArray &passphrase);

    PassphraseSeal(PassphraseSeal &&other) noexcept = default;
    PassphraseSeal &operator=(PassphraseSeal &&other) noexcept = default;
    PassphraseSeal(const PassphraseSeal &) = delete;
    PassphraseSeal &operator=(const PassphraseSeal &) = delete;
    ~PassphraseSeal();

    [[nodiscard]] QByteArray seal(const QByteArray &plain) const;
    /// SecretWrong when it was sealed with another passphrase or salt, or was changed since.
    [[nodiscard]] Result<QByteArray> open(const QByteArray &sealed) const;

private:
    PassphraseSeal(QByteArray header, QByteArray key);
    static Result<PassphraseSeal> fromHeader(const QByteArray &header, const QByteArray &passphrase);

    QByteArray m_header;
    QByteArray m_key;
};

} // namespace callboard::security
