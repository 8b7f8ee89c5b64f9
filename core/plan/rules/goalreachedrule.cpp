// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict goalReached(const EligibilityFacts &facts)
{
    return neverIf(facts.goalReached, Reason::GoalReached);
}

} // namespace callboard::plan::rules
