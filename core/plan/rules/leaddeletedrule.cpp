// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict leadDeleted(const EligibilityFacts &facts)
{
    return neverIf(facts.leadDeleted, Reason::LeadDeleted);
}

} // namespace callboard::plan::rules
