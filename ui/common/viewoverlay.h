// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>
#include <QPointer>

#include <functional>

class QRect;
class QWidget;

namespace callboard::ui {

/// Lays a widget over a part of an item view, as a child of the page around the view. What lies in the view
/// itself would not be on the accessibility bus, where a table consists of its cells alone.
class ViewOverlay final : public QObject
{
    Q_OBJECT
public:
    /// \a area is the view's viewport or its header's, and owns this; \a rectangle answers where in it
    /// \a cover belongs. The cover is moved to the page as soon as the view is in one.
    ViewOverlay(QWidget *cover, QWidget *area, std::function<QRect()> rectangle);

    /// To be called when the answer of the rectangle may have changed.
    void place();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void findPage();

    QPointer<QWidget> m_cover;
    QWidget *m_area;
    std::function<QRect()> m_rectangle;
    QList<QPointer<QWidget>> m_watched; ///< the area, and what lies between it and the page
};

} // namespace callboard::ui
