// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard {

/// True for what can be an address at all: one @ with something before it and a domain with a dot behind it,
/// no blanks, no control characters, at most 254 characters. Whether mail arrives only sending shows.
[[nodiscard]] bool isEmailAddress(const QString &text);

} // namespace callboard
