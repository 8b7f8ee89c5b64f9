// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/emailaddress.h"

#include <algorithm>

namespace callboard {

bool isEmailAddress(const QString &text)
{
    constexpr qsizetype MostCharacters = 254; // RFC 5321 4.5.3.1
    const qsizetype at = text.indexOf(u'@');
    if (text.size() > MostCharacters || at < 1 || text.indexOf(u'@', at + 1) >= 0)
        return false;
    const auto isForbidden = [](QChar c) {
        static constexpr QStringView Forbidden = u",;:<>()[]\\\"";
        return c.isSpace() || c.category() == QChar::Other_Control || Forbidden.contains(c);
    };
    if (std::any_of(text.cbegin(), text.cend(), isForbidden))
        return false;
    const QStringView domain = QStringView(text).sliced(at + 1);
    const bool hasDot = domain.indexOf(u'.') > 0;
    return hasDot && !domain.endsWith(u'.') && !domain.contains(u"..");
}

} // namespace callboard
