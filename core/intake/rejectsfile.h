// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/csvfilewriter.h"
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

/// The rows that gave no lead as a CSV file: their own columns as they were read, then the line and the
/// reason in words. Correct the numbers and import it as it is; the two columns are ignored then, and written
/// anew if rows are rejected again. Not formula-safe, since it has to hold what the original held.
class RejectsFile
{
public:
    /// \a header as ImportLayout gives it. FileUnwritable.
    [[nodiscard]] static Result<RejectsFile> create(const QString &path, const QStringList &header);

    /// FileUnwritable.
    [[nodiscard]] Result<void> append(const QList<RejectedRow> &rows);
    [[nodiscard]] qint64 rowCount() const { return m_rows; }
    /// FileUnwritable; without commit() no file appears.
    [[nodiscard]] Result<void> commit();

private:
    RejectsFile(std::unique_ptr<CsvFileWriter> writer, qsizetype ownColumns, bool wasRejectsFile);

    std::unique_ptr<CsvFileWriter> m_writer;
    qsizetype m_ownColumns;
    bool m_wasRejectsFile;
    qint64 m_rows = 0;
};

} // namespace callboard::intake
