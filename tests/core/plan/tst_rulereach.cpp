// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/rulereach.h"
#include "tests/core/plan/plantimes.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(callboard::plan::RuleLeadFacts)

/// Whom a run of a standing rule takes and whom it does not.
class RuleReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsDoneWithALead_data();
    void whatIsDoneWithALead();
    void theCooldownEndsExactlyWhenItIsOver();
    void whoseCooldownEndsWithinTheRunIsCalledThen();
    void aLongerGapOfTheCampaignCountsAsTheCooldown();
    void newLeadsGoFirstThenTheMissedByTheirRuns();
    void callsCountForTheDaysThatAreSet();
    void aCheckUpIsDueOnTheDayOfItsThreshold();
    void aCheckUpCountsAnewWithItsDate();
    void aRecurringRuleTakesEverybodyWhoMayBeCalled();
    void datesAreReadInTheWaysTheyAreExchanged_data();
    void datesAreReadInTheWaysTheyAreExchanged();
};

namespace {

Instant tenOClock()
{
    return at("2026-10-14T10:00:00+05:30");
}

/// The session at twelve.
RunSlot noon()
{
    return {tenOClock() + 2h, tenOClock() + 3h};
}

StandingRule deliveryRule()
{
    return {};
}

RuleLeadFacts leadOf(qint64 id)
{
    RuleLeadFacts facts;
    facts.lead = LeadId(id);
    return facts;
}

RuleLeadFacts calledAt(qint64 id, const QList<Instant> &calls)
{
    RuleLeadFacts facts = leadOf(id);
    for (const Instant call : calls)
        facts.calls << RuleCall{call, false, call};
    facts.lastContact = calls.constLast();
    return facts;
}

RunVerdict verdictOf(const RuleLeadFacts &facts, const RunSlot &slot = noon(),
                     const StandingRule &rule = deliveryRule())
{
    const RuleReach reach = ruleReach(rule, defaultZone(), slot, {facts});
    return reach.pools.constFirst().verdict;
}

} // namespace

void RuleReachTest::whatIsDoneWithALead_data()
{
    QTest::addColumn<RuleLeadFacts>("facts");
    QTest::addColumn<RunVerdict>("verdict");
    const Instant ten = tenOClock();
    const auto with = [](RuleLeadFacts facts, auto change) {
        change(facts);
        return facts;
    };
    using F = RuleLeadFacts;
    QTest::newRow("new") << leadOf(1) << RunVerdict::Call;
    QTest::newRow("missed two hours ago") << calledAt(1, {ten}) << RunVerdict::Call;
    QTest::newRow("missed an hour ago") << calledAt(1, {ten + 1h}) << RunVerdict::Cooldown;
    QTest::newRow("missed three times")
        << calledAt(1, {ten - 48h, ten - 24h, ten}) << RunVerdict::AttemptsUsed;
    QTest::newRow("reached") << with(calledAt(1, {ten}), [](F &f) { f.calls.first().isReached = true; })
                             << RunVerdict::Reached;
    QTest::newRow("reached before it was missed")
        << with(calledAt(1, {ten - 24h, ten}), [](F &f) { f.calls.first().isReached = true; })
        << RunVerdict::Reached;
    QTest::newRow("reached at the third try")
        << with(calledAt(1, {ten - 48h, ten - 24h, ten}), [](F &f) { f.calls.last().isReached = true; })
        << RunVerdict::Reached;
    QTest::newRow("called by another campaign")
        << with(leadOf(1), [ten](F &f) { f.lastContact = ten + 1h; }) << RunVerdict::Cooldown;
    QTest::newRow("still waiting") << with(leadOf(1), [](F &f) { f.isInLine = true; }) << RunVerdict::InLine;
    QTest::newRow("not to be called") << with(leadOf(1), [](F &f) {
        f.isBarred = true;
        f.isInLine = true;
    }) << RunVerdict::Barred;
}

void RuleReachTest::whatIsDoneWithALead() // S1-006, S1-007, S1-008, S1-018, X-13
{
    QFETCH(RuleLeadFacts, facts);
    const RuleReach reach = ruleReach(deliveryRule(), defaultZone(), noon(), {facts});
    QCOMPARE(reach.pools.size(), 1);
    QTEST(reach.pools.constFirst().verdict, "verdict");
    QCOMPARE(reach.pools.constFirst().leads, QList<LeadId>{LeadId(1)});
    QCOMPARE(reach.toCall().isEmpty(), reach.count(RunVerdict::Call) == 0);
}

