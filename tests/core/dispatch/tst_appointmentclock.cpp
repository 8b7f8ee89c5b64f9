// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include <algorithm>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// Appointments while somebody sets the clock: which were missed is told only by a clock that is right
/// (dialling safety, sections 9 and 11; F49).
class AppointmentClockTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aClockThatIsSetForwardExpiresNothing_data();
    void aClockThatIsSetForwardExpiresNothing();
    void whatWasReallyMissedExpiresOnceTheClockIsRight();
    void whatASleepMissedExpiresOnceTheClockIsRight();
    void aCrashBeforeTheProviderWasAskedLosesNoStandstill();
    void whatFallsDueByANewTimeIsNoStorm();

private:
    /// \a count leads, one a minute from five minutes ahead.
    [[nodiscard]] static CampaignId appoint(DispatchBench &bench, int count)
    {
        return bench.scheduleNew(count, [&](Campaign &each) {
            each.start = bench.clock.now() + 5min;
            each.parallel = 1;
            each.interval = 60s;
            each.rules.misfire = Misfire::Expire;
        });
    }
    /// The engine runs, and its provider was asked.
    [[nodiscard]] static bool begin(DispatchBench &bench)
    {
        bench.provider->tellTime(0ms);
        bench.startEngine();
        return bench.runUntil([&] {
            const Result<EngineStanding> standing =
                bench.at([](store::Store &store) { return readStanding(store); });
            return standing && standing->state == EngineStanding::State::Ready &&
                   standing->lookedUp.isEmpty();
        });
    }
    /// The clock of this computer differs from the provider's by so much from now on.
    static void setClock(DispatchBench &bench, milliseconds by, milliseconds sleep = 0ms)
    {
        // Between two looks of the engine, never amid one.
        bench.at([&](store::Store &) {
            bench.clock.sleep(sleep);
            bench.provider->tellTime(-by);
            bench.clock.jumpWall(by);
            return true;
        });
    }
    static void mendClock(DispatchBench &bench, milliseconds by)
    {
        bench.at([&](store::Store &) {
            bench.clock.jumpWall(-by);
            bench.provider->tellTime(0ms);
            return true;
        });
    }
    [[nodiscard]] static bool isToldWrong(DispatchBench &bench)
    {
        const bool isTold = bench.runUntil([&] { return bench.told(Notice::Kind::ClockWrong) == 1; });
        bench.lookAFewTimes();
        return isTold;
    }
    /// Time goes by until so many have expired.
    [[nodiscard]] static bool runUntilExpired(DispatchBench &bench, int count)
    {
        const bool isDone = bench.runUntil([&] {
            bench.clock.advance(1s); // or the provider would not be asked again
            return bench.count(AttemptState::Expired) == count;
        });
        bench.lookAFewTimes();
        return isDone && bench.count(AttemptState::Expired) == count;
    }
    [[nodiscard]] static int undecided(DispatchBench &bench)
    {
        return bench.at([](store::Store &store) { return store.attempts.countUndecided().value_or(-1); });
    }
};

void AppointmentClockTest::aClockThatIsSetForwardExpiresNothing_data()
{
    QTest::addColumn<milliseconds>("by");
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("a year, while it runs") << milliseconds{24h * 365} << true;
    QTest::newRow("a day, while it runs") << milliseconds{24h} << true;
    QTest::newRow("three hours, while it runs") << milliseconds{3h} << true;
    QTest::newRow("a year, between two starts") << milliseconds{24h * 365} << false;
    QTest::newRow("a day, between two starts") << milliseconds{24h} << false;
    QTest::newRow("three hours, between two starts") << milliseconds{3h} << false;
}

