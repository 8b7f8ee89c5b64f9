// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/rulereach.h"

#include <QStringList>

namespace callboard::services {

// Standing rules in words, for window and terminal alike. Translated.

/// What a rule will do, a sentence each, in the order in which it matters.
[[nodiscard]] QStringList ruleSentences(const StandingRule &rule);
/// The same where what it says is not entered yet. \a channel: by what it reaches its leads.
[[nodiscard]] QStringList ruleSentences(const StandingRule &rule, Channel channel);

/// "10:00, 11:00 every day", "every hour Mon, Tue", for a column.
[[nodiscard]] QString ruleTimes(const StandingRule &rule);
[[nodiscard]] QString ruleKindName(StandingRuleKind kind);
[[nodiscard]] QString ruleStateName(StandingRuleState state);

/// Which leads of a pool these are: "New", "Missed at 10:00". \a channel: the rule's.
[[nodiscard]] QString poolName(const plan::RulePool &pool, const QTimeZone &zone,
                               Channel channel = Channel::Call);
/// What is done with them, and why: "Called", "Skipped: in cooldown, free from 13:00".
[[nodiscard]] QString poolAction(const plan::RulePool &pool, const QTimeZone &zone,
                                 Channel channel = Channel::Call);

/// What came of a run: "35 leads", "nobody to call".
[[nodiscard]] QString runText(const StandingRuleRun &run, Channel channel = Channel::Call);

/// "35 leads will be called.", before a person lets a run begin.
[[nodiscard]] QString willReachText(int leads, Channel channel);
/// "Morning round calls 35 leads.", of a run that was begun. \a who: the rule, or its campaign.
[[nodiscard]] QString reachesText(const QString &who, int leads, Channel channel);
/// "On 3 May 10:00 this rule would call 35 leads.", of a run that was only asked about.
[[nodiscard]] QString wouldReachText(const QString &moment, int leads, Channel channel);
/// "nobody to call", within a sentence.
[[nodiscard]] QString nobodyText(Channel channel);

} // namespace callboard::services