void RuleReachTest::theCooldownEndsExactlyWhenItIsOver() // S1-014
{
    // By hand there is this moment and no other.
    const Instant noonItself = noon().at;
    const RunSlot byHand{noonItself, noonItself};
    QCOMPARE(verdictOf(calledAt(1, {noonItself - 2h}), byHand), RunVerdict::Call);
    QCOMPARE(verdictOf(calledAt(1, {noonItself - 2h + 1ms}), byHand), RunVerdict::Cooldown);
}

void RuleReachTest::whoseCooldownEndsWithinTheRunIsCalledThen()
{
    // Dialled in the course of the session at ten, its two hours end in the course of that at twelve.
    QCOMPARE(verdictOf(calledAt(1, {tenOClock() + 59min})), RunVerdict::Call);
    // Of the session at eleven they end when that at one begins, and not before.
    QCOMPARE(verdictOf(calledAt(1, {tenOClock() + 1h})), RunVerdict::Cooldown);
    const RuleReach reach =
        ruleReach(deliveryRule(), defaultZone(), noon(),
                  {calledAt(1, {tenOClock() + 65min}), calledAt(2, {tenOClock() + 61min})});
    QCOMPARE(reach.pools.size(), 2); // by the runs in which they were called
    QCOMPARE(reach.pools.at(0).notBefore, std::optional(tenOClock() + 61min + 2h));
    QCOMPARE(reach.pools.at(1).notBefore, std::optional(tenOClock() + 65min + 2h));
}

void RuleReachTest::aLongerGapOfTheCampaignCountsAsTheCooldown()
{
    // Else the session's campaign would take a lead and wait for hours until it may be called.
    StandingRule rule = deliveryRule();
    rule.campaign.rules.contacts.gap = 4h;
    QCOMPARE(verdictOf(calledAt(1, {tenOClock()}), noon(), rule), RunVerdict::Cooldown);
    QCOMPARE(verdictOf(calledAt(1, {tenOClock() - 2h}), noon(), rule), RunVerdict::Call);
}

void RuleReachTest::newLeadsGoFirstThenTheMissedByTheirRuns() // S1-019, S1-040
{
    const Instant ten = tenOClock();
    const RuleReach reach =
        ruleReach(deliveryRule(), defaultZone(), noon(),
                  {calledAt(1, {ten}), leadOf(2), calledAt(3, {ten - 24h}), leadOf(4), calledAt(5, {ten})});
    QCOMPARE(reach.pools.size(), 3);
    QCOMPARE(reach.pools.at(0).calledIn, std::nullopt);
    QCOMPARE(reach.pools.at(1).calledIn, std::optional(ten - 24h));
    QCOMPARE(reach.pools.at(2).calledIn, std::optional(ten));
    QCOMPARE(reach.toCall(), (QList<LeadId>{LeadId(2), LeadId(4), LeadId(3), LeadId(1), LeadId(5)}));
}

void RuleReachTest::callsCountForTheDaysThatAreSet()
{
    StandingRule rule = deliveryRule();
    const RuleLeadFacts tried = calledAt(1, {noon().at - 74h, noon().at - 73h, noon().at - 72h});
    RuleLeadFacts reached = calledAt(1, {noon().at - 72h});
    reached.calls.first().isReached = true;
    QCOMPARE(verdictOf(tried, noon(), rule), RunVerdict::AttemptsUsed);
    QCOMPARE(verdictOf(reached, noon(), rule), RunVerdict::Reached);
    rule.countedDays = 3; // exactly so long ago still counts
    QCOMPARE(verdictOf(reached, noon(), rule), RunVerdict::Reached);
    const RuleReach reach = ruleReach(rule, defaultZone(), noon(), {tried});
    QCOMPARE(reach.pools.constFirst().verdict, RunVerdict::Call);
    QCOMPARE(reach.pools.constFirst().calledIn, std::optional(noon().at - 72h));
    rule.countedDays = 2;
    QCOMPARE(verdictOf(reached, noon(), rule), RunVerdict::Call);
}

