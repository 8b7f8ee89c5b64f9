// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/services/simulation/rulejudge.h"

#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::test {

QString described(const QList<LeadId> &leads)
{
    QStringList ids;
    for (const LeadId lead : leads)
        ids << QString::number(lead.value());
    return u'[' + ids.join(u' ') + u']';
}

QString described(const StandingRuleRun &run)
{
    return QStringLiteral("rule %1, due %2, %3%4, campaign %5 with %6")
        .arg(run.rule.value())
        .arg(toIsoText(run.due, QTimeZone::utc()), toWord(run.result),
             run.isByHand ? QStringLiteral(" by hand") : QString())
        .arg(run.campaign.value())
        .arg(run.leads);
}

QString RuleJudge::absorb(const RuleFacts &facts, QList<ExpectedRun> &allowed)
{
    for (const StandingRuleRun &run : facts.runs) {
        if (m_book.hasRun(run.rule, run.due))
            continue;
        QString wrong;
        bool isFound = false;
        for (const ExpectedRun &expected : std::as_const(allowed)) {
            if (expected.run.rule != run.rule || expected.run.isByHand != run.isByHand)
                continue;
            wrong = judgeRun(run, facts, expected);
            isFound = wrong.isEmpty();
            if (isFound)
                break;
        }
        if (!isFound)
            return wrong.isEmpty() ? QStringLiteral("a run that nobody expects: ") + described(run) : wrong;
        allowed.removeIf([&run](const ExpectedRun &each) { return each.run.rule == run.rule; });
        m_book.enter(run);
    }
    return {};
}

QString RuleJudge::judgeMissing(const QList<ExpectedRun> &left)
{
    return left.isEmpty() ? QString()
                          : QStringLiteral("a run was not made: ") + described(left.constFirst().run);
}

QString RuleJudge::judgeRun(const StandingRuleRun &run, const RuleFacts &facts,
                            const ExpectedRun &expected) const
{
    const StandingRuleRun &wanted = expected.run;
    const bool isSame = run.due == wanted.due && run.madeAt == wanted.madeAt && run.result == wanted.result;
    if (!isSame)
        return QStringLiteral("%1; expected %2").arg(described(run), described(wanted));
    if (run.campaign.isValid() == expected.leads.isEmpty())
        return QStringLiteral("%1: a campaign or none, whichever is wrong").arg(described(run));
    if (run.why.isEmpty() != (run.result != RuleRunResult::Refused))
        return QStringLiteral("%1: the reason is not there, or it is").arg(described(run));
    if (!run.campaign.isValid())
        return {};
    if (const QString wrong = judgeLeads(run, facts, expected); !wrong.isEmpty())
        return wrong;
    return judgeCampaign(run, expected);
}

QString RuleJudge::judgeLeads(const StandingRuleRun &run, const RuleFacts &facts,
                              const ExpectedRun &expected) const
{
    const QList<LeadId> taken = facts.leadsOf(run.campaign);
    const RuleFacts::CampaignRow *campaign = facts.campaign(run.campaign);
    if (!campaign || m_book.campaigns().contains(run.campaign))
        return QStringLiteral("%1: its campaign is not there, or another's").arg(described(run));
    if (taken.size() != run.leads || taken.size() != campaign->leads)
        return QStringLiteral("%1, of which its campaign counts %2 and holds %3")
            .arg(described(run))
            .arg(campaign->leads)
            .arg(taken.size());
    QList<LeadId> wanted = expected.leads;
    if (taken != wanted && expected.mayLackBarred)
        wanted.removeIf([&facts](LeadId lead) { return facts.isBarred(lead); });
    if (taken != wanted)
        return QStringLiteral("%1 takes %2; expected %3")
            .arg(described(run), described(taken), described(wanted));
    return {};
}

QString RuleJudge::judgeCampaign(const StandingRuleRun &run, const ExpectedRun &expected) const
{
    const Result<Campaign> campaign =
        m_machine.workspace()
            .ledger()
            .read([id = run.campaign](const store::Store &store) { return store.campaigns.find(id); })
            .result();
    const StandingRule *rule = m_book.find(run.rule);
    if (!campaign || !rule)
        return QStringLiteral("%1: campaign or rule are gone").arg(described(run));
    const bool isHeld = expected.run.result == RuleRunResult::Held;
    if (campaign->state != (isHeld ? CampaignState::Paused : CampaignState::Scheduled) ||
        campaign->heldAfterGap != isHeld || campaign->failure.isEmpty() == isHeld)
        return QStringLiteral("%1: its campaign is %2").arg(described(run), toWord(campaign->state));
    if (campaign->start != run.madeAt || campaign->account != rule->campaign.account ||
        campaign->parallel != rule->campaign.parallel)
        return QStringLiteral("%1: its campaign begins or goes otherwise").arg(described(run));
    if (!rule->campaign.hours.isEmpty() && campaign->policy.parts != rule->campaign.hours)
        return QStringLiteral("%1: its campaign keeps other hours").arg(described(run));
    if (rule->kind == StandingRuleKind::Recurring)
        return {};
    if (campaign->rules.retry.maxAttempts != 1 || campaign->rules.contacts.gap < rule->cooldown)
        return QStringLiteral("%1: its campaign calls again, or too soon").arg(described(run));
    return judgeSpread(*campaign, *rule);
}

