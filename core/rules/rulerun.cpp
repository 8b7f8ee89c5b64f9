// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/rulerun.h"

#include "core/store/standingrulerepository.h"
#include "core/store/store.h"

namespace callboard::rules {

namespace {

/// Whoever was told that a rule is changed must see no campaign by its old wishes. How far it is done with,
/// and whether it is started, changes by itself and is looked at when the run is entered.
Result<void> checkUnchanged(const store::StandingRuleRepository &rules, const StandingRule &known)
{
    Result<StandingRule> now = rules.find(known.id);
    if (!now && now.error().code != ErrorCode::NotFound)
        return fail(now.error());
    if (!now)
        return fail(ErrorCode::DatabaseConflict);
    now->state = known.state;
    now->settledUntil = known.settledUntil;
    return *now == known ? Result<void>() : fail(ErrorCode::DatabaseConflict);
}

} // namespace

CampaignRules rulesOfRun(const StandingRule &rule)
{
    CampaignRules rules = rule.campaign.rules;
    if (rule.kind == StandingRuleKind::Recurring)
        return rules;
    // Who is missed is the next run's business: a campaign of the day dials each once.
    rules.retry = RetryPolicy::none();
    rules.fallback.clear(); // nor is a miss the last one
    rules.contacts.gap = rule.gap();
    if (rule.kind == StandingRuleKind::DailySessions)
        rules.order = PriorityScheme::Delivery; // S1-019
    return rules;
}

Result<void> enterRun(store::Store &store, const StandingRule &rule, const StandingRuleRun &run,
                      const QString &holdWhy, std::optional<int> campaigns)
{
    store::StandingRuleRepository repository(*store.database);
    if (const Result<void> unchanged = checkUnchanged(repository, rule); !unchanged)
        return unchanged;
    if (const Result<void> settled = repository.settle(run, campaigns); !settled)
        return settled;
    if (run.result == RuleRunResult::Held) {
        const Result<bool> held = store.campaigns.holdAfterGap(run.campaign, holdWhy, run.madeAt);
        if (!held)
            return fail(held.error());
    }
    const bool isDone = rule.kind == StandingRuleKind::CheckUpAge && rule.isOnce && !run.isByHand &&
                        run.result != RuleRunResult::Skipped && run.result != RuleRunResult::Refused;
    return isDone ? repository.setState(rule.id, StandingRuleState::Stopped, run.madeAt) : Result<void>();
}

} // namespace callboard::rules
