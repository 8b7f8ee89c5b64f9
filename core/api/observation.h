// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/api/apirequest.h"

namespace callboard::api {

struct RouteCall;

/// Whether Callboard works: 200 while its database answers. Says beside that whether calls are placed, and
/// how many are live.
[[nodiscard]] ApiAnswer health(const RouteCall &call);
/// For Prometheus, in its text form.
[[nodiscard]] ApiAnswer metrics(const RouteCall &call);
/// The description of all this, for machines.
[[nodiscard]] ApiAnswer openApi(const RouteCall &call);

} // namespace callboard::api
