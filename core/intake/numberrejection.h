// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace callboard::intake {

/// Why a text is not a number that Callboard would call (X-25, F58). A row is rejected for nothing else.
enum class NumberRejection {
    Empty = 1,
    NotANumber, ///< letters, service codes such as *123#, or no digits at all
    TooShort,   ///< also a local number without its area code
    TooLong,
    Extension,            ///< a number with an extension behind it; a bulk call could not dial it
    SeveralNumbers,       ///< two or more numbers in one cell
    DamagedBySpreadsheet, ///< 9.19877E+11: digits are lost and nothing can bring them back
    UnknownCountry,
    Emergency,
    Premium,
    NotPossible, ///< no number of that country has so many digits
    Invalid,     ///< the right length, but no such number is assigned in its country
};

[[nodiscard]] QString toWord(NumberRejection rejection);
[[nodiscard]] std::optional<NumberRejection> numberRejectionFromWord(QStringView word);
[[nodiscard]] const QList<NumberRejection> &allNumberRejections();

/// The sentence for the operator: what is wrong and what to do. Translated; the same for every number.
[[nodiscard]] QString rejectionText(NumberRejection rejection);

} // namespace callboard::intake
