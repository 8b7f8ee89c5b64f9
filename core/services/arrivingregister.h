// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QString>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

// A do-not-call register is read under a source of its own, beside its former file, and takes that one's
// place only when all of it is in. How far it came is a setting, so that a program which ends in between
// loses no number: the next one drops a copy that was not read to its end, for its former file is whole, and
// finishes the move of one that was. Marks that no list asks for any more go in the end. All of these block:
// pool threads only.

/// A source for the copy of the register \a name that is read now; no other has it.
[[nodiscard]] Result<QString> beginArrival(store::Ledger &ledger, const QString &name);

/// All of the copy \a source is in. From now on it outlives its former file.
[[nodiscard]] Result<void> closeArrival(store::Ledger &ledger, const QString &source, Instant now);

/// What became of a copy and of the file that stood in its way.
struct Settled
{
    int dropped = 0;  ///< entries that forbid nothing any more
    int released = 0; ///< leads whose mark went with them
};

/// The copy \a source takes the place of its former file, or, when it was not closed, is dropped. The latter
/// is for who reads it, or knows that nobody does.
[[nodiscard]] Result<Settled> settleArrival(store::Ledger &ledger, const Clock &clock, const QString &source);

/// Finishes the moves of closed copies of the register \a name that a program broke off.
[[nodiscard]] Result<void> finishArrivals(store::Ledger &ledger, const Clock &clock, const QString &name);

/// Settles all copies. For who knows that no process reads one: the holder of ConstructionMark's Clearing.
[[nodiscard]] Result<Settled> settleAllArrivals(store::Ledger &ledger, const Clock &clock);

} // namespace callboard::services
