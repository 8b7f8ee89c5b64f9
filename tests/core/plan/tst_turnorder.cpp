// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/turnorder.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;

namespace {

const Instant Noon = at("2026-10-14T12:00:00+05:30");

Turn turn(int priority, int second = 0, qint64 arrival = 0)
{
    return {priority, Noon + seconds{second}, arrival};
}

TurnLane lane(int caller, QList<int> limits, QList<Turn> turns)
{
    std::sort(turns.begin(), turns.end(), goesBefore);
    return {caller, std::move(limits), std::move(turns)};
}

QList<TurnPick> picks(std::initializer_list<TurnPick> all)
{
    return all;
}

/// Says it as the words do: looks at every turn that is left, each time anew, and sorts nothing.
TurnOrder byBruteForce(const QList<TurnLane> &lanes, QList<int> room, int callers, int firstCaller, int most)
{
    struct Candidate
    {
        TurnPick pick;
        Turn turn;
        int caller;
    };
    QList<TurnPick> taken;
    int next = firstCaller;
    const auto open = [&] {
        QList<Candidate> found;
        for (int l = 0; l < lanes.size(); ++l) {
            bool fits = true;
            for (const int limit : lanes.at(l).limits)
                fits = fits && room.at(limit) > 0;
            for (int t = 0; fits && t < lanes.at(l).turns.size(); ++t) {
                if (!taken.contains(TurnPick{l, t}))
                    found << Candidate{{l, t}, lanes.at(l).turns.at(t), lanes.at(l).caller};
            }
        }
        return found;
    };
    while (taken.size() < most) {
        QList<Candidate> candidates = open();
        if (candidates.isEmpty())
            break;
        QList<Candidate> byHand = candidates;
        byHand.removeIf([](const Candidate &each) { return each.turn.priority < CallNowPriority; });
        if (!byHand.isEmpty()) {
            candidates = byHand;
        } else {
            const auto mayServe = [&](int caller) {
                return std::any_of(candidates.cbegin(), candidates.cend(),
                                   [&](const Candidate &each) { return each.caller == caller; });
            };
            int caller = next;
            while (!mayServe(caller))
                caller = (caller + 1) % callers;
            candidates.removeIf([&](const Candidate &each) { return each.caller != caller; });
            next = (caller + 1) % callers;
        }
        Candidate best = candidates.constFirst();
        for (const Candidate &each : std::as_const(candidates)) {
            if (goesBefore(each.turn, best.turn))
                best = each;
        }
        taken << best.pick;
        for (const int limit : lanes.at(best.pick.lane).limits)
            --room[limit];
    }
    return {taken, next};
}

} // namespace

class TurnOrderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void operatorsTakeTurns();
    void theRoundGoesOnWhereItStopped();
    void ofOneOperatorsCampaignsTheBestTurnGoesFirst();
    void callsByHandGoBeforeAllOperators();
    void aFullLimitLetsTheOthersGoOn();
    void nothingIsPickedBeyondTheMostOrWithoutRoom();
    void anyLanesAreServedAsTheWordsSay_data();
    void anyLanesAreServedAsTheWordsSay();
};

void TurnOrderTest::operatorsTakeTurns()
{
    const QList<TurnLane> lanes = {lane(0, {0}, {turn(100, 0), turn(100, 1), turn(100, 2)}),
                                   lane(1, {0}, {turn(0, 5), turn(0, 6)})};
    const TurnOrder order = orderTurns(lanes, {10}, 2, 0, 10);
    QCOMPARE(order.picks, picks({{0, 0}, {1, 0}, {0, 1}, {1, 1}, {0, 2}}));
    QCOMPARE(order.nextCaller, 1);
}

void TurnOrderTest::theRoundGoesOnWhereItStopped()
{
    const QList<TurnLane> lanes = {lane(0, {0}, {turn(100)}), lane(1, {0}, {turn(0)}),
                                   lane(2, {0}, {turn(50)})};
    QCOMPARE(orderTurns(lanes, {1}, 3, 1, 10).picks, picks({{1, 0}}));
    QCOMPARE(orderTurns(lanes, {1}, 3, 1, 10).nextCaller, 2);
    QCOMPARE(orderTurns(lanes, {3}, 3, 2, 10).picks, picks({{2, 0}, {0, 0}, {1, 0}}));
}

