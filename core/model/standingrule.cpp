// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/standingrule.h"

#include "core/base/words.h"

namespace callboard {

namespace {

constexpr WordTable<StandingRuleKind, 3> RuleKinds = {{
    {StandingRuleKind::DailySessions, QLatin1String("sessions")},
    {StandingRuleKind::CheckUpAge, QLatin1String("check-up")},
    {StandingRuleKind::Recurring, QLatin1String("recurring")},
}};

constexpr WordTable<StandingRuleState, 2> RuleStates = {{
    {StandingRuleState::Started, QLatin1String("started")},
    {StandingRuleState::Stopped, QLatin1String("stopped")},
}};

constexpr WordTable<RuleRunResult, 5> RunResults = {{
    {RuleRunResult::Made, QLatin1String("made")},
    {RuleRunResult::Nobody, QLatin1String("nobody")},
    {RuleRunResult::Held, QLatin1String("held")},
    {RuleRunResult::Skipped, QLatin1String("skipped")},
    {RuleRunResult::Refused, QLatin1String("refused")},
}};

} // namespace

QString toWord(StandingRuleKind kind)
{
    return wordIn(RuleKinds, kind);
}

std::optional<StandingRuleKind> standingRuleKindFromWord(QStringView word)
{
    return valueIn(RuleKinds, word);
}

QString toWord(StandingRuleState state)
{
    return wordIn(RuleStates, state);
}

std::optional<StandingRuleState> standingRuleStateFromWord(QStringView word)
{
    return valueIn(RuleStates, word);
}

QString toWord(RuleRunResult result)
{
    return wordIn(RunResults, result);
}

std::optional<RuleRunResult> ruleRunResultFromWord(QStringView word)
{
    return valueIn(RunResults, word);
}

Channel channelOf(const RuleCampaign &campaign)
{
    if (campaign.message == MessageContent())
        return Channel::Call;
    return campaign.message.templateName.isEmpty() ? Channel::Email : Channel::WhatsApp;
}

} // namespace callboard
