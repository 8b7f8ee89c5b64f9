// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/channel.h"
#include "core/model/diallingperiods.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// Takes out of the ladder of a campaign of messages what cannot follow them: a channel that may not, one
/// that no step has words for, and a step that is not on the ladder. Of calls all stays: a miss may wait for
/// a step.
void fitLadder(Campaign &campaign, Channel channel);

/// What can be said of an edit without looking at leads, as CampaignService::edit() has it: for the
/// transaction that writes it.
[[nodiscard]] Result<void> checkedWish(const store::Store &store, const Campaign &before,
                                       const Campaign &after);
/// All of it. \a periods are those in force.
[[nodiscard]] Result<void> checkedEdit(const store::Store &store, const Campaign &before,
                                       const Campaign &after, const DiallingPeriods &periods, Instant now);

/// Together, or neither: the edit, and the words of the campaigns of messages that follow its misses and say
/// what a step said before.
[[nodiscard]] Result<void> writeEdit(store::Store &store, const Campaign &before, const Campaign &after,
                                     Instant now);

} // namespace callboard::services
