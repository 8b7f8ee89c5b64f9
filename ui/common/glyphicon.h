// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QIcon>

namespace callboard::ui {

/// Small drawings in the colour of the text around them, sharp at any scale and right in light and dark.
enum class Glyph { Calendar = 1, People, Phone, Layers, Repeat, Barred, Gear };

[[nodiscard]] QIcon glyphIcon(Glyph glyph);

} // namespace callboard::ui
