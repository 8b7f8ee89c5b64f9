// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict numberBusy(const EligibilityFacts &facts)
{
    return waitIf(facts.numberBusy, Reason::NumberBusy);
}

} // namespace callboard::plan::rules
