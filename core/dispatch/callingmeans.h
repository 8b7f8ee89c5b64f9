// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/houserules.h"
#include "core/model/diallingperiods.h"
#include "core/plan/schedulesummary.h"

namespace callboard::dispatch {

/// What a campaign calls with and within, for who estimates when it will be done.
struct CallingMeans
{
    plan::LineLimits lines;
    seconds averageCall = plan::AverageCall;
    CallingPolicy house = CallingPolicy::always(defaultZone()); ///< the hours of houseHoursFor()
    QString legalProfile = {};                                  ///< an id in the book; empty: no law

    /// The hours that hold beside the campaign's own, on its clocks.
    [[nodiscard]] QList<CallingPolicy> alsoOpen(const Campaign &campaign) const;
};

/// The lines that hold for a campaign on \a account, whatever it asks for: as lineRules() gives them to the
/// engine, for what is promised is what is kept.
[[nodiscard]] plan::LineLimits plannedLines(const Account &account, const HouseRules &house,
                                            bool severalOperators);

/// \a hours: the house's, as houseHoursFor() has them for the account.
[[nodiscard]] CallingMeans meansOf(const Account &account, const HouseRules &house, bool severalOperators,
                                   const DiallingPeriods &periods, const CallingPolicy &hours);
/// The same by the rules of the house and the campaigns that are running, as the ledger has them.
[[nodiscard]] Result<CallingMeans> readMeans(const store::Store &store, const Account &account,
                                             const DiallingPeriods &periods);

} // namespace callboard::dispatch
