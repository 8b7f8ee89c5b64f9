// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/keywrap.h"

#include "core/security/columncipher.h"

#include <QCoreApplication>

namespace callboard::security {

Result<QByteArray> wrapKey(const QByteArray &masterKey, const QByteArray &passphrase, PassphraseCost cost)
{
    if (masterKey.size() != ColumnCipher::KeyBytes)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("a key of another length"));
    const Result<PassphraseSeal> seal = PassphraseSeal::create(SealPurpose::BackupKey, passphrase, cost);
    if (!seal)
        return fail(seal.error());
    return seal->seal(masterKey);
}

Result<QByteArray> unwrapKey(const QByteArray &wrapped, const QByteArray &passphrase, const QString &fileName)
{
    const Result<PassphraseSeal> seal =
        PassphraseSeal::forSealed(SealPurpose::BackupKey, wrapped, passphrase);
    if (!seal) {
        Error error = seal.error();
        if (error.code == ErrorCode::FileMalformed)
            error.arguments = {fileName,
                               QCoreApplication::translate("Secrets", "its key is missing or damaged")};
        return fail(error);
    }
    const Result<QByteArray> masterKey = seal->open(wrapped);
    if (masterKey && masterKey->size() != ColumnCipher::KeyBytes)
        return fail(ErrorCode::SecretWrong, {}, QStringLiteral("a key of another length"));
    return masterKey;
}

} // namespace callboard::security
