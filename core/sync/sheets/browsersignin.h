// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/sync/sheets/browsergrant.h"

#include <functional>

namespace callboard::sync {

/// What a sign-in in the browser works with; all of it must outlive it.
struct BrowserSignInSetup
{
    http::Transport &transport;
    const Clock &clock;
    std::function<void(const QUrl &address)> show; ///< called once, with what the browser is to open
    std::function<bool()> isWanted;                ///< asked often; false breaks the wait off
    /// Told of a sign-in that is of no use, and stands at Google all the same. May be empty.
    std::function<void(const BrowserGrant &grant)> discard = {};
};

/// Lets a person sign in: OAuth 2.0 for native apps (RFC 8252) with PKCE. Blocks until the browser came back,
/// five minutes at most: pool threads only. Cancelled when it was broken off; Refused, with a sentence, for
/// all that goes wrong.
[[nodiscard]] Result<BrowserGrant> signInByBrowser(const OAuthClient &client,
                                                   const BrowserSignInSetup &setup);

} // namespace callboard::sync
