// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/progressdelegate.h"

#include "ui/common/theme.h"

#include <QApplication>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace callboard::ui {

namespace {

constexpr int WidestBar = 40; ///< in characters; wider ones say no more

} // namespace

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                             const QModelIndex &index) const
{
    const QVariant given = index.data(CellProgressRole);
    if (!given.canConvert<CellProgress>()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    cell.text.clear();
    const QStyle *style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const auto progress = given.value<CellProgress>();
    const int margin = cell.fontMetrics.height() / 5;
    QRect bar = cell.rect.adjusted(margin, margin, -margin, -margin);
    bar.setWidth(std::min(bar.width(), cell.fontMetrics.averageCharWidth() * WidestBar));
    const ToneColours colours = toneColours(Tone::Good, cell.palette);
    QPainterPath shape;
    shape.addRoundedRect(bar, margin, margin);

    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setClipPath(shape, Qt::IntersectClip);
    painter->fillRect(bar, toneColours(Tone::Neutral, cell.palette).background);
    if (progress.total > 0) {
        QRect done = bar;
        done.setWidth(static_cast<int>(qint64{bar.width()} * progress.done / progress.total));
        painter->fillRect(done, colours.background);
        painter->fillRect(QRect(done.left(), done.bottom() - margin / 2, done.width(), margin / 2 + 1),
                          colours.text);
    }
    painter->setPen(toneColours(Tone::Neutral, cell.palette).text);
    painter->drawText(bar, Qt::AlignCenter, index.data().toString());
    painter->restore();
}

} // namespace callboard::ui
