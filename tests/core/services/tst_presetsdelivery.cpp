// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulepreset.h"
#include "tests/support/orderdesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::plan::RulePool;
using callboard::plan::RunVerdict;
using callboard::test::await;
using callboard::test::OrderDesk;

/// The preset of the order desk lives through the days of its document (S1), to the number.
class PresetsDeliveryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheConfigurationOfTheDocument();
    void aDayOfFourSessionsMakes151Calls();
    void aDayWithoutTheCooldownWouldHaveBeenMore();
    void oneOrderOverTwoDays();
    void whoIsMissedThreeTimesIsLeftAlone();
};

namespace {

StandingRule delivery()
{
    return rulePreset(StandingRuleKind::DailySessions);
}

/// How many a run would call, and why it would not call the others.
struct Reach
{
    int fresh = 0;
    int again = 0;
    int cooldown = 0;
    int reached = 0;

    friend bool operator==(const Reach &, const Reach &) = default;
};

Reach reachOf(const plan::RuleReach &reach)
{
    Reach counted;
    for (const RulePool &pool : reach.pools) {
        const int leads = int(pool.leads.size());
        if (pool.verdict == RunVerdict::Call)
            (pool.calledIn ? counted.again : counted.fresh) += leads;
    }
    counted.cooldown = reach.count(RunVerdict::Cooldown);
    counted.reached = reach.count(RunVerdict::Reached);
    return counted;
}

/// The session at \a time: told beforehand as it is made, and called so that \a ok are reached.
struct Session
{
    Reach reach;
    int calls = 0;
    int failed = 0;
};

Session session(OrderDesk &desk, const StandingRule &rule, QTime time, int ok)
{
    desk.goOnTo(QTime(time.hour() - 1, 59));
    const Result<RulePreview> told = await(desk.rules.dryRun(rule));
    desk.goOnTo(time);
    const QList<RuleReceipt> receipts = desk.runDue();
    if (!told || receipts.size() != 1 || !desk.call(receipts.constFirst(), ok))
        return {};
    Session held;
    held.reach = reachOf(receipts.constFirst().reach);
    // What a dry run promises is what is done.
    if (!(reachOf(told->reach) == held.reach))
        return {};
    held.calls = receipts.constFirst().run.leads;
    held.failed = held.calls - ok;
    return held;
}

/// Whether the session at \a time dials the one order there is; it ends in \a reached.
bool dials(OrderDesk &desk, QTime time, bool reached = false)
{
    desk.goOnTo(time);
    const QList<RuleReceipt> receipts = desk.runDue();
    if (receipts.size() != 1 || receipts.constFirst().run.leads == 0)
        return false;
    return desk.call(receipts.constFirst(), reached ? 1 : 0);
}

} // namespace

void PresetsDeliveryTest::itIsTheConfigurationOfTheDocument() // S1-023, S1-039
{
    const StandingRule rule = delivery();
    QCOMPARE(rule.filter, QStringLiteral("order_type in (OFD, Undelivered)"));
    QCOMPARE(rule.times, (QList<QTime>{QTime(10, 0), QTime(11, 0), QTime(12, 0), QTime(13, 0)})); // S1-005
    QCOMPARE(rule.cooldown, seconds{7200});
    QCOMPARE(rule.maxAttempts, 3);
    QCOMPARE(rule.campaign.hours, (QList<HoursPart>{HoursPart{QTime(10, 0), QTime(17, 0)}}));
    QCOMPARE(rule.campaign.rules.misfire, Misfire::GoOn);
    QVERIFY(rule.campaign.rules.fallback.isEmpty());
}

