// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace callboard::security {

/// Which column a value belongs to; goes into the associated data, so that a ciphertext moved to another
/// column or row opens no more.
enum class Column {
    LeadNumber = 1,
    LeadWhatsApp,
    LeadEmail,
    AttemptRecord,
    ProviderEvent,
    ListedNumber,
    OwnNumber
};

/// Encrypts single values with XChaCha20-Poly1305 and makes keyed BLAKE2b-128 blind indexes, each under a
/// subkey of one master key. Immutable: may be used by several threads.
class ColumnCipher
{
public:
    static constexpr int KeyBytes = 32;
    static constexpr int BlindIndexBytes = 16;

    /// \a masterKey has KeyBytes bytes. sodium_init() has been called by the first constructor.
    explicit ColumnCipher(const QByteArray &masterKey);
    ColumnCipher(const ColumnCipher &) = default;
    ColumnCipher &operator=(const ColumnCipher &) = default;
    ~ColumnCipher();

    [[nodiscard]] static QByteArray createMasterKey();

    /// nonce (24) + ciphertext + tag (16). \a rowKey binds it to its row: the lead's or attempt's UUID text.
    [[nodiscard]] QByteArray encrypt(Column column, const QString &rowKey, const QString &plain) const;
    [[nodiscard]] Result<QString> decrypt(Column column, const QString &rowKey,
                                          const QByteArray &cipher) const;

    /// The same for the same text, and nothing else can be read from it. Numbers in E.164; e-mail trimmed and
    /// case-folded by this function's caller. \a domain keeps numbers and e-mails apart.
    enum class Domain { Number = 1, Email };
    [[nodiscard]] QByteArray blindIndex(Domain domain, const QString &text) const;

private:
    QByteArray m_columnKey;
    QByteArray m_indexKey;
};

} // namespace callboard::security
