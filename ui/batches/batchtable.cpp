// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchtable.h"

#include "ui/batches/batchmodel.h"
#include "ui/common/columnfit.h"
#include "ui/common/progressdelegate.h"
#include "ui/common/rowtable.h"
#include "ui/common/statusbadge.h"

#include <algorithm>

namespace callboard::ui {

BatchTable::BatchTable(BatchModel *model, const QString &layoutName, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
{
    setModel(model);
    setObjectName(QStringLiteral("batches"));
    setAccessibleName(tr("Batches"));
    listRows(this);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setItemDelegateForColumn(BatchModel::State, new BadgeDelegate(this));
    setItemDelegateForColumn(BatchModel::Progress, new ProgressDelegate(this));
    new ColumnFit(this, {{37, 34}, {32, 16}, {36, 34}, {9, 8}, {20, 19}, {42, 22}}, layoutName);
}

QList<services::BatchRow> BatchTable::selectedBatches() const
{
    QModelIndexList indexes = selectionModel()->selectedRows();
    std::sort(indexes.begin(), indexes.end());
    QList<services::BatchRow> batches;
    for (const QModelIndex &index : std::as_const(indexes))
        batches += m_model->row(index.row());
    return batches;
}

} // namespace callboard::ui
