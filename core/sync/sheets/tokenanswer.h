// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/transport.h"
#include "core/sync/sheets/trouble.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>

namespace callboard::sync {

/// What may be read and written at the service: the rows of spreadsheets.
inline constexpr QLatin1String SpreadsheetsScope("https://www.googleapis.com/auth/spreadsheets");

/// What the sign-in service hands out (RFC 6749, 5.1).
struct TokenAnswer
{
    QByteArray accessToken;  ///< fit to stand in a header
    seconds lifetime{0};     ///< from the moment of asking
    QByteArray refreshToken; ///< empty: none came, and the one that there is stays good
    QString scope;           ///< what was granted, words with spaces between; empty: what was asked for
    QString email;           ///< whose it is, where that was asked for; for display alone
};

/// Reads the body of a good answer; Unreadable without a token that can be sent.
[[nodiscard]] Reached<TokenAnswer> readTokenAnswer(const QByteArray &body);

/// Names and values of a form, in this order.
using FormFields = QList<QPair<QByteArray, QByteArray>>;

/// As application/x-www-form-urlencoded; names need no encoding.
[[nodiscard]] QByteArray formBody(const FormFields &fields);
/// A form that is posted to \a url.
[[nodiscard]] http::Request formRequest(const QUrl &url, const FormFields &fields);

} // namespace callboard::sync
