// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/viewoverlay.h"

#include <QAbstractScrollArea>
#include <QEvent>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabWidget>

namespace callboard::ui {

namespace {

/// Whether a widget tells of every child that it has, and lets each lie where it wants to.
bool isPage(const QWidget *widget)
{
    return qobject_cast<const QAbstractScrollArea *>(widget) == nullptr &&
           qobject_cast<const QSplitter *>(widget) == nullptr &&
           qobject_cast<const QStackedWidget *>(widget) == nullptr &&
           qobject_cast<const QTabWidget *>(widget) == nullptr;
}

} // namespace

ViewOverlay::ViewOverlay(QWidget *cover, QWidget *area, std::function<QRect()> rectangle)
    : QObject(area)
    , m_cover(cover)
    , m_area(area)
    , m_rectangle(std::move(rectangle))
{
    findPage();
}

void ViewOverlay::findPage()
{
    for (const QPointer<QWidget> &known : std::as_const(m_watched)) {
        if (QWidget *widget = known.data())
            widget->removeEventFilter(this);
    }
    m_watched.clear();
    QWidget *page = m_area;
    while (page != nullptr && (page == m_area || !isPage(page))) {
        m_watched += page;
        page->installEventFilter(this);
        page = page->parentWidget();
    }
    QWidget *cover = m_cover.data();
    QWidget *home = page != nullptr ? page : m_area;
    if (cover != nullptr && cover->parentWidget() != home) {
        const bool hidden = cover->isHidden();
        cover->setParent(home);
        cover->setVisible(!hidden);
    }
    place();
}

void ViewOverlay::place()
{
    QWidget *cover = m_cover.data();
    if (cover == nullptr)
        return;
    const QRect wanted = m_rectangle();
    cover->setGeometry(QRect(m_area->mapTo(cover->parentWidget(), wanted.topLeft()), wanted.size()));
    cover->raise();
}

bool ViewOverlay::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ParentChange:
        findPage();
        break;
    case QEvent::Move:
    case QEvent::Resize:
    case QEvent::Show:
        place();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

} // namespace callboard::ui
