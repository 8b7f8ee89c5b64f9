// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace callboard::http {

/// What a sign-in service hands out (RFC 6749, 5.1).
struct TokenAnswer
{
    QByteArray accessToken;  ///< fit to stand in a header
    seconds lifetime{0};     ///< from the moment of asking
    QByteArray refreshToken; ///< empty: none came, and the one that there is stays good
    QString scope;           ///< what was granted, words with spaces between; empty: what was asked for
    QString email;           ///< whose it is, where that was asked for; for display alone
};

/// Reads the body of a good answer; nothing without a token that can be sent.
[[nodiscard]] std::optional<TokenAnswer> readTokenAnswer(const QByteArray &body);

} // namespace callboard::http
