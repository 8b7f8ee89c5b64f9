// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

namespace callboard::app {

/// A moment as it is written on the command line: `now`; a distance from now such as `+5m` (s, m, h, d); or
/// ISO 8601 with its offset, 2025-10-14T10:00:00+05:30 or ...Z. A time without an offset is refused: whose
/// ten o'clock it means cannot be known. Fails with InvalidArgument.
[[nodiscard]] Result<Instant> parseTimeArgument(const QString &text, Instant now);

/// A length of time as it is written there: `90s`, `30m`, `24h`, `2d`. \a option: what it was given for.
/// Fails with InvalidArgument.
[[nodiscard]] Result<seconds> parseDuration(const QString &option, const QString &text);

} // namespace callboard::app
