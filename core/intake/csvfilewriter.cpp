// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/csvfilewriter.h"

#include <QFileInfo>

namespace callboard::intake {

CsvFileWriter::CsvFileWriter(const QString &path, CsvFormat format)
    : m_file(path)
    , m_format(std::move(format))
{
}

Result<std::unique_ptr<CsvFileWriter>> CsvFileWriter::create(const QString &path, CsvFormat format)
{
    auto writer = std::unique_ptr<CsvFileWriter>(new CsvFileWriter(path, std::move(format)));
    if (!writer->m_file.open(QIODevice::WriteOnly))
        return writer->unwritable();
    const QByteArray mark = QByteArrayLiteral("\xEF\xBB\xBF");
    if (writer->m_format.hasByteOrderMark && writer->m_file.write(mark) != mark.size())
        return writer->unwritable();
    return writer;
}

Result<void> CsvFileWriter::write(const QStringList &cells)
{
    const QByteArray line = csvLine(cells, m_format);
    if (m_file.write(line) != line.size())
        return unwritable();
    return {};
}

Result<void> CsvFileWriter::commit()
{
    // commit() of Qt 6.4 does not notice a short write; flush() does.
    if (!m_file.flush() || !m_file.commit())
        return unwritable();
    return {};
}

Failure CsvFileWriter::unwritable() const
{
    return fail(ErrorCode::FileUnwritable, {QFileInfo(m_file.fileName()).fileName(), m_file.errorString()});
}

} // namespace callboard::intake
