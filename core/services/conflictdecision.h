// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/jobcontrol.h"
#include "core/store/fieldconflicts.h"

#include <functional>

namespace callboard::store {
class Store;
}

namespace callboard::services {

class Workspace;

/// Whose word holds.
enum class ConflictSide { Ours = 1, Theirs };

/// A field that both sides changed, as a person decides it.
struct ConflictRow
{
    qint64 id = 0;
    QString leadUuid;
    QString leadName;
    QString field; ///< as SheetFields names it
    QString ours;
    QString theirs;
    Instant seenAt;
};

/// What deciding some of them came to.
struct ConflictReceipt
{
    int decided = 0;
    QList<Error> refused; ///< why each of the others stays as it is on both sides
};

/// On a reader's thread; those of leads that were deleted are left out.
[[nodiscard]] Result<QList<ConflictRow>> conflictRows(const store::Store &store,
                                                      const QList<store::FieldConflict> &conflicts);

/// Gives the lead of \a conflict what the other side says, inside a transaction; Refused where it cannot have
/// such a value.
[[nodiscard]] Result<void> takeTheirWord(store::Store &store, const store::FieldConflict &conflict,
                                         Instant now);

/// Settles one conflict inside a transaction on the ledger's thread; Refused or NotFound when this one cannot
/// be settled so.
using SettleConflict = std::function<Result<void>(store::Store &store, qint64 id, Instant now)>;

/// Decides conflicts. In pieces, so that the engine is not kept waiting; a cancel leaves the rest undecided.
/// Blocks: pool threads only.
[[nodiscard]] Result<ConflictReceipt> decideConflicts(Workspace &workspace, const QList<qint64> &ids,
                                                      const SettleConflict &settle, JobControl &control);

} // namespace callboard::services
