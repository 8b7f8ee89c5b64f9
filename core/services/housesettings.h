// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
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
    QTimeZone zone; ///< never invalid
};

[[nodiscard]] Result<HouseSettings> readHouseSettings(const store::Store &store);

} // namespace callboard::services
