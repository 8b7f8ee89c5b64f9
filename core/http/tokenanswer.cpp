// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/tokenanswer.h"

#include "core/http/json.h"

#include <algorithm>

namespace callboard::http {

namespace {

constexpr qsizetype LongestToken = 4096;
constexpr seconds UntoldLifetime{300};  // then it is asked for anew; a service that knows better refuses it
constexpr qsizetype LongestEmail = 254; // RFC 5321

/// The token's bytes; nothing when they would break out of a header or a form.
QByteArray tokenIn(const QJsonObject &body, QLatin1String name)
{
    const QString token = body.value(name).toString();
    const bool isPlain = std::all_of(token.cbegin(), token.cend(), [](QChar character) {
        return character.unicode() > u' ' && character.unicode() < u'\x7f';
    });
    return isPlain && token.size() <= LongestToken ? token.toLatin1() : QByteArray();
}

/// "expires_in" is a number, which some services write as a text, and others leave out (RFC 6749, 5.1).
seconds lifetimeIn(const QJsonObject &body)
{
    bool isTold = false;
    const int told = body.value(QLatin1String("expires_in")).toVariant().toInt(&isTold);
    return isTold ? seconds{told} : UntoldLifetime;
}

/// Who signed in, as an id token says (OpenID Connect Core, 3.1.3.7): it came from the service itself over a
/// connection that was checked, so that its signature need not be.
QString emailIn(const QByteArray &idToken)
{
    const QByteArray claims =
        QByteArray::fromBase64(idToken.split('.').value(1), QByteArray::Base64UrlEncoding);
    const Result<QJsonObject> object = parseObject(claims, {});
    const QString email = object ? object->value(QLatin1String("email")).toString() : QString();
    const bool isShowable = std::all_of(email.cbegin(), email.cend(), [](QChar character) {
        return character.isPrint() && !character.isSpace();
    });
    return isShowable && email.size() <= LongestEmail && email.contains(u'@') ? email : QString();
}

} // namespace

std::optional<TokenAnswer> readTokenAnswer(const QByteArray &body)
{
    const Result<QJsonObject> object = parseObject(body, {});
    if (!object)
        return std::nullopt;
    TokenAnswer answer;
    answer.accessToken = tokenIn(*object, QLatin1String("access_token"));
    if (answer.accessToken.isEmpty())
        return std::nullopt;
    answer.lifetime = lifetimeIn(*object);
    answer.refreshToken = tokenIn(*object, QLatin1String("refresh_token"));
    answer.scope = object->value(QLatin1String("scope")).toString();
    answer.email = emailIn(tokenIn(*object, QLatin1String("id_token")));
    return answer;
}

} // namespace callboard::http
