// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/eligibility.h"

#include "core/base/words.h"
#include "core/plan/rules/rules.h"

#include <algorithm>

namespace callboard::plan {

namespace {

constexpr WordTable<Reason, 16> Words = {{
    {Reason::None, QLatin1String("none")},
    {Reason::CampaignNotActive, QLatin1String("campaign_not_active")},
    {Reason::CampaignOver, QLatin1String("campaign_over")},
    {Reason::NotDueYet, QLatin1String("not_due_yet")},
    {Reason::WindowClosed, QLatin1String("window_closed")},
    {Reason::DoNotCall, QLatin1String("do_not_call")},
    {Reason::AlreadyReached, QLatin1String("already_reached")},
    {Reason::AttemptsUsed, QLatin1String("attempts_used")},
    {Reason::LineBusy, QLatin1String("line_busy")},
    {Reason::NumberBusy, QLatin1String("number_busy")},
    {Reason::RecentContact, QLatin1String("recent_contact")},
    {Reason::AccountPaused, QLatin1String("account_paused")},
    {Reason::BackOff, QLatin1String("back_off")},
    {Reason::InDoubt, QLatin1String("in_doubt")},
    {Reason::AskedOperator, QLatin1String("asked_operator")},
    {Reason::LeadDeleted, QLatin1String("lead_deleted")},
}};

// What lasts comes first: of several rules that say the same the first one decides.
constexpr rules::Rule InOrder[] = {
    rules::leadDeleted,  rules::doNotCall,     rules::campaignOver,  rules::alreadyReached,
    rules::attemptsUsed, rules::askedOperator, rules::inDoubt,       rules::campaignNotActive,
    rules::notDueYet,    rules::windowClosed,  rules::recentContact, rules::accountPaused,
    rules::backOff,      rules::numberBusy,    rules::lineBusy,
};

/// Whether \a candidate decides where \a current did so far.
bool outweighs(const RuleVerdict &candidate, const RuleVerdict &current)
{
    if (candidate.answer != current.answer)
        return candidate.answer > current.answer;
    return candidate.answer == Answer::NotBefore && candidate.notBefore > current.notBefore;
}

} // namespace

QString toWord(Reason reason)
{
    return wordIn(Words, reason);
}

Eligibility eligibility(const EligibilityFacts &facts)
{
    Eligibility result;
    RuleVerdict binding;
    for (const rules::Rule rule : InOrder) {
        result.rules.append(rule(facts));
        const RuleVerdict &verdict = result.rules.constLast();
        if (outweighs(verdict, binding))
            binding = verdict;
        if (verdict.notBefore)
            result.notBefore = std::max(result.notBefore, verdict.notBefore);
    }
    result.answer = binding.answer;
    result.reason = binding.rule;
    if (result.answer == Answer::Never)
        result.notBefore.reset();
    return result;
}

} // namespace callboard::plan
