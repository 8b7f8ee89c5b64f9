// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/housesettings.h"

#include "core/services/practicesetup.h"
#include "core/services/settingtable.h"
#include "core/store/store.h"

namespace callboard::services {

Result<HouseSettings> readHouseSettings(const store::Store &store)
{
    const Result<DiallingPeriods> periods = periodsInForce(store);
    if (!periods)
        return fail(periods.error());
    HouseSettings house{*periods, readZone(store.settings)};
    // A script that cannot be read stops the engine, which says so; an estimate is not worth that.
    if (const Result<providers::PracticeScript> script = practiceScript(store.settings))
        house.periods.practiceCall = averagePracticeCall(*script);
    return house;
}

} // namespace callboard::services
