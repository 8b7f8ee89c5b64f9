// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/common/rowtable.h"

#include <QHeaderView>
#include <QTableView>

namespace callboard::ui {

void listRows(QTableView *table, double lines)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setAlternatingRowColors(true);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->setTabKeyNavigation(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(static_cast<int>(table->fontMetrics().height() * lines));
    table->horizontalHeader()->setHighlightSections(false);
}

} // namespace callboard::ui
