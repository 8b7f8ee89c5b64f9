// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokenanswer.h"

#include "core/http/json.h"

#include <algorithm>

namespace callboard::sync {

namespace {

constexpr qsizetype LongestToken = 4096;
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

/// Who signed in, as an id token says (OpenID Connect Core, 3.1.3.7): it came from the service itself over a
/// connection that was checked, so that its signature need not be.
QString emailIn(const QByteArray &idToken)
{
    const QByteArray claims =
        QByteArray::fromBase64(idToken.split('.').value(1), QByteArray::Base64UrlEncoding);
    const Result<QJsonObject> object = http::parseObject(claims, {});
    const QString email = object ? object->value(QLatin1String("email")).toString() : QString();
    const bool isShowable = std::all_of(email.cbegin(), email.cend(), [](QChar character) {
        return character.isPrint() && !character.isSpace();
    });
    return isShowable && email.size() <= LongestEmail && email.contains(u'@') ? email : QString();
}

} // namespace

Reached<TokenAnswer> readTokenAnswer(const QByteArray &body)
{
    const Result<QJsonObject> object = http::parseObject(body, {});
    if (!object)
        return Trouble::Unreadable;
    TokenAnswer answer;
    answer.accessToken = tokenIn(*object, QLatin1String("access_token"));
    if (answer.accessToken.isEmpty())
        return Trouble::Unreadable;
    answer.lifetime = seconds{object->value(QLatin1String("expires_in")).toInt()};
    answer.refreshToken = tokenIn(*object, QLatin1String("refresh_token"));
    answer.scope = object->value(QLatin1String("scope")).toString();
    answer.email = emailIn(tokenIn(*object, QLatin1String("id_token")));
    return answer;
}

QByteArray formBody(const FormFields &fields)
{
    QByteArray body;
    for (const auto &[name, value] : fields) {
        if (!body.isEmpty())
            body += '&';
        body += name + '=' + value.toPercentEncoding();
    }
    return body;
}

http::Request formRequest(const QUrl &url, const FormFields &fields)
{
    http::Request request;
    request.method = http::Method::Post;
    request.url = url;
    request.headers = {
        {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-www-form-urlencoded")}};
    request.body = formBody(fields);
    return request;
}

} // namespace callboard::sync
