// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict alreadyReached(const EligibilityFacts &facts)
{
    return neverIf(facts.reachedInCampaign, Reason::AlreadyReached);
}

} // namespace callboard::plan::rules
