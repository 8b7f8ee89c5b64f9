// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulerunner.h"

#include "core/base/actor.h"
#include "core/base/log.h"
#include "core/rules/rulerun.h"
#include "core/rules/runreach.h"
#include "core/services/scheduleservice.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"
#include "core/store/standingrulerepository.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace callboard::services {

namespace {

/// A clock that is set right by less is nothing to wonder at.
constexpr seconds MostAhead{60};

QString runnerText(const char *source)
{
    return QCoreApplication::translate("RuleRunner", source);
}

QString momentText(Instant at, const QTimeZone &zone)
{
    return QLocale().toString(toDateTime(at, zone), QStringLiteral("d MMM HH:mm"));
}

/// The campaign of a run, without rhythm.
ScheduleRequest requestOfRun(const StandingRule &rule, const QList<LeadId> &leads, Instant due, Instant now,
                             const QTimeZone &zone)
{
    const RuleCampaign &campaign = rule.campaign;
    ScheduleRequest request;
    request.leads = leads;
    //: the name of a campaign that a rule made: the rule's name and the moment of its run
    request.name =
        runnerText(QT_TRANSLATE_NOOP("RuleRunner", "%1, %2")).arg(rule.name, momentText(due, zone));
    request.account = campaign.account;
    request.agentId = campaign.agentId;
    request.phoneNumberId = campaign.phoneNumberId;
    request.brief = campaign.brief;
    request.message = campaign.message;
    if (rule.kind == StandingRuleKind::Recurring)
        request.fallbackSteps = campaign.fallbackSteps;
    request.start = now;
    request.parallel = campaign.parallel;
    request.interval = campaign.interval;
    request.pacing = campaign.pacing;
    request.rules = rules::rulesOfRun(rule);
    request.hours = campaign.hours;
    request.keepsLimitsInPractice = true;
    return request;
}

/// Over what is left of the day's hours (S2-045).
seconds spreadOf(const StandingRule &rule, const plan::RuleMoments &moments, qsizetype leads, Instant now,
                 const QTimeZone &zone)
{
    const auto batches = int((leads + rule.campaign.parallel - 1) / rule.campaign.parallel);
    const Instant midnight = plan::instantAt(moments.dayOf(now).addDays(1), QTime(0, 0), zone);
    return plan::spreadInterval(batches, now, std::min(moments.closingAfter(now), midnight));
}

/// Whether the rule as it stands cannot run, so that trying again changes nothing.
bool isVerdict(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::NotAllowed:
    case ErrorCode::FieldUnusable:
    case ErrorCode::InvalidArgument:
        return true;
    default:
        return false;
    }
}

/// Whether the moment had its run already, or the rule was stopped meanwhile.
bool isSettledElsewhere(ErrorCode code)
{
    return code == ErrorCode::AlreadyExists || code == ErrorCode::DatabaseConflict;
}

} // namespace

CallingPolicy hoursOfRule(Workspace &workspace, const StandingRule &rule, const Account &account)
{
    CallingPolicy hours = ScheduleService(workspace).policyFor(account, rule.campaign.hours);
    hours.closedOn = workspace.houseHours().closedOn;
    return hours;
}

Result<plan::RuleMoments> RuleRunner::findMoments(const StandingRule &rule) const
{
    const Result<Account> account =
        m_workspace.ledger()
            .read([id = rule.campaign.account](const store::Store &store) { return store.accounts.find(id); })
            .result();
    if (!account)
        return fail(account.error());
    return plan::RuleMoments(rule, hoursOfRule(m_workspace, rule, *account));
}

Result<RuleReceipt> RuleRunner::byHand(StandingRuleId id) const
{
    const Result<RuleReceipt> receipt = makeByHand(id);
    // Another run came first, and may have taken the same leads: whoever is left is looked for once more.
    const bool isOvertaken = !receipt && receipt.error().code == ErrorCode::DatabaseConflict;
    return isOvertaken ? makeByHand(id) : receipt;
}

