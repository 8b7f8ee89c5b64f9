// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/screenfit.h"

#include <QScreen>
#include <QWidget>

namespace callboard::ui {

void resizeOnScreen(QWidget &window, const QSize &wished)
{
    window.resize(wished.boundedTo(window.screen()->availableSize() * 9 / 10));
}

} // namespace callboard::ui
