// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/callingpolicy.h"

#include <algorithm>

namespace callboard {

CallingPolicy CallingPolicy::always(const QTimeZone &zone)
{
    return {.zone = zone, .parts = {HoursPart::wholeWeek()}};
}

bool CallingPolicy::isAlways() const
{
    const auto isWholeWeek = [](const HoursPart &part) {
        return part.canOpen() && part.isWholeDay() && part.days.all();
    };
    return closedOn.isEmpty() && std::any_of(parts.cbegin(), parts.cend(), isWholeWeek);
}

size_t qHash(const CallingPolicy &policy, size_t seed)
{
    seed = qHashMulti(seed, policy.zone.id(), policy.closedOn.size());
    for (const HoursPart &part : policy.parts) {
        seed = qHashMulti(seed, part.opens.msecsSinceStartOfDay(), part.closes.msecsSinceStartOfDay(),
                          part.days.to_ulong());
    }
    return seed;
}

} // namespace callboard
