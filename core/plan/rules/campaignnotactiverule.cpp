// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rules/rules.h"

namespace callboard::plan::rules {

RuleVerdict campaignNotActive(const EligibilityFacts &facts)
{
    // A scheduled campaign needs no more than its time: whoever starts it is asking here.
    const bool waits =
        facts.campaignState == CampaignState::Draft || facts.campaignState == CampaignState::Paused;
    return waitIf(waits, Reason::CampaignNotActive, toWord(facts.campaignState));
}

} // namespace callboard::plan::rules
