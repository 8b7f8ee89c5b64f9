// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace callboard::sync {

/// What Google's key file of a service account says. The private key lives in the secret store and in
/// memory, nowhere else.
struct ServiceAccount
{
    QString clientEmail;   ///< with which the spreadsheet is shared
    QString keyId;         ///< may be empty
    QByteArray privateKey; ///< PKCS#8, PEM
    QUrl tokenUri;         ///< of the sign-in service: Google's, or one on this machine

    friend bool operator==(const ServiceAccount &, const ServiceAccount &) = default;
};

/// Reads a key file's bytes. FileMalformed, with \a fileName and what is wrong, for another kind of file, a
/// key that does not open, and a sign-in address that is neither Google's nor on this machine.
[[nodiscard]] Result<ServiceAccount> readServiceAccount(const QByteArray &json, const QString &fileName);

/// A JWT for \a account that asks for \a scope from \a issuedAt on for an hour, RS256 (RFC 7515, 7518). False
/// arguments apart it fails with SecretWrong when the key cannot sign.
[[nodiscard]] Result<QByteArray> signedAssertion(const ServiceAccount &account, const QString &scope,
                                                 qint64 issuedAtSeconds);

} // namespace callboard::sync
