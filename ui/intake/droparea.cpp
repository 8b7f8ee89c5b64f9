// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/intake/droparea.h"

#include <QDropEvent>
#include <QLabel>
#include <QMimeData>
#include <QUrl>

namespace callboard::ui {

QStringList localFiles(const QMimeData *data)
{
    QStringList files;
    const QList<QUrl> urls = data->urls();
    for (const QUrl &url : urls) {
        if (url.isLocalFile())
            files.append(url.toLocalFile());
    }
    return files;
}

DropArea::DropArea(QWidget *window)
    : QObject(window)
    , m_window(window)
    , m_cover(new QLabel(tr("Drop files to import their leads"), window))
{
    m_cover->setObjectName(QStringLiteral("dropCover"));
    m_cover->setAlignment(Qt::AlignCenter);
    m_cover->setAutoFillBackground(true);
    m_cover->setFrameStyle(int(QFrame::Box) | int(QFrame::Plain));
    m_cover->setLineWidth(m_cover->fontMetrics().height() / 5);
    QFont large = m_cover->font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    m_cover->setFont(large);
    m_cover->hide();
    // The cover takes the drag over from whatever lies below the pointer, a text field for example.
    for (QWidget *widget : {window, static_cast<QWidget *>(m_cover)}) {
        widget->setAcceptDrops(true);
        widget->installEventFilter(this);
    }
}

bool DropArea::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove:
        enter(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::DragLeave:
        // Showing the cover makes the window lose the drag to it; only the cover's own loss is a farewell.
        if (watched == m_cover)
            leave();
        return true;
    case QEvent::Drop:
        take(static_cast<QDropEvent *>(event));
        return true;
    case QEvent::Resize:
        cover();
        return false;
    default:
        return false;
    }
}

void DropArea::enter(QDropEvent *event)
{
    if (localFiles(event->mimeData()).isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    if (m_cover->isHidden()) {
        QPalette palette = m_window->palette();
        palette.setColor(QPalette::WindowText, palette.color(QPalette::Link));
        m_cover->setPalette(palette);
        cover();
        m_cover->show();
        m_cover->raise();
    }
}

void DropArea::take(QDropEvent *event)
{
    leave();
    const QStringList files = localFiles(event->mimeData());
    if (files.isEmpty()) {
        event->ignore();
        Q_EMIT dropFailed();
        return;
    }
    event->setDropAction(Qt::CopyAction);
    event->accept();
    Q_EMIT filesDropped(files);
}

void DropArea::leave()
{
    m_cover->hide();
}

void DropArea::cover()
{
    m_cover->setGeometry(m_window->rect());
}

} // namespace callboard::ui