void TurnOrderTest::ofOneOperatorsCampaignsTheBestTurnGoesFirst() // S3-039
{
    const QList<TurnLane> lanes = {lane(0, {0}, {turn(1, 0), turn(1, 30)}),
                                   lane(0, {0}, {turn(101, 60), turn(1, 0)})};
    // Of equals the first lane's.
    QCOMPARE(orderTurns(lanes, {10}, 1, 0, 10).picks, picks({{1, 0}, {0, 0}, {1, 1}, {0, 1}}));
}

void TurnOrderTest::callsByHandGoBeforeAllOperators()
{
    const QList<TurnLane> lanes = {lane(0, {0}, {turn(120), turn(120)}),
                                   lane(1, {0}, {turn(CallNowPriority, 90), turn(0)})};
    const TurnOrder order = orderTurns(lanes, {10}, 2, 0, 10);
    QCOMPARE(order.picks, picks({{1, 0}, {0, 0}, {1, 1}, {0, 1}}));
}

void TurnOrderTest::aFullLimitLetsTheOthersGoOn() // I4
{
    // Limit 0 is the account's, 1 and 2 the operators'.
    const QList<TurnLane> lanes = {lane(0, {0, 1}, {turn(100), turn(100), turn(100)}),
                                   lane(1, {0, 2}, {turn(0), turn(0), turn(0)})};
    QCOMPARE(orderTurns(lanes, {5, 1, 10}, 2, 0, 10).picks, picks({{0, 0}, {1, 0}, {1, 1}, {1, 2}}));
    QCOMPARE(orderTurns(lanes, {2, 1, 10}, 2, 0, 10).picks, picks({{0, 0}, {1, 0}}));
}

void TurnOrderTest::nothingIsPickedBeyondTheMostOrWithoutRoom()
{
    const QList<TurnLane> lanes = {lane(0, {0}, {turn(1), turn(1), turn(1)})};
    QCOMPARE(orderTurns(lanes, {10}, 1, 0, 2).picks.size(), 2);
    QVERIFY(orderTurns(lanes, {0}, 1, 0, 2).picks.isEmpty());
    QVERIFY(orderTurns(lanes, {-3}, 1, 0, 2).picks.isEmpty());
    QVERIFY(orderTurns({}, {5}, 0, 0, 2).picks.isEmpty());
}

void TurnOrderTest::anyLanesAreServedAsTheWordsSay_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 20; ++seed)
        QTest::addRow("seed %u", seed) << seed;
}

void TurnOrderTest::anyLanesAreServedAsTheWordsSay()
{
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 200; ++round) {
        const int callers = random.bounded(1, 5);
        QList<int> room;
        for (int limit = 0; limit < 6; ++limit)
            room << random.bounded(-1, 7);
        QList<TurnLane> lanes;
        for (int l = random.bounded(0, 7); l > 0; --l) {
            QList<int> limits = {0};
            if (random.bounded(2) == 0)
                limits << random.bounded(1, 6);
            QList<Turn> turns;
            for (int t = random.bounded(0, 6); t > 0; --t) {
                const int priority = random.bounded(8) == 0 ? CallNowPriority : random.bounded(3) * 50;
                turns << turn(priority, random.bounded(3), random.bounded(100));
            }
            lanes << lane(random.bounded(callers), limits, turns);
        }
        const int first = random.bounded(callers);
        const int most = random.bounded(0, 12);
        const TurnOrder model = byBruteForce(lanes, room, callers, first, most);
        const TurnOrder order = orderTurns(lanes, room, callers, first, most);
        QVERIFY2(order.picks == model.picks && order.nextCaller == model.nextCaller,
                 qPrintable(QStringLiteral("seed %1, round %2").arg(seed).arg(round)));
    }
}

QTEST_GUILESS_MAIN(TurnOrderTest)
#include "tst_turnorder.moc"
