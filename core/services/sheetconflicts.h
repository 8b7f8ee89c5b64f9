// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jobcontrol.h"
#include "core/services/sheetsservice.h"

namespace callboard::services {

class Workspace;

/// Whose word holds.
enum class ConflictSide { Ours = 1, Theirs };

/// Decides conflicts of the linked spreadsheet. In pieces, so that the engine is not kept waiting; a cancel
/// leaves the rest undecided. Blocks: pool threads only.
[[nodiscard]] Result<ConflictReceipt> decideConflicts(Workspace &workspace, const QList<qint64> &ids,
                                                      ConflictSide side, JobControl &control);

} // namespace callboard::services
