// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QImage>

namespace callboard::ui {

/// What the tray's ring says beside the percentage, by a shape in its middle as well as by colour.
enum class RingMark {
    Idle = 1, ///< a dot
    Running,  ///< a dot, and the arc grows
    Paused,   ///< two bars
    Trouble,  ///< an exclamation mark
};

/// The colours are readable on light and on dark panels alike.
[[nodiscard]] QColor ringColour(RingMark mark);

/// A ring of \a size x \a size pixels of which \a percent (0-100) are filled clockwise from twelve o'clock
/// (E-22). Its background is transparent.
[[nodiscard]] QImage progressRing(int size, int percent, RingMark mark);

/// The ring in the sizes that panels ask for.
[[nodiscard]] QIcon progressRingIcon(int percent, RingMark mark);

} // namespace callboard::ui
