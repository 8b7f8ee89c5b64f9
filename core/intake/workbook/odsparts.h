// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/sheetrow.h"

class QIODevice;
class QXmlStreamReader;

namespace callboard::intake {

/// A sheet as content.xml holds it.
struct OdsSheet
{
    QString name;
    qsizetype table = 0; ///< which of the tables it is, hidden ones counted
};

/// The sheets that are not hidden. \a file is named in errors: FileMalformed with the line.
[[nodiscard]] Result<QList<OdsSheet>> readOdsSheets(QIODevice &part, const QString &file,
                                                    const WorkbookLimits &limits);

/// The rows of one table of content.xml: ISO/IEC 26300-1, 9.1. Repeated rows and cells are told as often as
/// they stand in the sheet; empty ones, which end a sheet by the million, cost nothing.
class OdsRows
{
public:
    OdsRows(QString file, const WorkbookLimits &limits);

    /// FileMalformed with line or cell, FileTooManyColumns, or what \a sink answered.
    [[nodiscard]] Result<void> read(QIODevice &part, qsizetype table, const SheetRowSink &sink);

private:
    [[nodiscard]] Result<void> readTable(QXmlStreamReader &xml, const SheetRowSink &sink);
    [[nodiscard]] Result<void> readRow(QXmlStreamReader &xml, const SheetRowSink &sink);
    [[nodiscard]] Result<void> readCell(QXmlStreamReader &xml);

    QString m_file;
    WorkbookLimits m_limits;
    SheetRow m_row;
    qint64 m_next = 1;
    qsizetype m_column = 0;
};

} // namespace callboard::intake
