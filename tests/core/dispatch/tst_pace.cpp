// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/factfinder.h"
#include "core/dispatch/pace.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

class PaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountWithoutALimitIsNotHeldBack();
    void aSecondAndAWayLaterTheNextMayBegin();
    void noSlidingSecondHoldsMoreCreatesThanAllowed_data();
    void noSlidingSecondHoldsMoreCreatesThanAllowed();
    void theCreatesOfASecondAreSpreadOverIt_data();
    void theCreatesOfASecondAreSpreadOverIt();
    void noDayOfTheHouseHoldsMoreCallsThanAllowed_data();
    void noDayOfTheHouseHoldsMoreCallsThanAllowed();
    void whatNeverBecameACallIsNotOneOfTheDay();
    void theNarrowerOfTwoLimitsBinds();
    void aStopInTheMiddleOfABurstLetsNothingMoreBegin_data();
    void aStopInTheMiddleOfABurstLetsNothingMoreBegin();
};

namespace {

/// Creates of one account, written as the engine writes them; each room is asked of a Pace of its own, as
/// after a restart.
class Creates
{
public:
    explicit Creates(DispatchBench &bench)
        : m_bench(bench)
        , m_campaign(bench.scheduleNew(1))
        , m_lead(bench.place(m_campaign, 0).lead)
    {
    }

    [[nodiscard]] Pace::Room room() const
    {
        return m_bench.at([&](store::Store &store) {
            const EngineContext context{store, m_bench.ledger->changes(), m_bench.clock, m_bench.periods,
                                        m_bench.source()};
            const Account account = store.accounts.find(m_bench.account).value_or(Account());
            const Instant now = m_bench.clock.now();
            const plan::DayCount day = dayOf(account, store, HouseRules(), now).value_or(plan::DayCount());
            const Sender sender = senderOf(account, store).value_or(Sender());
            return Pace(context).room(sender, sender.perSecond, day, now).value_or(Pace::Room{-1, {}});
        });
    }
    [[nodiscard]] AttemptId add()
    {
        const int n = int(m_times.size()) + 1;
        m_times << m_bench.clock.now();
        return m_bench.at([&](store::Store &store) {
            store::LedgerAttempt seed;
            seed.attempt.id = AttemptId::create();
            seed.attempt.lead = m_lead;
            seed.attempt.campaign = m_campaign;
            seed.attempt.account = m_bench.account;
            seed.attempt.ordinal = n;
            seed.attempt.dueAt = m_bench.clock.now();
            seed.attempt.intentAt = m_bench.clock.now();
            seed.attempt.sendBy = m_bench.clock.now() + 20s;
            seed.numberIndex = QByteArray::number(n).rightJustified(32, '0');
            return store.attempts.insertIntent(seed) ? seed.attempt.id : AttemptId();
        });
    }
    [[nodiscard]] const QList<Instant> &times() const { return m_times; } // rising

private:
    DispatchBench &m_bench;
    CampaignId m_campaign;
    LeadId m_lead;
    QList<Instant> m_times;
};

void addSeeds()
{
    QTest::addColumn<quint32>("seed");
    for (const quint32 seed : {11U, 20261120U, 5150U})
        QTest::addRow("seed %u", seed) << seed;
}

} // namespace

void PaceTest::anAccountWithoutALimitIsNotHeldBack()
{
    DispatchBench bench;
    Creates creates(bench);
    for (int i = 0; i < 20; ++i)
        QVERIFY(creates.add().isValid());
    QCOMPARE(creates.room().calls, std::numeric_limits<int>::max());
    QVERIFY(!creates.room().again);
}

void PaceTest::aSecondAndAWayLaterTheNextMayBegin()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.callsPerSecond = 1; });
    Creates creates(bench);
    QCOMPARE(creates.room().calls, 1);
    QVERIFY(creates.add().isValid());
    const Instant next = bench.clock.now() + 1030ms;
    QCOMPARE(creates.room().calls, 0);
    QCOMPARE(creates.room().again, std::optional(next));
    bench.clock.advance(1029ms);
    QCOMPARE(creates.room().calls, 0);
    QCOMPARE(creates.room().again, std::optional(next));
    bench.clock.advance(1ms);
    QCOMPARE(creates.room().calls, 1);
}

