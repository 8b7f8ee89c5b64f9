// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

namespace callboard::intake {

/// How a CSV text separates its cells.
struct CsvDialect
{
    char delimiter = ',';
    /// Bytes before the first record: the line "sep=;" that Excel understands.
    qsizetype preambleBytes = 0;

    friend bool operator==(const CsvDialect &, const CsvDialect &) = default;
};

/// Chooses among comma, semicolon, tab and bar the one that cuts \a head (UTF-8, the first 64 KiB do) into
/// the most even rows, quotation marks respected. A comma when none of them cuts.
[[nodiscard]] CsvDialect recogniseDialect(QByteArrayView head);

} // namespace callboard::intake
