// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict askedOperator(const EligibilityFacts &facts)
{
    return waitIf(facts.askedOperator, Reason::AskedOperator);
}

} // namespace callboard::plan::rules
