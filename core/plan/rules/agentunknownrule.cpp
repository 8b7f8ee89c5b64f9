// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict agentUnknown(const EligibilityFacts &facts)
{
    return waitIf(facts.agentUnknown, Reason::AgentUnknown);
}

} // namespace callboard::plan::rules
