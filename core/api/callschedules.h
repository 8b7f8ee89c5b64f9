// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"

namespace callboard::api {

struct RouteCall;

// Calls to single contacts, as the S2 document names them. Each is a campaign of one lead. The path names the
// house: there is one, HouseSlug, and any other is 404.

[[nodiscard]] ApiAnswer listCallSchedules(const RouteCall &call);           ///< S2-028
[[nodiscard]] ApiAnswer createCallSchedule(const RouteCall &call);          ///< S2-029 to S2-031
[[nodiscard]] ApiAnswer changeCallSchedule(const RouteCall &call);          ///< S2-032
[[nodiscard]] ApiAnswer deleteCallSchedule(const RouteCall &call);          ///< S2-033
[[nodiscard]] ApiAnswer executeCallSchedule(const RouteCall &call);         ///< S2-034
[[nodiscard]] ApiAnswer callScheduleStatistics(const RouteCall &call);      ///< S2-035
[[nodiscard]] ApiAnswer listDueCallSchedules(const RouteCall &call);        ///< S2-036
[[nodiscard]] ApiAnswer triggerOverdueCallSchedules(const RouteCall &call); ///< S2-037

} // namespace callboard::api
