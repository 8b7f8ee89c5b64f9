// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict clockDiffers(const EligibilityFacts &facts)
{
    return waitIf(facts.clockDiffers, Reason::ClockDiffers);
}

} // namespace callboard::plan::rules
