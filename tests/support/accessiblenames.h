// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAccessible>
#include <QScrollArea>
#include <QStringList>
#include <QWidget>

namespace callboard::test {

/// The fields and buttons of \a window that Tab reaches and of which a screen reader could not say what they
/// are.
[[nodiscard]] inline QStringList unnamedFields(const QWidget &window)
{
    QStringList unnamed;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (QWidget *widget : widgets) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisibleTo(&window);
        if (!isReached || qobject_cast<QScrollArea *>(widget) != nullptr)
            continue;
        // The field inside a box of numbers hands the keyboard to the box, which has the name.
        if (widget->focusProxy() != nullptr && widget->focusProxy() == widget->parentWidget())
            continue;
        const QAccessibleInterface *seen = QAccessible::queryAccessibleInterface(widget);
        if (seen == nullptr || seen->text(QAccessible::Name).isEmpty())
            unnamed += widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                                      : widget->objectName();
    }
    return unnamed;
}

} // namespace callboard::test
