// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAction>
#include <QKeySequence>
#include <QWidget>

namespace callboard::ui {

/// An action of \a page that calls \a slot when it is triggered. Tests know it by \a objectName.
template<typename Page>
[[nodiscard]] QAction *namedAction(Page *page, const QString &objectName, const QString &text,
                                   void (Page::*slot)())
{
    auto *action = new QAction(text, page);
    action->setObjectName(objectName);
    QObject::connect(action, &QAction::triggered, page, slot);
    return action;
}

/// The same with keys, which are heard while the focus is on \a page or inside it.
template<typename Page>
[[nodiscard]] QAction *namedAction(Page *page, const QString &objectName, const QString &text,
                                   const QKeySequence &keys, void (Page::*slot)())
{
    QAction *action = namedAction(page, objectName, text, slot);
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    page->addAction(action);
    return action;
}

} // namespace callboard::ui
