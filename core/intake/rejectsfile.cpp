// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/rejectsfile.h"

#include "core/intake/csvformat.h"

#include <algorithm>

namespace callboard::intake {

namespace {

/// As the fields are called in a file with headings.
QStringList fieldHeadings(const ColumnMapping &mapping)
{
    QStringList headings;
    for (qsizetype column = 0; column < mapping.size(); ++column) {
        const LeadField field = mapping.field(column);
        headings.append(takesOneColumn(field)           ? toWord(field)
                        : field == LeadField::Attribute ? mapping.attributeName(column)
                                                        : mapping.heading(column));
    }
    return headings;
}

} // namespace

const QStringList &rejectColumns()
{
    static const QStringList columns = {QStringLiteral("line"), QStringLiteral("reason")};
    return columns;
}

qsizetype rejectColumnsAtEnd(const QStringList &headings)
{
    return endIn(headings, rejectColumns()) ? rejectColumns().size() : 0;
}

RejectsFile::RejectsFile(std::unique_ptr<CsvFileWriter> writer, qsizetype ownColumns, bool wasRejectsFile)
    : m_writer(std::move(writer))
    , m_ownColumns(ownColumns)
    , m_wasRejectsFile(wasRejectsFile)
{
}

Result<RejectsFile> RejectsFile::create(const QString &path, const ImportLayout &layout)
{
    const QStringList header = layout.hasHeader ? layout.header : fieldHeadings(layout.mapping);
    const qsizetype added = rejectColumnsAtEnd(header);
    const QStringList own = header.first(header.size() - added);

    Result<std::unique_ptr<CsvFileWriter>> writer =
        CsvFileWriter::create(path, CsvFormat{.hasByteOrderMark = true});
    if (!writer)
        return fail(writer.error());
    if (const Result<void> written = (*writer)->write(own + rejectColumns()); !written)
        return fail(written.error());
    return RejectsFile(std::move(*writer), own.size(), added > 0);
}

Result<void> RejectsFile::append(const QList<RejectedRow> &rows)
{
    for (const RejectedRow &row : rows) {
        QStringList cells = row.cells.first(std::min(m_ownColumns, row.cells.size()));
        cells.resize(m_ownColumns);
        cells << lineOf(row) << rejectionText(row.reason);
        // Cells beyond the header stay beyond it, so that the columns before them keep their meaning.
        const qsizetype known = m_ownColumns + (m_wasRejectsFile ? rejectColumns().size() : 0);
        if (row.cells.size() > known)
            cells << row.cells.sliced(known);
        // The guards of the original go, for the writer sets its own.
        for (QString &cell : cells)
            cell = unguarded(cell);
        if (const Result<void> written = m_writer->write(cells); !written)
            return written;
        ++m_rows;
    }
    return {};
}

QString RejectsFile::lineOf(const RejectedRow &row) const
{
    const QString line = m_wasRejectsFile ? row.cells.value(m_ownColumns).trimmed() : QString();
    bool isNumber = false;
    const bool isLine = line.toLongLong(&isNumber) > 0 && isNumber;
    // A row that was added by hand has none.
    return isLine ? line : QString::number(row.line);
}

Result<void> RejectsFile::commit()
{
    return m_writer->commit();
}

} // namespace callboard::intake
