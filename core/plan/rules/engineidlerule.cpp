// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict engineIdle(const EligibilityFacts &facts)
{
    return waitIf(facts.idleEngine.has_value(), Reason::EngineIdle,
                  facts.idleEngine ? toWord(*facts.idleEngine) : QString());
}

} // namespace callboard::plan::rules
