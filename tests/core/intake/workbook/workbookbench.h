// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/intake/workbook/workbook.h"
#include "tests/support/workbookfiles.h"

#include <QTemporaryDir>
#include <QTest>

namespace callboard::test {

using Rows = QList<QPair<qint64, QStringList>>;

/// The rows of one sheet, each with its number.
inline Result<Rows> rowsOf(const QString &path, qsizetype sheet = 0,
                           const intake::WorkbookLimits &limits = {})
{
    const std::optional<intake::WorkbookKind> kind = intake::Workbook::kindOf(path);
    if (!kind)
        return fail(ErrorCode::FileNotText, {path});
    const Result<std::unique_ptr<intake::Workbook>> workbook = intake::Workbook::open(path, *kind, limits);
    if (!workbook)
        return fail(workbook.error());
    Rows rows;
    const Result<void> read = (*workbook)->read(
        sheet, [](qint64, qint64) { return Result<void>(); },
        [&rows](qint64 row, const QStringList &cells) {
            rows.append({row, cells});
            return Result<void>();
        });
    if (!read)
        return fail(read.error());
    return rows;
}

inline QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(u'|');
}

} // namespace callboard::test
