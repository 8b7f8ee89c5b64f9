// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict recentContact(const EligibilityFacts &facts)
{
    if (facts.contacts.isEmpty() || facts.limits.gap <= seconds{0})
        return waitIf(false, Reason::RecentContact);
    return waitUntil(facts.contacts.constLast() + facts.limits.gap, Reason::RecentContact, facts);
}

} // namespace callboard::plan::rules
