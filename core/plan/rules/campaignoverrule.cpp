// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict campaignOver(const EligibilityFacts &facts)
{
    return neverIf(isOver(facts.campaignState), Reason::CampaignOver, toWord(facts.campaignState));
}

} // namespace callboard::plan::rules
