// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/browsertokens.h"

namespace callboard::sync {

BrowserTokens::BrowserTokens(BrowserGrant grant, http::Transport &transport, const Clock &clock, Keep keep)
    : TokenSource(clock)
    , m_grant(std::move(grant))
    , m_transport(transport)
    , m_keep(std::move(keep))
{
}

Reached<http::TokenAnswer> BrowserTokens::signIn()
{
    Reached<http::TokenAnswer> answer = refresh(m_grant, m_transport);
    if (answer && !answer->refreshToken.isEmpty() && answer->refreshToken != m_grant.refreshToken) {
        m_grant.refreshToken = answer->refreshToken;
        if (m_keep)
            m_keep(m_grant);
    }
    return answer;
}

} // namespace callboard::sync
