// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/diallingperiods.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What can be said of an edit without looking at leads, as CampaignService::edit() has it: for the
/// transaction that writes it.
[[nodiscard]] Result<void> checkedWish(const store::Store &store, const Campaign &before,
                                       const Campaign &after);
/// All of it. \a periods are those in force.
[[nodiscard]] Result<void> checkedEdit(const store::Store &store, const Campaign &before,
                                       const Campaign &after, const DiallingPeriods &periods, Instant now);

} // namespace callboard::services