void RuleReachTest::aCheckUpIsDueOnTheDayOfItsThreshold() // T-15, S2-002
{
    StandingRule rule;
    rule.kind = StandingRuleKind::CheckUpAge;
    RuleLeadFacts facts = leadOf(1);
    facts.date = QStringLiteral("2024-01-01");
    const auto slot = [](const char *moment) { return RunSlot{at(moment), at(moment)}; };
    const RuleReach before = ruleReach(rule, defaultZone(), slot("2024-01-05T23:59:59+05:30"), {facts});
    QCOMPARE(before.pools.constFirst().verdict, RunVerdict::NotDue);
    QCOMPARE(before.pools.constFirst().notBefore, std::optional(at("2024-01-06T00:00:00+05:30")));
    QCOMPARE(verdictOf(facts, slot("2024-01-06T00:00:00+05:30"), rule), RunVerdict::Call);
    // The day is the house's: it has begun there while London still has the fifth.
    QCOMPARE(verdictOf(facts, slot("2024-01-05T19:00:00Z"), rule), RunVerdict::Call);
    rule.thresholdDays = 0;
    QCOMPARE(verdictOf(facts, slot("2024-01-01T09:00:00+05:30"), rule), RunVerdict::Call);
    facts.date = QStringLiteral("soon");
    QCOMPARE(verdictOf(facts, slot("2024-01-06T09:00:00+05:30"), rule), RunVerdict::NoDate);
}

void RuleReachTest::aCheckUpCountsAnewWithItsDate()
{
    StandingRule rule;
    rule.kind = StandingRuleKind::CheckUpAge;
    RuleLeadFacts facts = calledAt(1, {at("2024-01-06T09:00:00+05:30")});
    facts.calls.first().isReached = true;
    facts.date = QStringLiteral("2024-01-01");
    const RunSlot next{at("2024-01-07T09:00:00+05:30"), at("2024-01-07T10:00:00+05:30")};
    QCOMPARE(verdictOf(facts, next, rule), RunVerdict::Reached);
    facts.date = QStringLiteral("2024-01-02"); // due on the seventh
    QCOMPARE(verdictOf(facts, next, rule), RunVerdict::Call);
}

void RuleReachTest::aRecurringRuleTakesEverybodyWhoMayBeCalled()
{
    StandingRule rule;
    rule.kind = StandingRuleKind::Recurring;
    RuleLeadFacts reached = calledAt(1, {noon().at - 1h});
    reached.calls.first().isReached = true;
    QCOMPARE(verdictOf(reached, noon(), rule), RunVerdict::Call);
    RuleLeadFacts waiting = leadOf(2);
    waiting.isInLine = true;
    QCOMPARE(verdictOf(waiting, noon(), rule), RunVerdict::InLine);
}

void RuleReachTest::datesAreReadInTheWaysTheyAreExchanged_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QDate>("day");
    QTest::newRow("a day") << QStringLiteral("2024-01-01") << QDate(2024, 1, 1);
    QTest::newRow("blanks around it") << QStringLiteral(" 2024-01-01 ") << QDate(2024, 1, 1);
    QTest::newRow("a moment of UTC") << QStringLiteral("2024-01-01T20:00:00Z") << QDate(2024, 1, 2);
    QTest::newRow("a moment with its offset")
        << QStringLiteral("2024-01-01T20:00:00+05:30") << QDate(2024, 1, 1);
    QTest::newRow("a moment on nobody's clocks")
        << QStringLiteral("2024-01-01T20:00:00") << QDate(2024, 1, 1);
    QTest::newRow("nothing") << QString() << QDate();
    QTest::newRow("no such day") << QStringLiteral("2024-02-30") << QDate();
    QTest::newRow("a word") << QStringLiteral("yesterday!") << QDate();
}

void RuleReachTest::datesAreReadInTheWaysTheyAreExchanged()
{
    QFETCH(QString, text);
    QFETCH(QDate, day);
    const std::optional<QDate> read = checkUpDay(text, defaultZone());
    QCOMPARE(read.has_value(), day.isValid());
    QCOMPARE(read.value_or(QDate()), day);
}

QTEST_GUILESS_MAIN(RuleReachTest)
#include "tst_rulereach.moc"
