// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/statusbadge.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPainter>

namespace callboard::ui {

namespace {

void paintMark(QPainter *painter, const QRectF &square, Mark mark)
{
    const QRectF box = square.adjusted(1, 1, -1, -1);
    const QPointF middle = box.center();
    switch (mark) {
    case Mark::Ring:
        painter->drawEllipse(box);
        break;
    case Mark::Clock:
        painter->drawEllipse(box);
        painter->drawLine(middle, QPointF(middle.x(), box.top() + box.height() * 0.2));
        painter->drawLine(middle, QPointF(box.right() - box.width() * 0.25, middle.y()));
        break;
    case Mark::Dot:
        painter->setBrush(painter->pen().color());
        painter->drawEllipse(box.adjusted(1, 1, -1, -1));
        break;
    case Mark::Bars: {
        const double third = box.width() / 3;
        painter->drawLine(QPointF(box.left() + third, box.top()), QPointF(box.left() + third, box.bottom()));
        painter->drawLine(QPointF(box.right() - third, box.top()),
                          QPointF(box.right() - third, box.bottom()));
        break;
    }
    case Mark::Tick:
        painter->drawPolyline(QPolygonF({QPointF(box.left(), middle.y()),
                                         QPointF(box.left() + box.width() * 0.38, box.bottom()),
                                         QPointF(box.right(), box.top())}));
        break;
    case Mark::Cross:
        painter->drawLine(box.topLeft(), box.bottomRight());
        painter->drawLine(box.topRight(), box.bottomLeft());
        break;
    case Mark::Question:
        painter->drawText(square, Qt::AlignCenter, QStringLiteral("?"));
        break;
    case Mark::Caution:
        painter->drawPolygon(
            QPolygonF({QPointF(middle.x(), square.top()), square.bottomRight(), square.bottomLeft()}));
        painter->drawLine(QPointF(middle.x(), box.top() + box.height() * 0.4),
                          QPointF(middle.x(), box.top() + box.height() * 0.62));
        painter->drawPoint(QPointF(middle.x(), box.bottom() - box.height() * 0.12));
        break;
    }
}

} // namespace

QSize badgeSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(font);
    return {metrics.horizontalAdvance(text) + metrics.height() * 2, metrics.height() + metrics.height() / 4};
}

void paintBadge(QPainter *painter, const QRect &area, const BadgeLook &look, const QString &text,
                const QPalette &palette, const QFont &font)
{
    const QFontMetrics metrics(font);
    QSize size = badgeSize(text, font);
    size.setWidth(qMin(size.width(), area.width()));
    size.setHeight(qMin(size.height(), area.height()));
    QRect pill(QPoint(area.left(), area.center().y() - size.height() / 2), size);
    pill = QStyle::visualRect(QGuiApplication::layoutDirection(), area, pill);
    const ToneColours colours = toneColours(look.tone, palette);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font);
    painter->setPen(Qt::NoPen);
    painter->setBrush(colours.background);
    const double radius = size.height() / 2.0;
    painter->drawRoundedRect(QRectF(pill), radius, radius);

    const int side = metrics.ascent() * 2 / 3;
    const int gap = metrics.height() / 3;
    QRect mark(pill.left() + gap + 1, pill.center().y() - side / 2, side, side);
    QRect words(mark.right() + gap, pill.top(), pill.width() - mark.width() - gap * 3, pill.height());
    mark = QStyle::visualRect(QGuiApplication::layoutDirection(), pill, mark);
    words = QStyle::visualRect(QGuiApplication::layoutDirection(), pill, words);
    painter->setPen(QPen(colours.text, metrics.height() / 10.0, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    paintMark(painter, QRectF(mark), look.mark);
    painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeading,
                      metrics.elidedText(text, Qt::ElideRight, words.width()));
    painter->restore();
}

StatusBadge::StatusBadge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void StatusBadge::showState(const BadgeLook &look, const QString &text)
{
    m_look = look;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StatusBadge::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, 0) : badgeSize(m_text, font()) + QSize(0, 2);
}

void StatusBadge::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    paintBadge(&painter, rect(), m_look, m_text, palette(), font());
}

void BadgeDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const
{
    const QVariant look = index.data(BadgeLookRole);
    if (!look.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem plain = option;
    initStyleOption(&plain, index);
    const QString text = std::exchange(plain.text, QString());
    const QWidget *widget = option.widget;
    QStyle *style = widget != nullptr ? widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &plain, painter, widget);
    const int margin = style->pixelMetric(QStyle::PM_FocusFrameHMargin, &plain, widget) + 1;
    paintBadge(painter, option.rect.adjusted(margin, 0, -margin, 0), look.value<BadgeLook>(), text,
               option.palette, plain.font);
}

QSize BadgeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QSize usual = QStyledItemDelegate::sizeHint(option, index);
    if (!index.data(BadgeLookRole).isValid())
        return usual;
    const QSize badge = badgeSize(index.data(Qt::DisplayRole).toString(), option.font);
    return {badge.width() + option.fontMetrics.height() / 2, qMax(usual.height(), badge.height() + 4)};
}

} // namespace callboard::ui
