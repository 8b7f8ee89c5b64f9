// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/rulereach.h"
#include "tests/core/services/simulation/rulecalendar.h"
#include "tests/core/services/simulation/rulecast.h"
#include "tests/core/services/simulation/rulefacts.h"

#include <map>

namespace callboard::test {

/// Whom a run does what with; of those to be called in their order.
using RulePools = QMap<plan::RunVerdict, QList<LeadId>>;

/// What a run must come to, in every part.
struct ExpectedRun
{
    StandingRuleRun run;                      ///< but for its campaign and its reason
    RulePools pools = {};                     ///< of a run that looks for its leads
    QList<LeadId> leads = {};                 ///< of its campaign, in order; empty where it makes none
    RuleRunResult wish = RuleRunResult::Made; ///< of its campaign, if it makes one: Made or Held
    bool isLate = false;
    int missed = 0;
    bool mayLackBarred = false; ///< who was marked in the midst of the run may be in it or not
};

/// The rules as the office left them, and what they must do: docs/rules.md in the judge's own words. Knows
/// nothing of what the program keeps about its rules, only of what was asked of it and what it made.
class RuleBook
{
public:
    RuleBook(const RuleHouse &house, AccountId practice, Instant start);

    void add(const StandingRule &rule);
    void edit(const StandingRule &rule, Instant now);
    void setState(StandingRuleId id, StandingRuleState state, Instant now);
    void remove(StandingRuleId id);
    /// A look at what is due: after a clock that was ahead was set right, rules go on from now.
    void noteLook(Instant now);
    /// A run was made.
    void enter(const StandingRuleRun &run);
    /// A look found no more to do for moments that have their run.
    void noteTaken(Instant now);
    /// The same of a look in which somebody else took a moment: it may have come too late to note that.
    void noteTakenAsIn(const RuleFacts &facts, Instant now);

    [[nodiscard]] QList<StandingRule> rules() const;
    [[nodiscard]] const StandingRule *find(StandingRuleId id) const;
    [[nodiscard]] const RuleCalendar &calendar(StandingRuleId id) const { return m_rules.at(id).calendar; }
    [[nodiscard]] bool hasRun(StandingRuleId id, Instant due) const;
    [[nodiscard]] QList<StandingRuleRun> runs() const;
    /// Of all rules, those that are removed as well.
    [[nodiscard]] QSet<CampaignId> campaigns() const { return m_campaigns; }
    /// The rule that made it, with the settings of that moment; nullptr when no rule did.
    [[nodiscard]] const StandingRule *makerOf(CampaignId campaign) const;

    /// All that is to be made at \a now.
    [[nodiscard]] QList<ExpectedRun> due(const RuleFacts &facts, Instant now) const;
    /// What \a run comes to when its leads were found already and what is told them is looked at now.
    [[nodiscard]] ExpectedRun told(ExpectedRun run, const RuleFacts &facts) const;
    /// How often a look at \a now may write when it makes nothing: to remember that a clock was ahead, or
    /// that a moment has its run already.
    [[nodiscard]] int notesOf(Instant now) const;
    /// Inside the hours alone.
    [[nodiscard]] ExpectedRun byHand(StandingRuleId id, const RuleFacts &facts, Instant now) const;
    [[nodiscard]] RulePools pools(StandingRuleId id, const RuleFacts &facts, Instant at, Instant until) const;

private:
    struct Booked
    {
        StandingRule rule;
        RuleCalendar calendar;
        std::map<Instant, StandingRuleRun> runs = {};
    };
    struct Due
    {
        Instant at;
        int missed = 0;
    };

    [[nodiscard]] RuleCalendar calendarOf(const StandingRule &rule) const;
    [[nodiscard]] std::optional<Due> dueOf(const Booked &booked, Instant now) const;
    [[nodiscard]] ExpectedRun expected(const Booked &booked, const RuleFacts &facts, const Due &due,
                                       Instant now) const;
    /// Looks for leads; made or held by \a run's result.
    [[nodiscard]] ExpectedRun looked(const Booked &booked, const RuleFacts &facts, ExpectedRun run,
                                     Instant until) const;

    RuleHouse m_house;
    AccountId m_practice;
    const RuleMinutes *m_minutes;
    std::map<StandingRuleId, Booked> m_rules;
    QSet<CampaignId> m_campaigns;
    std::map<CampaignId, StandingRule> m_makers;
};

} // namespace callboard::test
