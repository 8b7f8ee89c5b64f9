// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/focusscroll.h"

#include <QApplication>

namespace callboard::ui {

FocusScroll::FocusScroll(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget * /*from*/, QWidget *to) { follow(to); });
}

void FocusScroll::follow(QWidget *focused)
{
    if (focused && widget() && widget()->isAncestorOf(focused))
        ensureWidgetVisible(focused);
}

} // namespace callboard::ui
