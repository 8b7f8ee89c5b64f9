// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"
#include "core/model/diallingperiods.h"

namespace callboard::plan {

/// How long a call is taken to last on \a account (S0-069), for every estimate of when a schedule is through.
/// On the profile's own practice line it lasts what \a periods say; one at another address keeps a speed that
/// nobody here knows, and counts as life.
[[nodiscard]] seconds averageCallOn(const Account &account, const DiallingPeriods &periods);

} // namespace callboard::plan
