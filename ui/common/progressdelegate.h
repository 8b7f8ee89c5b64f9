// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QMetaType>
#include <QStyledItemDelegate>

namespace callboard::ui {

/// How far something is, for a cell; the cell's display text says it in words.
struct CellProgress
{
    int done = 0;
    int total = 0;

    friend bool operator==(const CellProgress &, const CellProgress &) = default;
};

/// A model gives a CellProgress under this role.
constexpr int CellProgressRole = Qt::UserRole + 101;

/// Draws cells that have a CellProgressRole as a bar with the cell's text upon it; others as usual.
class ProgressDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
};

} // namespace callboard::ui

Q_DECLARE_METATYPE(callboard::ui::CellProgress)
