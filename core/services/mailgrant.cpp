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

} // namespace

QByteArray mailGrantKey(const QByteArray &refreshToken, const QByteArray &clientSecret)
{
    return QJsonDocument(QJsonObject{{RefreshToken, QString::fromUtf8(refreshToken)},
                                     {ClientSecret, QString::fromUtf8(clientSecret)}})
        .toJson(QJsonDocument::Compact);
}

http::TokenGrant mailGrant(const EmailSender &sender, const QByteArray &key)
{
    const Result<QJsonObject> parts = http::parseObject(key, {});
    const auto part = [&parts](QLatin1String name) { return parts->value(name).toString().toUtf8(); };
    const http::TokenGrant grant{.tokenUri = mailTokenAddress(sender),
                                 .clientId = sender.client,
                                 .clientSecret = parts ? part(ClientSecret) : QByteArray(),
                                 .refreshToken = parts ? part(RefreshToken) : key.trimmed(),
                                 .scope = mailTokenScope(sender)};
    // The secret home knows them as one text, of which these are parts.
    security::neverLog(grant.refreshToken);
    security::neverLog(grant.clientSecret);
    return grant;
}

} // namespace callboard::services
