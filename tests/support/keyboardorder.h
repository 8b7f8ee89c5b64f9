// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>
#include <QAction>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QScrollArea>
#include <QStringList>
#include <QTabBar>
#include <QWidget>

namespace callboard::test {

namespace detail {

inline QStringList textsOf(const QMenu &menu)
{
    QStringList texts;
    const QList<QAction *> actions = menu.actions();
    for (const QAction *action : actions) {
        if (action->isVisible() && !action->isSeparator())
            texts += action->text();
    }
    return texts;
}

/// What stands beside the underlined letters that Alt and a key would reach in \a window as it is.
inline QStringList textsOf(const QWidget &window)
{
    QStringList texts;
    const QList<QWidget *> widgets = window.findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        if (!widget->isVisible() || !widget->isEnabled())
            continue;
        if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts += button->text();
        else if (const auto *label = qobject_cast<const QLabel *>(widget); label && label->buddy())
            texts += label->buddy()->isEnabled() ? label->text() : QString();
        else if (const auto *menus = qobject_cast<const QMenuBar *>(widget))
            for (const QAction *action : menus->actions())
                texts += action->text();
        else if (const auto *tabs = qobject_cast<const QTabBar *>(widget))
            for (int tab = 0; tab < tabs->count(); ++tab)
                texts += tabs->tabText(tab);
    }
    return texts;
}

inline QStringList shared(const QStringList &texts)
{
    QMap<QString, QStringList> byKey;
    for (const QString &text : texts) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            byKey[key.toString()] += text;
    }
    QStringList clashes;
    for (auto it = byKey.cbegin(); it != byKey.cend(); ++it) {
        if (it->size() > 1)
            clashes += it.key() + QStringLiteral(": ") + it->join(QStringLiteral(" / "));
    }
    return clashes;
}

inline QString nameOf(const QWidget *widget)
{
    return widget->objectName().isEmpty() ? QString::fromLatin1(widget->metaObject()->className())
                                          : widget->objectName();
}

/// The widgets of \a window that Tab reaches, in the order in which it does, beginning at the topmost.
inline QList<QWidget *> tabChain(QWidget &window)
{
    QList<QWidget *> chain;
    QWidget *widget = window.nextInFocusChain();
    for (; widget != &window; widget = widget->nextInFocusChain()) {
        const bool isReached = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisibleTo(&window) &&
                               widget->isEnabled() && widget->window() == &window;
        const bool standsFor = widget->focusProxy() == nullptr && !qobject_cast<QScrollArea *>(widget);
        if (isReached && standsFor)
            chain += widget;
    }
    return chain;
}

/// The scroll area that \a widget can be out of sight in; null for what always stands in the window itself.
inline const QWidget *areaAround(const QWidget *widget)
{
    const QWidget *around = widget->parentWidget();
    while (around != nullptr && qobject_cast<const QScrollArea *>(around) == nullptr)
        around = around->parentWidget();
    return around;
}

inline QRect placeIn(const QWidget &window, const QWidget *widget)
{
    return {widget->mapTo(&window, QPoint(0, 0)), widget->size()};
}

} // namespace detail

/// The letters that more than one visible and enabled control of \a window answers to with Alt, and which.
[[nodiscard]] inline QStringList sharedMnemonics(const QWidget &window)
{
    return detail::shared(detail::textsOf(window));
}

/// The same for the entries of one menu.
[[nodiscard]] inline QStringList sharedMnemonics(const QMenu &menu)
{
    return detail::shared(detail::textsOf(menu));
}

/// Where Tab goes against the way in which \a window is read: back to the left in a line, or up in a column.
/// Columns beside each other are each read by themselves.
[[nodiscard]] inline QStringList backwardTabs(QWidget &window)
{
    QStringList jumps;
    const QList<QWidget *> chain = detail::tabChain(window);
    for (qsizetype i = 1; i < chain.size(); ++i) {
        const QWidget *before = chain.at(i - 1);
        const QWidget *after = chain.at(i);
        // What is scrolled stands, for who comes from elsewhere or goes there, where its area does.
        const QWidget *left = detail::areaAround(before);
        const QWidget *entered = detail::areaAround(after);
        const bool isSameArea = left == entered;
        const QRect from = detail::placeIn(window, isSameArea || left == nullptr ? before : left);
        const QRect to = detail::placeIn(window, isSameArea || entered == nullptr ? after : entered);
        const bool isSameLine =
            qAbs(from.center().y() - to.center().y()) < qMin(from.height(), to.height()) / 2;
        const bool isSameColumn = from.left() < to.right() && to.left() < from.right();
        if ((isSameLine && to.right() <= from.left()) || (isSameColumn && to.bottom() <= from.top()))
            jumps += detail::nameOf(before) + QStringLiteral(" -> ") + detail::nameOf(after);
    }
    return jumps;
}

} // namespace callboard::test
