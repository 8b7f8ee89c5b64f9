// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/callingpolicy.h"
#include "core/model/diallingperiods.h"

#include <QTimeZone>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The settings that hold for the whole profile, as they are in force.
struct HouseSettings
{
    DiallingPeriods periods;
    QTimeZone zone;        ///< never invalid
    CallingPolicy hours;   ///< the house's, in that zone
    int systemLines = 0;   ///< calls at once over all accounts; 0: as many as these have
    bool keepAwake = true; ///< the machine does not sleep while calls are due
};

[[nodiscard]] Result<HouseSettings> readHouseSettings(const store::Store &store);

} // namespace callboard::services
