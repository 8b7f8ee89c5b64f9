// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/attempts/attempttable.h"

#include "ui/attempts/attemptmodel.h"
#include "ui/common/layoutstore.h"
#include "ui/common/statusbadge.h"

#include <QHeaderView>

#include <algorithm>

namespace callboard::ui {

AttemptTable::AttemptTable(AttemptModel *model, const QString &layoutName, QWidget *parent)
    : QTableView(parent)
    , m_model(model)
    , m_layoutName(layoutName)
{
    setModel(model);
    setObjectName(QStringLiteral("attempts"));
    setAccessibleName(tr("Calls"));
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setItemDelegateForColumn(AttemptModel::Result, new BadgeDelegate(this));
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(fontMetrics().height() * 7 / 4);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setStretchLastSection(true);
    const int character = fontMetrics().averageCharWidth();
    constexpr int Characters[] = {38, 26, 28, 6, 30, 14, 14, 24};
    for (int column = 0; column < AttemptModel::ColumnCount; ++column)
        setColumnWidth(column, character * Characters[column]);
    LayoutStore().restoreHeader(m_layoutName, *horizontalHeader());
    connect(selectionModel(), &QItemSelectionModel::selectionChanged, this, &AttemptTable::selectionMoved);
}

AttemptTable::~AttemptTable()
{
    LayoutStore().keepHeader(m_layoutName, *horizontalHeader());
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
