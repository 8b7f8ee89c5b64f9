// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/eligibility.h"

namespace callboard::plan::rules {

/// The rules of eligibility(), one file each: every one looks at the facts alone and knows no other. A new
/// rule is a new file, a line here and a line in eligibility.cpp.
using Rule = RuleVerdict (*)(const EligibilityFacts &facts);

[[nodiscard]] RuleVerdict leadDeleted(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict ownNumber(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict doNotCall(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict onDoNotCallList(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict campaignOver(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict goalReached(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict alreadyReached(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict attemptsUsed(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict noAddress(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict countryBarred(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict messageIncomplete(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict consentMissing(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict askedOperator(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict inDoubt(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict budgetSpent(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict heldAfterGap(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict waitsForGo(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict campaignNotActive(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict engineIdle(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict clockDiffers(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict agentUnknown(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict notDueYet(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict windowClosed(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict dailyLimit(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict recipientLimit(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict contactCap(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict retryDelay(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict recentContact(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict accountPaused(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict backOff(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict numberBusy(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict slowedDown(const EligibilityFacts &facts);
[[nodiscard]] RuleVerdict lineBusy(const EligibilityFacts &facts);

/// Never when \a hit, else CallNow.
[[nodiscard]] RuleVerdict neverIf(bool hit, Reason rule, QString value = {});
/// NotBefore without a moment when \a hit, else CallNow.
[[nodiscard]] RuleVerdict waitIf(bool hit, Reason rule, QString value = {});
/// NotBefore with the moment while that lies ahead, else CallNow. The value is the moment, if there is one.
[[nodiscard]] RuleVerdict waitUntil(std::optional<Instant> moment, Reason rule,
                                    const EligibilityFacts &facts);

} // namespace callboard::plan::rules
