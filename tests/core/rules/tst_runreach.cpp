// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/runreach.h"

#include "core/store/standingrulerepository.h"
#include "tests/support/rulecalls.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::rules;
using callboard::plan::RuleReach;
using callboard::plan::RunSlot;
using callboard::plan::RunVerdict;
using callboard::test::enterCall;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

/// Whom a run takes, from what stands in the ledger.
class RunReachTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyTheLeadsOfTheFilterAreLookedAt_data();
    void onlyTheLeadsOfTheFilterAreLookedAt();
    void whatTheLedgerKnowsDecides();
    void anotherCampaignsCallOnlyCountsForTheCooldown();
    void callsBeforeTheCountedDaysAreForgotten();
    void aCheckUpIsReadFromItsColumn();
    void aCheckUpsCallsCountFromTheDayOnWhichItFellDue();
    void aRecurringRuleLooksAtNoHistory();
    void aFilterThatCannotBeReadIsAnError();
};

namespace {

class Seed
{
public:
    Seed()
        : account(store.addAccount(QStringLiteral("Sales")))
    {
        rule.name = QStringLiteral("Delivery");
        rule.state = StandingRuleState::Started;
        rule.campaign.account = account;
        rule.id = store::StandingRuleRepository(store.database()).add(rule).value_or(StandingRuleId());
    }

    /// A lead with one more column.
    [[nodiscard]] LeadId add(int i, const QString &column, const QString &value)
    {
        Lead lead = test::sampleLead(i);
        setAttribute(lead.attributes, column, value);
        return store.addLead(lead);
    }
    /// Its campaign of a run that was due at \a due.
    [[nodiscard]] CampaignId made(Instant due, const QList<LeadId> &leads)
    {
        StandingRuleRun run{.rule = rule.id, .due = due, .result = RuleRunResult::Made, .madeAt = due};
        run.campaign = store.addCampaign(account, leads);
        store::StandingRuleRepository rules(store.database());
        return rules.settle(run) ? run.campaign : CampaignId();
    }
    [[nodiscard]] RuleReach reach(Instant at)
    {
        return runReach(*store, rule, defaultZone(), RunSlot{at, at}).value_or(RuleReach());
    }
    [[nodiscard]] QList<LeadId> toCall(Instant at) { return reach(at).toCall(); }

    TemporaryStore store;
    AccountId account;
    StandingRule rule;
};

} // namespace

void RunReachTest::onlyTheLeadsOfTheFilterAreLookedAt_data() // S1-001, S1-002, S1-003, S1-039
{
    QTest::addColumn<QString>("orderType");
    QTest::addColumn<bool>("isLookedAt");
    QTest::newRow("out for delivery") << QStringLiteral("OFD") << true;
    QTest::newRow("could not be delivered") << QStringLiteral("Undelivered") << true;
    QTest::newRow("ready") << QStringLiteral("Ready to Dispatch") << false;
    QTest::newRow("on its way") << QStringLiteral("In Transit") << false;
    QTest::newRow("delivered") << QStringLiteral("Delivered") << false;
    QTest::newRow("sent back") << QStringLiteral("RTO") << false;
    QTest::newRow("nothing known") << QString() << false;
}

void RunReachTest::onlyTheLeadsOfTheFilterAreLookedAt()
{
    QFETCH(QString, orderType);
    QFETCH(bool, isLookedAt);
    Seed seed;
    seed.rule.filter = QStringLiteral("order_type in (OFD, Undelivered)");
    const LeadId lead = seed.add(1, QStringLiteral("order_type"), orderType);
    const RuleReach reach = seed.reach(FridayNoon);
    QCOMPARE(reach.toCall(), isLookedAt ? QList<LeadId>{lead} : QList<LeadId>());
    QCOMPARE(reach.pools.isEmpty(), !isLookedAt);
}

void RunReachTest::whatTheLedgerKnowsDecides()
{
    Seed seed;
    const QList<LeadId> leads = seed.store.addLeads(6);
    const CampaignId first =
        seed.made(FridayNoon - 24h, {leads.at(0), leads.at(1), leads.at(2), leads.at(3)});
    QVERIFY(enterCall(*seed.store, first, 0, FridayNoon - 24h, Outcome::Completed));
    QVERIFY(enterCall(*seed.store, first, 1, FridayNoon - 24h, Outcome::NoAnswer));
    QVERIFY(enterCall(*seed.store, first, 2, FridayNoon - 1h, Outcome::Busy));
    QVERIFY(seed.store->leads.setDoNotCall(leads.at(4), true, FridayNoon));
    const RuleReach reach = seed.reach(FridayNoon);
    QCOMPARE(reach.count(RunVerdict::Reached), 1);
    QCOMPARE(reach.count(RunVerdict::Cooldown), 1);
    QCOMPARE(reach.count(RunVerdict::InLine), 1);
    QCOMPARE(reach.count(RunVerdict::Barred), 1);
    QCOMPARE(reach.toCall(), (QList<LeadId>{leads.at(5), leads.at(1)})); // new before retry
    seed.rule.maxAttempts = 1;
    QCOMPARE(seed.reach(FridayNoon).count(RunVerdict::AttemptsUsed), 2);
}

