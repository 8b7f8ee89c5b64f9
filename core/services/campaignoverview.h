// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/diallingperiods.h"
#include "core/services/campaignservice.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// Counts a campaign as its card and `campaigns` show it. \a periods are those in force.
[[nodiscard]] Result<CampaignOverview> overviewOf(const store::Store &store, const Campaign &campaign,
                                                  const DiallingPeriods &periods, Instant now);

} // namespace callboard::services
