// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruleservice.h"

#include "core/plan/retryladder.h"
#include "core/rules/rulerun.h"
#include "core/rules/runreach.h"
#include "core/services/auditnote.h"
#include "core/services/campaignwords.h"
#include "core/services/poolwork.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/standingrulerepository.h"

#include <QCoreApplication>

#include <algorithm>

namespace callboard::services {

namespace {

store::StandingRuleRepository rulesIn(const store::Store &store)
{
    return store::StandingRuleRepository(*store.database);
}

QString standingRuleText(const char *source)
{
    return QCoreApplication::translate("StandingRuleService", source);
}

/// What its campaigns say, and what follows their calls.
Campaign wordsOf(const StandingRule &rule)
{
    Campaign campaign;
    campaign.brief = rule.campaign.brief;
    campaign.message = rule.campaign.message;
    campaign.rules = rules::rulesOfRun(rule);
    if (rule.kind == StandingRuleKind::Recurring)
        campaign.fallbackSteps = rule.campaign.fallbackSteps;
    return campaign;
}

/// Whether a changed rule may be due at moments at which it was not before.
bool hasOtherMoments(const StandingRule &changed, const StandingRule &before)
{
    return changed.kind != before.kind || changed.times != before.times || changed.days != before.days ||
           changed.sweepEvery != before.sweepEvery || changed.campaign.hours != before.campaign.hours ||
           changed.campaign.account != before.campaign.account;
}

/// Together, or neither: what a rule is changed to, and that it does not make up for moments that it did not
/// have when they passed.
Result<void> writeChanged(store::Store &store, const StandingRule &changed, Instant now)
{
    store::StandingRuleRepository rules = rulesIn(store);
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<StandingRule> before = rules.find(changed.id);
    if (!before)
        return fail(before.error());
    if (const Result<void> edited = rules.edit(changed); !edited)
        return edited;
    if (hasOtherMoments(changed, *before)) {
        if (const Result<void> skipped = rules.skipUntil(changed.id, now); !skipped)
            return skipped;
    }
    if (const Result<void> noted = noteAct(store, now, {AuditAct::RuleChanged, changed.id, changed.name});
        !noted)
        return noted;
    return transaction.commit();
}

Result<StandingRuleId> writeNew(store::Store &store, const StandingRule &rule)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<StandingRuleId> id = rulesIn(store).add(rule);
    if (!id)
        return id;
    if (const Result<void> noted = noteAct(store, rule.createdAt, {AuditAct::RuleAdded, *id, rule.name});
        !noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? id : Result<StandingRuleId>(fail(committed.error()));
}

Result<void> writeState(store::Store &store, StandingRuleId id, StandingRuleState state, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return begun;
    const Result<StandingRule> before = rulesIn(store).find(id);
    if (!before)
        return fail(before.error());
    if (before->state == state)
        return {};
    if (const Result<void> written = rulesIn(store).setState(id, state, now); !written)
        return written;
    const AuditAct act = state == StandingRuleState::Started ? AuditAct::RuleStarted : AuditAct::RuleStopped;
    if (const Result<void> noted = noteAct(store, now, {act, id, before->name}); !noted)
        return noted;
    return transaction.commit();
}

/// Runs \a work on the ledger's thread and tells that campaigns may look different.
template<typename Work>
auto writeRules(store::Ledger &ledger, Work work)
{
    return ledger.write([&changes = ledger.changes(), work = std::move(work)](store::Store &store) {
        auto done = work(store);
        if (done) {
            Q_EMIT changes.campaignsChanged();
            Q_EMIT changes.workChanged();
        }
        return done;
    });
}

Result<Account> accountOfRule(store::Ledger &ledger, const StandingRule &rule)
{
    return ledger
        .read([id = rule.campaign.account](const store::Store &store) { return store.accounts.find(id); })
        .result();
}

} // namespace

QFuture<Result<QList<RuleOverview>>> StandingRuleService::overviews() const
{
    return m_workspace.ledger().read(
        [workspace = &m_workspace](const store::Store &store) -> Result<QList<RuleOverview>> {
            const Result<QList<StandingRule>> rules = rulesIn(store).all();
            if (!rules)
                return fail(rules.error());
            QList<RuleOverview> overviews;
            for (const StandingRule &rule : *rules) {
                const Result<Account> account = store.accounts.find(rule.campaign.account);
                const Result<std::optional<StandingRuleRun>> lastRun = rulesIn(store).lastRun(rule.id);
                if (!account || !lastRun)
                    return fail(account ? lastRun.error() : account.error());
                RuleOverview overview{rule, account->name, {}, *lastRun, {}};
                if (rule.isStarted()) {
                    const CallingPolicy hours = hoursOfRule(*workspace, rule, *account);
                    const plan::RuleMoments moments(rule, hours);
                    overview.nextRun = moments.next(std::max(rule.settledUntil, workspace->clock().now()));
                    if (const Result<void> runs = plan::checked(rule, hours); !runs)
                        overview.trouble = operatorText(runs.error());
                }
                overviews << overview;
            }
            return overviews;
        });
}

QFuture<Result<StandingRule>> StandingRuleService::named(const QString &name) const
{
    return m_workspace.ledger().read([name =
                                          name.trimmed()](const store::Store &store) -> Result<StandingRule> {
        const Result<QList<StandingRule>> rules = rulesIn(store).all();
        if (!rules)
            return fail(rules.error());
        const auto isMeant = [&name](const StandingRule &rule) {
            return rule.name.compare(name, Qt::CaseInsensitive) == 0 ||
                   QString::number(rule.id.value()) == name;
        };
        const auto found = std::find_if(rules->cbegin(), rules->cend(), isMeant);
        if (found == rules->cend())
            return fail(ErrorCode::NotFound,
                        {standingRuleText(QT_TRANSLATE_NOOP("StandingRuleService", "Rule %1")).arg(name)});
        return *found;
    });
}

Result<void> StandingRuleService::checkRule(const StandingRule &rule) const
{
    const Result<Account> account = accountOfRule(m_workspace.ledger(), rule);
    if (!account)
        return fail(account.error());
    if (const Result<void> ranges = plan::checked(rule, hoursOfRule(m_workspace, rule, *account)); !ranges)
        return ranges;
    if (const Result<void> retry = plan::checked(rule.campaign.rules.retry); !retry)
        return retry;
    if (rule.campaign.parallel < 1 || rule.campaign.parallel > MostParallel ||
        rule.campaign.interval < seconds{1} || rule.campaign.interval > LongestInterval) {
        return fail(ErrorCode::Refused, {standingRuleText(QT_TRANSLATE_NOOP(
                                            "StandingRuleService",
                                            "At a time 1 to 100 leads can be called, every second to every "
                                            "24 hours."))});
    }
    return checkedWords(m_workspace.ledger(), wordsOf(rule), *account, {});
}

QFuture<Result<StandingRuleId>> StandingRuleService::add(const StandingRule &rule)
{
    return runInPool([workspace = &m_workspace, rule]() -> Result<StandingRuleId> {
        if (const Result<void> valid = StandingRuleService(*workspace).checkRule(rule); !valid)
            return fail(valid.error());
        StandingRule fresh = rule;
        fresh.name = rule.name.trimmed();
        fresh.state = StandingRuleState::Stopped;
        fresh.createdAt = workspace->clock().now();
        fresh.settledUntil = fresh.createdAt;
        return writeRules(workspace->ledger(),
                          [fresh](store::Store &store) { return writeNew(store, fresh); })
            .result();
    });
}

QFuture<Result<void>> StandingRuleService::edit(const StandingRule &rule)
{
    return runInPool([workspace = &m_workspace, rule]() -> Result<void> {
        if (const Result<void> valid = StandingRuleService(*workspace).checkRule(rule); !valid)
            return valid;
        StandingRule changed = rule;
        changed.name = rule.name.trimmed();
        return writeRules(workspace->ledger(),
                          [changed, now = workspace->clock().now()](store::Store &store) -> Result<void> {
                              return writeChanged(store, changed, now);
                          })
            .result();
    });
}

QFuture<Result<void>> StandingRuleService::setState(StandingRuleId id, StandingRuleState state)
{
    const auto work = [id, state, now = m_workspace.clock().now()](store::Store &store) {
        return writeState(store, id, state, now);
    };
    return writeRules(m_workspace.ledger(), work);
}

QFuture<Result<void>> StandingRuleService::remove(StandingRuleId id)
{
    const auto work = [id, now = m_workspace.clock().now()](store::Store &store) -> Result<void> {
        store::Transaction transaction(*store.database);
        if (const Result<void> begun = transaction.begun(); !begun)
            return begun;
        if (const Result<void> noted = noteAct(store, now, {AuditAct::RuleDeleted, id}); !noted)
            return noted;
        if (const Result<void> removed = rulesIn(store).remove(id); !removed)
            return removed;
        return transaction.commit();
    };
    return writeRules(m_workspace.ledger(), work);
}

QFuture<Result<RuleReceipt>> StandingRuleService::runNow(StandingRuleId id)
{
    return runInPool([workspace = &m_workspace, id] { return RuleRunner(*workspace).byHand(id); });
}

QFuture<Result<RulePreview>> StandingRuleService::dryRun(const StandingRule &rule,
                                                         std::optional<Instant> at) const
{
    return runInPool([workspace = &m_workspace, rule, at]() -> Result<RulePreview> {
        const Result<Account> account = accountOfRule(workspace->ledger(), rule);
        if (!account)
            return fail(account.error());
        const plan::RuleMoments moments(rule, hoursOfRule(*workspace, rule, *account));
        const Instant now = workspace->clock().now();
        RulePreview preview;
        preview.at = at.value_or(moments.next(now).value_or(now));
        preview.isOpen = moments.isOpen(preview.at);
        const plan::RunSlot slot{preview.at, std::max(preview.at, moments.runEnd(preview.at))};
        const Result<plan::RuleReach> reach =
            workspace->ledger()
                .read([rule, slot, zone = workspace->zone()](const store::Store &store) {
                    return rules::runReach(store, rule, zone, slot);
                })
                .result();
        if (!reach)
            return fail(reach.error());
        preview.reach = *reach;
        return preview;
    });
}

QFuture<Result<QList<StandingRuleRun>>> StandingRuleService::runs(StandingRuleId id, int limit) const
{
    return m_workspace.ledger().read(
        [id, limit](const store::Store &store) { return rulesIn(store).runs(id, limit); });
}

QFuture<Result<std::optional<Instant>>> StandingRuleService::nextDue() const
{
    return m_workspace.ledger().read(
        [workspace = &m_workspace](const store::Store &store) -> Result<std::optional<Instant>> {
            const Result<QList<StandingRule>> rules = rulesIn(store).all();
            if (!rules)
                return fail(rules.error());
            std::optional<Instant> earliest;
            for (const StandingRule &rule : *rules) {
                if (!rule.isStarted())
                    continue;
                const Result<Account> account = store.accounts.find(rule.campaign.account);
                if (!account)
                    return fail(account.error());
                const plan::RuleMoments moments(rule, hoursOfRule(*workspace, rule, *account));
                if (const std::optional<Instant> next = moments.next(rule.settledUntil))
                    earliest = std::min(earliest.value_or(*next), *next);
            }
            return earliest;
        });
}

QFuture<Result<QList<RuleReceipt>>> StandingRuleService::runDue()
{
    return runInPool([workspace = &m_workspace] { return RuleRunner(*workspace).allDue(); });
}

} // namespace callboard::services
