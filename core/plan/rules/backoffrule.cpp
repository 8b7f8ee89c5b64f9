// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict backOff(const EligibilityFacts &facts)
{
    return waitUntil(facts.backOffUntil, Reason::BackOff, facts);
}

} // namespace callboard::plan::rules
