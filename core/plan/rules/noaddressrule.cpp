// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict noAddress(const EligibilityFacts &facts)
{
    return neverIf(!facts.hasAddress, Reason::NoAddress, toWord(facts.channel));
}

} // namespace callboard::plan::rules
