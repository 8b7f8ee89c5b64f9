// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/standingrule.h"

#include <optional>

namespace callboard::store {
class Store;
}

namespace callboard::rules {

/// The rules of a campaign that a run makes. Sessions and check-ups dial each lead once in it.
[[nodiscard]] CampaignRules rulesOfRun(const StandingRule &rule);

/// Enters \a run, inside the transaction that makes its campaign visible: either both are there afterwards or
/// neither is, and a moment has one run whoever comes first. A campaign that is held is held with \a holdWhy;
/// a rule of one sweep stops. \a campaigns: as StandingRuleRepository::settle() has it, so that no two runs
/// take the same leads. AlreadyExists when the moment has its run, DatabaseConflict when the rule was
/// changed, stopped or deleted or has made another campaign meanwhile. Ledger thread only.
[[nodiscard]] Result<void> enterRun(store::Store &store, const StandingRule &rule, const StandingRuleRun &run,
                                    const QString &holdWhy, std::optional<int> campaigns);

} // namespace callboard::rules
