// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict countryBarred(const EligibilityFacts &facts)
{
    return neverIf(facts.countryBarred, Reason::CountryBarred);
}

} // namespace callboard::plan::rules
