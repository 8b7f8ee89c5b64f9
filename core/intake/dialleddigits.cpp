// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/intake/dialleddigits.h"

namespace callboard::intake {

namespace {

bool isGrouping(QChar c)
{
    return c == u' ' || c == u'-' || c == u'(' || c == u')';
}

} // namespace

std::optional<DialledDigits> DialledDigits::of(QStringView text)
{
    DialledDigits dialled;
    dialled.m_hasPlus = text.startsWith(u'+');
    for (const QChar c : dialled.m_hasPlus ? text.sliced(1) : text) {
        if (c >= u'0' && c <= u'9') {
            if (dialled.m_count == MostDigits)
                return std::nullopt;
            dialled.m_digits.at(dialled.m_count++) = static_cast<char>(c.unicode());
        } else if (!isGrouping(c)) {
            return std::nullopt;
        }
    }
    return dialled;
}

} // namespace callboard::intake
