// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/tokenanswer.h"
#include "core/http/transport.h"
#include "core/sync/sheets/oauthclient.h"
#include "core/sync/sheets/trouble.h"

#include <optional>

namespace callboard::sync {

/// What a person gave who signed in in the browser. All of it lives in the secret store and in memory,
/// nowhere else: the e-mail address too, for it names a person.
struct BrowserGrant
{
    OAuthClient client;
    QByteArray refreshToken;
    QString email; ///< who signed in; empty: Google did not say

    friend bool operator==(const BrowserGrant &, const BrowserGrant &) = default;
};

/// For the secret store.
[[nodiscard]] QByteArray toSecret(const BrowserGrant &grant);
/// Nothing for anything that is no whole grant.
[[nodiscard]] std::optional<BrowserGrant> grantFromSecret(const QByteArray &secret);

/// What came back with a browser, and what Google needs to know to believe in it.
struct SignInCode
{
    QByteArray code;
    QByteArray verifier; ///< RFC 7636
    QUrl redirect;       ///< the very address to which the browser was sent
};

/// Changes \a code for tokens. Blocks for a request, which is sent once: a code is good for one use.
[[nodiscard]] Reached<http::TokenAnswer> exchangeCode(const OAuthClient &client, const SignInCode &code,
                                                      http::Transport &transport);
/// A new access token. SignInEnded when the grant was withdrawn or has run out. Blocks for a request.
[[nodiscard]] Reached<http::TokenAnswer> refresh(const BrowserGrant &grant, http::Transport &transport);
/// Withdraws the grant at Google; whether it is gone there. Blocks for a request of at most ten seconds.
[[nodiscard]] bool revoke(const BrowserGrant &grant, http::Transport &transport);

} // namespace callboard::sync
