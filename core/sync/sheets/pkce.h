// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard::sync {

/// A word that nobody guesses: 256 bits from the system's cryptographic source, as 43 characters of
/// [A-Za-z0-9-_]. Fit for a code verifier (RFC 7636, 4.1) and for the state of a sign-in.
[[nodiscard]] QByteArray randomWord();

/// The code challenge of \a verifier by the method S256 (RFC 7636, 4.2).
[[nodiscard]] QByteArray challengeOf(const QByteArray &verifier);

} // namespace callboard::sync
