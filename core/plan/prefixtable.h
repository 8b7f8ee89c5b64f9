// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/phonenumber.h"

#include <QByteArray>
#include <QHash>
#include <QList>

namespace callboard::plan {

/// What the first digits of a number say; of several prefixes that fit the longest counts. Its text is what
/// resources/zones/generate writes: lines of values, a colon and prefixes, all set apart by single blanks,
/// and lines of remarks that begin with '#'.
class PrefixTable
{
public:
    /// FileMalformed, with \a name and the line, unless every line is whole and no prefix stands twice.
    [[nodiscard]] static Result<PrefixTable> fromText(const QByteArray &text, const QString &name);

    /// Empty when no prefix fits.
    [[nodiscard]] QList<QByteArray> valuesFor(const PhoneNumber &number) const;

private:
    QHash<quint64, qsizetype> m_groups; ///< prefix, a 1 before it, to the index of its values
    QList<QList<QByteArray>> m_values;
    int m_longest = 0;
};

} // namespace callboard::plan
