// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/mailgrant.h"

#include "core/http/json.h"
#include "core/security/redaction.h"

#include <QJsonDocument>

namespace callboard::services {

namespace {

constexpr QLatin1String RefreshToken("refresh_token");
constexpr QLatin1String ClientSecret("client_secret");

struct Parts
{
    QByteArray refreshToken;
    QByteArray clientSecret;
};

Parts partsOf(const QByteArray &key)
{
    const Result<QJsonObject> object = http::parseObject(key, {});
    if (!object)
        return {key.trimmed(), {}};
    const auto part = [&object](QLatin1String name) { return object->value(name).toString().toUtf8(); };
    return {part(RefreshToken), part(ClientSecret)};
}

} // namespace

QByteArray mailGrantKey(const QByteArray &refreshToken, const QByteArray &clientSecret)
{
    return QJsonDocument(QJsonObject{{RefreshToken, QString::fromUtf8(refreshToken)},
                                     {ClientSecret, QString::fromUtf8(clientSecret)}})
        .toJson(QJsonDocument::Compact);
}

QByteArray mailGrantKeyAfter(const QByteArray &given, const QByteArray &stored)
{
    const Parts parts = partsOf(given);
    const QByteArray known = partsOf(stored).clientSecret;
    return parts.clientSecret.isEmpty() && !known.isEmpty() ? mailGrantKey(parts.refreshToken, known) : given;
}

http::TokenGrant mailGrant(const EmailSender &sender, const QByteArray &key)
{
    const Parts parts = partsOf(key);
    const http::TokenGrant grant{.tokenUri = mailTokenAddress(sender),
                                 .clientId = sender.client,
                                 .clientSecret = parts.clientSecret,
                                 .refreshToken = parts.refreshToken,
                                 .scope = mailTokenScope(sender)};
    // The secret home knows them as one text, of which these are parts.
    security::neverLog(grant.refreshToken);
    security::neverLog(grant.clientSecret);
    return grant;
}

} // namespace callboard::services
