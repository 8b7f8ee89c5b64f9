// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/forecast.h"
#include "tests/core/plan/plantimes.h"

namespace callboard::test {

/// Every call goes alike.
inline plan::CallOdds always(Outcome outcome, seconds held, qint64 costMicros = 0)
{
    return {{{outcome, held, costMicros, 1}}};
}

/// With as many lines as calls of a batch; each call is answered and takes as long as the average one.
inline plan::ForecastInput inputOf(int leads, int parallel, seconds interval)
{
    plan::ForecastInput input;
    input.wish.leads = leads;
    input.wish.parallel = parallel;
    input.wish.interval = interval;
    input.wish.start = at("2026-11-20T14:00:00+05:30");
    input.wish.policy = CallingPolicy::always(zone("Asia/Kolkata"));
    input.lines = parallel;
    input.odds = always(Outcome::Completed, plan::AverageCall);
    return input;
}

inline CallingPolicy between(const char *zoneId, int opens, int closes)
{
    CallingPolicy policy;
    policy.zone = zone(zoneId);
    policy.parts = {HoursPart{.opens = QTime(opens, 0), .closes = QTime(closes, 0)}};
    return policy;
}

} // namespace callboard::test