void AppointmentClockTest::aClockThatIsSetForwardExpiresNothing() // F49
{
    constexpr int Leads = 3;
    QFETCH(const milliseconds, by);
    QFETCH(const bool, isRunning);
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, Leads);
    const Instant due = bench.clock.now() + 5min;
    QVERIFY(begin(bench));
    if (!isRunning)
        bench.stopEngine();
    setClock(bench, by);
    if (!isRunning)
        bench.startEngine();
    QVERIFY(isToldWrong(bench));
    for (int minute = 0; minute < 3; ++minute) {
        bench.clock.advance(1min);
        bench.lookAFewTimes(2);
    }
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.attempts().size(), 0);
    QCOMPARE(bench.places(campaign).value(PlaceState::Planned), Leads);
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 0);
    QVERIFY(!isOver(bench.stateOf(campaign)));

    // Everybody is called at the appointed time all the same.
    mendClock(bench, by);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(10s);
        bench.provider->endAll();
        return bench.count(AttemptState::Ended) == Leads;
    }));
    const QList<Attempt> attempts = bench.attempts();
    QCOMPARE(attempts.size(), Leads);
    for (const Attempt &attempt : attempts)
        QVERIFY(attempt.intentAt.value_or(Instant{}) >= due);
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 0);
    QCOMPARE(bench.told(Notice::Kind::ClockWrong), 1);
}

void AppointmentClockTest::whatWasReallyMissedExpiresOnceTheClockIsRight()
{
    DispatchBench bench;                            // it is noon
    const CampaignId campaign = appoint(bench, 30); // due from 12:05 to 12:34
    QVERIFY(begin(bench));
    bench.stopEngine();
    bench.clock.advance(40min);
    setClock(bench, 24h);
    bench.startEngine();
    QVERIFY(isToldWrong(bench));
    bench.clock.advance(2min); // not a part of the standstill
    bench.lookAFewTimes();
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    QCOMPARE(bench.provider->creates(), 0);
    mendClock(bench, 24h);
    // Those due up to 12:24 were late by more than a quarter of an hour when the engine started.
    QVERIFY(runUntilExpired(bench, 20));
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 1);
    QCOMPARE(undecided(bench), 20);
    QCOMPARE(bench.places(campaign).value(PlaceState::Skipped), 20);
}

void AppointmentClockTest::whatASleepMissedExpiresOnceTheClockIsRight() // F49, F50
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    QVERIFY(begin(bench));
    setClock(bench, 24h * 365, 40min);
    QVERIFY(isToldWrong(bench));
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    mendClock(bench, 24h * 365);
    QVERIFY(runUntilExpired(bench, 1));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
}

void AppointmentClockTest::aCrashBeforeTheProviderWasAskedLosesNoStandstill() // I2
{
    DispatchBench bench;
    QVERIFY(appoint(bench, 1).isValid());
    QVERIFY(begin(bench));
    bench.stopEngine();
    bench.clock.advance(1h);
    bench.provider->setListingReadable(false);
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    QCOMPARE(bench.provider->creates(), 0);
    bench.stopEngine();
    bench.provider->setListingReadable(true);
    bench.startEngine();
    QVERIFY(runUntilExpired(bench, 1));
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 1);
    QCOMPARE(bench.provider->creates(), 0);
    // Once is enough.
    bench.stopEngine();
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 1);
}

void AppointmentClockTest::whatFallsDueByANewTimeIsNoStorm() // F49; section 9, 6
{
    constexpr int Lines = 5;
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = Lines; });
    const CampaignId campaign = bench.scheduleNew(40, [&](Campaign &each) {
        each.start = bench.clock.now() + 3h;
        each.parallel = Lines;
    });
    QVERIFY(begin(bench));
    bench.at([&](store::Store &) { // and the provider agrees with it
        bench.clock.jumpWall(4h);
        return true;
    });
    for (const int calls : {1, 2, 4}) {
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == calls; }));
        bench.lookAFewTimes();
        QCOMPARE(bench.provider->creates(), calls);
        bench.clock.advance(10s);
    }
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::AppointmentClockTest)
#include "tst_appointmentclock.moc"
