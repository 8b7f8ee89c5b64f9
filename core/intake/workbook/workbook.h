// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/sheetrow.h"

#include <QStringList>

#include <memory>

namespace callboard::intake {

/// What a file is that is no text but can be read nevertheless.
enum class WorkbookKind { Xlsx = 1, Ods };

/// A spreadsheet file whose sheets are read as rows of texts: numbers without exponents, days and times as
/// ISO 8601 writes them, TRUE and FALSE; of a formula its last result. Never computes, follows no links, runs
/// nothing. Belongs to one thread.
class Workbook
{
public:
    using Progress = std::function<Result<void>(qint64 done, qint64 total)>;

    /// By what the file holds, whatever it is called; nothing when it is neither.
    [[nodiscard]] static std::optional<WorkbookKind> kindOf(const QString &path);
    /// The errors of the archive, FileMalformed, or FileNotText when it is protected by a password.
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const QString &path, WorkbookKind kind,
                                                                const WorkbookLimits &limits = {});
    virtual ~Workbook() = default;

    [[nodiscard]] virtual WorkbookKind kind() const = 0;
    /// The names of the sheets that are not hidden, in their order; never empty.
    [[nodiscard]] const QStringList &sheets() const { return m_sheets; }
    /// As often as wished. \a sheet is a place in sheets(). \a progress hears of every row, in bytes of the
    /// unpacked sheet; its errors, too, end the reading.
    [[nodiscard]] virtual Result<void> read(qsizetype sheet, const Progress &progress,
                                            const SheetRowSink &sink) = 0;

protected:
    QStringList m_sheets;
};

} // namespace callboard::intake
