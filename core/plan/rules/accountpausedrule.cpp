// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict accountPaused(const EligibilityFacts &facts)
{
    return waitUntil(facts.accountPausedUntil, Reason::AccountPaused, facts);
}

} // namespace callboard::plan::rules
