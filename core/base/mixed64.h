// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QtGlobal>

namespace callboard {

/// splitmix64, after Vigna: spreads neighbouring inputs over the whole range. Not for secrets.
[[nodiscard]] constexpr quint64 mixed64(quint64 x)
{
    x += 0x9e3779b97f4a7c15ULL;
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

/// The same as a fraction: 0 or more, less than 1.
[[nodiscard]] constexpr double mixedFraction(quint64 x)
{
    return double(mixed64(x) >> 11) * 0x1.0p-53;
}

} // namespace callboard
