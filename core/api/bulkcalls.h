// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"

namespace callboard::api {

struct RouteCall;

/// The scheduled batches (S0-055, S0-056).
[[nodiscard]] ApiAnswer listBulkCalls(const RouteCall &call);
/// Leads by their lead_uuid, from a time on, so many at once, so far apart (S0-063).
[[nodiscard]] ApiAnswer scheduleBulkCalls(const RouteCall &call);
/// Every batch whose job id begins so; without a body all of them (S0-060 to S0-062).
[[nodiscard]] ApiAnswer cancelBulkSchedule(const RouteCall &call);

} // namespace callboard::api