Result<RuleReceipt> RuleRunner::makeByHand(StandingRuleId id) const
{
    const Result<StandingRule> rule = m_workspace.ledger()
                                          .read([id](const store::Store &store) {
                                              return store::StandingRuleRepository(*store.database).find(id);
                                          })
                                          .result();
    if (!rule)
        return fail(rule.error());
    const Result<plan::RuleMoments> moments = findMoments(*rule);
    if (!moments)
        return fail(moments.error());
    const Instant now = m_workspace.clock().now();
    if (!moments->isOpen(now)) {
        return fail(ErrorCode::Refused,
                    {runnerText(QT_TRANSLATE_NOOP(
                        "RuleRunner", "The hours of this rule are closed now, and a run by hand keeps them, "
                                      "too."))});
    }
    return make(*rule, *moments, {now, now}, {.rule = id, .due = now, .isByHand = true, .madeAt = now});
}

Result<std::optional<RuleReceipt>> RuleRunner::due(const StandingRule &rule) const
{
    const Result<plan::RuleMoments> moments = findMoments(rule);
    if (!moments)
        return fail(moments.error());
    const Instant now = m_workspace.clock().now();
    const std::optional<plan::DueRun> due = plan::dueRun(rule, *moments, now);
    if (!due)
        return std::optional<RuleReceipt>();
    // After a clock was set back its moments come again, and their campaigns are there.
    const Result<bool> isTaken =
        m_workspace.ledger()
            .write([id = rule.id, at = due->due](store::Store &store) {
                return store::StandingRuleRepository(*store.database).passOver(id, at);
            })
            .result();
    if (!isTaken)
        return fail(isTaken.error());
    if (*isTaken)
        return std::optional<RuleReceipt>();
    Result<RuleReceipt> receipt = settle(rule, *moments, *due, now);
    if (!receipt) {
        return isSettledElsewhere(receipt.error().code) ? Result<std::optional<RuleReceipt>>(std::nullopt)
                                                        : fail(receipt.error());
    }
    receipt->isLate = due->fate != plan::RunFate::Make;
    receipt->missed = due->missed;
    return std::optional(*receipt);
}

Result<RuleReceipt> RuleRunner::settle(const StandingRule &rule, const plan::RuleMoments &moments,
                                       const plan::DueRun &due, Instant now) const
{
    RuleReceipt receipt{.rule = rule, .run = {.rule = rule.id, .due = due.due, .madeAt = now}};
    if (due.fate == plan::RunFate::Skip) {
        receipt.run.result = RuleRunResult::Skipped;
    } else {
        StandingRuleRun run = receipt.run;
        run.result = due.fate == plan::RunFate::Hold ? RuleRunResult::Held : RuleRunResult::Made;
        const plan::RunSlot slot{now, std::max(now, moments.runEnd(due.due))};
        Result<RuleReceipt> made = make(rule, moments, slot, run);
        if (made || !isVerdict(made.error().code))
            return made;
        receipt.run.result = RuleRunResult::Refused;
        receipt.run.why = operatorText(made.error());
    }
    const Result<void> entered = enter(rule, receipt.run, std::nullopt);
    return entered ? Result<RuleReceipt>(receipt) : fail(entered.error());
}

Result<QList<StandingRule>> RuleRunner::findRules(Instant now) const
{
    Result<QList<StandingRule>> rules = m_workspace.ledger()
                                            .read([](const store::Store &store) {
                                                return store::StandingRuleRepository(*store.database).all();
                                            })
                                            .result();
    if (!rules)
        return fail(rules.error());
    const auto isAhead = [now](const StandingRule &rule) { return rule.settledUntil > now + MostAhead; };
    if (std::none_of(rules->cbegin(), rules->cend(), isAhead))
        return rules;
    qCWarning(lcService) << "the clock was ahead: rules that ran then begin anew from now on";
    const Result<void> settled =
        m_workspace.ledger()
            .write([now](store::Store &store) {
                return store::StandingRuleRepository(*store.database).settleNoFurtherThan(now);
            })
            .result();
    if (!settled)
        return fail(settled.error());
    for (StandingRule &rule : *rules)
        rule.settledUntil = std::min(rule.settledUntil, now);
    return rules;
}

Result<QList<RuleReceipt>> RuleRunner::allDue() const
{
    const Result<QList<StandingRule>> rules = findRules(m_workspace.clock().now());
    if (!rules)
        return fail(rules.error());
    QList<RuleReceipt> receipts;
    for (const StandingRule &rule : *rules) {
        if (!rule.isStarted())
            continue;
        const ActorScope acting({ActorKind::Rule, rule.name});
        const Result<std::optional<RuleReceipt>> receipt = due(rule);
        if (!receipt)
            receipts << RuleReceipt{.rule = rule, .run = {}, .failure = receipt.error()};
        else if (*receipt)
            receipts << **receipt;
    }
    return receipts;
}

