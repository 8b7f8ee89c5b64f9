// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/rulerunner.h"

#include <QFuture>

namespace callboard::services {

/// A rule as lists show it.
struct RuleOverview
{
    StandingRule rule;
    QString account;                        ///< its name
    std::optional<Instant> nextRun;         ///< of a started one
    std::optional<StandingRuleRun> lastRun; ///< of whatever result
    QString trouble; ///< of a started one: why some or all of its runs never come, as hours are now
};

/// Whom a run would take, and whom it would not.
struct RulePreview
{
    Instant at;          ///< of the run that was asked about
    bool isOpen = false; ///< no run is made outside the rule's hours
    plan::RuleReach reach;
};

/// Standing rules: they make campaigns, which the engine calls like all others. Every function returns at
/// once.
class StandingRuleService
{
public:
    explicit StandingRuleService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// By name (S1-030).
    [[nodiscard]] QFuture<Result<QList<RuleOverview>>> overviews() const;
    /// By name in upper or lower case, or by number. NotFound.
    [[nodiscard]] QFuture<Result<StandingRule>> named(const QString &name) const;
    /// Stopped at first. FieldUnusable, with `where` naming the field, for what cannot run as it stands.
    [[nodiscard]] QFuture<Result<StandingRuleId>> add(const StandingRule &rule);
    /// Everything but whether it is started. As add(). With other times, days or hours it begins from now on.
    [[nodiscard]] QFuture<Result<void>> edit(const StandingRule &rule);
    /// From now on it makes campaigns, or none any more; those that it made go on (S1-028, S1-029).
    [[nodiscard]] QFuture<Result<void>> setState(StandingRuleId id, StandingRuleState state);
    /// The campaigns that it made stay; what it knew of its leads does not.
    [[nodiscard]] QFuture<Result<void>> remove(StandingRuleId id);

    /// A run by hand; see RuleRunner.
    [[nodiscard]] QFuture<Result<RuleReceipt>> runNow(StandingRuleId id);
    /// Whom the run at \a at would take as things stand, or without it the next one, or now if there is none.
    /// Nothing is written. A rule without an id has no history.
    [[nodiscard]] QFuture<Result<RulePreview>> dryRun(const StandingRule &rule,
                                                      std::optional<Instant> at = std::nullopt) const;
    /// Latest first.
    [[nodiscard]] QFuture<Result<QList<StandingRuleRun>>> runs(StandingRuleId id, int limit) const;
    /// When the first of the started rules is due, or was, if it has not run yet; nothing when none ever is.
    [[nodiscard]] QFuture<Result<std::optional<Instant>>> nextDue() const;
    /// Makes what fell due; see RuleRunner. For whoever places the calls.
    [[nodiscard]] QFuture<Result<QList<RuleReceipt>>> runDue();

private:
    /// Blocks: pool threads only.
    [[nodiscard]] Result<void> checkRule(const StandingRule &rule) const;

    Workspace &m_workspace;
};

} // namespace callboard::services
