// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/cellvalue.h"
#include "core/intake/workbook/sheetrow.h"

class QIODevice;
class QXmlStreamReader;

namespace callboard::intake {

/// The rows of one sheet of an XLSX file: ECMA-376 part 1, 18.3.
class XlsxRows
{
public:
    /// \a texts and \a kinds are those of the workbook and must outlive it.
    XlsxRows(QString file, const QStringList &texts, const QList<NumberKind> &kinds, bool from1904,
             const WorkbookLimits &limits);

    /// FileMalformed with line or cell, FileTooManyColumns, or what \a sink answered.
    [[nodiscard]] Result<void> read(QIODevice &part, const SheetRowSink &sink);

private:
    [[nodiscard]] Result<void> readSheetData(QXmlStreamReader &xml, const SheetRowSink &sink);
    [[nodiscard]] Result<void> readRow(QXmlStreamReader &xml, const SheetRowSink &sink);
    [[nodiscard]] Result<void> beginRow(const QXmlStreamReader &xml);
    [[nodiscard]] Result<void> readCell(QXmlStreamReader &xml);
    [[nodiscard]] QString textOf(const QString &type, const QString &value, int style) const;
    [[nodiscard]] Failure wrongPlace(const QString &given) const;
    [[nodiscard]] QString place() const;

    QString m_file;
    const QStringList &m_texts;
    const QList<NumberKind> &m_kinds;
    bool m_from1904;
    WorkbookLimits m_limits;
    SheetRow m_row;
    qsizetype m_column = 0;
};

} // namespace callboard::intake
