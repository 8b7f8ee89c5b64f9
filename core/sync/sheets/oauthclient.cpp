// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/oauthclient.h"

#include "core/http/address.h"
#include "core/http/form.h"
#include "core/http/json.h"
#include "core/sync/sheets/signinaddress.h"

#include <QCoreApplication>

namespace callboard::sync {

namespace {

Failure malformedClient(const QString &fileName, const char *what)
{
    return fail(ErrorCode::FileMalformed, {fileName, QCoreApplication::translate("OAuthClient", what)});
}

/// Google's files name an older address than its documentation does.
QUrl currentAuthUri(const QUrl &named)
{
    return http::isLoopback(named) ? named
                                   : QUrl(QStringLiteral("https://accounts.google.com/o/oauth2/v2/auth"));
}

} // namespace

Result<OAuthClient> readOAuthClient(const QByteArray &json, const QString &fileName)
{
    const Result<QJsonObject> file = http::parseObject(json, fileName);
    if (!file)
        return malformedClient(fileName, QT_TRANSLATE_NOOP("OAuthClient", "it is not a JSON file"));
    if (file->contains(QLatin1String("web"))) {
        return malformedClient(fileName,
                               QT_TRANSLATE_NOOP("OAuthClient", "it is the client of a web server; make "
                                                                "one of the type Desktop app"));
    }
    const QJsonObject object = file->value(QLatin1String("installed")).toObject();
    const auto value = [&object](const char *name) { return object.value(QLatin1String(name)).toString(); };
    const OAuthClient client{value("client_id"), value("client_secret").toUtf8(),
                             QUrl(value("auth_uri"), QUrl::StrictMode),
                             QUrl(value("token_uri"), QUrl::StrictMode)};
    if (client.id.isEmpty()) {
        return malformedClient(fileName,
                               QT_TRANSLATE_NOOP("OAuthClient", "it is not the file of an OAuth client "
                                                                "of the type Desktop app"));
    }
    if (!isSignInAddress(client.authUri) || !isSignInAddress(client.tokenUri))
        return malformedClient(fileName, QT_TRANSLATE_NOOP("OAuthClient", "its addresses are not Google's"));
    return OAuthClient{client.id, client.secret, currentAuthUri(client.authUri), client.tokenUri};
}

QUrl authoriseAddress(const OAuthClient &client, const QUrl &redirect, const SignInMarks &marks)
{
    // "consent" makes Google hand out a refresh token also to somebody who signed in before.
    const http::FormFields fields = {
        {QByteArrayLiteral("client_id"), client.id.toUtf8()},
        {QByteArrayLiteral("redirect_uri"), redirect.toEncoded()},
        {QByteArrayLiteral("response_type"), QByteArrayLiteral("code")},
        {QByteArrayLiteral("scope"), QByteArray(SpreadsheetsScope.data()) + " openid email"},
        {QByteArrayLiteral("code_challenge"), marks.challenge},
        {QByteArrayLiteral("code_challenge_method"), QByteArrayLiteral("S256")},
        {QByteArrayLiteral("state"), marks.state},
        {QByteArrayLiteral("access_type"), QByteArrayLiteral("offline")},
        {QByteArrayLiteral("prompt"), QByteArrayLiteral("consent")}};
    QUrl address = client.authUri;
    address.setQuery(QString::fromLatin1(http::formBody(fields)), QUrl::StrictMode);
    return address;
}

QUrl revokeAddress(const OAuthClient &client)
{
    return http::isLoopback(client.tokenUri) ? client.tokenUri.resolved(QUrl(QStringLiteral("revoke")))
                                             : QUrl(QStringLiteral("https://oauth2.googleapis.com/revoke"));
}

} // namespace callboard::sync
