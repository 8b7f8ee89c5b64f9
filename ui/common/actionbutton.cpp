// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/actionbutton.h"

#include "ui/common/mnemonic.h"

#include <QAction>
#include <QToolButton>

namespace callboard::ui {

QToolButton *actionButton(QAction *action)
{
    auto *button = new QToolButton;
    button->setDefaultAction(action);
    const auto retitle = [action] {
        const QString plain = withoutMnemonic(action->text());
        if (action->iconText() != plain)
            action->setIconText(plain);
    };
    QObject::connect(action, &QAction::changed, button, retitle);
    retitle();
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setObjectName(action->objectName() % QLatin1String("Button"));
    // Outside a tool bar nobody hides the button of an action that is not there.
    if (!action->isVisible())
        button->hide();
    QObject::connect(action, &QAction::visibleChanged, button,
                     [action, button] { button->setVisible(action->isVisible()); });
    return button;
}

} // namespace callboard::ui
