// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict waitsForGo(const EligibilityFacts &facts)
{
    return waitIf(facts.waitsForGo, Reason::WaitsForGo);
}

} // namespace callboard::plan::rules
