// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/fakesignin.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace callboard::test {

namespace {

constexpr int AccessSeconds = 3599;
constexpr auto InAddresses = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

FakeSignIn::Answer refused(int status, const char *word)
{
    return {status, json({{QStringLiteral("error"), QString::fromLatin1(word)},
                          {QStringLiteral("error_description"), QStringLiteral("Bad Request")}})};
}

QString in(const QUrlQuery &query, const char *name)
{
    return query.queryItemValue(QString::fromLatin1(name), QUrl::FullyDecoded);
}

/// Unsigned: who asked for it got it from Google itself.
QString idToken(const QString &email)
{
    const QByteArray claims =
        json({{QStringLiteral("email"), email}, {QStringLiteral("sub"), QStringLiteral("1")}});
    return QString::fromLatin1(
        json({{QStringLiteral("alg"), QStringLiteral("RS256")}}).toBase64(InAddresses) + '.' +
        claims.toBase64(InAddresses) + ".signature");
}

bool isRight(const QUrlQuery &query)
{
    static const QRegularExpression redirect(QStringLiteral("^http://127\\.0\\.0\\.1:\\d{2,5}(/[\\w/]*)?$"));
    static const QRegularExpression challenge(QStringLiteral("^[A-Za-z0-9_-]{43}$"));
    return in(query, "client_id") == FakeSignIn::clientId() &&
           in(query, "response_type") == QLatin1String("code") &&
           in(query, "access_type") == QLatin1String("offline") &&
           in(query, "code_challenge_method") == QLatin1String("S256") && !in(query, "state").isEmpty() &&
           in(query, "scope")
               .split(u' ')
               .contains(QStringLiteral("https://www.googleapis.com/auth/spreadsheets")) &&
           redirect.match(in(query, "redirect_uri")).hasMatch() &&
           challenge.match(in(query, "code_challenge")).hasMatch();
}

} // namespace

QString FakeSignIn::clientId()
{
    return QStringLiteral("12345-desktop.apps.googleusercontent.com");
}

QString FakeSignIn::clientSecret()
{
    return QStringLiteral("GOCSPX-fake/secret+of=client");
}

QString FakeSignIn::email()
{
    return QStringLiteral("meera@example.com");
}

QByteArray FakeSignIn::clientFile(const QUrl &url)
{
    const QString root = url.toString(QUrl::StripTrailingSlash);
    return json({{QStringLiteral("installed"),
                  QJsonObject{{QStringLiteral("client_id"), clientId()},
                              {QStringLiteral("project_id"), QStringLiteral("project")},
                              {QStringLiteral("auth_uri"), QString(root + QStringLiteral("/authorise"))},
                              {QStringLiteral("token_uri"), QString(root + QStringLiteral("/token"))},
                              {QStringLiteral("client_secret"), clientSecret()}}}});
}

FakeSignIn::Answer FakeSignIn::authorise(const Request &request)
{
    if (request.method != "GET" || !isRight(request.query))
        return refused(400, "invalid_request");
    const QString redirect = in(request.query, "redirect_uri");
    const QByteArray state = in(request.query, "state").toUtf8().toPercentEncoding();
    QByteArray location = redirect.toLatin1() + "?state=" + state;
    if (!error.isEmpty()) {
        location += "&error=" + error.toUtf8().toPercentEncoding();
    } else {
        const QByteArray code = "4/code-" + QByteArray::number(++m_count);
        m_codes.insert(code, {in(request.query, "code_challenge").toLatin1(), redirect,
                              scope.isEmpty() ? in(request.query, "scope") : scope});
        location += "&code=" + code.toPercentEncoding() + "&authuser=0";
    }
    return {302, {}, false, location};
}

FakeSignIn::Answer FakeSignIn::token(const Request &request, const std::function<QByteArray()> &newToken)
{
    const QUrlQuery form(QString::fromLatin1(request.body));
    if (isClientGone || in(form, "client_id") != clientId() || in(form, "client_secret") != clientSecret())
        return refused(401, "invalid_client");
    const QString kind = in(form, "grant_type");
    if (kind == QLatin1String("authorization_code")) {
        const QByteArray word = in(form, "code").toLatin1();
        if (!m_codes.contains(word))
            return refused(400, "invalid_grant");
        const Code code = m_codes.take(word); // good for one use
        const QByteArray challenge =
            QCryptographicHash::hash(in(form, "code_verifier").toLatin1(), QCryptographicHash::Sha256)
                .toBase64(InAddresses);
        if (challenge != code.challenge || in(form, "redirect_uri") != code.redirect)
            return refused(400, "invalid_grant");
        return handOut(code, newToken());
    }
    const QByteArray refresh = in(form, "refresh_token").toLatin1();
    if (kind != QLatin1String("refresh_token") || !m_refreshTokens.contains(refresh))
        return refused(400, "invalid_grant");
    QJsonObject answer{{QStringLiteral("access_token"), QString::fromLatin1(newToken())},
                       {QStringLiteral("expires_in"), AccessSeconds},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")}};
    if (isRotating) {
        m_refreshTokens.remove(refresh);
        answer.insert(QStringLiteral("refresh_token"), QString::fromLatin1(newRefreshToken()));
    }
    return {200, json(answer)};
}

FakeSignIn::Answer FakeSignIn::handOut(const Code &code, const QByteArray &accessToken)
{
    QJsonObject answer{{QStringLiteral("access_token"), QString::fromLatin1(accessToken)},
                       {QStringLiteral("expires_in"), AccessSeconds},
                       {QStringLiteral("scope"), code.scope},
                       {QStringLiteral("token_type"), QStringLiteral("Bearer")}};
    if (!isForAnHour)
        answer.insert(QStringLiteral("refresh_token"), QString::fromLatin1(newRefreshToken()));
    if (!isSilent)
        answer.insert(QStringLiteral("id_token"), idToken(email()));
    return {200, json(answer)};
}

QByteArray FakeSignIn::newRefreshToken()
{
    const QByteArray token = "1//refresh-secret-" + QByteArray::number(++m_count);
    m_refreshTokens.insert(token);
    return token;
}

FakeSignIn::Answer FakeSignIn::revoke(const Request &request)
{
    const QByteArray token = in(QUrlQuery(QString::fromLatin1(request.body)), "token").toLatin1();
    if (isDeaf)
        return {0, {}, true};
    if (request.method != "POST" || !m_refreshTokens.remove(token))
        return refused(400, "invalid_token");
    ++revocations;
    return {200, "{}"};
}

} // namespace callboard::test
