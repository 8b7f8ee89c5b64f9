// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/houserules.h"

#include <QRandomGenerator>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// Days that the papers tell in full, through the whole engine.
class WorkDaysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sixOperatorsShareTheLinesInTurn();
    void aCampaignOfTheAfternoonGoesOnTheNextMorning();
    void whatFellDueWhileNothingRanBeginsOrIsAsked_data();
    void whatFellDueWhileNothingRanBeginsOrIsAsked();

private:
    [[nodiscard]] static CallingPolicy open(QTime from, QTime to)
    {
        CallingPolicy policy;
        policy.parts = {HoursPart{.opens = from, .closes = to}};
        return policy;
    }
    [[nodiscard]] static QDateTime houseTime(Instant instant)
    {
        return QDateTime::fromMSecsSinceEpoch(toMSecsSinceEpoch(instant), defaultZone());
    }
    static bool set(DispatchBench &bench, const QString &key, int value)
    {
        return bench.at([&](store::Store &store) {
            const bool done = store.settings.setValue(key, QString::number(value)).has_value();
            Q_EMIT bench.ledger->changes().workChanged();
            return done;
        });
    }
    /// Live calls by campaign.
    [[nodiscard]] static QHash<CampaignId, int> live(DispatchBench &bench)
    {
        QHash<CampaignId, int> live;
        const QList<Attempt> attempts = bench.attempts();
        for (const Attempt &attempt : attempts) {
            if (isLive(attempt.state))
                ++live[attempt.campaign];
        }
        return live;
    }
};

void WorkDaysTest::sixOperatorsShareTheLinesInTurn() // T-11, S3-001, S3-032
{
    constexpr int Operators = 6;
    constexpr int LeadsEach = 8;
    constexpr quint32 Seed = 20261121;
    QRandomGenerator dice(Seed);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 50; });
    QVERIFY(set(bench, OperatorLimitKey, 2));
    QVERIFY(set(bench, SystemLimitKey, Operators));
    QList<CampaignId> campaigns;
    for (int i = 0; i < Operators; ++i) {
        campaigns << bench.scheduleNew(LeadsEach, [i](Campaign &each) {
            each.operatorName = QStringLiteral("operator %1").arg(i);
            each.parallel = LeadsEach;
        });
    }
    bench.startEngine();
    // A line for everybody before anybody gets a second one.
    QVERIFY(bench.runUntil([&] { return bench.provider->calls().size() == Operators; }));
    for (const CampaignId campaign : std::as_const(campaigns))
        QCOMPARE(live(bench).value(campaign), 1);

    QVERIFY(set(bench, SystemLimitKey, 10));
    int mostOfOne = 0;
    int mostOfAll = 0;
    const bool done = bench.runUntil([&] {
        const QHash<CampaignId, int> now = live(bench);
        int all = 0;
        for (const int ofOne : now) {
            // The last operator with work has all the lines: the limit holds between several.
            mostOfOne = now.size() > 1 ? std::max(mostOfOne, ofOne) : mostOfOne;
            all += ofOne;
        }
        mostOfAll = std::max(mostOfAll, all);
        const QStringList calls = bench.provider->calls();
        bench.provider->setPhase(calls.at(dice.bounded(int(calls.size()))), providers::CallPhase::Ended);
        bench.clock.advance(1s);
        return bench.count(AttemptState::Ended) == Operators * LeadsEach;
    });
    QVERIFY2(done, qPrintable(QStringLiteral("seed %1").arg(Seed)));
    QCOMPARE(mostOfOne, 2);
    QCOMPARE(mostOfAll, 10);
    QCOMPARE(bench.provider->callsByNumber().size(), Operators * LeadsEach);
}

