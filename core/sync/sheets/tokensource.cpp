// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokensource.h"

namespace callboard::sync {

namespace {

constexpr seconds Reserve{60}; ///< a token is given up before its end, for a request takes its time

} // namespace

Reached<QByteArray> TokenSource::token()
{
    const milliseconds asked = m_clock.bootTime();
    if (!m_token.isEmpty() && asked < m_goodUntil)
        return m_token;
    const Reached<TokenAnswer> answer = signIn();
    if (!answer)
        return answer.trouble();
    m_token = answer->accessToken;
    m_goodUntil = asked + answer->lifetime - Reserve;
    return m_token;
}

} // namespace callboard::sync
