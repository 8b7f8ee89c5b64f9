// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/housesettings.h"

#include "core/services/practicesetup.h"
#include "core/services/settingtable.h"
#include "core/store/checkupdays.h"
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
    const Result<QSet<QString>> calling = readCallingOperators(store);
    if (!calling)
        return fail(calling.error());
    const Result<int> checkUpDays = store::houseCheckUpDays(store.settings);
    if (!checkUpDays)
        return fail(checkUpDays.error());
    HouseSettings house{
        *periods,    readZone(store.settings), *hours, *awake == QLatin1String("yes"), *rules, *calling,
        *checkUpDays};
    house.hours.zone = house.zone;
    // A script that cannot be read stops the engine, which says so; an estimate is not worth that.
    if (const Result<providers::PracticeScript> script = practiceScript(store.settings))
        house.periods.practiceCall = averagePracticeCall(*script);
    return house;
}

Result<QSet<QString>> readCallingOperators(const store::Store &store)
{
    const Result<dispatch::HouseRules> rules = dispatch::readHouseRules(store);
    const Result<QList<Campaign>> open = store.campaigns.open();
    if (!rules || !open)
        return fail(rules ? open.error() : rules.error());
    return dispatch::callingOperators(*open, *rules);
}

} // namespace callboard::services
