// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QUrl>

namespace callboard::http {

/// A loopback address in digits, or the name "localhost". Nothing else counts, least of all a name that
/// merely begins like a loopback address (127.evil.example).
[[nodiscard]] bool isLoopback(const QUrl &url);

/// https to anywhere, http to the loopback; never with a user or password in the address (F62).
[[nodiscard]] bool isSecure(const QUrl &url);

/// Where what is meant for \a service may go, its tokens above all: to its own address and to the loopback,
/// which stands in for it, and securely.
[[nodiscard]] bool mayStandFor(const QUrl &url, const QUrl &service);

/// Host and path without query, for logs and messages.
[[nodiscard]] QString addressText(const QUrl &url);

} // namespace callboard::http
