// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/flowlayout.h"

#include <QStyle>
#include <QWidget>

#include <utility>

namespace callboard::ui {

FlowLayout::FlowLayout(QWidget *parent)
    : QLayout(parent)
{
    setContentsMargins(0, 0, 0, 0);
}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

void FlowLayout::addItem(QLayoutItem *item)
{
    m_items.append(item);
}

int FlowLayout::count() const
{
    return static_cast<int>(m_items.size());
}

QLayoutItem *FlowLayout::itemAt(int index) const
{
    return m_items.value(index, nullptr);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

int FlowLayout::gap() const
{
    const QWidget *parent = parentWidget();
    return parent != nullptr
               ? parent->style()->pixelMetric(QStyle::PM_LayoutHorizontalSpacing, nullptr, parent)
               : 0;
}

int FlowLayout::widthOf(const Row &row) const
{
    int width = 0;
    for (const QLayoutItem *item : row)
        width += item->sizeHint().width() + (width > 0 ? gap() : 0);
    return width;
}

int FlowLayout::heightOf(const Row &row)
{
    int height = 0;
    for (const QLayoutItem *item : row)
        height = qMax(height, item->sizeHint().height());
    return height;
}

QList<FlowLayout::Row> FlowLayout::rowsFor(int width) const
{
    QList<Row> rows;
    Row row;
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        if (!row.isEmpty() && widthOf(row) + gap() + item->sizeHint().width() > width)
            rows.append(std::exchange(row, {}));
        row.append(item);
    }
    if (!row.isEmpty())
        rows.append(row);
    return rows;
}

int FlowLayout::heightForWidth(int width) const
{
    int height = 0;
    for (const Row &row : rowsFor(width))
        height += heightOf(row) + (height > 0 ? gap() : 0);
    return height;
}

QSize FlowLayout::sizeHint() const
{
    int width = 0;
    int height = 0;
    for (const Row &row : rowsFor(QLAYOUTSIZE_MAX)) {
        width = qMax(width, widthOf(row));
        height = qMax(height, heightOf(row));
    }
    return {width, height};
}

QSize FlowLayout::minimumSize() const
{
    QSize least(0, 0);
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->minimumSize());
    }
    return least;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    const QWidget *parent = parentWidget();
    const Qt::LayoutDirection direction = parent != nullptr ? parent->layoutDirection() : Qt::LeftToRight;
    int top = rect.top();
    for (const Row &row : rowsFor(rect.width())) {
        int left = rect.right() + 1 - qMin(widthOf(row), rect.width());
        const int height = heightOf(row);
        for (QLayoutItem *item : row) {
            const QSize size = item->sizeHint();
            const QRect place(left, top + (height - size.height()) / 2, size.width(), size.height());
            item->setGeometry(QStyle::visualRect(direction, rect, place));
            left += size.width() + gap();
        }
        top += height + gap();
    }
}

} // namespace callboard::ui
