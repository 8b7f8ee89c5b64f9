// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokensource.h"

namespace callboard::sync {

Reached<QByteArray> TokenSource::token()
{
    const milliseconds asked = m_clock.bootTime();
    if (const QByteArray kept = m_kept.at(asked); !kept.isEmpty())
        return kept;
    const Reached<http::TokenAnswer> answer = signIn();
    if (!answer)
        return answer.trouble();
    m_kept.keep(*answer, asked);
    return answer->accessToken;
}

} // namespace callboard::sync
