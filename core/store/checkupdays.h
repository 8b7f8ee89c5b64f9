// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QLatin1String>

namespace callboard::store {

class SettingRepository;

inline constexpr QLatin1String CheckUpDaysKey("checkup.threshold_days");

/// The house's own threshold: so many days after its last check-up a lead is due, wherever nothing else is
/// said (S2-010, S2-026). 1 to MostThresholdDays; the usual one where none was set.
[[nodiscard]] Result<int> houseCheckUpDays(const SettingRepository &settings);

} // namespace callboard::store
