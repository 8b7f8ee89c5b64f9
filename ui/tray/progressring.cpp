// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tray/progressring.h"

#include <QPainter>
#include <QPixmap>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int IconSizes[] = {16, 22, 24, 32, 48};

void drawMark(QPainter &painter, const QRectF &ring, RingMark mark)
{
    const QPointF middle = ring.center();
    const qreal unit = ring.width() / 12.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(ringColour(mark));
    switch (mark) {
    case RingMark::Idle:
    case RingMark::Running:
        painter.drawEllipse(middle, 1.7 * unit, 1.7 * unit);
        return;
    case RingMark::Paused:
        painter.drawRect(QRectF(middle.x() - 2.2 * unit, middle.y() - 2.5 * unit, 1.6 * unit, 5 * unit));
        painter.drawRect(QRectF(middle.x() + 0.6 * unit, middle.y() - 2.5 * unit, 1.6 * unit, 5 * unit));
        return;
    case RingMark::Trouble:
        painter.drawRect(QRectF(middle.x() - 0.9 * unit, middle.y() - 3.2 * unit, 1.8 * unit, 3.9 * unit));
        painter.drawRect(QRectF(middle.x() - 0.9 * unit, middle.y() + 1.5 * unit, 1.8 * unit, 1.7 * unit));
        return;
    }
}

} // namespace

QColor ringColour(RingMark mark)
{
    switch (mark) {
    case RingMark::Idle:
        return QColor(0x80, 0x88, 0x94);
    case RingMark::Running:
        return QColor(0x2e, 0x9e, 0x5b);
    case RingMark::Paused:
        return QColor(0xc0, 0x8a, 0x1e);
    case RingMark::Trouble:
        return QColor(0xd6, 0x45, 0x45);
    }
    Q_UNREACHABLE();
}

QImage progressRing(int size, int percent, RingMark mark)
{
    QImage image(size, size, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);

    const qreal width = std::max(2.0, size / 7.0);
    const qreal inset = width / 2 + 0.5;
    const QRectF ring(inset, inset, size - 2 * inset, size - 2 * inset);
    painter.setPen(QPen(QColor(0x80, 0x88, 0x94, 110), width));
    painter.drawEllipse(ring);

    const int filled = std::clamp(percent, 0, 100);
    if (filled > 0) {
        painter.setPen(QPen(ringColour(mark), width, Qt::SolidLine, Qt::FlatCap));
        // Qt counts sixteenths of a degree, anticlockwise from three o'clock.
        painter.drawArc(ring, 90 * 16, -filled * 360 * 16 / 100);
    }
    drawMark(painter, ring, mark);
    return image;
}

QIcon progressRingIcon(int percent, RingMark mark)
{
    QIcon icon;
    for (const int size : IconSizes)
        icon.addPixmap(QPixmap::fromImage(progressRing(size, percent, mark)));
    return icon;
}

} // namespace callboard::ui