void RunReachTest::anotherCampaignsCallOnlyCountsForTheCooldown()
{
    Seed seed;
    const QList<LeadId> leads = seed.store.addLeads(1);
    const CampaignId other = seed.store.addCampaign(seed.account, leads);
    QVERIFY(enterCall(*seed.store, other, 0, FridayNoon - 1h, Outcome::Completed));
    QCOMPARE(seed.reach(FridayNoon).count(RunVerdict::Cooldown), 1);
    QCOMPARE(seed.toCall(FridayNoon + 1h), leads);
}

void RunReachTest::callsBeforeTheCountedDaysAreForgotten()
{
    Seed seed;
    const QList<LeadId> leads = seed.store.addLeads(1);
    const CampaignId campaign = seed.made(FridayNoon - 72h, leads);
    QVERIFY(enterCall(*seed.store, campaign, 0, FridayNoon - 72h, Outcome::Completed));
    QVERIFY(seed.toCall(FridayNoon).isEmpty());
    seed.rule.countedDays = 2;
    QCOMPARE(seed.toCall(FridayNoon), leads);
}

void RunReachTest::aCheckUpIsReadFromItsColumn() // S2-002
{
    Seed seed;
    seed.rule.kind = StandingRuleKind::CheckUpAge;
    const LeadId due = seed.add(1, QStringLiteral("Last_CheckUp_Date"), QStringLiteral("2026-11-15"));
    const LeadId early = seed.add(2, QStringLiteral("last_checkup_date"), QStringLiteral("2026-11-16"));
    const LeadId unknown = seed.store.addLead(test::sampleLead(3));
    const RuleReach reach = seed.reach(FridayNoon); // the twentieth
    QCOMPARE(reach.toCall(), QList<LeadId>{due});
    QCOMPARE(reach.count(RunVerdict::NotDue), 1);
    QCOMPARE(reach.count(RunVerdict::NoDate), 1);
    QCOMPARE(reach.pools.at(1).leads, QList<LeadId>{early});
    QCOMPARE(reach.pools.at(2).leads, QList<LeadId>{unknown});
    seed.rule.thresholdDays = 4;
    QCOMPARE(seed.toCall(FridayNoon), (QList<LeadId>{due, early}));
}

void RunReachTest::aCheckUpsCallsCountFromTheDayOnWhichItFellDue()
{
    Seed seed;
    seed.rule.kind = StandingRuleKind::CheckUpAge;
    const QString column = QStringLiteral("last_checkup_date");
    const LeadId old = seed.add(1, column, QStringLiteral("2026-09-01"));
    const LeadId anew = seed.add(2, column, QStringLiteral("2026-11-15"));
    const LeadId unread = seed.add(3, column, QStringLiteral("soon"));
    const Instant october = FridayNoon - 40 * 24h;
    const CampaignId campaign = seed.made(october, {old, anew, unread});
    for (int position = 0; position < 3; ++position)
        QVERIFY(enterCall(*seed.store, campaign, position, october, Outcome::Completed));
    const RuleReach reach = seed.reach(FridayNoon);
    QCOMPARE(reach.toCall(), QList<LeadId>{anew}); // it came again on the fifteenth
    QCOMPARE(reach.count(RunVerdict::Reached), 1);
    QCOMPARE(reach.count(RunVerdict::NoDate), 1);
}

void RunReachTest::aRecurringRuleLooksAtNoHistory()
{
    Seed seed;
    seed.rule.kind = StandingRuleKind::Recurring;
    const QList<LeadId> leads = seed.store.addLeads(2);
    const CampaignId campaign = seed.made(FridayNoon - 1h, leads);
    QVERIFY(enterCall(*seed.store, campaign, 0, FridayNoon - 1h, Outcome::Completed));
    QCOMPARE(seed.toCall(FridayNoon), QList<LeadId>{leads.at(0)});
    QCOMPARE(seed.reach(FridayNoon).count(RunVerdict::InLine), 1);
}

void RunReachTest::aFilterThatCannotBeReadIsAnError()
{
    Seed seed;
    seed.rule.filter = QStringLiteral("order_type in");
    const Result<RuleReach> reach =
        runReach(*seed.store, seed.rule, defaultZone(), RunSlot{FridayNoon, FridayNoon});
    QVERIFY(!reach);
    QCOMPARE(reach.error().code, ErrorCode::InvalidArgument);
}

QTEST_GUILESS_MAIN(RunReachTest)
#include "tst_runreach.moc"
