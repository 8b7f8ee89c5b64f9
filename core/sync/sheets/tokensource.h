// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/transport.h"
#include "core/sync/sheets/serviceaccount.h"
#include "core/sync/sheets/trouble.h"

#include <QByteArray>

namespace callboard::sync {

/// Signs a service account in and keeps the token for as long as it is good. Belongs to one thread at a time.
class TokenSource
{
public:
    /// \a transport and \a clock must outlive it.
    TokenSource(ServiceAccount account, http::Transport &transport, const Clock &clock);

    /// The kept token, or a new one: then it blocks for a request.
    [[nodiscard]] Reached<QByteArray> token();
    /// The kept token was refused.
    void forget() { m_token.clear(); }
    [[nodiscard]] const ServiceAccount &account() const { return m_account; }

private:
    [[nodiscard]] Reached<QByteArray> signIn();

    ServiceAccount m_account;
    http::Transport &m_transport;
    const Clock &m_clock;
    QByteArray m_token;
    milliseconds m_goodUntil{0}; ///< boot time: a clock that is set meanwhile makes no token good
};

} // namespace callboard::sync
