// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict ownNumber(const EligibilityFacts &facts)
{
    return neverIf(facts.isOwnNumber, Reason::OwnNumber);
}

} // namespace callboard::plan::rules
