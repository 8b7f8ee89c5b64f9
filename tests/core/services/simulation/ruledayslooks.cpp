// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruleservice.h"
#include "core/store/ledger.h"
#include "tests/core/services/simulation/ruledays.h"

#include <algorithm>

namespace callboard::test {

namespace {

using services::RuleReceipt;
using services::RuleRunner;

} // namespace

void RuleDays::count(const QList<ExpectedRun> &made)
{
    for (const ExpectedRun &run : made) {
        switch (run.run.result) {
        case RuleRunResult::Made:
            m_tally.count(run.isLate ? "runs made late" : "runs made");
            break;
        case RuleRunResult::Nobody:
            m_tally.count("runs without anybody");
            break;
        case RuleRunResult::Held:
            m_tally.count("runs held");
            break;
        case RuleRunResult::Skipped:
            m_tally.count("runs skipped");
            break;
        case RuleRunResult::Refused:
            m_tally.count("runs refused");
            break;
        }
        for (auto pool = run.pools.cbegin(); pool != run.pools.cend(); ++pool)
            m_tally.count(qPrintable(QLatin1String("told: ") + plan::toWord(pool.key())), pool->size());
    }
}

void RuleDays::judgeAfter(QList<ExpectedRun> &left)
{
    const RuleFacts after = facts();
    accuse(m_judge.absorb(after, left));
    accuse(RuleJudge::judgeMissing(left));
    accuse(m_judge.judgeLedger(after));
}

void RuleDays::look()
{
    const Instant now = m_clock->now();
    const int notes = m_book.notesOf(now);
    m_book.noteLook(now);
    const QList<ExpectedRun> expected = m_book.due(facts(), now);
    const int commits = RuleMachine::commits();
    const Result<QList<RuleReceipt>> receipts = RuleRunner(m_machine.workspace()).allDue();
    note(QStringLiteral("looked, %1 due").arg(expected.size()));
    if (!receipts) {
        accuse(QStringLiteral("a look failed: ") + receipts.error().detail);
        return;
    }
    const int written = RuleMachine::commits() - commits;
    if (expected.isEmpty() && written > notes)
        accuse(QStringLiteral("a look at nothing wrote %1 times").arg(written));
    m_book.noteTaken(now);
    doMischief();
    QList<ExpectedRun> left = expected;
    judgeAfter(left);
    accuse(m_judge.judgeReceipts(*receipts, expected));
    count(expected);
    m_tally.count("looks");
}

void RuleDays::lookAndCrash()
{
    const Instant now = m_clock->now();
    if (m_book.notesOf(now) > 0) {
        look();
        return;
    }
    QList<ExpectedRun> left = m_book.due(facts(), now);
    if (left.isEmpty() && m_dice.chance(70))
        return;
    const int commits = m_dice.between(0, 5);
    m_machine.failAfter(commits);
    (void)RuleRunner(m_machine.workspace()).allDue();
    m_machine.restart();
    note(QStringLiteral("crashed after %1 commits of a look, %2 due").arg(commits).arg(left.size()));
    m_tally.count("crashes");
    const qsizetype due = left.size();
    const RuleFacts after = facts();
    accuse(m_judge.absorb(after, left));
    accuse(m_judge.judgeLedger(after));
    m_tally.count("crashes that lost a run", left.size());
    m_tally.count("crashes that lost no run", due - left.size());
}

void RuleDays::lookWithVisitor()
{
    const Instant now = m_clock->now();
    const QList<ExpectedRun> before = m_book.due(facts(), now);
    if (m_book.notesOf(now) > 0 || before.isEmpty()) {
        look();
        return;
    }
    Visit allowed{before, {}};
    m_clock->letIn(m_dice.between(1, 12), [&] { visit(allowed, before); });
    (void)RuleRunner(m_machine.workspace()).allDue();
    note(QStringLiteral("looked, %1 due").arg(before.size()));
    if (m_clock->letInNobody())
        note(QStringLiteral("nobody came by"));
    judgeVisited(allowed);
}

void RuleDays::visit(Visit &allowed, const QList<ExpectedRun> &before)
{
    m_tally.count("visitors in the midst of a run");
    const RuleFacts meanwhile = facts();
    allowed.allowed = before;
    accuse(m_judge.absorb(meanwhile, allowed.allowed));
    const QList<ExpectedRun> toCome = allowed.allowed;
    if (m_dice.chance(25)) {
        visitByRun(allowed);
        return;
    }
    const RuleAct act = m_office.meddle(meanwhile);
    note(QLatin1String("in the midst of a run: ") + act.what);
    const RuleFacts after = facts();
    allowed.allowed = m_book.due(after, m_clock->now());
    allowed.optional = act.touched;
    for (ExpectedRun run : toCome) {
        if (act.touched.contains(run.run.rule))
            continue;
        // Leads that changed may have been looked at already.
        run.mayLackBarred = true;
        allowed.allowed << run;
        const bool isNobodyLeft =
            !run.leads.isEmpty() && std::all_of(run.leads.cbegin(), run.leads.cend(),
                                                [&after](LeadId lead) { return after.isBarred(lead); });
        if (isNobodyLeft) {
            run.leads.clear();
            run.run.leads = 0;
            run.run.result = RuleRunResult::Refused;
            allowed.allowed << run;
        }
    }
}

/// Another process looks as well, or somebody presses Run.
void RuleDays::visitByRun(Visit &allowed)
{
    const QList<StandingRule> rules = m_book.rules();
    if (rules.isEmpty() || m_dice.chance(60)) {
        note(QStringLiteral("in the midst of a run: another look"));
        look();
    } else {
        note(QStringLiteral("in the midst of a run: a run by hand"));
        runByHand();
    }
    allowed.allowed = m_book.due(facts(), m_clock->now());
    for (const ExpectedRun &run : std::as_const(allowed.allowed))
        allowed.optional << run.run.rule; // it was overtaken, and comes at the next look
}

void RuleDays::judgeVisited(Visit &allowed)
{
    const RuleFacts after = facts();
    accuse(m_judge.absorb(after, allowed.allowed));
    m_book.noteTakenAsIn(after, m_clock->now());
    allowed.allowed.removeIf(
        [&allowed](const ExpectedRun &run) { return allowed.optional.contains(run.run.rule); });
    accuse(RuleJudge::judgeMissing(allowed.allowed));
    accuse(m_judge.judgeLedger(after));
}

void RuleDays::runByHand()
{
    const QList<StandingRule> rules = m_book.rules();
    if (rules.isEmpty())
        return;
    const StandingRuleId rule = m_dice.oneOf(rules).id;
    const Instant now = m_clock->now();
    const bool isOpen = m_book.calendar(rule).isOpen(now);
    const bool isTaken = m_book.hasRun(rule, now);
    const ExpectedRun expected = m_book.byHand(rule, facts(), now);
    const bool mayRun = isOpen && !isTaken && expected.run.result != RuleRunResult::Refused;
    const Result<RuleReceipt> receipt = RuleRunner(m_machine.workspace()).byHand(rule);
    note(QStringLiteral("rule %1 by hand").arg(rule.value()));
    QList<ExpectedRun> left;
    if (mayRun)
        left << expected;
    judgeAfter(left);
    if (receipt.has_value() != mayRun)
        accuse(QStringLiteral("a run by hand was made or refused, whichever is wrong: ") +
               (receipt ? described(receipt->run) : operatorText(receipt.error())));
    else if (receipt)
        accuse(m_judge.judgeReceipt(*receipt, expected));
    m_tally.count(isOpen ? "runs by hand" : "runs by hand outside the hours");
}

void RuleDays::runByHandWithVisitor()
{
    const QList<StandingRule> rules = m_book.rules();
    if (rules.isEmpty())
        return;
    const StandingRuleId rule = m_dice.oneOf(rules).id;
    const Instant now = m_clock->now();
    const auto allowedNow = [&](const RuleFacts &facts) {
        QList<ExpectedRun> runs;
        if (m_book.find(rule) && m_book.calendar(rule).isOpen(now) && !m_book.hasRun(rule, now))
            runs << m_book.byHand(rule, facts, now);
        return runs;
    };
    QList<ExpectedRun> allowed = allowedNow(facts());
    const auto meddle = [&] {
        m_tally.count("visitors in the midst of a run by hand");
        const RuleAct act = m_office.meddle(facts());
        note(QLatin1String("in the midst of a run by hand: ") + act.what);
        const QList<ExpectedRun> before = std::exchange(allowed, allowedNow(facts()));
        for (ExpectedRun run : before) {
            run.mayLackBarred = true;
            // What is only started or stopped runs by hand all the same.
            if (!act.touched.contains(rule))
                allowed << run;
        }
    };
    m_clock->letIn(m_dice.between(1, 6), meddle);
    (void)RuleRunner(m_machine.workspace()).byHand(rule);
    (void)m_clock->letInNobody();
    note(QStringLiteral("rule %1 by hand").arg(rule.value()));
    const RuleFacts after = facts();
    accuse(m_judge.absorb(after, allowed));
    accuse(m_judge.judgeLedger(after));
}

/// What a dry run tells is what a run at the same instant makes.
void RuleDays::askFirst()
{
    const QList<StandingRule> rules = m_book.rules();
    if (rules.isEmpty())
        return;
    const StandingRule rule = m_dice.oneOf(rules);
    const Instant now = m_clock->now();
    const RuleCalendar &calendar = m_book.calendar(rule.id);
    const Result<services::RulePreview> told =
        services::StandingRuleService(m_machine.workspace()).dryRun(rule, now).result();
    if (!told) {
        accuse(QStringLiteral("a dry run failed: ") + told.error().detail);
        return;
    }
    const RulePools expected = m_book.pools(rule.id, facts(), now, std::max(now, calendar.runEnd(now)));
    accuse(RuleJudge::judgePools(told->reach, expected));
    if (told->isOpen != calendar.isOpen(now))
        accuse(QStringLiteral("a dry run takes the hours for others"));
    note(QStringLiteral("asked whom rule %1 takes").arg(rule.id.value()));
    m_tally.count("dry runs");
    const bool hadRun = m_book.hasRun(rule.id, now);
    look();
    if (hadRun)
        return;
    for (const StandingRuleRun &run : m_book.runs()) {
        if (run.rule != rule.id || run.due != now || !run.campaign.isValid())
            continue;
        m_tally.count("dry runs that were runs at once");
        if (facts().leadsOf(run.campaign) != told->reach.toCall())
            accuse(QStringLiteral("a dry run told of others than the run took"));
    }
}

void RuleDays::doMischief()
{
    if (m_mischief == RuleMischief::None)
        return;
    const RuleFacts now = facts();
    QList<StandingRuleRun> fresh = now.runs;
    fresh.removeIf([this](const StandingRuleRun &run) {
        return m_book.hasRun(run.rule, run.due) || !run.campaign.isValid();
    });
    const auto change = [this](const QString &sql, const QVariantList &values) {
        const auto work = [sql, values](store::Store &store) { return store.database->change(sql, values); };
        if (!m_machine.workspace().ledger().write(work).result())
            qFatal("The mischief was not done");
        m_tally.count("mischief");
    };
    for (const StandingRule &rule : m_book.rules()) {
        if (m_mischief == RuleMischief::StoppedRun && !rule.isStarted())
            change(
                QStringLiteral("insert into standing_rule_run (rule_id, due_at, result, run_leads, by_hand, "
                               "made_at, why) values (?, 1, 'nobody', 0, 0, 1, '')"),
                {rule.id.value()});
    }
    if (fresh.isEmpty())
        return;
    const StandingRuleRun run = fresh.constFirst();
    const QVariantList campaign = {run.campaign.value()};
    if (m_mischief == RuleMischief::ForgottenRun)
        change(QStringLiteral("delete from standing_rule_run where run_campaign = ?"), campaign);
    if (m_mischief == RuleMischief::Stranger)
        change(QStringLiteral("update place set lead_id = 4711 where campaign_id = ? and position = 0"),
               campaign);
    if (m_mischief == RuleMischief::OtherOrder && run.leads > 1)
        change(QStringLiteral("update place set lead_id = (select max(lead_id) + min(lead_id) from place as "
                              "other where other.campaign_id = place.campaign_id and position < 2) - lead_id "
                              "where campaign_id = ? and position < 2"),
               campaign);
    if (m_mischief == RuleMischief::SecondCampaign)
        change(
            QStringLiteral(
                "insert into campaign (name, state, account_id, agent_id, phone_number_id, topic, language, "
                "told_columns, start_at, parallel, interval_s, pacing, zone, window_opens, window_closes, "
                "window_days, lead_count, created_at) select name, state, account_id, agent_id, "
                "phone_number_id, topic, language, told_columns, start_at, parallel, interval_s, pacing, "
                "zone, window_opens, window_closes, window_days, lead_count, created_at from campaign where "
                "id = ?"),
            campaign);
}

} // namespace callboard::test
