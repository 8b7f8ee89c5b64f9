// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUuid>

namespace callboard {

/// A new UUID of version 7 (RFC 9562): within a process each sorts, as text, behind all that were made
/// before, so that an index over a million of them grows at its end instead of everywhere at once. Tells when
/// it was made (system time, milliseconds); 62 bits of it are random, which is no secret. Any thread.
[[nodiscard]] QUuid createOrderedUuid();

} // namespace callboard
