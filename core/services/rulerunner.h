// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/plan/rulemoments.h"
#include "core/plan/rulereach.h"

#include <QStringList>

namespace callboard::services {

class Workspace;

/// What a run of a standing rule came to.
struct RuleReceipt
{
    StandingRule rule;
    StandingRuleRun run;
    plan::RuleReach reach = {};
    bool isLate = false; ///< nobody was there when it fell due
    int missed = 0;      ///< so many runs before it were missed, too
    QStringList warnings = {};
    std::optional<Error> failure = {}; ///< there was no run, and it is still due
};

/// The hours that campaigns of \a rule keep on \a account, with the house's holidays.
[[nodiscard]] CallingPolicy hoursOfRule(Workspace &workspace, const StandingRule &rule,
                                        const Account &account);

/// Makes the campaigns of standing rules. A moment has one run, whatever crashes or comes twice: the run is
/// written in the transaction that makes its campaign visible. All of it blocks: pool threads only.
class RuleRunner
{
public:
    explicit RuleRunner(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// Now, and inside the rule's hours alone (S1-025, S1-031): Refused otherwise. A stopped rule runs, too.
    [[nodiscard]] Result<RuleReceipt> byHand(StandingRuleId id) const;
    /// What fell due of the rule, if anything did. An error leaves it due; what the rule as it stands cannot
    /// do is a run that was refused.
    [[nodiscard]] Result<std::optional<RuleReceipt>> due(const StandingRule &rule) const;
    /// The same of all that are started; one that fails keeps no other from running.
    [[nodiscard]] Result<QList<RuleReceipt>> allDue() const;

private:
    /// Whom a run would take, and how many campaigns the rule had made by then.
    struct Look
    {
        plan::RuleReach reach;
        int campaigns = 0;
    };

    [[nodiscard]] Result<QList<StandingRule>> findRules(Instant now) const;
    [[nodiscard]] Result<plan::RuleMoments> findMoments(const StandingRule &rule) const;
    [[nodiscard]] Result<RuleReceipt> makeByHand(StandingRuleId id) const;
    [[nodiscard]] Result<RuleReceipt> settle(const StandingRule &rule, const plan::RuleMoments &moments,
                                             const plan::DueRun &due, Instant now) const;
    [[nodiscard]] Result<RuleReceipt> make(const StandingRule &rule, const plan::RuleMoments &moments,
                                           const plan::RunSlot &slot, StandingRuleRun run) const;
    [[nodiscard]] Result<Look> look(const StandingRule &rule, const plan::RunSlot &slot) const;
    [[nodiscard]] Result<QStringList> makeCampaign(const StandingRule &rule, const plan::RuleMoments &moments,
                                                   const Look &look, StandingRuleRun &run) const;
    [[nodiscard]] Result<void> enter(const StandingRule &rule, const StandingRuleRun &run,
                                     std::optional<int> campaigns) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
