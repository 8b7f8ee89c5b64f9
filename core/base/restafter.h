// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <chrono>

namespace callboard {

/// What a person still takes for at once.
constexpr std::chrono::milliseconds LeastRest{250};
/// So old a displayed figure may be at most, the work itself apart.
constexpr std::chrono::milliseconds MostRest{5000};

/// How long what is done again and again, such as counting for a display, rests after it took \a took: four
/// times as long, LeastRest to MostRest. What grows with the ledger then leaves readers and processor to
/// others.
[[nodiscard]] constexpr std::chrono::milliseconds restAfter(std::chrono::milliseconds took)
{
    constexpr int RestsToAWork = 4;
    return std::clamp(took * RestsToAWork, LeastRest, MostRest);
}

} // namespace callboard
