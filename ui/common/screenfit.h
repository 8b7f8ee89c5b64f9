// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QSize;
class QWidget;

namespace callboard::ui {

/// Gives a window its first size: as wished, and no more than nine tenths of its screen.
void resizeOnScreen(QWidget &window, const QSize &wished);

} // namespace callboard::ui
