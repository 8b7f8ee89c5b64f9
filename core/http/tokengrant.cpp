// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/tokengrant.h"

#include "core/http/json.h"

#include <algorithm>
#include <array>

namespace callboard::http {

namespace {

/// RFC 6749, 5.2; OpenID Connect Core, 3.1.2.6, by which Microsoft asks for a person.
TokenTrouble ofWord(const QString &word)
{
    constexpr std::array Ended{QLatin1String("invalid_grant"), QLatin1String("interaction_required"),
                               QLatin1String("login_required"), QLatin1String("consent_required")};
    if (std::find(Ended.cbegin(), Ended.cend(), word) != Ended.cend())
        return TokenTrouble::Ended;
    if (word == QLatin1String("rate_limit_exceeded"))
        return TokenTrouble::Quota;
    return word == QLatin1String("temporarily_unavailable") ? TokenTrouble::Unavailable
                                                            : TokenTrouble::ClientRefused;
}

} // namespace

FormFields clientFields(const QString &id, const QByteArray &secret)
{
    FormFields fields = {{QByteArrayLiteral("client_id"), id.toUtf8()}};
    if (!secret.isEmpty())
        fields << qMakePair(QByteArrayLiteral("client_secret"), secret);
    return fields;
}

Request refreshRequest(const TokenGrant &grant)
{
    FormFields fields = clientFields(grant.clientId, grant.clientSecret);
    fields << qMakePair(QByteArrayLiteral("grant_type"), QByteArrayLiteral("refresh_token"))
           << qMakePair(QByteArrayLiteral("refresh_token"), grant.refreshToken);
    if (!grant.scope.isEmpty())
        fields << qMakePair(QByteArrayLiteral("scope"), grant.scope.toUtf8());
    return formRequest(grant.tokenUri, fields);
}

bool mayPass(TokenTrouble trouble)
{
    return trouble != TokenTrouble::Ended && trouble != TokenTrouble::ClientRefused;
}

TokenTrouble tokenTroubleOf(const Response &response)
{
    if (response.fate != Fate::Answered)
        return TokenTrouble::Unreachable;
    if (response.status == 200)
        return response.complete ? TokenTrouble::None : TokenTrouble::Unreachable;
    if (response.status == 429)
        return TokenTrouble::Quota;
    if (response.status >= 500)
        return TokenTrouble::Unavailable;
    const QJsonObject body = parseObject(response.body, {}).value_or(QJsonObject());
    return ofWord(body.value(QLatin1String("error")).toString());
}

} // namespace callboard::http
