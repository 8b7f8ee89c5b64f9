// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"

namespace callboard::services {

/// From now on both sides agree that HubSpot says what it says: with Ours the lead keeps another value, and
/// HubSpot its own; with Theirs the lead takes it. Inside a transaction on the ledger's thread.
[[nodiscard]] Result<void> settleHubSpotConflict(store::Store &store, qint64 id, ConflictSide side,
                                                 Instant now);

} // namespace callboard::services
