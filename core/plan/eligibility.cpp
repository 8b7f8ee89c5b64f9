// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/eligibility.h"

#include "core/base/words.h"
#include "core/plan/rules/rules.h"

#include <algorithm>
#include <iterator>

namespace callboard::plan {

namespace {

constexpr WordTable<Reason, 34> Words = {{
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
    {Reason::OnDoNotCallList, QLatin1String("on_do_not_call_list")},
    {Reason::ConsentMissing, QLatin1String("consent_missing")},
    {Reason::RetryDelay, QLatin1String("retry_delay")},
    {Reason::ContactCap, QLatin1String("contact_cap")},
    {Reason::DailyLimit, QLatin1String("daily_limit")},
    {Reason::BudgetSpent, QLatin1String("budget_spent")},
    {Reason::GoalReached, QLatin1String("goal_reached")},
    {Reason::WaitsForGo, QLatin1String("waits_for_go")},
    {Reason::HeldAfterGap, QLatin1String("held_after_gap")},
    {Reason::EngineIdle, QLatin1String("engine_idle")},
    {Reason::ClockDiffers, QLatin1String("clock_differs")},
    {Reason::AgentUnknown, QLatin1String("agent_unknown")},
    {Reason::SlowedDown, QLatin1String("slowed_down")},
    {Reason::NoAddress, QLatin1String("no_address")},
    {Reason::CountryBarred, QLatin1String("country_barred")},
    {Reason::OwnNumber, QLatin1String("own_number")},
    {Reason::MessageIncomplete, QLatin1String("message_incomplete")},
    {Reason::RecipientLimit, QLatin1String("recipient_limit")},
}};

constexpr WordTable<IdleEngine, 3> IdleWords = {{
    {IdleEngine::Absent, QLatin1String("absent")},
    {IdleEngine::Halted, QLatin1String("halted")},
    {IdleEngine::LookingUp, QLatin1String("looking_up")},
}};

// What lasts comes first: of several rules that say the same the first one decides. Final for the campaign,
// then what an operator has to repair, then what time alone cures.
constexpr rules::Rule InOrder[] = {
    rules::leadDeleted,    rules::ownNumber,         rules::doNotCall,         rules::onDoNotCallList,
    rules::campaignOver,   rules::goalReached,       rules::alreadyReached,    rules::attemptsUsed,
    rules::noAddress,      rules::countryBarred,     rules::messageIncomplete, rules::consentMissing,
    rules::askedOperator,  rules::inDoubt,           rules::budgetSpent,       rules::heldAfterGap,
    rules::waitsForGo,     rules::campaignNotActive, rules::engineIdle,        rules::clockDiffers,
    rules::agentUnknown,   rules::notDueYet,         rules::windowClosed,      rules::dailyLimit,
    rules::recipientLimit, rules::contactCap,        rules::retryDelay,        rules::recentContact,
    rules::accountPaused,  rules::backOff,           rules::numberBusy,        rules::slowedDown,
    rules::lineBusy,
};

/// Whether \a candidate decides where \a current did so far.
bool outweighs(const RuleVerdict &candidate, const RuleVerdict &current)
{
    if (candidate.answer != current.answer)
        return candidate.answer > current.answer;
    if (candidate.answer != Answer::NotBefore || waitsForResume(current))
        return false;
    return waitsForResume(candidate) || candidate.notBefore > current.notBefore;
}

} // namespace

QString toWord(Reason reason)
{
    return wordIn(Words, reason);
}

QString toWord(IdleEngine idle)
{
    return wordIn(IdleWords, idle);
}

std::optional<IdleEngine> idleEngineFromWord(const QString &word)
{
    return valueIn(IdleWords, word);
}

bool waitsForResume(const RuleVerdict &verdict)
{
    return verdict.rule == Reason::AccountPaused && verdict.answer == Answer::NotBefore && !verdict.notBefore;
}

Eligibility eligibility(const EligibilityFacts &facts)
{
    Eligibility result;
    result.rules.reserve(qsizetype(std::size(InOrder)));
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
    if (result.answer == Answer::Never || waitsForResume(binding))
        result.notBefore.reset();
    return result;
}

} // namespace callboard::plan
