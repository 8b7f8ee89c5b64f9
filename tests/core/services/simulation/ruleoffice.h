// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadservice.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/rulejudge.h"

#include <functional>

namespace callboard::test {

/// What somebody did, as far as a run that goes on meanwhile is concerned.
struct RuleAct
{
    QString what;
    QSet<StandingRuleId> touched = {}; ///< rules that are not what they were
};

/// The people who keep leads, rules and campaigns. All of it through the program's own services, and each
/// change of a rule is entered in the book once it is acknowledged.
class RuleOffice
{
public:
    RuleOffice(RuleMachine &machine, RuleClock &clock, RuleBook &book, RuleJudge &judge, Dice &dice,
               SimulationTally &tally)
        : m_machine(machine)
        , m_clock(clock)
        , m_book(book)
        , m_judge(judge)
        , m_dice(dice)
        , m_tally(tally)
    {
    }

    /// A first rule and some leads.
    void open();
    /// Something of all that can be done.
    [[nodiscard]] RuleAct act(const RuleFacts &facts);
    /// Gives a rule a cooldown that ends, for somebody, just when the turn of its next run does, or begins;
    /// when that run is due. Nothing where nobody was called.
    [[nodiscard]] std::optional<Instant> tune(const RuleFacts &facts);
    /// Something that makes a difference to a run.
    [[nodiscard]] RuleAct meddle(const RuleFacts &facts);

private:
    [[nodiscard]] RuleAct actOnLeads(const RuleFacts &facts);
    [[nodiscard]] RuleAct actOnRules();
    [[nodiscard]] RuleAct actOnCampaigns(const RuleFacts &facts);

    [[nodiscard]] RuleAct addLead();
    [[nodiscard]] RuleAct editLead(const RuleFacts &facts);
    [[nodiscard]] RuleAct markLead(const RuleFacts &facts);
    [[nodiscard]] RuleAct removeLead(const RuleFacts &facts);
    [[nodiscard]] RuleAct putLeadBack();
    [[nodiscard]] RuleAct addRule();
    [[nodiscard]] RuleAct editRule(const StandingRule &rule);
    [[nodiscard]] RuleAct toggleRule(const StandingRule &rule);
    [[nodiscard]] RuleAct removeRule(const StandingRule &rule);
    [[nodiscard]] RuleAct callByOneself(const RuleFacts &facts);
    [[nodiscard]] QDate today() const;
    [[nodiscard]] services::LeadEntry diceEntry();

    RuleMachine &m_machine;
    RuleClock &m_clock;
    RuleBook &m_book;
    RuleJudge &m_judge;
    Dice &m_dice;
    SimulationTally &m_tally;
    int m_numbers = 0;
    int m_rules = 0;
    std::shared_ptr<const services::RemovedLeads> m_removed;
};

} // namespace callboard::test
