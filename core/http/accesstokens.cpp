// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/http/accesstokens.h"

namespace callboard::http {

namespace {

constexpr int MostTries = 2;

bool isWorthAnotherTry(TokenTrouble trouble)
{
    return trouble == TokenTrouble::Unavailable || trouble == TokenTrouble::Unreachable;
}

} // namespace

AccessTokens::AccessTokens(TokenGrant grant, Transport &transport, const Clock &clock, Renewed renewed)
    : m_transport(transport)
    , m_clock(clock)
    , m_renewed(std::move(renewed))
    , m_grant(std::move(grant))
{
}

AccessToken AccessTokens::token()
{
    const std::unique_lock lock(m_mutex, Deadline);
    if (!lock)
        return {.token = {}, .trouble = TokenTrouble::Unreachable};
    if (const QByteArray kept = m_kept.at(m_clock.bootTime()); !kept.isEmpty())
        return {.token = kept, .isKept = true};
    AccessToken fetched = fetch();
    for (int tries = 1; isWorthAnotherTry(fetched.trouble) && tries < MostTries; ++tries)
        fetched = fetch();
    return fetched;
}

AccessToken AccessTokens::fetch()
{
    const milliseconds asked = m_clock.bootTime();
    Request request = refreshRequest(m_grant);
    request.deadline = Deadline / MostTries;
    const Response response = m_transport.send(request);
    if (const TokenTrouble trouble = tokenTroubleOf(response); trouble != TokenTrouble::None)
        return {.token = {}, .trouble = trouble};
    const std::optional<TokenAnswer> answer = readTokenAnswer(response.body);
    if (!answer)
        return {.token = {}, .trouble = TokenTrouble::Unreadable};
    m_kept.keep(*answer, asked);
    if (!answer->refreshToken.isEmpty() && answer->refreshToken != m_grant.refreshToken) {
        m_grant.refreshToken = answer->refreshToken;
        if (m_renewed)
            m_renewed(m_grant.refreshToken);
    }
    return {.token = answer->accessToken};
}

void AccessTokens::forget(const QByteArray &token)
{
    const std::scoped_lock lock(m_mutex);
    if (m_kept.at(m_clock.bootTime()) == token)
        m_kept.forget();
}

} // namespace callboard::http
