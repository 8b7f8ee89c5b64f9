// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace callboard::sync {

/// Whether \a url may be told who signs in: Google's own, over TLS, or one on this machine (F62).
[[nodiscard]] bool isSignInAddress(const QUrl &url);

} // namespace callboard::sync