QString RuleJudge::judgeSpread(const Campaign &campaign, const StandingRule &rule) const
{
    if (rule.kind != StandingRuleKind::CheckUpAge)
        return {};
    const RuleCalendar &calendar = m_book.calendar(rule.id);
    const bool isSpread = rule.isSpread && calendar.isOpen(campaign.start);
    if (!isSpread)
        return campaign.interval == rule.campaign.interval ? QString()
                                                           : QStringLiteral("its rhythm is not the rule's");
    const Instant closing = std::min(calendar.closing(campaign.start),
                                     calendar.startOf(calendar.dayOf(campaign.start).addDays(1)));
    const int batches = (campaign.leadCount + campaign.parallel - 1) / campaign.parallel;
    const Instant last = campaign.start + (batches - 1) * campaign.interval;
    return last < closing || campaign.interval == seconds{1}
               ? QString()
               : QStringLiteral("campaign %1 is spread beyond its day").arg(campaign.id.value());
}

QString RuleJudge::judgeReceipts(const QList<services::RuleReceipt> &receipts,
                                 const QList<ExpectedRun> &expected) const
{
    if (receipts.size() != expected.size())
        return QStringLiteral("%1 runs were told of, %2 were due").arg(receipts.size()).arg(expected.size());
    for (const services::RuleReceipt &receipt : receipts) {
        if (receipt.failure)
            return QStringLiteral("a rule failed: ") + receipt.failure->detail;
        const auto meant =
            std::find_if(expected.cbegin(), expected.cend(),
                         [&receipt](const ExpectedRun &each) { return each.run.rule == receipt.rule.id; });
        if (meant == expected.cend())
            return QStringLiteral("a run was told of that was not due: ") + described(receipt.run);
        if (receipt.isLate != meant->isLate || receipt.missed != meant->missed)
            return QStringLiteral("%1: %2 missed before it, expected %3; %4")
                .arg(described(receipt.run))
                .arg(receipt.missed)
                .arg(meant->missed)
                .arg(meant->isLate ? QStringLiteral("it is late") : QStringLiteral("it is in time"));
        if (const QString wrong = judgeReceipt(receipt, *meant); !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString RuleJudge::judgeReceipt(const services::RuleReceipt &receipt, const ExpectedRun &expected) const
{
    const StandingRuleRun &run = receipt.run;
    if (!m_book.hasRun(run.rule, run.due))
        return QStringLiteral("a run was told of that is not in the ledger: ") + described(run);
    if (run.result != expected.run.result || run.leads != expected.run.leads)
        return QStringLiteral("%1 was told; expected %2").arg(described(run), described(expected.run));
    const bool hasLooked = run.result == RuleRunResult::Made || run.result == RuleRunResult::Held ||
                           run.result == RuleRunResult::Nobody;
    return hasLooked ? judgePools(receipt.reach, expected.pools) : QString();
}

QString RuleJudge::judgePools(const plan::RuleReach &reach, const RulePools &expected)
{
    RulePools told;
    for (const plan::RulePool &pool : reach.pools)
        told[pool.verdict] << pool.leads;
    const QSet<plan::RunVerdict> verdicts = QSet<plan::RunVerdict>(told.keyBegin(), told.keyEnd())
                                                .unite({expected.keyBegin(), expected.keyEnd()});
    for (const plan::RunVerdict verdict : verdicts) {
        QList<LeadId> is = told.value(verdict);
        QList<LeadId> shouldBe = expected.value(verdict);
        if (verdict != plan::RunVerdict::Call) { // in whatever order
            std::sort(is.begin(), is.end());
            std::sort(shouldBe.begin(), shouldBe.end());
        }
        if (is != shouldBe)
            return QStringLiteral("\"%1\" is told of %2; expected %3")
                .arg(plan::toWord(verdict), described(is), described(shouldBe));
    }
    return {};
}

QString RuleJudge::judgeLedger(const RuleFacts &facts) const
{
    const auto byRuleAndMoment = [](const StandingRuleRun &left, const StandingRuleRun &right) {
        return std::pair(left.rule, left.due) < std::pair(right.rule, right.due);
    };
    QList<StandingRuleRun> there = facts.runs;
    QList<StandingRuleRun> booked = m_book.runs();
    std::sort(there.begin(), there.end(), byRuleAndMoment);
    std::sort(booked.begin(), booked.end(), byRuleAndMoment);
    if (there != booked)
        return QStringLiteral("%1 runs are in the ledger, %2 in the book, or they differ")
            .arg(there.size())
            .arg(booked.size());
    for (const RuleFacts::CampaignRow &campaign : facts.campaigns) {
        if (campaign.isBuilding)
            return QStringLiteral("campaign %1 stays half-built").arg(campaign.id.value());
        if (!m_foreign.contains(campaign.id) && !m_book.campaigns().contains(campaign.id))
            return QStringLiteral("campaign %1 is there without a run").arg(campaign.id.value());
    }
    const QList<StandingRule> rules = m_book.rules();
    if (rules.size() != facts.rules.size())
        return QStringLiteral("%1 rules are there, of %2").arg(facts.rules.size()).arg(rules.size());
    for (const StandingRule &rule : rules) {
        const auto found = facts.rules.constFind(rule.id);
        if (found == facts.rules.cend() || found->isStarted != rule.isStarted())
            return QStringLiteral("rule %1 is not started, or it is").arg(rule.id.value());
        if (found->settledUntil != rule.settledUntil)
            return QStringLiteral("rule %1 is done with until %2; expected %3")
                .arg(rule.id.value())
                .arg(toIsoText(found->settledUntil, QTimeZone::utc()),
                     toIsoText(rule.settledUntil, QTimeZone::utc()));
    }
    return {};
}

} // namespace callboard::test
