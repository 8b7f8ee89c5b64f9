// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// How often a number is called, through the whole engine.
class ContactLimitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondCampaignWaitsForTheGap();
    void theLaterOfRetryAndGapDecides();
    void aFullDayWaitsForItsOldestContact();
    void anEntryHoldsAQueuedLeadAtOnce_data();
    void anEntryHoldsAQueuedLeadAtOnce();
    void anEntryHoldsAnAttemptThatWaitsToBeSentAgain();
    void aDailyLimitHoldsTheRestUntilTomorrow();
    void callsBeginNoFasterThanTheAccountMay();

private:
    [[nodiscard]] static bool runUntilCreated(DispatchBench &bench, int creates)
    {
        return bench.runUntil(
            [&] { return bench.provider->creates() == creates && bench.count(AttemptState::Intent) == 0; });
    }
    /// Ends all calls and sees that it is written down.
    [[nodiscard]] static bool endAll(DispatchBench &bench, Outcome outcome)
    {
        bench.provider->endAll(outcome);
        return bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.linesUsed() == 0;
        });
    }
};

void ContactLimitsTest::aSecondCampaignWaitsForTheGap() // X-13, S1-014
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const auto withGap = [](Campaign &each) { each.rules.contacts.gap = 30min; };
    QVERIFY(bench.schedule({lead}, withGap).isValid());
    const CampaignId second = bench.schedule({lead}, withGap);
    const Instant called = bench.clock.now();
    bench.startEngine();
    QVERIFY(runUntilCreated(bench, 1));
    QVERIFY(endAll(bench, Outcome::Completed));
    bench.clock.advance(called + 30min - 1ms - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.places(second).value(PlaceState::Planned), 1);
    bench.clock.advance(1ms);
    QVERIFY(runUntilCreated(bench, 2));
}

void ContactLimitsTest::theLaterOfRetryAndGapDecides()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1, [](Campaign &each) {
        each.rules.retry = RetryPolicy::presales();
        each.rules.contacts.gap = 2h;
    });
    const Instant called = bench.clock.now();
    bench.startEngine();
    QVERIFY(runUntilCreated(bench, 1));
    QVERIFY(endAll(bench, Outcome::NoAnswer));
    for (int minutes = 0; minutes < 90; minutes += 10) {
        bench.clock.advance(10min);
        bench.wake();
    }
    bench.clock.advance(called + 2h - 1ms - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1ms);
    QVERIFY(runUntilCreated(bench, 2));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void ContactLimitsTest::aFullDayWaitsForItsOldestContact()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const Instant begins = bench.clock.now();
    for (int hour = 0; hour < 4; ++hour) {
        QVERIFY(bench
                    .schedule({lead},
                              [&](Campaign &each) {
                                  each.start = begins + std::chrono::hours{hour};
                                  each.rules.contacts = ContactLimits::house();
                              })
                    .isValid());
    }
    bench.startEngine();
    for (int call = 1; call <= 3; ++call) {
        QVERIFY(runUntilCreated(bench, call));
        QVERIFY(endAll(bench, Outcome::Completed));
        bench.clock.advance(begins + std::chrono::hours{call} - bench.clock.now());
    }
    bench.clock.advance(begins + 24h - 1ms - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 3);
    bench.clock.advance(1ms);
    QVERIFY(runUntilCreated(bench, 4));
}

void ContactLimitsTest::anEntryHoldsAQueuedLeadAtOnce_data()
{
    QTest::addColumn<QString>("number");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<bool>("ofCampaign");
    QTest::addColumn<LeadStatus>("status");
    const QString number = QStringLiteral("+919810000002");
    const QString prefix = QStringLiteral("+91981000000");
    QTest::newRow("a number") << number << QString() << false << LeadStatus::DoNotCall;
    QTest::newRow("a prefix") << QString() << prefix << false << LeadStatus::DoNotCall;
    // The mark would bar the lead from every other campaign too.
    QTest::newRow("of the campaign alone") << number << QString() << true << LeadStatus::Pending;
}

void ContactLimitsTest::anEntryHoldsAQueuedLeadAtOnce() // F54
{
    QFETCH(QString, number);
    QFETCH(QString, prefix);
    QFETCH(bool, ofCampaign);
    QFETCH(LeadStatus, status);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const LeadId talking = bench.addLead(1);
    const LeadId queued = bench.addLead(2);
    const CampaignId campaign = bench.schedule({talking, queued});
    bench.startEngine();
    QVERIFY(runUntilCreated(bench, 1));
    QCOMPARE(bench.lead(queued).status, LeadStatus::BulkCalling);
    QVERIFY(bench.at([&](store::Store &store) {
        DoNotCallEntry entry;
        entry.number = number;
        entry.prefix = prefix;
        if (ofCampaign)
            entry.campaign = campaign;
        return store.doNotCall.insert(entry).has_value();
    }));
    QVERIFY(endAll(bench, Outcome::Completed));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.places(campaign).value(PlaceState::Skipped), 1);
    QCOMPARE(bench.lead(queued).status, status);
}

void ContactLimitsTest::anEntryHoldsAnAttemptThatWaitsToBeSentAgain() // F54
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead});
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::RateLimited, 60s));
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Refused) == 1; }));
    QVERIFY(bench.at([&](store::Store &store) {
        DoNotCallEntry entry;
        entry.number = store.leads.find(lead)->number.e164();
        return store.doNotCall.insert(entry).has_value();
    }));
    bench.clock.advance(60s);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.count(AttemptState::Cancelled), 1);
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.lead(lead).status, LeadStatus::DoNotCall);
}

void ContactLimitsTest::aDailyLimitHoldsTheRestUntilTomorrow()
{
    DispatchBench bench; // at noon
    bench.change([](Account &account) {
        account.lines = 10;
        account.callsPerDay = 3;
    });
    const CampaignId campaign = bench.scheduleNew(5);
    const Instant midnight = bench.clock.now() + 12h;
    bench.startEngine();
    QVERIFY(runUntilCreated(bench, 3));
    QVERIFY(endAll(bench, Outcome::Completed));
    bench.clock.advance(midnight - 1ms - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 3);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
    bench.clock.advance(1ms);
    QVERIFY(runUntilCreated(bench, 5));
}

void ContactLimitsTest::callsBeginNoFasterThanTheAccountMay()
{
    DispatchBench bench;
    bench.change([](Account &account) {
        account.lines = 50;
        account.callsPerSecond = 2;
    });
    // Two campaigns: the account's pace is one for both.
    QVERIFY(bench.scheduleNew(5).isValid());
    QVERIFY(bench.scheduleNew(5).isValid());
    bench.startEngine();
    for (int second = 1; second <= 5; ++second) {
        QVERIFY(runUntilCreated(bench, 2 * second - 1)); // one a slice
        bench.clock.advance(50ms);
        QVERIFY(runUntilCreated(bench, 2 * second));
        bench.clock.advance(979ms);
        bench.lookAFewTimes();
        QCOMPARE(bench.provider->creates(), 2 * second);
        bench.clock.advance(1ms);
    }
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::ContactLimitsTest)
#include "tst_contactlimits.moc"
