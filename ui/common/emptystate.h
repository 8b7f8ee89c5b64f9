// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>
#include <QString>

class QAbstractItemView;
class QLabel;
class QPushButton;

namespace callboard::ui {

/// What an empty list says instead of rows: that there is nothing, and what to do next. Lies over the view's
/// middle and shows itself while the view's model has no row. Made after the view has its model; becomes a
/// child of the page around the view, so that readers of the screen find it.
class EmptyState final : public QFrame
{
    Q_OBJECT
public:
    explicit EmptyState(QAbstractItemView *view);

    /// An empty \a buttonText hides the button.
    void say(const QString &title, const QString &hint, const QString &buttonText = {});
    /// While loading, an empty model proves nothing.
    void setHeldBack(bool heldBack);

Q_SIGNALS:
    void pressed();

private:
    void refresh();

    QAbstractItemView *m_view;
    QLabel *m_title;
    QLabel *m_hint;
    QPushButton *m_button;
    bool m_heldBack = false;
};

} // namespace callboard::ui
