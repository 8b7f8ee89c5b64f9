// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/standingrule.h"

#include <QHash>
#include <QSet>

namespace callboard::store {

class Database;

/// Standing rules, their runs, and what is known of leads by them. Functions that write make a single
/// statement, but for remove() and settle(), which expect to run inside a transaction of their caller.
class StandingRuleRepository
{
public:
    explicit StandingRuleRepository(Database &database)
        : m_database(database)
    {
    }

    /// By name.
    [[nodiscard]] Result<QList<StandingRule>> all() const;
    [[nodiscard]] Result<StandingRule> find(StandingRuleId id) const;
    /// AlreadyExists when the name is another's.
    [[nodiscard]] Result<StandingRuleId> add(const StandingRule &rule);
    /// Everything but state, settledUntil and createdAt. AlreadyExists as for add().
    [[nodiscard]] Result<void> edit(const StandingRule &rule);
    /// What fell due up to \a now is done with; what is done with further than that stays so.
    [[nodiscard]] Result<void> skipUntil(StandingRuleId id, Instant now);
    /// What fell due up to \a due is done with if that moment has its run already; false when it has none, or
    /// was done with before.
    [[nodiscard]] Result<bool> passOver(StandingRuleId id, Instant due);
    /// Nothing is done with further than \a now: for rules that ran while the clock was ahead.
    [[nodiscard]] Result<void> settleNoFurtherThan(Instant now);
    /// What fell due up to \a now is done with, so that a start does not make up for what was stopped.
    [[nodiscard]] Result<void> setState(StandingRuleId id, StandingRuleState state, Instant now);
    /// With its runs; the campaigns that it made stay.
    [[nodiscard]] Result<void> remove(StandingRuleId id);
    [[nodiscard]] Result<int> countUsing(AccountId account) const;

    /// Enters a run; one that was not by hand is done with thereby. \a campaigns: what campaignsMade() said
    /// before the run's leads were chosen; nothing for a run that takes none. AlreadyExists when the moment
    /// has one, DatabaseConflict when the rule is not started any more or gone, or has made another campaign
    /// since, which may have taken the same leads.
    [[nodiscard]] Result<void> settle(const StandingRuleRun &run,
                                      std::optional<int> campaigns = std::nullopt);
    /// How many runs of the rule, by hand and otherwise, have a campaign.
    [[nodiscard]] Result<int> campaignsMade(StandingRuleId id) const;
    /// Latest first, at most \a limit.
    [[nodiscard]] Result<QList<StandingRuleRun>> runs(StandingRuleId id, int limit) const;
    [[nodiscard]] Result<std::optional<StandingRuleRun>> lastRun(StandingRuleId id) const;

    /// By lead, rising; those since \a since.
    [[nodiscard]] Result<QHash<LeadId, QList<RuleCall>>> calls(StandingRuleId id, Instant since) const;
    /// Leads that a campaign of the rule still has to call, or is calling.
    [[nodiscard]] Result<QSet<LeadId>> inLine(StandingRuleId id) const;
    /// When the number of each of \a leads was contacted the last time, by whatever campaign and channel, if
    /// that was after \a since.
    [[nodiscard]] Result<QHash<LeadId, Instant>> lastContacts(const QList<LeadId> &leads,
                                                              Instant since) const;
    /// What stands in that column of each of \a leads, for those where something does; names compare
    /// case-insensitively.
    [[nodiscard]] Result<QHash<LeadId, QString>> column(const QString &name,
                                                        const QList<LeadId> &leads) const;

private:
    [[nodiscard]] Result<QList<StandingRule>> list(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

} // namespace callboard::store
