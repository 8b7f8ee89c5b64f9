// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict doNotCall(const EligibilityFacts &facts)
{
    return neverIf(facts.leadStatus == LeadStatus::DoNotCall, Reason::DoNotCall, toWord(facts.leadStatus));
}

} // namespace callboard::plan::rules
