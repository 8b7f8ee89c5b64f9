// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/attempt.h"

#include <QSet>
#include <QTest>

using namespace callboard;
using S = callboard::AttemptState;

namespace {

constexpr int FirstState = int(S::Claimed);
constexpr int LastState = int(S::Cancelled);

QList<S> allStates()
{
    QList<S> states;
    for (int state = FirstState; state <= LastState; ++state)
        states.append(S(state));
    return states;
}

} // namespace

class AttemptTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void movesAreThoseOfTheTable_data();
    void movesAreThoseOfTheTable();
    void everyStateIsReachedAndNoneButTheLastIsADeadEnd();
    void doubtCountsAsLive();
    void aLiveAttemptIsNeverFinal();
    void nothingIsIntendedTwiceOnceAByteMayHaveLeft();
};

void AttemptTest::movesAreThoseOfTheTable_data() // dialling safety 4 and 7
{
    QTest::addColumn<S>("from");
    QTest::addColumn<QList<S>>("to");
    const auto row = [](S from, const QList<S> &to) {
        QTest::newRow(qPrintable(toWord(from))) << from << to;
    };
    row(S::Claimed, {S::Intent, S::Expired, S::Cancelled});
    row(S::Intent, {S::Accepted, S::Refused, S::NotSent, S::Unknown});
    row(S::Accepted, {S::Ringing, S::Talking, S::Ended, S::NeedsOperator});
    row(S::Ringing, {S::Talking, S::Ended, S::NeedsOperator});
    row(S::Talking, {S::Ended, S::NeedsOperator});
    row(S::Ended, {});
    row(S::Refused, {S::Intent, S::Ended, S::Expired, S::Cancelled});
    row(S::NotSent, {S::Intent, S::Ended, S::Expired, S::Cancelled});
    row(S::Unknown, {S::Accepted, S::NotPlaced, S::NeedsOperator});
    row(S::NotPlaced, {S::Accepted});
    row(S::NeedsOperator, {S::Accepted, S::Ended, S::Unknown, S::NotPlaced});
    row(S::Expired, {});
    row(S::Cancelled, {});
}

void AttemptTest::movesAreThoseOfTheTable()
{
    QFETCH(S, from);
    QFETCH(QList<S>, to);
    const QList<S> states = allStates();
    for (const S state : states)
        QVERIFY2(mayMove(from, state) == to.contains(state), qPrintable(toWord(state)));
}

void AttemptTest::everyStateIsReachedAndNoneButTheLastIsADeadEnd()
{
    QSet<S> reached = {S::Claimed};
    const QList<S> states = allStates();
    for (qsizetype before = 0; before != reached.size();) {
        before = reached.size();
        for (const S from : states) {
            for (const S to : states) {
                if (reached.contains(from) && mayMove(from, to))
                    reached.insert(to);
            }
        }
    }
    QCOMPARE(reached.size(), states.size());
    for (const S from : states) {
        const bool moves =
            std::any_of(states.begin(), states.end(), [from](S to) { return mayMove(from, to); });
        QVERIFY2(moves || isFinal(from), qPrintable(toWord(from)));
    }
}

void AttemptTest::doubtCountsAsLive() // I1, I4
{
    QSet<S> live;
    const QList<S> states = allStates();
    for (const S state : states) {
        if (isLive(state))
            live.insert(state);
    }
    QCOMPARE(live, (QSet<S>{S::Intent, S::Unknown, S::NeedsOperator, S::Accepted, S::Ringing, S::Talking}));
}

void AttemptTest::aLiveAttemptIsNeverFinal()
{
    const QList<S> states = allStates();
    for (const S state : states)
        QVERIFY2(!(isLive(state) && isFinal(state)), qPrintable(toWord(state)));
}

void AttemptTest::nothingIsIntendedTwiceOnceAByteMayHaveLeft()
{
    for (const S state : {S::Intent, S::Unknown, S::NeedsOperator, S::NotPlaced, S::Accepted, S::Ringing,
                          S::Talking, S::Ended})
        QVERIFY2(!mayMove(state, S::Intent), qPrintable(toWord(state)));
}

QTEST_GUILESS_MAIN(AttemptTest)
#include "tst_attempt.moc"
