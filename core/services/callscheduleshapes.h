// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/callscheduleservice.h"
#include "core/services/figureservice.h"

#include <QJsonObject>
#include <QTimeZone>

namespace callboard::services {

// Calls to single contacts as verbs and the API write them, in the ways of jsonshapes.h.

/// The one house there is, as paths and documents name it.
inline constexpr QLatin1String HouseSlug("default");

/// S2-068
[[nodiscard]] QJsonObject callScheduleShape(const CallScheduleView &schedule, const QTimeZone &zone);
/// S2-028, S2-036: whole documents.
[[nodiscard]] QJsonObject callScheduleListShape(const QList<CallScheduleView> &schedules,
                                                const QTimeZone &zone);
/// S2-035, S2-047: a whole document.
[[nodiscard]] QJsonObject callScheduleStatisticsShape(const CallScheduleCounts &counts,
                                                      const HouseFigures &figures, const QTimeZone &zone);
/// S2-037: a whole document.
[[nodiscard]] QJsonObject triggerShape(const TriggerReceipt &receipt);

} // namespace callboard::services
