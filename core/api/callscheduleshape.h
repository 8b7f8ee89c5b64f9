// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/callscheduleservice.h"

#include <QJsonObject>
#include <QTimeZone>

namespace callboard::api {

/// The one house there is, as paths and documents name it.
inline constexpr QLatin1String HouseSlug("default");

/// S2-068, in the ways of jsonshapes.h.
[[nodiscard]] QJsonObject callScheduleShape(const services::CallScheduleView &schedule,
                                            const QTimeZone &zone);
/// S2-035, S2-047
[[nodiscard]] QJsonObject callScheduleCountsShape(const services::CallScheduleCounts &counts);

} // namespace callboard::api
