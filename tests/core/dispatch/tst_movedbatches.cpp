// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/batchstarter.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::CallPhase;
using test::DispatchBench;

/// What an operator does to a campaign under way, as the engine then sees it.
class MovedBatchesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovedBatchIsCalledAtItsOwnTime();
    void whoseBatchHasBegunDoesNotWaitForAMovedCampaign();
    void aCallThatIsToEndIsHungUp();
    void afterABreakBatchesBeginOneByOne_data();
    void afterABreakBatchesBeginOneByOne();

private:
    /// Calls that are on their way to the provider are waited for, or they would not end with the others.
    static void letEnd(DispatchBench &bench)
    {
        QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Intent) == 0; }));
        bench.provider->endAll();
        bench.clock.advance(10s);
    }
};

void MovedBatchesTest::aMovedBatchIsCalledAtItsOwnTime() // S0-098, S0-065
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(6, [](Campaign &each) {
        each.parallel = 2;
        each.interval = 60s;
    });
    const Instant later = bench.clock.now() + 30min;
    QCOMPARE(bench.at([&](store::Store &store) {
        return store.batchTimes.move(campaign, 2, 4, later).value_or(-1);
    }),
             2);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    letEnd(bench);
    bench.clock.advance(3min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 4; }));
    letEnd(bench);
    const LeadId moved = bench.place(campaign, 2).lead;
    QCOMPARE(bench.lead(moved).status, LeadStatus::Pending);
    bench.clock.advance(later - bench.clock.now() - 5s);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 4);
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 6; }));
    // A cancel could give back what they showed: their batch has begun as any other does.
    QVERIFY(bench.place(campaign, 2).previousStatus.has_value());
}

void MovedBatchesTest::whoseBatchHasBegunDoesNotWaitForAMovedCampaign()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.scheduleNew(4, [](Campaign &each) {
        each.parallel = 2;
        each.interval = 60s;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    // One lead of the first batch is called, the other waits for the line.
    const Instant later = bench.clock.now() + 3h;
    QVERIFY(bench.at([&](store::Store &store) {
        return store.batchTimes.keep(campaign, 0, 2).has_value() &&
               store.campaigns.reschedule(campaign, later - 60s).has_value();
    }));
    letEnd(bench);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    letEnd(bench);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 2);
    bench.clock.advance(later - bench.clock.now());
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 3; }));
}

void MovedBatchesTest::aCallThatIsToEndIsHungUp()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Talking);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Talking) == 1; }));
    QVERIFY(bench.provider->hungUp().isEmpty());
    QCOMPARE(bench.at([&](store::Store &store) {
        return store.campaignLeads.askToHangUp(campaign, 0, 1, bench.clock.now()).value_or(-1);
    }),
             1);
    QVERIFY(bench.runUntil([&] { return !bench.provider->hungUp().isEmpty(); }));
    QCOMPARE(bench.provider->hungUp().constFirst(), call);
    QCOMPARE(bench.count(AttemptState::Talking), 1); // what came of it the next poll tells
}

void MovedBatchesTest::afterABreakBatchesBeginOneByOne_data()
{
    QTest::addColumn<Pacing>("pacing");
    QTest::newRow("as lines become free") << Pacing::Capped;
    QTest::newRow("in a grid") << Pacing::Grid;
}

void MovedBatchesTest::afterABreakBatchesBeginOneByOne()
{
    QFETCH(Pacing, pacing);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 50; });
    const CampaignId campaign = bench.scheduleNew(10, [&](Campaign &each) {
        each.parallel = 2;
        each.interval = 60s;
        each.pacing = pacing;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 2; }));
    letEnd(bench);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
    }));
    bench.clock.advance(10min + 7s);
    bench.wake();
    // As the service has it go on.
    QVERIFY(bench.at([&](store::Store &store) {
        const Campaign paused = store.campaigns.find(campaign).value_or(Campaign());
        const Instant start = planOf(paused).startToGoOnAt(1, bench.clock.now());
        return store.batchTimes.keep(campaign, 0, 2) && store.campaigns.reschedule(campaign, start) &&
               store.campaigns.move(campaign, CampaignState::Paused, CampaignState::Active).value_or(false);
    }));
    for (int calls = 4; calls <= 10; calls += 2) {
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == calls; }));
        letEnd(bench); // takes ten seconds
        bench.clock.advance(49s);
        for (int i = 0; i < 5; ++i)
            bench.wake();
        QCOMPARE(bench.provider->creates(), calls);
        bench.clock.advance(1s);
    }
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MovedBatchesTest)
#include "tst_movedbatches.moc"
