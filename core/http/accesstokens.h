// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/kepttoken.h"
#include "core/http/tokengrant.h"

#include <functional>
#include <mutex>

namespace callboard::http {

/// A token, or why there is none.
struct AccessToken
{
    QByteArray token;
    TokenTrouble trouble = TokenTrouble::None;
    bool isKept = false; ///< it was not asked for just now, and may have been withdrawn since
};

/// Fetches access tokens by a grant and keeps the last for as long as it is good. For any number of threads:
/// while one fetches, the others wait for what it gets.
class AccessTokens
{
public:
    /// Of one fetch, and of the wait for another's.
    static constexpr milliseconds Deadline{10'000};
    using Renewed = std::function<void(const QByteArray &refreshToken)>;

    /// \a transport and \a clock must outlive it. \a renewed is called, in the thread that fetches, when the
    /// service handed out another refresh token: Microsoft does so each time, and lets the old one run out.
    AccessTokens(TokenGrant grant, Transport &transport, const Clock &clock, Renewed renewed = {});

    /// The kept token, or a new one: then it blocks for a request, which is sent once more where the service
    /// was ill or out of reach. Pool threads only.
    [[nodiscard]] AccessToken token();
    /// That one was refused. Another that came meanwhile stays.
    void forget(const QByteArray &token);

private:
    [[nodiscard]] AccessToken fetch();

    Transport &m_transport;
    const Clock &m_clock;
    Renewed m_renewed;
    std::timed_mutex m_mutex; ///< guards what follows, through a fetch
    TokenGrant m_grant;
    KeptToken m_kept;
};

} // namespace callboard::http
