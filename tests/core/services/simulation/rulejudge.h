// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/rulerunner.h"
#include "tests/core/services/simulation/rulebook.h"
#include "tests/core/services/simulation/rulemachine.h"

namespace callboard::test {

/// Holds what the program made against the book. Every function says what is wrong; an empty text is no
/// fault.
class RuleJudge
{
public:
    RuleJudge(RuleBook &book, RuleMachine &machine)
        : m_book(book)
        , m_machine(machine)
    {
    }

    /// A campaign that no rule made.
    void knowCampaign(CampaignId campaign) { m_foreign << campaign; }

    /// Enters all runs that are new in the book. Each must be one of \a allowed, which are the right outcomes
    /// of one or several moments of the same look; those of its rule are taken out.
    [[nodiscard]] QString absorb(const RuleFacts &facts, QList<ExpectedRun> &allowed);
    /// Nothing is missing any more.
    [[nodiscard]] static QString judgeMissing(const QList<ExpectedRun> &left);
    /// What the program said of its runs.
    [[nodiscard]] QString judgeReceipts(const QList<services::RuleReceipt> &receipts,
                                        const QList<ExpectedRun> &expected) const;
    [[nodiscard]] QString judgeReceipt(const services::RuleReceipt &receipt,
                                       const ExpectedRun &expected) const;
    [[nodiscard]] static QString judgePools(const plan::RuleReach &reach, const RulePools &expected);
    /// The ledger as a whole: no run but those in the book, no campaign but those that somebody made, nothing
    /// half-built, and rules started and stopped as they were.
    [[nodiscard]] QString judgeLedger(const RuleFacts &facts) const;

private:
    [[nodiscard]] QString judgeRun(const StandingRuleRun &run, const RuleFacts &facts,
                                   const ExpectedRun &expected) const;
    [[nodiscard]] QString judgeLeads(const StandingRuleRun &run, const RuleFacts &facts,
                                     const ExpectedRun &expected) const;
    [[nodiscard]] QString judgeCampaign(const StandingRuleRun &run, const ExpectedRun &expected) const;
    [[nodiscard]] QString judgeSpread(const Campaign &campaign, const StandingRule &rule) const;

    RuleBook &m_book;
    RuleMachine &m_machine;
    QSet<CampaignId> m_foreign;
};

/// For a message about a fault.
[[nodiscard]] QString described(const QList<LeadId> &leads);
[[nodiscard]] QString described(const StandingRuleRun &run);

} // namespace callboard::test
