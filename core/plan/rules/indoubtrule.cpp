// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict inDoubt(const EligibilityFacts &facts)
{
    return waitIf(facts.inDoubt, Reason::InDoubt);
}

} // namespace callboard::plan::rules
