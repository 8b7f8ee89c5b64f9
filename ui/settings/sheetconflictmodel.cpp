// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/settings/sheetconflictmodel.h"

#include "core/services/sheetlead.h"
#include "ui/common/plaintip.h"

namespace callboard::ui {

int SheetConflictModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

namespace {

QString textOf(const services::ConflictRow &conflict, int column)
{
    switch (column) {
    case SheetConflictModel::Lead:
        return conflict.leadName;
    case SheetConflictModel::Field:
        return services::fieldTitle(conflict.field);
    case SheetConflictModel::Ours:
        return conflict.ours;
    case SheetConflictModel::Theirs:
        return conflict.theirs;
    default:
        return {};
    }
}

} // namespace

QVariant SheetConflictModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    const services::ConflictRow &conflict = row(index.row());
    const QString text = textOf(conflict, index.column());
    return role == Qt::ToolTipRole ? plainTip(text) : text;
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
