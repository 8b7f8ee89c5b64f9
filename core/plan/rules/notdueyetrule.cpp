// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict notDueYet(const EligibilityFacts &facts)
{
    return waitUntil(facts.dueAt, Reason::NotDueYet, facts);
}

} // namespace callboard::plan::rules
