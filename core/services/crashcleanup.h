// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QString>

#include <optional>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

class ChunkBreak;

/// Takes back imports that a crash left running, drops campaigns that it left half-built, and settles
/// registers that it left between two files. Does nothing while any process imports or schedules. Blocks.
[[nodiscard]] Result<void> clearAwayHalfDone(store::Ledger &ledger, const Clock &clock,
                                             const QString &profileDirectory);

/// Takes an import back in pieces, with a \a chunkBreak after each; how many leads. \a undoneAt: when
/// somebody wished it so, for the audit trail; nothing for one that never came to its end. Blocks.
[[nodiscard]] Result<int> takeBackImport(store::Ledger &ledger, const ChunkBreak &chunkBreak, ImportId id,
                                         std::optional<Instant> undoneAt = std::nullopt);

} // namespace callboard::services
