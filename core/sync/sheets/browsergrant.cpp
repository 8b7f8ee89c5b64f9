// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/browsergrant.h"

#include "core/http/json.h"
#include "core/http/tokengrant.h"

#include <QJsonDocument>

namespace callboard::sync {

namespace {

constexpr seconds RevokeDeadline{10};

constexpr QLatin1String ClientId("client_id");
constexpr QLatin1String ClientSecret("client_secret");
constexpr QLatin1String AuthUri("auth_uri");
constexpr QLatin1String TokenUri("token_uri");
constexpr QLatin1String RefreshToken("refresh_token");
constexpr QLatin1String Email("email");

Reached<http::TokenAnswer> answerTo(const http::Request &request, http::Transport &transport)
{
    const http::Response response = transport.send(request);
    if (const std::optional<Trouble> trouble = grantTroubleOf(response))
        return *trouble;
    return tokenAnswerIn(response);
}

} // namespace

QByteArray toSecret(const BrowserGrant &grant)
{
    return QJsonDocument(QJsonObject{{ClientId, grant.client.id},
                                     {ClientSecret, QString::fromUtf8(grant.client.secret)},
                                     {AuthUri, grant.client.authUri.toString(QUrl::FullyEncoded)},
                                     {TokenUri, grant.client.tokenUri.toString(QUrl::FullyEncoded)},
                                     {RefreshToken, QString::fromLatin1(grant.refreshToken)},
                                     {Email, grant.email}})
        .toJson(QJsonDocument::Compact);
}

std::optional<BrowserGrant> grantFromSecret(const QByteArray &secret)
{
    const Result<QJsonObject> object = http::parseObject(secret, {});
    if (!object)
        return std::nullopt;
    const auto value = [&object](QLatin1String name) { return object->value(name).toString(); };
    BrowserGrant grant{{value(ClientId), value(ClientSecret).toUtf8(), QUrl(value(AuthUri), QUrl::StrictMode),
                        QUrl(value(TokenUri), QUrl::StrictMode)},
                       value(RefreshToken).toLatin1(),
                       value(Email)};
    if (grant.client.id.isEmpty() || grant.client.tokenUri.isEmpty() || grant.refreshToken.isEmpty())
        return std::nullopt;
    return grant;
}

Reached<http::TokenAnswer> exchangeCode(const OAuthClient &client, const SignInCode &code,
                                        http::Transport &transport)
{
    // A desktop client has a secret and must send it, little as it hides.
    http::FormFields fields = http::clientFields(client.id, client.secret);
    fields << qMakePair(QByteArrayLiteral("grant_type"), QByteArrayLiteral("authorization_code"))
           << qMakePair(QByteArrayLiteral("code"), code.code)
           << qMakePair(QByteArrayLiteral("code_verifier"), code.verifier)
           << qMakePair(QByteArrayLiteral("redirect_uri"), code.redirect.toEncoded());
    http::Request request = http::formRequest(client.tokenUri, fields);
    request.repeatable = http::Repeatable::Never;
    return answerTo(request, transport);
}

Reached<http::TokenAnswer> refresh(const BrowserGrant &grant, http::Transport &transport)
{
    return answerTo(http::refreshRequest({.tokenUri = grant.client.tokenUri,
                                          .clientId = grant.client.id,
                                          .clientSecret = grant.client.secret,
                                          .refreshToken = grant.refreshToken}),
                    transport);
}

bool revoke(const BrowserGrant &grant, http::Transport &transport)
{
    http::Request request =
        http::formRequest(revokeAddress(grant.client), {{QByteArrayLiteral("token"), grant.refreshToken}});
    request.deadline = RevokeDeadline;
    const http::Response response = transport.send(request);
    // 400: Google does not know the token any more.
    return response.fate == http::Fate::Answered && (response.status == 200 || response.status == 400);
}

} // namespace callboard::sync
