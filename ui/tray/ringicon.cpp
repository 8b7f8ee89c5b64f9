// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/ringicon.h"

namespace callboard::ui {

RingIcon::RingIcon(QObject *parent)
    : QObject(parent)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(250);
    connect(&m_pause, &QTimer::timeout, this, &RingIcon::drawIfChanged);
}

void RingIcon::setProgress(int percent, RingMark mark)
{
    m_wantedPercent = percent;
    m_wantedMark = mark;
    if (!m_pause.isActive())
        drawIfChanged();
}

void RingIcon::drawIfChanged()
{
    if (m_wantedPercent == m_drawnPercent && m_wantedMark == m_drawnMark)
        return;
    m_drawnPercent = m_wantedPercent;
    m_drawnMark = m_wantedMark;
    m_pause.start();
    Q_EMIT drawn(progressRingIcon(m_drawnPercent, m_drawnMark));
}

} // namespace callboard::ui
