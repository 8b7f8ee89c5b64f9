// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/forecast.h"

#include "core/base/mixed64.h"
#include "core/plan/timebuckets.h"
#include "tests/core/plan/forecastinputs.h"

#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::inputOf;
using std::chrono::hours;

/// How wide a forecast is, and how often it is right (E-02, E-03).
class ForecastRangesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rangesAreInOrderAndAnswersFitTheOdds();
    void thePictureStaysReadableHoweverLuckyTheFirstRun();
    void littleHistoryMakesAWideForecast();
    void theTruthLiesWhereItSays();
};

namespace {

template<typename T>
bool isRising(const Spread<T> &spread)
{
    return !(spread.likely < spread.low) && !(spread.high < spread.likely);
}

} // namespace

void ForecastRangesTest::rangesAreInOrderAndAnswersFitTheOdds()
{
    ForecastInput input = inputOf(200, 5, seconds{60});
    input.odds = callOdds({});
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    QVERIFY(isRising(found->end));
    QVERIFY(isRising(found->answered));
    QVERIFY(isRising(found->calls));
    QVERIFY(found->cost.low.micros() < found->cost.likely.micros());
    QVERIFY(found->cost.likely.micros() < found->cost.high.micros());
    QVERIFY2(std::abs(found->answered.likely - 70) < 10, qPrintable(QString::number(found->answered.likely)));
    QCOMPARE(found->calls, (Spread<int>{200, 200, 200}));

    input.rules.retry = RetryPolicy::presales();
    const std::optional<Forecast> retried = forecast(input);
    QVERIFY(retried);
    QVERIFY(retried->answered.likely > found->answered.likely);
    QVERIFY(retried->end.likely > found->end.likely + hours{24});
    QVERIFY(retried->calls.likely > 300 && retried->calls.high <= 600);
}

// A lead that answers at once is through in minutes, one that does not only days later.
void ForecastRangesTest::thePictureStaysReadableHoweverLuckyTheFirstRun()
{
    ForecastInput input = inputOf(1, 1, seconds{60});
    input.odds = {{{Outcome::Completed, seconds{180}, 0, 3'000}, {Outcome::NoAnswer, seconds{30}, 0, 7'000}}};
    input.rules.retry.maxAttempts = 3;
    input.rules.retry.delays = {hours{48}};
    for (input.seed = 1; input.seed <= 20; ++input.seed) {
        const std::optional<Forecast> found = forecast(input);
        QVERIFY(found);
        QVERIFY2(found->buckets.size() <= TimeBuckets::MostPieces + 1,
                 qPrintable(QStringLiteral("seed %1: %2").arg(input.seed).arg(found->buckets.size())));
    }
}

void ForecastRangesTest::littleHistoryMakesAWideForecast()
{
    ForecastInput input = inputOf(2'000, 10, seconds{60});
    input.odds = callOdds({});
    const std::optional<Forecast> little = forecast(input);
    QList<CallSample> own(350, CallSample{Outcome::Completed, seconds{180}, seconds{180}, {}});
    own += QList<CallSample>(650, CallSample{Outcome::NoAnswer, seconds{30}, {}, {}});
    input.odds = callOdds(own);
    const std::optional<Forecast> much = forecast(input);
    QVERIFY(little && much);
    QVERIFY(little->answered.high - little->answered.low > 3 * (much->answered.high - much->answered.low));
    QVERIFY(little->end.high - little->end.low > 2 * (much->end.high - much->end.low));
}

// E-03: in a world in which people pick up as often as they do, a forecast from a few of its calls is right
// about as often as it says.
void ForecastRangesTest::theTruthLiesWhereItSays()
{
    constexpr int Worlds = 80;
    int isBelowHigh = 0;
    int isWithin = 0;
    for (quint64 world = 0; world < Worlds; ++world) {
        const auto isAnswered = [world](quint64 call) {
            return mixedFraction(mixed64(world) + call) < 0.3 + 0.1 * double(world % 3);
        };
        QList<CallSample> own;
        for (quint64 call = 0; call < 150; ++call) {
            own << (isAnswered(call) ? CallSample{Outcome::Completed, seconds{120}, {}, {}}
                                     : CallSample{Outcome::NoAnswer, seconds{30}, {}, {}});
        }
        int truth = 0;
        for (quint64 call = 1'000; call < 1'200; ++call)
            truth += isAnswered(call) ? 1 : 0;
        ForecastInput input = inputOf(200, 10, seconds{60});
        input.odds = callOdds(own);
        const std::optional<Forecast> found = forecast(input);
        QVERIFY(found);
        isBelowHigh += truth <= found->answered.high ? 1 : 0;
        isWithin += truth <= found->answered.high && truth >= found->answered.low ? 1 : 0;
    }
    const QString share = QStringLiteral("%1 and %2 of %3").arg(isBelowHigh).arg(isWithin).arg(Worlds);
    QVERIFY2(isBelowHigh >= 0.8 * Worlds && isBelowHigh < Worlds, qPrintable(share));
    QVERIFY2(isWithin >= 0.7 * Worlds && isWithin <= 0.95 * Worlds, qPrintable(share));
}

QTEST_GUILESS_MAIN(ForecastRangesTest)
#include "tst_forecastranges.moc"
