// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/sync/sheets/serviceaccount.h"
#include "core/sync/sheets/tokensource.h"

namespace callboard::sync {

/// Signs a service account in, with an assertion that its key signs.
class ServiceAccountTokens final : public TokenSource
{
public:
    /// \a transport and \a clock must outlive it.
    ServiceAccountTokens(ServiceAccount account, http::Transport &transport, const Clock &clock);

    [[nodiscard]] QString clientEmail() const override { return m_account.clientEmail; }

protected:
    [[nodiscard]] Reached<http::TokenAnswer> signIn() override;

private:
    ServiceAccount m_account;
    http::Transport &m_transport;
};

} // namespace callboard::sync
