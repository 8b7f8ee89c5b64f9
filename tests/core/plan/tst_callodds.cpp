// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callodds.h"

#include "core/base/mixed64.h"

#include <QTest>

#include <cmath>
#include <map>

using namespace callboard;
using namespace callboard::plan;

/// What is known and what is assumed of calls (E-03).
class CallOddsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void withoutCallsOfItsOwnItAssumesThePrior();
    void thePracticeLineIsAssumedToLiveFaster();
    void ownCallsOutweighWhatIsAssumed();
    void aPriceThatWasToldReplacesTheAssumedOne();
    void cancelledCallsTellNothing();
    void theCurrencyOfMostCallsCounts();
    void oneWayIsDrawnForCertain();
    void opinionsDifferMoreTheLessIsKnown();
    void aDrawFollowsItsOdds();
};

namespace {

QList<CallSample> calls(int count, Outcome outcome, seconds held, std::optional<Money> cost = {})
{
    const std::optional<seconds> talk = outcome == Outcome::Completed ? std::optional(held) : std::nullopt;
    return QList<CallSample>(count, CallSample{outcome, held, talk, std::move(cost)});
}

/// Averages by the weights.
struct Means
{
    double held = 0;
    double micros = 0;
};

Means answeredMeans(const CallOdds &odds)
{
    Means means;
    double weight = 0;
    for (const CallKind &kind : odds.kinds) {
        if (kind.outcome != Outcome::Completed)
            continue;
        weight += kind.weight;
        means.held += kind.weight * double(kind.held.count());
        means.micros += kind.weight * double(kind.costMicros);
    }
    return {means.held / weight, means.micros / weight};
}

double answeredShare(const CallDraw &draw)
{
    int answered = 0;
    for (int i = 0; i < 1'000; ++i)
        answered += draw.at((i + 0.5) / 1'000).outcome == Outcome::Completed ? 1 : 0;
    return answered / 1'000.0;
}

/// Over many opinions.
double deviationOf(const CallOdds &odds)
{
    constexpr int Opinions = 300;
    double sum = 0;
    double squares = 0;
    for (quint64 seed = 1; seed <= Opinions; ++seed) {
        const double share = answeredShare(CallDraw(odds, seed));
        sum += share;
        squares += share * share;
    }
    const double mean = sum / Opinions;
    return std::sqrt(squares / Opinions - mean * mean);
}

} // namespace

void CallOddsTest::withoutCallsOfItsOwnItAssumesThePrior() // S0-069
{
    const CallOdds odds = callOdds({});
    QCOMPARE(odds.ownCalls, 0);
    QCOMPARE(odds.currency, QStringLiteral("USD"));
    QCOMPARE(odds.answersPercent(), double(AssumedAnswersPercent));
    QCOMPARE(answeredMeans(odds).held, 180.0);
    QCOMPARE(answeredMeans(odds).micros, 270'000.0); // 3 min at 0.09
    double weight = 0;
    for (const CallKind &kind : odds.kinds) {
        QVERIFY(kind.weight > 0);
        weight += kind.weight;
    }
    QCOMPARE(weight, double(AssumptionWeight));
}

void CallOddsTest::thePracticeLineIsAssumedToLiveFaster()
{
    const CallOdds odds = callOdds({}, seconds{9});
    QCOMPARE(answeredMeans(odds).held, 9.0);
    QCOMPARE(answeredMeans(odds).micros, 270'000.0); // billed as in life
    for (const CallKind &kind : odds.kinds)
        QVERIFY(kind.held >= seconds{1});
}

void CallOddsTest::ownCallsOutweighWhatIsAssumed()
{
    const QList<CallSample> own =
        calls(500, Outcome::Completed, seconds{61}) + calls(500, Outcome::NoAnswer, seconds{27});
    const CallOdds odds = callOdds(own);
    QCOMPARE(odds.ownCalls, 1'000);
    QVERIFY2(odds.answersPercent() > 49 && odds.answersPercent() < 50,
             qPrintable(QString::number(odds.answersPercent())));
    QVERIFY(std::abs(answeredMeans(odds).held - 61) < 3);
    // As many as the assumptions weigh: half way.
    const CallOdds even = callOdds(calls(AssumptionWeight, Outcome::NoAnswer, seconds{27}));
    QCOMPARE(even.answersPercent(), AssumedAnswersPercent / 2.0);
}

void CallOddsTest::aPriceThatWasToldReplacesTheAssumedOne()
{
    const QList<CallSample> own =
        calls(10, Outcome::Completed, seconds{60}, Money(50'000, QStringLiteral("USD")));
    const CallOdds odds = callOdds(own + calls(10, Outcome::Completed, seconds{120}));
    for (const CallKind &kind : odds.kinds) {
        if (kind.outcome == Outcome::Completed)
            QCOMPARE(kind.costMicros, qint64(kind.held.count() * 50'000 / 60));
    }
}

void CallOddsTest::cancelledCallsTellNothing()
{
    const CallOdds odds = callOdds(calls(100, Outcome::Cancelled, seconds{10}));
    QCOMPARE(odds.ownCalls, 0);
    QCOMPARE(odds, callOdds({}));
}

void CallOddsTest::theCurrencyOfMostCallsCounts()
{
    const QString rupees = QStringLiteral("INR");
    const QList<CallSample> own =
        calls(3, Outcome::Completed, seconds{60}, Money(90'000, QStringLiteral("USD"))) +
        calls(5, Outcome::Completed, seconds{60}, Money(8'000'000, rupees));
    const CallOdds odds = callOdds(own);
    QCOMPARE(odds.currency, rupees);
    QCOMPARE(answeredMeans(odds).micros, answeredMeans(odds).held / 60 * 8'000'000);
    // Nobody told how long they were: then there is no price to put the rest in rupees.
    QList<CallSample> untold = own.mid(3);
    for (CallSample &call : untold)
        call.talk.reset();
    QCOMPARE(callOdds(untold).currency, QStringLiteral("USD"));
}

void CallOddsTest::oneWayIsDrawnForCertain()
{
    const CallOdds odds{{{Outcome::Completed, seconds{180}, 7, 1}}};
    for (quint64 seed = 0; seed < 50; ++seed) {
        const CallDraw draw(odds, seed);
        QCOMPARE(draw.at(0), odds.kinds.constFirst());
        QCOMPARE(draw.at(0.999999999), odds.kinds.constFirst());
    }
}

void CallOddsTest::opinionsDifferMoreTheLessIsKnown()
{
    const double little = deviationOf(callOdds({}));
    const double much = deviationOf(
        callOdds(calls(350, Outcome::Completed, seconds{180}) + calls(650, Outcome::NoAnswer, seconds{30})));
    // sqrt (0.35 * 0.65 / (weight + 1)): 0.104 and 0.015
    QVERIFY2(little > 0.08 && little < 0.13, qPrintable(QString::number(little)));
    QVERIFY2(much > 0.01 && much < 0.02, qPrintable(QString::number(much)));
}

void CallOddsTest::aDrawFollowsItsOdds()
{
    const CallDraw draw(
        CallOdds{{{Outcome::Completed, seconds{60}, 0, 30'000}, {Outcome::Busy, seconds{5}, 0, 70'000}}}, 3);
    std::map<Outcome, int> drawn;
    for (quint64 i = 0; i < 10'000; ++i)
        ++drawn[draw.at(mixedFraction(i)).outcome];
    QVERIFY2(std::abs(drawn[Outcome::Completed] - 3'000) < 200,
             qPrintable(QString::number(drawn[Outcome::Completed])));
    QCOMPARE(drawn[Outcome::Completed] + drawn[Outcome::Busy], 10'000);
}

QTEST_GUILESS_MAIN(CallOddsTest)
#include "tst_callodds.moc"
