// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/callfigures.h"

namespace callboard {

std::optional<double> CallFigures::completionRate() const
{
    int over = 0;
    for (auto it = outcomes.cbegin(); it != outcomes.cend(); ++it)
        over += it.key() == Outcome::Cancelled ? 0 : it.value();
    return over > 0 ? std::optional(double(outcomes.value(Outcome::Completed)) / over) : std::nullopt;
}

std::optional<milliseconds> CallFigures::averageResponse() const
{
    return takenOn > 0 ? std::optional(waited / takenOn) : std::nullopt;
}

std::optional<double> CheckUpFigures::compliance() const
{
    return due > 0 ? std::optional(double(contacted) / due) : std::nullopt;
}

} // namespace callboard
