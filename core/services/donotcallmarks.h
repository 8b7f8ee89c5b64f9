// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/phonenumber.h"
#include "core/store/store.h"

#include <functional>

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

// The marks of leads follow the lists of all campaigns: they come with an entry and go with the last that
// forbids the number. A mark from before there were lists stays until somebody takes it away.

/// Marks the lead with this number; false when there is none. Inside a transaction on the ledger's thread.
[[nodiscard]] Result<bool> markListed(store::Store &store, const PhoneNumber &number, Instant now);

/// Takes the mark of the lead with this number away unless a list still forbids it; whether none does. Inside
/// a transaction on the ledger's thread.
[[nodiscard]] Result<bool> releaseUnlisted(store::Store &store, const PhoneNumber &number, Instant now);

/// Takes away the marks that no list asks for any more, of leads whose number \a mayBeFree; how many. In
/// pieces, so that the engine is not kept waiting. Blocks: pool threads only.
[[nodiscard]] Result<int> releaseMarks(store::Ledger &ledger, const Clock &clock,
                                       const std::function<bool(const PhoneNumber &number)> &mayBeFree);

} // namespace callboard::services
