// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/actionbutton.h"

#include <QAction>
#include <QToolButton>

namespace callboard::ui {

QToolButton *actionButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(action->objectName() % QLatin1String("Button"));
    return button;
}

} // namespace callboard::ui
