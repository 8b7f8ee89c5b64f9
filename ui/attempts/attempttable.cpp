// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attempttable.h"

#include "ui/attempts/attemptmodel.h"
#include "ui/common/columnfit.h"
#include "ui/common/middledelegate.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"

#include <algorithm>

namespace callboard::ui {

AttemptTable::AttemptTable(AttemptModel *model, const QString &layoutName, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(model);
    setObjectName(QStringLiteral("attempts"));
    setAccessibleName(tr("Calls"));
    listRows(this);
    // Behind the name stand the last digits of the number.
    setItemDelegateForColumn(AttemptModel::Lead, new MiddleDelegate(this));
    setItemDelegateForColumn(AttemptModel::Result, new BadgeDelegate(this));
    new ColumnFit(this, {{36, 34}, {30, 18}, {30, 16}, {7, 6}, {30, 19}, {15, 14}, {14, 13}, {50, 20}},
                  layoutName);
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttemptTable::selectionMoved);
}

QList<services::AttemptRow> AttemptTable::selectedAttempts() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    QList<services::AttemptRow> attempts;
    for (const QModelIndex &index : std::as_const(indexes))
        attempts += m_model->row(index.row());
    return attempts;
}

} // namespace callboard::ui