void WorkDaysTest::aCampaignOfTheAfternoonGoesOnTheNextMorning() // T-12
{
    constexpr int Leads = 50;
    DispatchBench bench; // it is noon
    bench.change([](Account &account) { account.lines = 2; });
    const CampaignId campaign =
        bench.scheduleNew(Leads, [](Campaign &each) { each.policy = open(QTime(9, 0), QTime(18, 0)); });
    bench.startEngine();
    int called = 0;
    const auto callsOfHalfAnHour = [&] {
        called += 2;
        const bool placed = bench.runUntil(
            [&] { return bench.provider->creates() == called && bench.count(AttemptState::Intent) == 0; });
        bench.clock.advance(30min);
        bench.provider->endAll();
        return placed && bench.runUntil([&] { return bench.count(AttemptState::Ended) == called; });
    };
    while (houseTime(bench.clock.now()).time() < QTime(18, 0))
        QVERIFY(callsOfHalfAnHour());
    QCOMPARE(called, 24);
    while (houseTime(bench.clock.now()).time() != QTime(9, 0)) {
        bench.wake();
        QCOMPARE(bench.provider->creates(), called);
        bench.clock.advance(30min);
    }
    while (called < Leads)
        QVERIFY(callsOfHalfAnHour());
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QMap<QDate, int> byDay;
    const QList<Attempt> attempts = bench.attempts();
    for (const Attempt &attempt : attempts) {
        const QDateTime at = houseTime(attempt.intentAt.value_or(Instant{}));
        QVERIFY2(at.time() >= QTime(9, 0) && at.time() < QTime(18, 0), qPrintable(at.toString()));
        ++byDay[at.date()];
    }
    QCOMPARE(byDay, (QMap<QDate, int>{{QDate(2026, 11, 20), 24}, {QDate(2026, 11, 21), 26}}));
    QCOMPARE(houseTime(attempts.constLast().intentAt.value_or(Instant{})).time(), QTime(12, 0)); // at once
}

void WorkDaysTest::whatFellDueWhileNothingRanBeginsOrIsAsked_data() // T-14, X-14, ruling 7
{
    QTest::addColumn<QTime>("closes");
    QTest::addColumn<Misfire>("misfire");
    QTest::addColumn<bool>("begins");
    QTest::addColumn<bool>("asks");
    QTest::newRow("the window is open") << QTime(21, 0) << Misfire::HoldAndAsk << true << false;
    QTest::newRow("the window has closed") << QTime(10, 15) << Misfire::HoldAndAsk << false << true;
    QTest::newRow("closed, goes on by itself") << QTime(10, 15) << Misfire::GoOn << false << false;
}

void WorkDaysTest::whatFellDueWhileNothingRanBeginsOrIsAsked() // due at 10:00; nothing ran from 9:55 to 10:20
{
    QFETCH(QTime, closes);
    QFETCH(Misfire, misfire);
    QFETCH(bool, begins);
    QFETCH(bool, asks);
    DispatchBench bench;
    bench.clock.advance(21h + 55min);
    const CampaignId campaign = bench.scheduleNew(2, [&](Campaign &each) {
        each.start = bench.clock.now() + 5min;
        each.policy = open(QTime(9, 0), closes);
        each.rules.misfire = misfire;
    });
    bench.startEngine();
    bench.wake();
    bench.stopEngine();
    QCOMPARE(bench.provider->creates(), 0);

    bench.clock.advance(25min);
    bench.startEngine();
    if (begins) {
        // Gently: one call first (dialling safety, section 9).
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
        QCOMPARE(houseTime(bench.attempts().constFirst().intentAt.value_or(Instant{})).time(), QTime(10, 20));
        bench.clock.advance(10s);
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    }
    QTRY_COMPARE(bench.told(Notice::Kind::HeldOverNight), asks ? 1 : 0);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), begins ? 2 : 0);
    QCOMPARE(bench.stateOf(campaign) == CampaignState::Paused, asks);
    if (asks || begins)
        return;
    bench.clock.advance(22h + 40min); // nine in the morning
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() > 0; }));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::WorkDaysTest)
#include "tst_workdays.moc"
