// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/cellvalue.h"
#include "core/intake/workbook/sheetrow.h"

#include <QHash>

class QIODevice;
class QXmlStreamReader;

namespace callboard::intake {

/// A sheet as the workbook lists it: ECMA-376 part 1, 18.2.19.
struct XlsxSheet
{
    QString name;
    QString relation; ///< names its part in the workbook's relations
    bool isHidden = false;
};

struct XlsxIndex
{
    QList<XlsxSheet> sheets;
    bool from1904 = false; ///< days are counted from 1904-01-01, as old Macs did
};

/// Where a relation leads, and what it is ("worksheet", "sharedStrings", ...).
struct XlsxRelation
{
    QString kind;
    QString target;
};

/// The parts of an XLSX file besides its sheets. Each is read from its beginning to its end; \a file is named
/// in errors: FileMalformed with the line, also for a document type, which no spreadsheet program writes and
/// whose entities can be made to grow.
[[nodiscard]] Result<XlsxIndex> readXlsxIndex(QIODevice &part, const QString &file);
/// By relation id.
[[nodiscard]] Result<QHash<QString, XlsxRelation>> readXlsxRelations(QIODevice &part, const QString &file);
/// What numbers are, by the style of their cell.
[[nodiscard]] Result<QList<NumberKind>> readXlsxStyles(QIODevice &part, const QString &file);
/// The texts that cells refer to by their place. FileTooLarge beyond the limit.
[[nodiscard]] Result<QStringList> readXlsxTexts(QIODevice &part, const QString &file,
                                                const WorkbookLimits &limits);

/// The text of an element of rich text, which ends where it does: its runs one after the other, without the
/// phonetic hints that Japanese texts carry.
[[nodiscard]] QString richText(QXmlStreamReader &xml);

} // namespace callboard::intake
