// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhooksignature.h"

#include "core/api/tokens.h"

#include <QMessageAuthenticationCode>

namespace callboard::api {

bool isSignedByMeta(const QByteArray &body, const QByteArray &header, const QByteArray &key)
{
    if (key.isEmpty())
        return false;
    const QByteArray digest = QMessageAuthenticationCode::hash(body, key, QCryptographicHash::Sha256).toHex();
    return isSameSecret(header.toLower(), QByteArray("sha256=" + digest));
}

} // namespace callboard::api
