// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

namespace callboard::test {

/// Packs \a parts, each a name and its content, into a ZIP file at \a path. False when that fails.
[[nodiscard]] bool writeZip(const QString &path, const QList<QPair<QString, QByteArray>> &parts);

/// Rows as the sheet of an XLSX file holds them: every cell an inline string.
[[nodiscard]] QByteArray xlsxRows(const QList<QStringList> &rows);
/// A workbook of the sheets, each a name and the XML between <sheetData> and </sheetData>. \a texts is the
/// XML of the shared strings and \a formats that of the styles, see cellXfs; left out where empty.
[[nodiscard]] bool writeXlsx(const QString &path, const QList<QPair<QString, QByteArray>> &sheets,
                             const QByteArray &texts = {}, const QByteArray &formats = {},
                             const QByteArray &properties = {});

/// Rows as a table of an ODS file holds them, as texts.
[[nodiscard]] QByteArray odsRows(const QList<QStringList> &rows);
/// A spreadsheet of the tables, each a name and the XML of its rows.
[[nodiscard]] bool writeOds(const QString &path, const QList<QPair<QString, QByteArray>> &tables);

} // namespace callboard::test
