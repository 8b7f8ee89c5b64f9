// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QChar>

namespace callboard {

/// How long the unit is that people write behind a number: s, m (minutes), h or d. 0 for anything else.
[[nodiscard]] constexpr seconds unitLength(QChar letter)
{
    switch (letter.unicode()) {
    case u's':
        return seconds{1};
    case u'm':
        return std::chrono::minutes{1};
    case u'h':
        return std::chrono::hours{1};
    case u'd':
        return std::chrono::days{1};
    default:
        return seconds{0};
    }
}

} // namespace callboard
