// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/rejectsfile.h"

#include <algorithm>

namespace callboard::intake {

const QStringList &rejectColumns()
{
    static const QStringList columns = {QStringLiteral("line"), QStringLiteral("reason")};
    return columns;
}

RejectsFile::RejectsFile(std::unique_ptr<CsvFileWriter> writer, qsizetype ownColumns, bool wasRejectsFile)
    : m_writer(std::move(writer))
    , m_ownColumns(ownColumns)
    , m_wasRejectsFile(wasRejectsFile)
{
}

Result<RejectsFile> RejectsFile::create(const QString &path, const QStringList &header)
{
    const qsizetype added = rejectColumns().size();
    const bool wasRejectsFile =
        header.size() > added && header.sliced(header.size() - added) == rejectColumns();
    const QStringList own = wasRejectsFile ? header.first(header.size() - added) : header;

    Result<std::unique_ptr<CsvFileWriter>> writer =
        CsvFileWriter::create(path, CsvFormat{.isFormulaSafe = false, .hasByteOrderMark = true});
    if (!writer)
        return fail(writer.error());
    if (const Result<void> written = (*writer)->write(own + rejectColumns()); !written)
        return fail(written.error());
    return RejectsFile(std::move(*writer), own.size(), wasRejectsFile);
}

Result<void> RejectsFile::append(const QList<RejectedRow> &rows)
{
    for (const RejectedRow &row : rows) {
        QStringList cells = row.cells.first(std::min(m_ownColumns, row.cells.size()));
        cells.resize(m_ownColumns);
        cells << QString::number(row.line) << rejectionText(row.reason);
        // Cells beyond the header stay beyond it, so that the columns before them keep their meaning.
        const qsizetype known = m_ownColumns + (m_wasRejectsFile ? rejectColumns().size() : 0);
        if (row.cells.size() > known)
            cells << row.cells.sliced(known);
        if (const Result<void> written = m_writer->write(cells); !written)
            return written;
        ++m_rows;
    }
    return {};
}

Result<void> RejectsFile::commit()
{
    return m_writer->commit();
}

} // namespace callboard::intake
