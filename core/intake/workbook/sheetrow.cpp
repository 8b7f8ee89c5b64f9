// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/workbook/sheetrow.h"

#include <QCoreApplication>

namespace callboard::intake {

SheetRow::SheetRow(QString file, const WorkbookLimits &limits)
    : m_file(std::move(file))
    , m_limits(limits)
{
}

void SheetRow::begin(qint64 row)
{
    m_number = row;
    m_cells.clear();
}

Result<void> SheetRow::set(qsizetype column, const QString &text)
{
    // Spreadsheets mark whole rows as formatted: what is empty does not count as a column.
    if (text.isEmpty())
        return {};
    const QString where = QCoreApplication::translate("Intake", "cell %1", "of a spreadsheet")
                              .arg(cellName(column, m_number - 1));
    if (column >= m_limits.columns)
        return fail(Error{ErrorCode::FileTooManyColumns,
                          {m_file, QString::number(column + 1), QString::number(m_limits.columns)},
                          where,
                          {}});
    if (text.size() > m_limits.cellCharacters)
        return damagedPart(m_file, QCoreApplication::translate("Intake", "a cell holds too much text"),
                           where);
    while (m_cells.size() <= column)
        m_cells.append(QString());
    m_cells[column] = text;
    return {};
}

QString cellName(qsizetype column, qint64 row)
{
    QString letters;
    for (qsizetype left = column + 1; left > 0; left = (left - 1) / 26)
        letters.prepend(QChar(u'A' + static_cast<char16_t>((left - 1) % 26)));
    return letters + QString::number(row + 1);
}

Failure damagedPart(const QString &file, const QString &what, const QString &where)
{
    return fail(Error{ErrorCode::FileMalformed, {file, what}, where, {}});
}

} // namespace callboard::intake
