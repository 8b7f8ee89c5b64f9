// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"

namespace callboard::services {

/// From now on both sides agree that the sheet says what it says, and so one side alone has another value,
/// which the other takes over. Inside a transaction on the ledger's thread.
[[nodiscard]] Result<void> settleSheetConflict(store::Store &store, qint64 id, ConflictSide side,
                                               Instant now);

} // namespace callboard::services
