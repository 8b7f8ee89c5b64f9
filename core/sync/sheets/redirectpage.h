// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard::sync {

/// What the browser shows after it was sent back to Callboard.
enum class RedirectPage {
    SignedIn = 1, ///< go back to Callboard
    NotSignedIn,  ///< Google or the person said no
    NotOurs,      ///< a request that does not belong to this sign-in
    TooLong,
};

/// A complete HTTP/1.1 answer that closes the connection: a plain page in the operator's language, without
/// script, style or anything from elsewhere. \a status: 200 to 599.
[[nodiscard]] QByteArray redirectAnswer(RedirectPage page, int status);

} // namespace callboard::sync
