// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/housesettings.h"

#include "core/dispatch/houserules.h"
#include "core/services/practicesetup.h"
#include "core/services/settingtable.h"
#include "core/store/househours.h"
#include "core/store/store.h"

namespace callboard::services {

Result<HouseSettings> readHouseSettings(const store::Store &store)
{
    const Result<DiallingPeriods> periods = periodsInForce(store);
    if (!periods)
        return fail(periods.error());
    Result<CallingPolicy> hours = store::houseHours(store.settings);
    if (!hours)
        return fail(hours.error());
    const Result<dispatch::HouseRules> rules = dispatch::readHouseRules(store);
    if (!rules)
        return fail(rules.error());
    const Result<QString> awake = readSetting(store.settings, KeepAwakeKey);
    if (!awake)
        return fail(awake.error());
    HouseSettings house{*periods, readZone(store.settings), *hours, rules->systemLines,
                        *awake == QLatin1String("yes")};
    house.hours.zone = house.zone;
    // A script that cannot be read stops the engine, which says so; an estimate is not worth that.
    if (const Result<providers::PracticeScript> script = practiceScript(store.settings))
        house.periods.practiceCall = averagePracticeCall(*script);
    return house;
}

} // namespace callboard::services
