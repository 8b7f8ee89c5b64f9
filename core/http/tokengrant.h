// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/form.h"

#include <QString>

#include <optional>

namespace callboard::http {

/// With what a program fetches access tokens for somebody who let it (RFC 6749, 6). Secret but for the
/// address and the client's id.
struct TokenGrant
{
    QUrl tokenUri;
    QString clientId;
    QByteArray clientSecret; ///< empty: the client has none
    QByteArray refreshToken;
    QString scope = {}; ///< words with spaces between; empty: what was granted
};

/// Who asks: every request to a token service begins so.
[[nodiscard]] FormFields clientFields(const QString &id, const QByteArray &secret);
[[nodiscard]] Request refreshRequest(const TokenGrant &grant);

/// Why a token service handed out nothing.
enum class TokenTrouble {
    None = 0,
    Unreachable, ///< no answer, or half of one
    Unavailable, ///< 5xx
    Quota,
    Unreadable,
    Ended,        ///< the grant was withdrawn or has run out: a person must sign in anew
    ClientRefused ///< the client, its secret, or what it asks for
};

/// Whether it may go well later by itself.
[[nodiscard]] bool mayPass(TokenTrouble trouble);
/// What an answer means; None: it is good.
[[nodiscard]] TokenTrouble tokenTroubleOf(const Response &response);

} // namespace callboard::http