void PaceTest::noSlidingSecondHoldsMoreCreatesThanAllowed_data()
{
    addSeeds();
}

void PaceTest::noSlidingSecondHoldsMoreCreatesThanAllowed() // I4, X-16
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    DispatchBench bench;
    const int limit = 2 + dice.bounded(4);
    bench.change([limit](Account &account) { account.callsPerSecond = limit; });
    Creates creates(bench);
    while (creates.times().size() < 150) {
        const Pace::Room room = creates.room();
        QVERIFY(room.calls >= 0 && room.calls <= limit);
        if (room.calls == 0) {
            // Told when, and right: a call may begin then.
            QVERIFY(room.again && *room.again > bench.clock.now());
            if (dice.bounded(2) == 0) {
                bench.clock.advance(*room.again - bench.clock.now());
                QVERIFY(creates.room().calls > 0);
            }
        }
        for (int i = dice.bounded(room.calls + 1); i > 0; --i)
            QVERIFY(creates.add().isValid());
        bench.clock.advance(milliseconds{dice.bounded(400)});
    }
    const QList<Instant> &times = creates.times();
    for (auto last = times.cbegin(); last != times.cend(); ++last) {
        const auto first = std::upper_bound(times.cbegin(), last, *last - 1s);
        QVERIFY2(std::distance(first, last) + 1 <= limit, qPrintable(QStringLiteral("seed %1").arg(seed)));
    }
}

void PaceTest::theCreatesOfASecondAreSpreadOverIt_data()
{
    QTest::addColumn<int>("limit");
    QTest::addColumn<int>("atOnce");
    QTest::addRow("a coexistence number") << 20 << 2;
    QTest::addRow("a number by default") << 29 << 2;
    QTest::addRow("a number of Meta's own") << 80 << 5;
}

void PaceTest::theCreatesOfASecondAreSpreadOverIt() // S4-006, X-16, X-17
{
    QFETCH(int, limit);
    QFETCH(int, atOnce);
    DispatchBench bench;
    bench.change([limit](Account &account) { account.callsPerSecond = limit; });
    Creates creates(bench);
    const Instant begin = bench.clock.now();
    // An engine that takes all it is given, and looks when it was told to, three milliseconds late.
    while (bench.clock.now() < begin + 10s) {
        const Pace::Room room = creates.room();
        for (int i = 0; i < room.calls; ++i)
            QVERIFY(creates.add().isValid());
        if (room.again)
            bench.clock.advance(*room.again - bench.clock.now() + 3ms);
    }
    const QList<Instant> &times = creates.times();
    for (auto last = times.cbegin(); last != times.cend(); ++last) {
        const auto ofSecond = std::upper_bound(times.cbegin(), last, *last - 1030ms);
        const auto ofSlice = std::upper_bound(times.cbegin(), last, *last - 50ms);
        QVERIFY(std::distance(ofSecond, last) + 1 <= limit);
        QVERIFY(std::distance(ofSlice, last) + 1 <= atOnce);
    }
    // And the rate is reached all the same.
    QVERIFY2(times.size() >= limit * 93 / 10, qPrintable(QString::number(times.size())));
}

void PaceTest::noDayOfTheHouseHoldsMoreCallsThanAllowed_data()
{
    addSeeds();
}

