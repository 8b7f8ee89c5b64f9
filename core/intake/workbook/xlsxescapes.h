// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::intake {

/// So many characters, in UTF-16, a cell of an Excel workbook may hold.
constexpr qsizetype MostXlsxCellCharacters = 32'767;

/// A text as it stands in a workbook's XML, still to be escaped as XML.
struct XlsxText
{
    QString text;
    bool isCut = false; ///< the cell could not hold all of it
};

/// \a text with what XML cannot hold, and what a reader would take for such an escape, written as Excel does:
/// _x0008_, _x000D_, _x005F_ (ECMA-376 part 1, 22.9.2.19, ST_Xstring). With its escapes it keeps within
/// MostXlsxCellCharacters.
[[nodiscard]] XlsxText withXlsxEscapes(const QString &text);

/// The text that such a one stands for.
[[nodiscard]] QString withoutXlsxEscapes(const QString &text);

} // namespace callboard::intake
