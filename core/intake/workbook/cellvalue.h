// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace callboard::intake {

/// What a number of a spreadsheet stands for, by the format that it is shown in.
enum class NumberKind { Plain = 1, Date, Time, DateTime };

/// By a format code of ECMA-376 part 1, 18.8.31, such as "dd/mm/yyyy" or "[h]:mm". Texts in quotation marks,
/// escaped letters, colours and conditions in brackets say nothing; of several sections the first counts.
[[nodiscard]] NumberKind numberKindOf(const QString &formatCode);
/// By the number of a format that every program has built in (18.8.30).
[[nodiscard]] NumberKind numberKindOf(int builtInFormat);

/// A number as text without an exponent: 9810012345 is stored as 9.810012345E9. What has a fraction keeps 15
/// digits, as many as spreadsheets compute with. Text that is no number stays as it is.
[[nodiscard]] QString plainNumber(const QString &stored);

/// A day and time counted in days since 1899-12-30, or since 1904-01-01: "2026-11-22", "10:30" or
/// "2026-11-22T10:30:00". What lies outside the years 1900 to 9999 stays a number, and so does the 29th of
/// February 1900, a day that spreadsheets have and the calendar does not.
[[nodiscard]] QString dateText(double serial, NumberKind kind, bool from1904);

} // namespace callboard::intake
