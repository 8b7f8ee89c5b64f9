// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/dispatch/houserules.h"
#include "core/model/callingpolicy.h"
#include "core/model/diallingperiods.h"
#include "core/model/standingrule.h"

#include <QTimeZone>

namespace callboard::services {

/// The settings that hold for the whole profile, as they are in force.
struct HouseSettings
{
    DiallingPeriods periods;
    QTimeZone zone;        ///< never invalid
    CallingPolicy hours;   ///< the house's, in that zone
    bool keepAwake = true; ///< the machine does not sleep while calls are due
    dispatch::HouseRules rules;
    QSet<QString> callingOperators;       ///< whose campaigns are running
    int checkUpDays = DefaultCheckUpDays; ///< the house's threshold (S2-010)
};

[[nodiscard]] Result<HouseSettings> readHouseSettings(const store::Store &store);
/// What of them campaigns change, and not the settings.
[[nodiscard]] Result<QSet<QString>> readCallingOperators(const store::Store &store);

} // namespace callboard::services
