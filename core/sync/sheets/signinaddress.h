// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLatin1String>
#include <QUrl>

namespace callboard::sync {

/// What may be read and written at the service: the rows of spreadsheets.
inline constexpr QLatin1String SpreadsheetsScope("https://www.googleapis.com/auth/spreadsheets");

/// Whether \a url may be told who signs in: Google's own, over TLS, or one on this machine (F62).
[[nodiscard]] bool isSignInAddress(const QUrl &url);

} // namespace callboard::sync
