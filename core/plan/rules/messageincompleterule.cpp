// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict messageIncomplete(const EligibilityFacts &facts)
{
    // Not "never": the value can be entered, and the lead's turn must not be lost by then.
    return waitIf(!facts.unresolved.isEmpty(), Reason::MessageIncomplete, facts.unresolved.value(0));
}

} // namespace callboard::plan::rules
