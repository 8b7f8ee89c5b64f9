// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

class QTableView;

namespace callboard::ui {

/// Makes \a table the kind that lists things, one a row: whole rows are chosen, every second is shaded, no
/// grid and no row headings, and Tab leaves it. A row is \a lines lines of text high.
void listRows(QTableView *table, double lines = 1.75);

} // namespace callboard::ui
