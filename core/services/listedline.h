// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

namespace callboard::intake {
class NumberNormaliser;
}

namespace callboard::services {

/// What a line of a do-not-call list comes to: a number, a prefix, or why it is neither. A blank line is
/// none of the three.
struct ListedLine
{
    QString number;  ///< E.164
    QString prefix;  ///< "+" and digits, without the star
    QString problem; ///< a sentence
    bool isText =
        false; ///< it holds letters: above all numbers it is a heading rather than a mistyped number

    [[nodiscard]] bool isEntry() const { return !number.isEmpty() || !prefix.isEmpty(); }

    friend bool operator==(const ListedLine &, const ListedLine &) = default;
};

/// What stands between the commas, semicolons, tabs and quotes of a line.
[[nodiscard]] QStringList cellsOf(const QString &line);

/// Of the line's cells the first that is a number, or a prefix with a star ("+91140*"); where none is, the
/// problem of the first.
[[nodiscard]] ListedLine readListedLine(const QString &line, const intake::NumberNormaliser &normaliser);

} // namespace callboard::services