void PaceTest::noDayOfTheHouseHoldsMoreCallsThanAllowed() // I4, X-15
{
    QFETCH(quint32, seed);
    QRandomGenerator dice(seed);
    DispatchBench bench;
    const int limit = 5 + dice.bounded(10);
    bench.change([limit](Account &account) { account.callsPerDay = limit; });
    Creates creates(bench);
    int fullDays = 0;
    while (creates.times().size() < 150) {
        const Pace::Room room = creates.room();
        QVERIFY(room.calls >= 0 && room.calls <= limit);
        if (room.calls == 0) {
            ++fullDays;
            const QDateTime again = toDateTime(room.again.value_or(Instant{}), defaultZone());
            QCOMPARE(again.time(), QTime(0, 0));
            QCOMPARE(again.date(), toDateTime(bench.clock.now(), defaultZone()).date().addDays(1));
            // The last moment of the day, and the first of the next.
            bench.clock.advance(*room.again - 1ms - bench.clock.now());
            QCOMPARE(creates.room().calls, 0);
            bench.clock.advance(1ms);
            QCOMPARE(creates.room().calls, limit);
        }
        for (int i = std::min(room.calls, dice.bounded(4)); i > 0; --i)
            QVERIFY(creates.add().isValid());
        bench.clock.advance(milliseconds{dice.bounded(5'400'000)});
    }
    QMap<QDate, int> byDay;
    for (const Instant at : creates.times())
        ++byDay[toDateTime(at, defaultZone()).date()];
    for (auto day = byDay.cbegin(); day != byDay.cend(); ++day)
        QVERIFY2(day.value() <= limit, qPrintable(QStringLiteral("seed %1").arg(seed)));
    QVERIFY2(fullDays > 0, qPrintable(QStringLiteral("seed %1").arg(seed)));
}

void PaceTest::whatNeverBecameACallIsNotOneOfTheDay()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.callsPerDay = 2; });
    Creates creates(bench);
    const AttemptId refused = creates.add();
    QVERIFY(creates.add().isValid());
    QCOMPARE(creates.room().calls, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.attempts.move(*store.attempts.find(refused), AttemptState::Refused, {}, {}).has_value();
    }));
    QCOMPARE(creates.room().calls, 1);
}

void PaceTest::theNarrowerOfTwoLimitsBinds()
{
    DispatchBench bench;
    bench.change([](Account &account) {
        account.callsPerSecond = 3;
        account.callsPerDay = 4;
    });
    Creates creates(bench);
    const Instant noon = bench.clock.now();
    for (int i = 0; i < 3; ++i) {
        QCOMPARE(creates.room().calls, 1);
        QVERIFY(creates.add().isValid());
        bench.clock.advance(50ms);
    }
    QCOMPARE(creates.room().again, std::optional(noon + 1030ms));
    bench.clock.advance(880ms);
    QCOMPARE(creates.room().calls, 1);
    QVERIFY(creates.add().isValid());
    QCOMPARE(creates.room().again, std::optional(noon + 12h)); // midnight
}

void PaceTest::aStopInTheMiddleOfABurstLetsNothingMoreBegin_data()
{
    QTest::addColumn<bool>("isStopped");
    QTest::addRow("stopped") << true;
    QTest::addRow("not stopped") << false;
}

void PaceTest::aStopInTheMiddleOfABurstLetsNothingMoreBegin() // F55, I3, I4
{
    QFETCH(bool, isStopped);
    DispatchBench bench;
    bench.change([](Account &account) {
        account.lines = 100;
        account.callsPerSecond = 50;
    });
    const CampaignId campaign = bench.scheduleNew(100, [](Campaign &each) { each.parallel = 100; });
    bench.provider->hold();
    bench.startEngine();
    // The rest of the batch has its lines, and waits for the next slices of the second alone.
    QVERIFY(bench.runUntil([&] {
        if (bench.attempts().size() < 24)
            bench.clock.advance(50ms);
        return bench.provider->waiting() == 24;
    }));
    QVERIFY(!isStopped || bench.at([&](store::Store &store) {
        const bool stopped = store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
        Q_EMIT bench.ledger->changes().workChanged();
        return stopped;
    }));
    bench.clock.advance(1s);
    bench.wake();
    QCOMPARE(bench.attempts().size() > 24, !isStopped);
    bench.provider->letGo();
    const int all = isStopped ? 24 : 100;
    QVERIFY(bench.runUntil([&] {
        if (bench.attempts().size() < all)
            bench.clock.advance(50ms);
        return bench.count(AttemptState::Accepted) == all;
    }));
    bench.wake();
    QCOMPARE(bench.provider->creates(), all);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::PaceTest)
#include "tst_pace.moc"
