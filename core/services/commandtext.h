// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::services {

/// Where a profile lives that nobody names.
[[nodiscard]] QString usualProfile();

/// A command to be typed in a terminal: "callboard \a words", and for another profile than the usual one
/// "callboard --profile DIR \a words", quoted for a shell where that is needed.
[[nodiscard]] QString commandText(const QString &profile, const QString &words);

} // namespace callboard::services
