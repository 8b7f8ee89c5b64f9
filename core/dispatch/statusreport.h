// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/dispatch/callingmeans.h"
#include "core/dispatch/enginestatus.h"
#include "core/model/campaign.h"
#include "core/model/diallingperiods.h"
#include "core/store/store.h"

#include <QHash>

namespace callboard::dispatch {

/// Campaigns of whose line nobody may be called by the hours, and until when.
using ClosedLines = QHash<CampaignId, Instant>;

/// The engine in one look, from the ledger alone, so that any process may ask; which lines are closed only
/// the one that dials can say. `ready` and `halted` are what the last engine left: they mean nothing unless
/// one runs.
[[nodiscard]] Result<EngineStatus> engineStatus(const store::Store &store, const DiallingPeriods &periods,
                                                Instant now, const ClosedLines &closed = {});

/// Whether every lead of a campaign was called, and missed ones wait for their next try: how long those will
/// take nobody can say, only when the next one is due.
[[nodiscard]] Result<bool> onlyRetriesWait(const store::Store &store, CampaignId campaign);

/// When the rest of a campaign will be done if it goes on as planned; nothing when it is over or never could
/// be. \a remaining are the leads that still wait, \a batchesStarted tells where the plan stands.
[[nodiscard]] std::optional<Instant> expectedCompletion(const Campaign &campaign, const CallingMeans &means,
                                                        int remaining, int batchesStarted, Instant now);

} // namespace callboard::dispatch
