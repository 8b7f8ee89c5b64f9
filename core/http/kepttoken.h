// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/tokenanswer.h"

namespace callboard::http {

/// An access token for as long as it is good. Belongs to one thread at a time.
class KeptToken
{
public:
    /// A token is given up before its end, for a request takes its time.
    static constexpr seconds Reserve{60};

    /// Empty: there is none, or it is given up. \a now: boot time, for a clock that is set makes no token
    /// good.
    [[nodiscard]] QByteArray at(milliseconds now) const { return now < m_goodUntil ? m_token : QByteArray(); }
    /// \a asked: when it was asked for, as boot time.
    void keep(const TokenAnswer &answer, milliseconds asked)
    {
        m_token = answer.accessToken;
        m_goodUntil = asked + answer.lifetime - Reserve;
    }
    void forget() { m_token.clear(); }

private:
    QByteArray m_token;
    milliseconds m_goodUntil{0};
};

} // namespace callboard::http
