// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/phonenumber.h"

#include <algorithm>

namespace callboard {

std::optional<PhoneNumber> PhoneNumber::fromE164(const QString &text)
{
    constexpr int FewestDigits = 7;
    constexpr int MostDigits = 15;
    const qsizetype digits = text.size() - 1;
    if (digits < FewestDigits || digits > MostDigits || text.at(0) != u'+' || text.at(1) == u'0')
        return std::nullopt;
    const bool allDigits =
        std::all_of(text.cbegin() + 1, text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!allDigits)
        return std::nullopt;
    return PhoneNumber(text);
}

QString PhoneNumber::masked() const
{
    return QChar(0x2026) + lastFour();
}

} // namespace callboard
