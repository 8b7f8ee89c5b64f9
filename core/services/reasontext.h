// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/eligibility.h"

#include <QString>
#include <QTimeZone>

namespace callboard::services {

/// What a rule is about, a few words: "Calling hours".
[[nodiscard]] QString ruleName(plan::Reason rule);
/// Why a rule says no, as a sentence with its value: "The number was contacted 3 of 3 times in 24 h." Empty
/// for a rule that lets the call pass.
[[nodiscard]] QString reasonSentence(const plan::RuleVerdict &verdict);
/// The rule's value, and of one that counts what it counts: "Tries made: 0 of 3".
[[nodiscard]] QString countedValue(const plan::RuleVerdict &verdict);
/// The one answer for a person: the sentence of the rule that decides, and when the call could be made.
/// What answerText() gives as the reason: the one that decides, unless the campaign is paused and it would
/// promise a moment that nobody knows.
[[nodiscard]] plan::Reason toldReason(const plan::Eligibility &eligibility);
[[nodiscard]] QString answerText(const plan::Eligibility &eligibility, const QTimeZone &zone);

} // namespace callboard::services
