// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/batches/batchtable.h"

#include "ui/batches/batchmodel.h"
#include "ui/common/layoutstore.h"
#include "ui/common/progressdelegate.h"
#include "ui/common/statusbadge.h"

#include <QHeaderView>

#include <algorithm>

namespace callboard::ui {

BatchTable::BatchTable(BatchModel *model, const QString &layoutName, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_layoutName(layoutName)
{
    setModel(model);
    setObjectName(QStringLiteral("batches"));
    setAccessibleName(tr("Batches"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setItemDelegateForColumn(BatchModel::State, new BadgeDelegate(this));
    setItemDelegateForColumn(BatchModel::Progress, new ProgressDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr int Characters[] = {40, 30, 34, 8, 18, 24};
    for (int column = 0; column < BatchModel::ColumnCount; ++column)
        setColumnWidth(column, character * Characters[column]);
    LayoutStore().restoreHeader(m_layoutName, *horizontalHeader());
}

BatchTable::~BatchTable()
{
    LayoutStore().keepHeader(m_layoutName, *horizontalHeader());
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
