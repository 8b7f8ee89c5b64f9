// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict retryDelay(const EligibilityFacts &facts)
{
    return waitUntil(facts.retryDue, Reason::RetryDelay, facts);
}

} // namespace callboard::plan::rules
