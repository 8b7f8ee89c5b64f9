// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>

namespace callboard::ui {

/// Shows progress on the program's icon in docks that know com.canonical.Unity.LauncherEntry; elsewhere
/// nobody listens. \a percent is 0-100; nothing hides the bar.
void showLauncherProgress(std::optional<int> percent);

} // namespace callboard::ui
