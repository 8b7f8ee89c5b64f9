// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/refresher.h"

#include "core/base/restafter.h"

#include <QEvent>
#include <QWidget>

namespace callboard::ui {

Refresher::Refresher(QWidget *page, std::function<void()> load, std::shared_ptr<const Clock> clock)
    : QObject(page)
    , m_page(page)
    , m_load(std::move(load))
    , m_clock(std::move(clock))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(LeastRest);
    connect(&m_pause, &QTimer::timeout, this, &Refresher::loadIfDue);
    page->installEventFilter(this);
}

void Refresher::request()
{
    m_wanted = true;
    loadIfDue();
}

void Refresher::requestNow()
{
    m_hurried = true;
    m_pause.stop();
    request();
}

void Refresher::finished()
{
    m_loading = false;
    m_pause.setInterval(restAfter(m_clock->monotonicTime() - m_began));
    if (m_hurried)
        loadIfDue();
    else
        m_pause.start();
}

bool Refresher::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_page && event->type() == QEvent::Show) {
        m_pause.stop();
        loadIfDue();
    }
    return QObject::eventFilter(watched, event);
}

void Refresher::loadIfDue()
{
    if (!m_wanted || m_loading || m_pause.isActive() || !m_page->isVisible())
        return;
    m_wanted = false;
    m_hurried = false;
    m_loading = true;
    m_began = m_clock->monotonicTime();
    m_load();
}

} // namespace callboard::ui
