// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::ui {

/// A menu's or label's text where its underlined letter means nothing: "&Add…" is "Add…". Scripts without
/// such letters have them in brackets behind the word, "लीड (&L)", and lose the brackets too.
[[nodiscard]] QString withoutMnemonic(QString text);

} // namespace callboard::ui
