// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokensource.h"

#include "core/http/json.h"

namespace callboard::sync {

namespace {

constexpr seconds Reserve{60}; ///< a token is given up before its end, for a request takes its time

constexpr QLatin1String Scope("https://www.googleapis.com/auth/spreadsheets");

} // namespace

TokenSource::TokenSource(ServiceAccount account, http::Transport &transport, const Clock &clock)
    : m_account(std::move(account))
    , m_transport(transport)
    , m_clock(clock)
{
}

Reached<QByteArray> TokenSource::token()
{
    if (!m_token.isEmpty() && m_clock.bootTime() < m_goodUntil)
        return m_token;
    return signIn();
}

Reached<QByteArray> TokenSource::signIn()
{
    const Result<QByteArray> assertion =
        signedAssertion(m_account, QString(Scope), toMSecsSinceEpoch(m_clock.now()) / 1000);
    if (!assertion)
        return Trouble::KeyRefused;
    const milliseconds asked = m_clock.bootTime();
    http::Request request;
    request.method = http::Method::Post;
    request.url = m_account.tokenUri;
    request.headers = {
        {QByteArrayLiteral("Content-Type"), QByteArrayLiteral("application/x-www-form-urlencoded")}};
    request.body = QByteArrayLiteral("grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer"
                                     "&assertion=") +
                   *assertion;
    const http::Response response = m_transport.send(request);
    if (const std::optional<Trouble> trouble = signInTroubleOf(response))
        return *trouble;
    const Result<QJsonObject> body = http::parseObject(response.body, {});
    const QByteArray token =
        body ? body->value(QLatin1String("access_token")).toString().toLatin1() : QByteArray();
    if (token.isEmpty() || token.contains('\n') || token.contains('\r'))
        return Trouble::Unreadable;
    m_token = token;
    m_goodUntil = asked + seconds{body->value(QLatin1String("expires_in")).toInt()} - Reserve;
    return m_token;
}

} // namespace callboard::sync
