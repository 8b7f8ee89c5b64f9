// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetconflictmodel.h"

#include "core/services/sheetlead.h"

namespace callboard::ui {

int SheetConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant SheetConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const services::ConflictRow &conflict = row(index.row());
    switch (index.column()) {
    case Lead:
        return conflict.leadName;
    case Field:
        return services::fieldTitle(conflict.field);
    case Ours:
        return conflict.ours;
    case Theirs:
        return conflict.theirs;
    default:
        return {};
    }
}

QVariant SheetConflictModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Lead:
        return tr("Lead");
    case Field:
        return tr("Column");
    case Ours:
        return tr("Callboard has");
    case Theirs:
        return m_theirTitle;
    default:
        return {};
    }
}

} // namespace callboard::ui
