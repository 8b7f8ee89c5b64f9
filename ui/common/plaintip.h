// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::ui {

/// A tip that shows \a text as it stands. Qt takes a tip that looks like markup for markup, and what
/// strangers wrote is none.
[[nodiscard]] QString plainTip(const QString &text);

} // namespace callboard::ui