Result<RuleReceipt> RuleRunner::make(const StandingRule &rule, const plan::RuleMoments &moments,
                                     const plan::RunSlot &slot, StandingRuleRun run) const
{
    const Result<Look> seen = look(rule, slot);
    if (!seen)
        return fail(seen.error());
    RuleReceipt receipt{.rule = rule, .run = {}, .reach = seen->reach};
    if (seen->reach.count(plan::RunVerdict::Call) == 0) {
        run.result = RuleRunResult::Nobody;
        if (const Result<void> entered = enter(rule, run, seen->campaigns); !entered)
            return fail(entered.error());
    } else {
        const Result<QStringList> warnings = makeCampaign(rule, moments, *seen, run);
        if (!warnings)
            return fail(warnings.error());
        receipt.warnings = *warnings;
    }
    receipt.run = run;
    return receipt;
}

Result<RuleRunner::Look> RuleRunner::look(const StandingRule &rule, const plan::RunSlot &slot) const
{
    return m_workspace.ledger()
        .read([rule, slot, zone = m_workspace.zone()](const store::Store &store) -> Result<Look> {
            // Counted first: a campaign that comes while leads are looked at must not count as seen.
            const Result<int> campaigns =
                store::StandingRuleRepository(*store.database).campaignsMade(rule.id);
            if (!campaigns)
                return fail(campaigns.error());
            const Result<plan::RuleReach> reach = rules::runReach(store, rule, zone, slot);
            return reach ? Result<Look>(Look{*reach, *campaigns}) : fail(reach.error());
        })
        .result();
}

Result<QStringList> RuleRunner::makeCampaign(const StandingRule &rule, const plan::RuleMoments &moments,
                                             const Look &look, StandingRuleRun &run) const
{
    const QTimeZone zone = m_workspace.zone();
    const QList<LeadId> leads = look.reach.toCall();
    ScheduleRequest request = requestOfRun(rule, leads, run.due, run.madeAt, zone);
    if (rule.kind == StandingRuleKind::CheckUpAge && rule.isSpread && moments.isOpen(run.madeAt))
        request.interval = spreadOf(rule, moments, leads.size(), run.madeAt, zone);
    if (run.result != RuleRunResult::Held)
        run.result = RuleRunResult::Made;
    run.leads = int(leads.size());
    const QString held =
        isMessage(channelOf(rule.campaign))
            ? QCoreApplication::translate("RuleRunner",
                                          "It should have begun at %1, when nobody was there. Resume to "
                                          "write to %n leads, or cancel.",
                                          nullptr, run.leads)
            : QCoreApplication::translate("RuleRunner",
                                          "It should have begun at %1, when nobody was there. Resume to "
                                          "call %n leads, or cancel.",
                                          nullptr, run.leads);
    const QString holdWhy = held.arg(momentText(run.due, zone));
    const auto with = [rule, run, holdWhy, campaigns = look.campaigns](store::Store &store, CampaignId id) {
        StandingRuleRun made = run;
        made.campaign = id;
        return rules::enterRun(store, rule, made, holdWhy, campaigns);
    };
    const Result<ScheduleReceipt> receipt = ScheduleService(m_workspace).scheduleWith(request, with);
    if (!receipt)
        return fail(receipt.error());
    run.campaign = receipt->campaign;
    return receipt->warnings;
}

Result<void> RuleRunner::enter(const StandingRule &rule, const StandingRuleRun &run,
                               std::optional<int> campaigns) const
{
    store::Ledger &ledger = m_workspace.ledger();
    const auto work = [rule, run, campaigns,
                       &changes = ledger.changes()](store::Store &store) -> Result<void> {
        store::Transaction transaction(*store.database);
        if (const Result<void> begun = transaction.begun(); !begun)
            return begun;
        if (const Result<void> entered = rules::enterRun(store, rule, run, {}, campaigns); !entered)
            return entered;
        const Result<void> done = transaction.commit();
        if (done)
            Q_EMIT changes.campaignsChanged();
        return done;
    };
    return ledger.write(work).result();
}

} // namespace callboard::services
