// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/checkupdays.h"

#include "core/model/standingrule.h"
#include "core/store/settingrepository.h"

namespace callboard::store {

Result<int> houseCheckUpDays(const SettingRepository &settings)
{
    const Result<std::optional<QString>> stored = settings.value(CheckUpDaysKey);
    if (!stored)
        return fail(stored.error());
    bool isNumber = false;
    const int days = stored->value_or(QString()).toInt(&isNumber);
    return isNumber && days >= 1 && days <= MostThresholdDays ? days : DefaultCheckUpDays;
}

} // namespace callboard::store
