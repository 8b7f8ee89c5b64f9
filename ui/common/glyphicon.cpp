// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/glyphicon.h"

#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPalette>

namespace callboard::ui {

namespace {

// All drawings are made on a field of 16 by 16.
QPainterPath calendar()
{
    QPainterPath path;
    path.addRoundedRect(QRectF(2, 3.5, 12, 10.5), 1.5, 1.5);
    path.moveTo(2, 7);
    path.lineTo(14, 7);
    for (const double x : {5.0, 11.0}) {
        path.moveTo(x, 2);
        path.lineTo(x, 5);
    }
    for (const double x : {5.0, 8.0, 11.0}) {
        path.moveTo(x, 10.4);
        path.lineTo(x + 0.1, 10.4);
    }
    return path;
}

QPainterPath people()
{
    QPainterPath path;
    path.addEllipse(QPointF(6, 5.5), 2.6, 2.6);
    path.moveTo(1.5, 14);
    path.cubicTo(1.5, 8.5, 10.5, 8.5, 10.5, 14);
    path.moveTo(10.5, 3.2);
    path.cubicTo(13, 3.6, 13, 7.4, 10.5, 7.8);
    path.moveTo(12, 9.8);
    path.cubicTo(14, 10.6, 14.5, 12, 14.5, 14);
    return path;
}

QPainterPath phone()
{
    QPainterPath path;
    path.moveTo(3.5, 2.5);
    path.lineTo(6, 2.5);
    path.lineTo(7, 5.8);
    path.lineTo(5.4, 7);
    path.cubicTo(6, 8.6, 7.4, 10, 9, 10.6);
    path.lineTo(10.2, 9);
    path.lineTo(13.5, 10);
    path.lineTo(13.5, 12.5);
    path.cubicTo(13.5, 13.2, 13, 13.6, 12.4, 13.6);
    path.cubicTo(7, 13.4, 2.6, 9, 2.4, 3.6);
    path.cubicTo(2.4, 3, 2.8, 2.5, 3.5, 2.5);
    path.closeSubpath();
    return path;
}

QPainterPath layers()
{
    QPainterPath path;
    path.moveTo(8, 2);
    path.lineTo(14.5, 5.5);
    path.lineTo(8, 9);
    path.lineTo(1.5, 5.5);
    path.closeSubpath();
    for (const double y : {8.2, 10.9}) {
        path.moveTo(1.5, y);
        path.lineTo(8, y + 3.5);
        path.lineTo(14.5, y);
    }
    return path;
}

/// A circle that comes round to its arrow.
QPainterPath repeat()
{
    QPainterPath path;
    path.arcMoveTo(QRectF(2, 2, 12, 12), 60);
    path.arcTo(QRectF(2, 2, 12, 12), 60, 300);
    path.moveTo(14.6, 4.6);
    path.lineTo(13.9, 8);
    path.lineTo(10.6, 6.9);
    return path;
}

QPainterPath barred()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 6, 6);
    path.moveTo(3.8, 3.8);
    path.lineTo(12.2, 12.2);
    return path;
}

QPainterPath gear()
{
    QPainterPath path;
    path.addEllipse(QPointF(8, 8), 2, 2);
    path.addEllipse(QPointF(8, 8), 4.6, 4.6);
    for (int tooth = 0; tooth < 8; ++tooth) {
        QTransform turn;
        turn.translate(8, 8);
        turn.rotate(45.0 * tooth);
        path.moveTo(turn.map(QPointF(0, 4.8)));
        path.lineTo(turn.map(QPointF(0, 6.6)));
    }
    return path;
}

QPainterPath pathOf(Glyph glyph)
{
    switch (glyph) {
    case Glyph::Calendar:
        return calendar();
    case Glyph::People:
        return people();
    case Glyph::Phone:
        return phone();
    case Glyph::Layers:
        return layers();
    case Glyph::Repeat:
        return repeat();
    case Glyph::Barred:
        return barred();
    case Glyph::Gear:
        return gear();
    }
    Q_UNREACHABLE();
}

class GlyphEngine final : public QIconEngine
{
public:
    explicit GlyphEngine(Glyph glyph)
        : m_glyph(glyph)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const auto group = mode == QIcon::Disabled ? QPalette::Disabled : QPalette::Active;
        const auto role = mode == QIcon::Selected ? QPalette::HighlightedText : QPalette::ButtonText;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->translate(rect.topLeft());
        painter->scale(rect.width() / 16.0, rect.height() / 16.0);
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(QGuiApplication::palette().color(group, role), 1.3, Qt::SolidLine, Qt::RoundCap,
                             Qt::RoundJoin));
        painter->drawPath(pathOf(m_glyph));
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }

    [[nodiscard]] QIconEngine *clone() const override { return new GlyphEngine(m_glyph); }

private:
    Glyph m_glyph;
};

} // namespace

QIcon glyphIcon(Glyph glyph)
{
    return QIcon(new GlyphEngine(glyph));
}

} // namespace callboard::ui