void PresetsDeliveryTest::aDayOfFourSessionsMakes151Calls() // T-07, S1-015, S1-016, S1-027
{
    OrderDesk desk;
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(8, 0)); // of the next day
    QVERIFY(desk.addOrders(60, QStringLiteral("OFD")));
    QVERIFY(desk.addOrders(40, QStringLiteral("Undelivered")));
    QVERIFY(desk.addOrders(25, QStringLiteral("Ready to Dispatch"))); // never any of these (S1-003)
    const Session ten = session(desk, rule, QTime(10, 0), 70);
    QCOMPARE(ten.calls, 100); // S1-010
    QCOMPARE(ten.failed, 30);
    QVERIFY(ten.reach == (Reach{.fresh = 100}));

    QVERIFY(desk.addOrders(10, QStringLiteral("OFD")));
    const Session eleven = session(desk, rule, QTime(11, 0), 7);
    QCOMPARE(eleven.calls, 10); // S1-011
    QCOMPARE(eleven.failed, 3);
    QVERIFY(eleven.reach == (Reach{.fresh = 10, .cooldown = 30, .reached = 70}));

    QVERIFY(desk.addOrders(5, QStringLiteral("OFD")));
    const Session twelve = session(desk, rule, QTime(12, 0), 25); // 5 new and 20 of those tried again
    QCOMPARE(twelve.calls, 35);                                   // S1-012, S1-014
    QCOMPARE(twelve.failed, 10);
    QVERIFY(twelve.reach == (Reach{.fresh = 5, .again = 30, .cooldown = 3, .reached = 77}));

    QVERIFY(desk.addOrders(3, QStringLiteral("Undelivered")));
    const Session one = session(desk, rule, QTime(13, 0), 4);
    QCOMPARE(one.calls, 6); // S1-013
    QCOMPARE(one.failed, 2);
    QVERIFY(one.reach == (Reach{.fresh = 3, .again = 3, .cooldown = 10, .reached = 102}));

    QCOMPARE(ten.calls + eleven.calls + twelve.calls + one.calls, 151);
    QCOMPARE(ten.failed + eleven.failed + twelve.failed + one.failed, 45); // calls, not orders
    const Result<RulePreview> tomorrow = await(desk.rules.dryRun(rule));
    QVERIFY(tomorrow);
    QCOMPARE(tomorrow->reach.count(RunVerdict::Reached), 106);
    // Of the 45 failed calls 30 were tried again already; the 12 orders that are left roll over (S1-036).
    QCOMPARE(tomorrow->reach.toCall().size(), 12);
}

void PresetsDeliveryTest::aDayWithoutTheCooldownWouldHaveBeenMore() // S1-027: 151 instead of 190 and more
{
    OrderDesk desk;
    StandingRule rule = delivery();
    rule.cooldown = seconds{0};
    rule.maxAttempts = MostAttempts;
    rule = desk.start(rule);
    desk.goOnTo(QTime(8, 0));
    QVERIFY(desk.addOrders(100, QStringLiteral("OFD")));
    int calls = session(desk, rule, QTime(10, 0), 70).calls;
    QVERIFY(desk.addOrders(10, QStringLiteral("OFD")));
    calls += session(desk, rule, QTime(11, 0), 7).calls;
    QVERIFY(desk.addOrders(5, QStringLiteral("OFD")));
    calls += session(desk, rule, QTime(12, 0), 25).calls;
    QVERIFY(desk.addOrders(3, QStringLiteral("OFD")));
    calls += session(desk, rule, QTime(13, 0), 4).calls;
    QVERIFY2(calls >= 190, qPrintable(QString::number(calls)));
}

void PresetsDeliveryTest::oneOrderOverTwoDays() // T-08, S1-021, S1-022, S1-026, S1-036, X-11
{
    OrderDesk desk;
    QVERIFY(desk.start(delivery()).id.isValid());
    desk.goOnTo(QTime(8, 0));
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    QVERIFY(dials(desk, QTime(10, 0)));       // busy
    QVERIFY(!dials(desk, QTime(11, 0)));      // an hour ago
    QVERIFY(dials(desk, QTime(12, 0)));       // voicemail
    QVERIFY(!dials(desk, QTime(13, 0)));      // an hour ago
    QVERIFY(dials(desk, QTime(10, 0), true)); // the next day, the third call: "Delivery confirmed"
    QVERIFY(!dials(desk, QTime(11, 0)));      // already successful (S1-006)
}

void PresetsDeliveryTest::whoIsMissedThreeTimesIsLeftAlone() // S1-008, X-10
{
    OrderDesk desk;
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(8, 0));
    QVERIFY(desk.addOrders(1, QStringLiteral("Undelivered")));
    QVERIFY(dials(desk, QTime(10, 0)));
    QVERIFY(dials(desk, QTime(12, 0)));
    QVERIFY(dials(desk, QTime(10, 0)));
    QVERIFY(!dials(desk, QTime(12, 0)));
    QVERIFY(!dials(desk, QTime(10, 0)));
    const Result<RulePreview> told = await(desk.rules.dryRun(rule));
    QVERIFY(told);
    QCOMPARE(told->reach.count(RunVerdict::AttemptsUsed), 1);
}

QTEST_GUILESS_MAIN(PresetsDeliveryTest)
#include "tst_presetsdelivery.moc"
