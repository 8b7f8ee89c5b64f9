// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonValue>
#include <QList>
#include <QString>
#include <QStringList>

namespace callboard::sync {

/// Rows of a worksheet by their numbers, counted from 1; both ends belong to it.
struct RowSpan
{
    int first = 1;
    int last = 1;

    friend bool operator==(const RowSpan &, const RowSpan &) = default;
};

/// A value for one cell: a string, number or boolean.
struct CellWrite
{
    int row = 1;    ///< counted from 1
    int column = 0; ///< counted from 0
    QJsonValue value;

    friend bool operator==(const CellWrite &, const CellWrite &) = default;
};

/// Cells of one row that stand beside each other.
struct CellRun
{
    int row = 1;
    int column = 0;
    QList<QJsonValue> values;

    friend bool operator==(const CellRun &, const CellRun &) = default;
};

/// "A", "Z", "AA" for 0, 25, 26.
[[nodiscard]] QString columnLetters(int column);
/// The worksheet's name as it stands in a range: in quotes unless it is a plain word.
[[nodiscard]] QString quotedTitle(const QString &title);
/// "Leads!A2:G9"
[[nodiscard]] QString rangeText(const QString &title, const RowSpan &rows, int firstColumn, int lastColumn);

/// The spans that hold \a rows; those that stand near each other share one.
[[nodiscard]] QList<RowSpan> spansOf(QList<int> rows);
/// The runs that hold \a cells, by row and column.
[[nodiscard]] QList<CellRun> runsOf(QList<CellWrite> cells);

/// What a cell's value is as text: whole numbers without exponent, TRUE and FALSE, nothing for null.
[[nodiscard]] QString cellText(const QJsonValue &value);

/// The id in a spreadsheet's address, or \a text itself where it is one; empty for anything else.
[[nodiscard]] QString spreadsheetIdIn(const QString &text);

} // namespace callboard::sync
