// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace callboard::security {

/// Must have been called before any other function of libsodium; cheap when called again, from any thread.
/// Ends the program when the library finds no source of randomness: nothing may be encrypted without one.
void requireSodium();

[[nodiscard]] QByteArray randomBytes(qsizetype count);

/// Overwrites the bytes of a key that is needed no more. Bytes that are shared with another QByteArray are
/// left to it.
void wipe(QByteArray &secret);

/// The bytes in the type that libsodium takes.
[[nodiscard]] const unsigned char *bytesOf(const QByteArray &data);
[[nodiscard]] unsigned char *bytesOf(QByteArray &data);

} // namespace callboard::security
