// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/campaign.h"
#include "core/model/diallingperiods.h"
#include "core/store/store.h"

namespace callboard::dispatch {

/// The engine in one look, from the ledger alone, so that any process may ask. `ready` is left false.
[[nodiscard]] Result<EngineStatus> engineStatus(const store::Store &store, const DiallingPeriods &periods,
                                                Instant now);

/// When the rest of a campaign will be done if it goes on as planned; nothing when it is over or never could
/// be. \a remaining are the leads that still wait, \a batchesStarted tells where the plan stands.
[[nodiscard]] std::optional<Instant> expectedCompletion(const Campaign &campaign, const Account &account,
                                                        int remaining, int batchesStarted,
                                                        const DiallingPeriods &periods, Instant now);

} // namespace callboard::dispatch
