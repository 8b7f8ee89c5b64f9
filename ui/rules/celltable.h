// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

class QTableWidget;

namespace callboard::ui {

/// A table to read in, whose last column takes what room is left.
[[nodiscard]] QTableWidget *makeCellTable(const QString &name, const QStringList &titles);
void addCellRow(QTableWidget *table, const QStringList &cells);

} // namespace callboard::ui
