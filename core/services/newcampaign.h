// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/scheduleservice.h"

namespace callboard::store {
class Ledger;
class Store;
} // namespace callboard::store

namespace callboard::services {

class ChunkBreak;

/// What a request comes to on \a account. One without a name gets one from its date and count, in the zone of
/// \a policy.
[[nodiscard]] Campaign newCampaign(const ScheduleRequest &request, const Account &account,
                                   const CallingPolicy &policy, Instant now);

/// Writes the campaign in pieces; until the last it is invisible, and a crash before leaves nothing (decision
/// 1). With the last goes what \a with writes; when that fails there is no campaign. Blocks; pool threads
/// only.
[[nodiscard]] Result<CampaignId> writeCampaign(store::Ledger &ledger, const ChunkBreak &chunkBreak,
                                               const Campaign &campaign, const QList<LeadId> &leads,
                                               const WithCampaign &with = {});

/// The leads that a draft would call: those that still exist and were not taken out of it.
[[nodiscard]] Result<QList<LeadId>> leadsOfDraft(const store::Store &store, const Campaign &draft);

/// \a draft becomes \a wish and is scheduled; who is gone or not to be called meanwhile is left out. As it is
/// then. NotAllowed when it is a draft no more. Blocks; pool threads only.
[[nodiscard]] Result<Campaign> scheduleDraft(store::Ledger &ledger, const ChunkBreak &chunkBreak,
                                             CampaignId draft, Campaign wish);

/// That somebody else has scheduled or deleted the draft.
[[nodiscard]] Failure noDraftAnyMore();

} // namespace callboard::services
