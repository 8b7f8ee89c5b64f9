// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace callboard::intake {

/// How a CSV text is written.
struct CsvFormat
{
    char delimiter = ',';
    /// RFC 4180 says CRLF.
    QByteArray lineEnd = QByteArrayLiteral("\r\n");
    /// Spreadsheet programs compute cells that begin like a formula, also in a CSV file of a stranger (F59).
    /// Such cells get a guard, see guarded().
    bool isFormulaSafe = true;
    /// Excel takes a text without one for Windows-1252 and spoils Hindi names.
    bool hasByteOrderMark = false;
};

/// One record with its line end, in UTF-8 and without a byte order mark.
[[nodiscard]] QByteArray csvLine(const QStringList &cells, const CsvFormat &format);

/// \a cell with an apostrophe before it when a spreadsheet program might compute it: when it begins with
/// = + - @, a tab or a line end, or a full-width form of these, and is not a plain number. Plain numbers are
/// data: +919876543210, -5 and 3.25 stay as they are. A cell that begins with apostrophes and then like a
/// formula gets one more, so that unguarded() always finds the way back.
[[nodiscard]] QString guarded(const QString &cell);

/// Takes the guard away: unguarded(guarded(x)) == x for every x. The import does this with every cell, so
/// what was exported comes back as it was.
[[nodiscard]] QString unguarded(const QString &cell);

} // namespace callboard::intake
