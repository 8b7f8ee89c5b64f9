// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"

namespace callboard::api {

struct RouteCall;

/// The leads that meet `where` and `search`, as `callboard leads` takes them: `limit` of them (100 unless
/// told, 1000 at most) from `offset` on. For their lead_uuids.
[[nodiscard]] ApiAnswer listLeads(const RouteCall &call);

} // namespace callboard::api
