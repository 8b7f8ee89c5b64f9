// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The steps of stopping that CampaignService puts together, each inside its caller's transaction and on the
/// ledger's thread. They add to \a receipt, and to \a leads the ids of those that show something else now.

[[nodiscard]] int batchCount(const Campaign &campaign);

/// What goes on at places in [from, until) in spite of a stop, for the receipt (ruling 8).
[[nodiscard]] Result<void> countUnderWay(const store::Store &store, const Campaign &campaign, int from,
                                         int until, CancelReceipt &receipt);

/// Cancels the batches in [first, until); their leads show again what they showed before. What is in flight
/// is counted, and is not tried again whatever comes of it.
[[nodiscard]] Result<void> cancelBatchRange(store::Store &store, const Campaign &campaign, int first,
                                            int until, Instant now, CancelReceipt &receipt,
                                            QList<LeadId> &leads);

/// A campaign of which nothing is left and nobody was called was cancelled as a whole.
[[nodiscard]] Result<void> endIfEmpty(store::Store &store, CampaignId campaign);

/// Every batch whose job id begins with \a prefix (S0-060), neighbours together.
[[nodiscard]] Result<void> cancelByPrefix(store::Store &store, const Campaign &campaign,
                                          const QString &prefix, Instant now, CancelReceipt &receipt,
                                          QList<LeadId> &leads);

/// The whole campaign. Its places stay planned (ruling 1); its own state says that it is over.
[[nodiscard]] Result<void> cancelOne(store::Store &store, const Campaign &campaign, Instant now,
                                     CancelReceipt &receipt, QList<LeadId> &leads);

} // namespace callboard::services
