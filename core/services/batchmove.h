// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

// What has not begun moves to another time; what has begun keeps its own.

/// The batches that have not started fall due from \a start on, in the rhythm of their campaign. Those that
/// the operator moved by themselves keep their time, unless it comes before \a start. Blocks: pool threads
/// only, in pieces, for those that have started can be many.
[[nodiscard]] Result<void> moveCampaign(Workspace &workspace, CampaignId id, Instant start);

/// A paused campaign goes on; its batches keep their rhythm from now on: the first that is late begins at
/// once, the next an interval later. Nothing changes for one that is not paused; NotAllowed for one that is
/// over and for a draft. \a note: the operator's words on it. Blocks as moveCampaign() does.
[[nodiscard]] Result<void> resumeCampaign(Workspace &workspace, CampaignId id, const QString &note = {});

/// One batch falls due at \a due, the others stay. On the ledger's thread, in a transaction of its own.
[[nodiscard]] Result<void> moveBatch(store::Store &store, const BatchKey &batch, Instant due, Instant now);

} // namespace callboard::services
