// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace callboard {

/// Reads what toIsoText() writes, and its like: a date and a time with an offset or a Z, the seconds and up
/// to three digits of their fraction as one likes. Nothing for any other text, one without an offset too.
[[nodiscard]] std::optional<Instant> fromIsoText(const QString &text);

} // namespace callboard
