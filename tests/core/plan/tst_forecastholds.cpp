// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/forecast.h"

#include "tests/core/plan/forecastinputs.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::always;
using callboard::test::between;
using callboard::test::inputOf;
using callboard::test::zone;
using std::chrono::minutes;

/// What ends a campaign early, and what it waits for (E-02).
class ForecastHoldsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aBudgetStopsTheCalls();
    void aGoalStopsTheCalls();
    void whatHoldsItIsNamed_data();
    void whatHoldsItIsNamed();
    void hoursThatNeverOpenCallNobody();
};

void ForecastHoldsTest::aBudgetStopsTheCalls()
{
    ForecastInput input = inputOf(50, 1, seconds{60});
    input.odds = always(Outcome::Completed, seconds{60}, 100'000);
    input.rules.budget = Money::usd(1);
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    QCOMPARE(found->calls.likely, 10);
    QCOMPARE(found->cost.high, Money::usd(1));
    QCOMPARE(found->budgetStops, 1.0);
    QCOMPARE(found->goalStops, 0.0);
    QCOMPARE(found->end.likely, input.wish.start + minutes{10});
    // The last call may spend it: nothing was stopped by it.
    input.wish.leads = 10;
    const std::optional<Forecast> enough = forecast(input);
    QVERIFY(enough);
    QCOMPARE(enough->budgetStops, 0.0);
    // What is spent in another currency is not the budget's: the engine does not stop for it either.
    input.wish.leads = 50;
    input.odds.currency = QStringLiteral("INR");
    const std::optional<Forecast> elsewhere = forecast(input);
    QVERIFY(elsewhere);
    QCOMPARE(elsewhere->calls.likely, 50);
    QCOMPARE(elsewhere->budgetStops, 0.0);
}

void ForecastHoldsTest::aGoalStopsTheCalls()
{
    ForecastInput input = inputOf(50, 2, seconds{60});
    input.odds = always(Outcome::Completed, seconds{60}, 100'000);
    input.rules.goal = 7;
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    QCOMPARE(found->answered.likely, 8); // the two of a batch are under way together
    QCOMPARE(found->goalStops, 1.0);
    QCOMPARE(found->budgetStops, 0.0);
}

void ForecastHoldsTest::whatHoldsItIsNamed_data()
{
    QTest::addColumn<Hold>("hold");
    QTest::addColumn<QString>("word");
    QTest::addRow("few lines") << Hold::Lines << QStringLiteral("lines");
    QTest::addRow("rare batches") << Hold::Interval << QStringLiteral("interval");
    QTest::addRow("an hour a day") << Hold::Hours << QStringLiteral("hours");
    QTest::addRow("five calls a day") << Hold::DailyLimit << QStringLiteral("daily_limit");
    QTest::addRow("a long wait between tries") << Hold::Retries << QStringLiteral("retries");
    QTest::addRow("one long call") << Hold::LastCalls << QStringLiteral("last_calls");
}

void ForecastHoldsTest::whatHoldsItIsNamed()
{
    QFETCH(Hold, hold);
    QFETCH(QString, word);
    ForecastInput input = inputOf(40, 5, seconds{60});
    switch (hold) {
    case Hold::Lines:
        input.lines = 1;
        break;
    case Hold::Interval:
        input.wish.interval = minutes{30};
        break;
    case Hold::Hours:
        input.wish.policy = between("Asia/Kolkata", 10, 11);
        break;
    case Hold::DailyLimit:
        input.wish.dayRoom = DayRoom{5, 5, 5, zone("Asia/Kolkata")};
        break;
    case Hold::Retries:
        input.odds = always(Outcome::Busy, seconds{5});
        input.rules.retry = RetryPolicy::presales();
        break;
    case Hold::LastCalls:
        input.wish.leads = 1;
        break;
    }
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    QCOMPARE(found->holds.constFirst().hold, hold);
    QCOMPARE(toWord(found->holds.constFirst().hold), word);
    double whole = 0;
    for (const HoldShare &each : found->holds)
        whole += each.share;
    QCOMPARE(whole, 1.0);
}

void ForecastHoldsTest::hoursThatNeverOpenCallNobody()
{
    ForecastInput input = inputOf(30, 5, seconds{60});
    input.hours = {{CallingPolicy::always(zone("Asia/Kolkata"))},
                   {between("Asia/Kolkata", 8, 9), between("Asia/Kolkata", 12, 13)}};
    input.groups = {0, 1};
    for (const Pacing pacing : {Pacing::Capped, Pacing::Grid}) {
        input.wish.pacing = pacing;
        input.lines = 100;
        const std::optional<Forecast> some = forecast(input);
        QVERIFY(some);
        QCOMPARE(some->neverCalled, 15);
        QCOMPARE(some->calls.likely, 15);
    }
    input.groups = {1};
    const std::optional<Forecast> none = forecast(input);
    QVERIFY(none);
    QCOMPARE(none->neverCalled, 30);
    QCOMPARE(none->calls.high, 0);
    QCOMPARE(none->end.high, input.wish.start);
    QVERIFY(none->buckets.isEmpty());
}

QTEST_GUILESS_MAIN(ForecastHoldsTest)
#include "tst_forecastholds.moc"
