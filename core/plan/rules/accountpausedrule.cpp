// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict accountPaused(const EligibilityFacts &facts)
{
    if (facts.accountStopped)
        return waitIf(true, Reason::AccountPaused, *facts.accountStopped);
    return waitUntil(facts.accountPausedUntil, Reason::AccountPaused, facts);
}

} // namespace callboard::plan::rules
