// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace callboard::app {

/// Columns of text, aligned for a terminal. Cells come from files and providers, so control characters in
/// them (which could move the cursor or worse) are shown as U+FFFD.
class TextTable
{
public:
    enum class Align { Left = 1, Right };

    void addColumn(const QString &title, Align align = Align::Left);
    /// As many cells as columns.
    void addRow(const QStringList &cells);

    [[nodiscard]] bool isEmpty() const { return m_rows.isEmpty(); }
    /// A line for the titles and one for each row, without blanks at their ends; each ends with a line feed.
    [[nodiscard]] QString text() const;

private:
    struct Column
    {
        QString title;
        Align align = Align::Left;
    };

    QList<Column> m_columns;
    QList<QStringList> m_rows;
};

/// How many places \a text takes on a terminal: combining marks take none, wide East Asian letters two.
[[nodiscard]] qsizetype displayWidth(const QString &text);
/// Without control characters and without those that turn the text after them around, on one line.
[[nodiscard]] QString harmless(const QString &text);

} // namespace callboard::app
