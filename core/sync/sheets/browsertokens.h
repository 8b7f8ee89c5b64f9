// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sync/sheets/browsergrant.h"
#include "core/sync/sheets/tokensource.h"

#include <functional>

namespace callboard::sync {

/// Signs in anew for the person who did so in the browser, for as long as Google lets the grant stand.
class BrowserTokens final : public TokenSource
{
public:
    using Keep = std::function<void(const BrowserGrant &grant)>;

    /// \a transport and \a clock must outlive it. \a keep is called when Google handed out another refresh
    /// token, which it seldom does.
    BrowserTokens(BrowserGrant grant, http::Transport &transport, const Clock &clock, Keep keep = {});

    [[nodiscard]] QString clientEmail() const override { return {}; }

protected:
    [[nodiscard]] Reached<http::TokenAnswer> signIn() override;

private:
    BrowserGrant m_grant;
    http::Transport &m_transport;
    Keep m_keep;
};

} // namespace callboard::sync
