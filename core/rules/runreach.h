// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/plan/rulereach.h"

namespace callboard::store {
class Store;
}

namespace callboard::rules {

/// Whom a run of \a rule would take at \a slot, and whom it would not, from what the ledger knows: the one
/// answer for the run itself and for the question. \a zone: of the rule's days. InvalidArgument for a filter
/// that cannot be read. For the thread of \a store.
[[nodiscard]] Result<plan::RuleReach> runReach(const store::Store &store, const StandingRule &rule,
                                               const QTimeZone &zone, const plan::RunSlot &slot);

} // namespace callboard::rules
