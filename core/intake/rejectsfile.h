// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/csvfilewriter.h"
#include "core/intake/importinput.h"
#include "core/intake/numberrejection.h"

namespace callboard::intake {

/// A row that gave no lead, with its cells as they were read.
struct RejectedRow
{
    qint64 line = 0;
    NumberRejection reason = NumberRejection::Empty;
    QStringList cells;

    friend bool operator==(const RejectedRow &, const RejectedRow &) = default;
};

/// The two columns that are added: line, reason. Not translated, so that every Callboard recognises them.
[[nodiscard]] const QStringList &rejectColumns();

/// So many columns at the end of \a headings are those two: 2, or 0.
[[nodiscard]] qsizetype rejectColumnsAtEnd(const QStringList &headings);

/// The rows that gave no lead as a CSV file: their own columns, then the line and the reason in words.
/// Correct the numbers and import it as it is: every other cell then means what it meant in the original. The
/// two columns are ignored; rows that are rejected again keep the line of the original. Formula-safe, since a
/// spreadsheet program is where it is corrected (F59).
class RejectsFile
{
public:
    /// \a layout is that of the rows' file; columns without a heading get one that says what they were taken
    /// for. FileUnwritable.
    [[nodiscard]] static Result<RejectsFile> create(const QString &path, const ImportLayout &layout);

    /// FileUnwritable.
    [[nodiscard]] Result<void> append(const QList<RejectedRow> &rows);
    [[nodiscard]] qint64 rowCount() const { return m_rows; }
    /// FileUnwritable; without commit() no file appears.
    [[nodiscard]] Result<void> commit();

private:
    RejectsFile(std::unique_ptr<CsvFileWriter> writer, qsizetype ownColumns, bool wasRejectsFile);
    [[nodiscard]] QString lineOf(const RejectedRow &row) const;

    std::unique_ptr<CsvFileWriter> m_writer;
    qsizetype m_ownColumns;
    bool m_wasRejectsFile;
    qint64 m_rows = 0;
};

} // namespace callboard::intake
