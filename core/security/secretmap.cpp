// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/security/secretmap.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

namespace callboard::security {

namespace {

constexpr int MapVersion = 1;

QString versionField()
{
    return QStringLiteral("version");
}

QString secretsField()
{
    return QStringLiteral("secrets");
}

Failure malformed(const QString &path, const QString &detail)
{
    return fail(ErrorCode::FileMalformed,
                {path, QCoreApplication::translate("Secrets", "it holds no secrets that this program wrote")},
                detail);
}

} // namespace

QByteArray toBytes(const SecretMap &secrets)
{
    QJsonObject entries;
    for (auto entry = secrets.cbegin(); entry != secrets.cend(); ++entry)
        entries.insert(entry.key(), QString::fromLatin1(entry.value().toBase64()));
    const QJsonObject root = {{versionField(), MapVersion}, {secretsField(), entries}};
    return QJsonDocument(root).toJson(QJsonDocument::Compact);
}

Result<SecretMap> secretMapFromBytes(const QByteArray &bytes, const QString &path)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (root.value(versionField()).toInt() != MapVersion || !root.value(secretsField()).isObject())
        return malformed(path, QStringLiteral("version or list missing"));
    SecretMap secrets;
    const QJsonObject entries = root.value(secretsField()).toObject();
    for (auto entry = entries.constBegin(); entry != entries.constEnd(); ++entry) {
        const auto secret = QByteArray::fromBase64Encoding(entry.value().toString().toLatin1(),
                                                           QByteArray::AbortOnBase64DecodingErrors);
        if (!entry.value().isString() || !secret)
            return malformed(path, QStringLiteral("an entry is not base64"));
        secrets.insert(entry.key(), *secret);
    }
    return secrets;
}

} // namespace callboard::security
