// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <functional>

namespace callboard::intake {

/// What a hostile or damaged spreadsheet may cost at most (F57); as much as a CSV file may.
struct WorkbookLimits
{
    qint64 partBytes = 2LL * 1024 * 1024 * 1024;  ///< of one part, unpacked
    qint64 suspiciousBytes = 64LL * 1024 * 1024;  ///< from here on a part may not be packed tighter
    qint64 tightestPacking = 150;                 ///< than this: bytes unpacked for one packed
    qint64 sharedTextBytes = 512LL * 1024 * 1024; ///< of texts that cells refer to
    qsizetype columns = 1000;
    qsizetype cellCharacters = 1024 * 1024;
    qint64 rows = 1'048'576;
    int sheets = 1000;
};

/// Takes a row, counted from 1 as the spreadsheet counts, and its cells up to the last one that holds
/// something. Rows without any are left out. An error ends the reading.
using SheetRowSink = std::function<Result<void>(qint64 row, const QStringList &cells)>;

/// The cells of a row as they come in; what is passed over is empty.
class SheetRow
{
public:
    /// \a file is named in errors.
    SheetRow(QString file, const WorkbookLimits &limits);

    void begin(qint64 row);
    [[nodiscard]] qint64 number() const { return m_number; }
    /// \a column counts from 0. FileTooManyColumns or FileMalformed, with the cell.
    [[nodiscard]] Result<void> set(qsizetype column, const QString &text);
    [[nodiscard]] const QStringList &cells() const { return m_cells; }

private:
    QString m_file;
    WorkbookLimits m_limits;
    qint64 m_number = 0;
    QStringList m_cells;
};

/// "B5": the name of a cell, both counted from 0.
[[nodiscard]] QString cellName(qsizetype column, qint64 row);

/// FileMalformed: an XML part of \a file that cannot be read.
[[nodiscard]] Failure damagedPart(const QString &file, const QString &what, const QString &where = {});

} // namespace callboard::intake
