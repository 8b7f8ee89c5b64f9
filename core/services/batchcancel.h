// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"
#include "core/store/store.h"

namespace callboard::services {

/// The steps of stopping that CampaignService puts together, each inside its caller's transaction and on the
/// ledger's thread. They add to \a receipt, and to \a leads the ids of those that show something else now.

[[nodiscard]] int batchCount(const Campaign &campaign);

/// Whether a call of the batch has been placed or may be at \a now: its time has come, and with it that of
/// its leads. \a started: how many of its campaign have started by the plan.
[[nodiscard]] bool hasBegun(const store::PlaceRepository::BatchCounts &batch, int started, Instant now);

/// NotAllowed for a campaign that is over, and for a draft, of which nothing goes on yet.
[[nodiscard]] Result<void> checkedGoing(const Campaign &campaign);
/// NotAllowed for a campaign that is over, and for a draft, which is deleted instead.
[[nodiscard]] Result<void> checkedCancel(const Campaign &campaign);

/// What goes on at places in [from, until) in spite of a stop, for the receipt (ruling 8).
[[nodiscard]] Result<void> countUnderWay(const store::Store &store, const Campaign &campaign, int from,
                                         int until, CancelReceipt &receipt);

/// What follows the last miss at places in [from, until) does so no longer: messages that wait, be it to be
/// tried once more, are not sent, and their leads say so no longer; ids of those. The same of the places of a
/// campaign that follows another.
[[nodiscard]] Result<QList<LeadId>> endFallback(store::Store &store, const Campaign &campaign, int from,
                                                int until, Instant now);

/// Cancels places in [from, until); their leads show again what they showed before, and the missed ones wait
/// for no next channel. What is in flight is counted, and is not tried again whatever comes of it.
[[nodiscard]] Result<void> cancelPlaces(store::Store &store, const Campaign &campaign, int from, int until,
                                        Instant now, CancelReceipt &receipt, QList<LeadId> &leads);

/// The same of the batches in [first, until), which are counted too.
[[nodiscard]] Result<void> cancelBatchRange(store::Store &store, const Campaign &campaign, int first,
                                            int until, Instant now, CancelReceipt &receipt,
                                            QList<LeadId> &leads);

/// What is live at places in [from, until), and what may become so, is to be ended by its provider.
[[nodiscard]] Result<void> hangUp(store::Store &store, CampaignId campaign, int from, int until, Instant now,
                                  CancelReceipt &receipt);

/// The calls of the batches in [first, until), as was chosen.
[[nodiscard]] Result<void> endCalls(store::Store &store, const Campaign &campaign, int first, int until,
                                    LiveCalls live, Instant now, CancelReceipt &receipt);

/// A campaign of which nothing is left and nobody was called was cancelled as a whole.
[[nodiscard]] Result<void> endIfEmpty(store::Store &store, CampaignId campaign, Instant now);

/// Every batch whose job id begins with \a prefix (S0-060), neighbours together; their calls as \a live says.
[[nodiscard]] Result<void> cancelByPrefix(store::Store &store, const Campaign &campaign,
                                          const QString &prefix, LiveCalls live, Instant now,
                                          CancelReceipt &receipt, QList<LeadId> &leads);

/// The whole campaign. Its places stay planned (ruling 1); its own state says that it is over.
[[nodiscard]] Result<void> cancelOne(store::Store &store, const Campaign &campaign, Instant now,
                                     CancelReceipt &receipt, QList<LeadId> &leads, const QString &note = {});

} // namespace callboard::services
