// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// hours are those of the called person's clocks, whatever the zone of the campaign shows.
class CallingHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLeadFarAwayIsCalledInItsOwnDay();
    void aBatchBeginsOnceItsFirstLeadMayBeCalled();
    void aBatchOfNobodyBeginsNotBeforeTheCampaignsHours();
    void widerHoursAreNotWaitedForAfterAnEdit();
    void aMovedBatchKeepsItsTimeAfterAnEdit();
    void whoLacksConsentIsAskedAboutOnceAnHour();
    void aSpentBudgetAsksAboutNobodyAndGoesOnOnceItIsRaised();
    void aSleepPastTheEndOfTheHoursCallsNobodyBeforeTheyOpen();

private:
    static void setDay(Campaign &campaign)
    {
        campaign.policy = CallingPolicy();
        campaign.policy.parts = {HoursPart{QTime(10, 0), QTime(18, 0)}};
    }
};

void CallingHoursTest::aLeadFarAwayIsCalledInItsOwnDay()
{
    DispatchBench bench; // noon IST on 20 November 2026, half past one at night in New York
    const CampaignId campaign = bench.schedule(
        {bench.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York")), bench.addLead(1)},
        setDay);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.provider->callsByNumber().keys(),
             QStringList{bench.lead(bench.place(campaign, 1).lead).number.e164()});
    bench.provider->endAll();
    // 20:29 IST: an hour and a half after the campaign's own hours, a minute before New York's begin.
    bench.clock.advance(8h + 29min);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

void CallingHoursTest::aBatchBeginsOnceItsFirstLeadMayBeCalled()
{
    DispatchBench bench;
    const LeadId far = bench.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"));
    const LeadId near = bench.addLead(1);
    const CampaignId campaign = bench.schedule({far, near}, [&](Campaign &each) {
        setDay(each);
        each.start = bench.clock.now() + 7h; // 19:00 IST: closed
    });
    bench.startEngine();
    bench.clock.advance(7h);
    bench.lookAFewTimes();
    QCOMPARE(bench.lead(near).status, LeadStatus::Pending);
    bench.clock.advance(90min); // 20:30 IST, 10:00 in New York
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Taken);
    QCOMPARE(bench.place(campaign, 1).state, PlaceState::Planned);
    // Whoever is at home in the campaign's zone waits for the morning.
    QCOMPARE(bench.place(campaign, 1).nextDue, std::optional(bench.clock.now() + 13h + 30min));
}

void CallingHoursTest::aBatchOfNobodyBeginsNotBeforeTheCampaignsHours()
{
    DispatchBench bench;
    const LeadId near = bench.addLead(1);
    bench.schedule({near}, [&](Campaign &each) {
        setDay(each);
        each.start = bench.clock.now() + 7h;
    });
    bench.startEngine();
    bench.clock.advance(7h);
    bench.lookAFewTimes();
    bench.clock.advance(14h + 59min); // 9:59
    bench.lookAFewTimes();
    QCOMPARE(bench.lead(near).status, LeadStatus::Pending);
    QCOMPARE(bench.provider->creates(), 0);
    bench.clock.advance(1min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void CallingHoursTest::widerHoursAreNotWaitedForAfterAnEdit()
{
    DispatchBench bench;
    const LeadId far = bench.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"));
    const CampaignId campaign = bench.schedule({far}, setDay);
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(bench.edit(campaign, [](Campaign &each) {
        each.policy.parts = {HoursPart{QTime(1, 0), QTime(18, 0)}};
    }));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void CallingHoursTest::aMovedBatchKeepsItsTimeAfterAnEdit()
{
    DispatchBench bench;
    const CampaignId campaign =
        bench.scheduleNew(1, [&](Campaign &each) { each.start = bench.clock.now() + 1h; });
    const Instant moved = bench.clock.now() + 3h;
    QVERIFY(bench.at(
        [&](store::Store &store) { return store.batchTimes.move(campaign, 0, 1, moved).value_or(0) == 1; }));
    bench.startEngine();
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QVERIFY(bench.edit(campaign, [](Campaign &each) { each.rules.goal = 5; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.place(campaign, 0).nextDue, std::optional(moved));
    QCOMPARE(bench.provider->creates(), 0);
    bench.clock.advance(2h);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void CallingHoursTest::whoLacksConsentIsAskedAboutOnceAnHour()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.legalProfile = QStringLiteral("us-federal"); });
    const LeadId lead = bench.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"));
    bench.clock.advance(12h); // half past one in the afternoon there
    const CampaignId campaign = bench.schedule({lead});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.place(campaign, 0).nextDue.has_value(); }));
    QCOMPARE(bench.place(campaign, 0).nextDue, std::optional(bench.clock.now() + 1h));
    QVERIFY(bench.edit(lead, [](Lead &each) {
        setAttribute(each.attributes, QStringLiteral("consent"), QStringLiteral("2026-11-01"));
    }));
    bench.clock.advance(1h);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void CallingHoursTest::aSpentBudgetAsksAboutNobodyAndGoesOnOnceItIsRaised()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign =
        bench.scheduleNew(3, [](Campaign &each) { each.rules.budget = Money::usd(1); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    QVERIFY(bench.at([&](store::Store &store) {
        CallRecord record;
        record.cost = Money::usd(1);
        const QList<Attempt> latest = store.attempts.latest(1).value_or({});
        return !latest.isEmpty() &&
               store.attempts.storeRecord(latest.constFirst().id, record, false, bench.clock.now())
                   .has_value();
    }));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.linesUsed() == 0;
    }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    QVERIFY(!bench.place(campaign, 1).nextDue); // it stands in the line as before
    QVERIFY(bench.edit(campaign, [](Campaign &each) { each.rules.budget = Money::usd(9); }));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

void CallingHoursTest::aSleepPastTheEndOfTheHoursCallsNobodyBeforeTheyOpen() // F51, I3
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.scheduleNew(9, [](Campaign &each) {
        setDay(each);
        each.rules.misfire = Misfire::GoOn;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endAll();
    bench.clock.sleep(7h); // 19:00, an hour after the end
    QVERIFY(bench.runUntil([&] { return bench.linesUsed() == 0; }));
    bench.lookAFewTimes();
    QTRY_COMPARE(bench.told(Notice::Kind::Resumed), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(15h - 1min);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1min); // 10:00
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::CallingHoursTest)
#include "tst_callinghours.moc"
