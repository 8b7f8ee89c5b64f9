// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard::api {

/// Whether \a header, the value of X-Hub-Signature-256, is Meta's signature of \a body as it came, byte for
/// byte: "sha256=" and the HMAC-SHA256 under the app secret in hexadecimal digits. Never without a \a key.
/// Compared in a time that does not tell how much of it is right.
[[nodiscard]] bool isSignedByMeta(const QByteArray &body, const QByteArray &header, const QByteArray &key);

} // namespace callboard::api
