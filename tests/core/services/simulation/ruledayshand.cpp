// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruleservice.h"
#include "tests/core/services/simulation/ruledays.h"

#include <algorithm>

namespace callboard::test {

namespace {

using services::RuleReceipt;
using services::RuleRunner;

} // namespace

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
        const RuleFacts after = facts();
        const QList<ExpectedRun> before = std::exchange(allowed, allowedNow(after));
        for (ExpectedRun run : before) {
            run.mayLackBarred = true;
            // What is only started or stopped runs by hand all the same.
            if (!act.touched.contains(rule))
                allowed << run << m_book.told(run, after);
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

} // namespace callboard::test
