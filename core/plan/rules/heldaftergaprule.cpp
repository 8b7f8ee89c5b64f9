// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict heldAfterGap(const EligibilityFacts &facts)
{
    return waitIf(facts.heldAfterGap, Reason::HeldAfterGap);
}

} // namespace callboard::plan::rules
