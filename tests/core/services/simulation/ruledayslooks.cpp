// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

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
        if (run.run.result != RuleRunResult::Skipped)
            allowed.allowed << m_book.told(run, after);
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

} // namespace callboard::test
