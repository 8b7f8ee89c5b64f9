// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard {

/// The periods of dialling (dialling safety, section 15). Ranges are kept by settings; tests may go below
/// them while every account is on the loopback (ruling 16).
struct DiallingPeriods
{
    milliseconds createDeadline{30'000};    ///< 5-60 s, the whole exchange of one create request
    milliseconds connectDeadline{10'000};   ///< 5-60 s
    milliseconds readDeadline{30'000};      ///< 5-60 s, the whole exchange when a call or a list is read
    milliseconds sendBy{20'000};            ///< 5-60 s after the intent; later nobody sends for it
    milliseconds settle{180'000};           ///< 60-900 s: S, how long a call may take to appear in a listing
    milliseconds listingGap{30'000};        ///< 30 s or more between the two listings that prove "not placed"
    milliseconds pollRinging{5'000};        ///< 1-60 s
    milliseconds pollTalking{5'000};        ///< 1-60 s (ruling 15)
    milliseconds askOperatorAfter{900'000}; ///< 15 min of unreadable listings
    milliseconds longestCall{3'600'000};    ///< 10 min to 12 h of talk; then a person is asked
    milliseconds graceAfterDowntime{900'000};
    seconds practiceCall{
        9}; ///< what a call takes on the practice line, which lives faster; for estimates alone

    friend bool operator==(const DiallingPeriods &, const DiallingPeriods &) = default;
};

} // namespace callboard
