// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/forecast.h"

#include "core/base/mixed64.h"
#include "core/plan/campaignrun.h"
#include "tests/core/plan/campaignmodel.h"
#include "tests/core/plan/plantimes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::at;
using callboard::test::CampaignModel;
using callboard::test::shown;
using callboard::test::zone;
using std::chrono::hours, std::chrono::minutes;

/// Campaigns that are lived through before they are confirmed (E-02, E-03).
class ForecastTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void certainCallsEndAsTheFormulaSays_data();
    void certainCallsEndAsTheFormulaSays();
    void certainCallsEndAsTheSummarySays();
    void retriesAndLimitsEndAsTickByTick();
    void theSameQuestionHasTheSameAnswer();
    void rangesAreInOrderAndAnswersFitTheOdds();
    void neverMoreCallsThanLinesAndNoneOutsideTheHours();
    void aLineMoreNeverTakesLonger();
    void theSamePeopleAnswerWhoeverIsCalledFirst();
    void thePictureStaysReadableHoweverLuckyTheFirstRun();
    void littleHistoryMakesAWideForecast();
    void theTruthLiesWhereItSays();
    void aBudgetStopsTheCalls();
    void aGoalStopsTheCalls();
    void whatHoldsItIsNamed_data();
    void whatHoldsItIsNamed();
    void hoursThatNeverOpenCallNobody();
    void aCancelledForecastHasNoAnswer();
    void manyCallsAreLivedThroughFewerTimes();
};

namespace {

CallOdds always(Outcome outcome, seconds held, qint64 costMicros = 0)
{
    return {{{outcome, held, costMicros, 1}}};
}

ForecastInput inputOf(int leads, int parallel, seconds interval)
{
    ForecastInput input;
    input.wish.leads = leads;
    input.wish.parallel = parallel;
    input.wish.interval = interval;
    input.wish.start = at("2026-11-20T14:00:00+05:30");
    input.wish.policy = CallingPolicy::always(zone("Asia/Kolkata"));
    input.lines = parallel;
    input.odds = always(Outcome::Completed, AverageCall);
    return input;
}

CallingPolicy between(const char *zoneId, int opens, int closes)
{
    CallingPolicy policy;
    policy.zone = zone(zoneId);
    policy.parts = {HoursPart{.opens = QTime(opens, 0), .closes = QTime(closes, 0)}};
    return policy;
}

template<typename T>
bool isRising(const Spread<T> &spread)
{
    return !(spread.likely < spread.low) && !(spread.high < spread.likely);
}

/// Deterministic, so that it can be lived through tick by tick.
ForecastInput randomInput(QRandomGenerator &random)
{
    constexpr seconds Tick = CampaignModel::Tick;
    ForecastInput input = inputOf(random.bounded(1, 30), random.bounded(1, 6), Tick * random.bounded(1, 40));
    input.wish.start = at("2026-07-01T00:00:00Z") + Tick * random.bounded(8640);
    input.lines = random.bounded(1, 6);
    const bool isMissed = random.bounded(3) > 0;
    input.odds = always(isMissed ? Outcome::NoAnswer : Outcome::Completed, Tick * random.bounded(1, 30));
    input.rules.retry.maxAttempts = random.bounded(1, 4);
    input.rules.retry.delays = {Tick * random.bounded(0, 200), Tick * random.bounded(0, 2000)};
    input.rules.contacts.gap = Tick * random.bounded(0, 300);
    if (random.bounded(2) == 0)
        input.rules.contacts.caps = {RollingCap{random.bounded(1, 3), hours{random.bounded(1, 20)}}};
    if (random.bounded(2) == 0) {
        input.wish.dayRoom = DayRoom{random.bounded(0, 10), random.bounded(3, 15), 1'000,
                                     zone(random.bounded(2) == 0 ? "Asia/Kolkata" : "America/New_York")};
    }
    switch (random.bounded(3)) {
    case 0:
        input.wish.policy = between("Asia/Kolkata", 9, 9 + random.bounded(1, 10));
        break;
    case 1:
        input.hours = {{between("Asia/Kolkata", 10, 12)}, {between("America/New_York", 9, 17)}};
        input.groups = {0, 1, 1};
        break;
    default:
        break;
    }
    return input;
}

} // namespace

void ForecastTest::certainCallsEndAsTheFormulaSays_data()
{
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("parallel");
    QTest::addColumn<seconds>("interval");
    QTest::addColumn<minutes>("whole");
    // S0-043, S0-045, S0-046: (batches - 1) x interval + average; the third as X-02 rules.
    QTest::addRow("scenario 1") << 100 << 5 << seconds{60} << minutes{22};
    QTest::addRow("scenario 2") << 50 << 10 << seconds{30} << minutes{5};
    QTest::addRow("scenario 3") << 200 << 5 << seconds{60} << minutes{42};
}

void ForecastTest::certainCallsEndAsTheFormulaSays() // with a line for whoever is due
{
    QFETCH(int, leads);
    QFETCH(int, parallel);
    QFETCH(seconds, interval);
    QFETCH(minutes, whole);
    ForecastInput input = inputOf(leads, parallel, interval);
    input.wish.pacing = Pacing::Grid;
    input.lines = 100;
    input.odds = always(Outcome::Completed, AverageCall, 270'000);
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    const Instant end = input.wish.start + whole;
    QCOMPARE(found->end, (Spread<Instant>{end, end, end}));
    QCOMPARE(found->calls, (Spread<int>{leads, leads, leads}));
    QCOMPARE(found->answered, found->calls);
    QCOMPARE(found->cost.likely, estimatedCost(leads));
    QCOMPARE(found->cost.low, found->cost.high);
    int started = 0;
    for (const ForecastBucket &bucket : found->buckets)
        started += bucket.started;
    QCOMPARE(started, leads);
}

// What the dialog promises and what is lived through agree, call by call, when all calls are alike.
void ForecastTest::certainCallsEndAsTheSummarySays()
{
    QRandomGenerator random(20261121);
    for (int round = 0; round < 300; ++round) {
        ForecastInput input =
            inputOf(random.bounded(1, 60), random.bounded(1, 9), seconds{10} * random.bounded(1, 60));
        input.wish.averageCall = seconds{random.bounded(5, 400)};
        input.odds = always(Outcome::Completed, input.wish.averageCall);
        input.wish.pacing = random.bounded(2) == 0 ? Pacing::Capped : Pacing::Grid;
        if (random.bounded(2) == 0)
            input.wish.policy = between("Asia/Kolkata", 9, random.bounded(10, 20));
        LineLimits limits;
        limits.account = input.wish.pacing == Pacing::Grid
                             ? gridPeak(input.wish.parallel, input.wish.interval, input.wish.averageCall)
                             : random.bounded(1, 9);
        const ScheduleSummary summary = summarise(input.wish, limits, input.wish.start);
        QCOMPARE(summary.refusal, Refusal::None);
        input.lines = summary.lines;
        const std::optional<Forecast> found = forecast(input);
        QVERIFY(found);
        QVERIFY2(found->end.likely == summary.completion,
                 qPrintable(QStringLiteral("round %1: %2, summary %3")
                                .arg(round)
                                .arg(shown(found->end.likely, input.wish.policy.zone),
                                     shown(summary.completion, input.wish.policy.zone))));
        int live = 0;
        for (const ForecastBucket &bucket : found->buckets)
            live = std::max(live, bucket.live);
        QCOMPARE(live, summary.peakLive);
    }
}

void ForecastTest::retriesAndLimitsEndAsTickByTick()
{
    constexpr quint32 Seed = 20261121;
    QRandomGenerator random(Seed);
    for (int round = 0; round < 150; ++round) {
        const ForecastInput input = randomInput(random);
        const CampaignModel::Outcome model = CampaignModel(input).run();
        const std::optional<Forecast> found = forecast(input);
        QVERIFY(found);
        const QString where = QStringLiteral("seed %1, round %2: %3 calls until %4, by ticks %5 until %6")
                                  .arg(Seed)
                                  .arg(round)
                                  .arg(found->calls.likely)
                                  .arg(shown(found->end.likely, QTimeZone::utc()))
                                  .arg(model.calls)
                                  .arg(shown(model.end, QTimeZone::utc()));
        QVERIFY2(found->end.likely == model.end, qPrintable(where));
        QVERIFY2(found->calls.likely == model.calls, qPrintable(where));
        int live = 0;
        for (const ForecastBucket &bucket : found->buckets)
            live = std::max(live, bucket.live);
        QVERIFY2(live == model.mostLive, qPrintable(where));
    }
}

void ForecastTest::theSameQuestionHasTheSameAnswer()
{
    ForecastInput input = inputOf(80, 3, seconds{60});
    input.odds = callOdds({});
    input.rules.retry = RetryPolicy::presales();
    const std::optional<Forecast> found = forecast(input);
    QVERIFY(found);
    QVERIFY(found == forecast(input));
    input.seed = 1'000'000;
    QVERIFY(found != forecast(input));
}

void ForecastTest::rangesAreInOrderAndAnswersFitTheOdds()
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

// Of every single run, not of their medians.
void ForecastTest::neverMoreCallsThanLinesAndNoneOutsideTheHours()
{
    ForecastInput input = inputOf(120, 6, seconds{60});
    input.lines = 4;
    input.odds = callOdds({});
    input.rules.retry = RetryPolicy::presales();
    const CallingPolicy open = between("Asia/Kolkata", 14, 15);
    input.wish.policy = open;
    const RunGround ground(input);
    // Minutes, of which the hours hold whole ones.
    const TimeBuckets minute(input.wish.start, input.wish.start + minutes{10}, open.zone);
    for (quint64 seed = 1; seed <= 30; ++seed) {
        const RunResult run = CampaignRun(ground, minute, seed).play();
        int started = 0;
        for (size_t i = 0; i < run.pieces.size(); ++i) {
            const RunResult::Piece &piece = run.pieces[i];
            started += piece.started;
            QVERIFY(piece.live <= input.lines);
            const bool isOpen = toDateTime(minute.begins(i), open.zone).time().hour() == 14;
            QVERIFY2(isOpen || piece.started == 0, qPrintable(shown(minute.begins(i), open.zone)));
        }
        QCOMPARE(started, run.calls);
    }
}

void ForecastTest::aLineMoreNeverTakesLonger()
{
    ForecastInput input = inputOf(150, 12, seconds{20});
    input.odds = callOdds({});
    std::optional<Forecast> before;
    for (input.lines = 1; input.lines <= 12; ++input.lines) {
        const std::optional<Forecast> found = forecast(input);
        QVERIFY(found);
        if (before) {
            QVERIFY(found->end.low <= before->end.low);
            QVERIFY(found->end.likely <= before->end.likely);
            QVERIFY(found->end.high <= before->end.high);
            // The same people pick up, whoever calls them first.
            QCOMPARE(found->answered, before->answered);
            QCOMPARE(found->cost, before->cost);
        }
        before = found;
    }
}

void ForecastTest::theSamePeopleAnswerWhoeverIsCalledFirst()
{
    ForecastInput input = inputOf(90, 5, seconds{60});
    input.odds = callOdds({});
    input.rules.retry = RetryPolicy::presales();
    const std::optional<Forecast> together = forecast(input);
    input.hours = {{between("Asia/Kolkata", 9, 21)}, {between("America/New_York", 9, 17)}};
    input.groups = {1, 0, 0};
    const std::optional<Forecast> apart = forecast(input);
    QVERIFY(together && apart);
    QVERIFY(apart->end != together->end);
    QCOMPARE(apart->answered, together->answered);
    QCOMPARE(apart->calls, together->calls);
    QCOMPARE(apart->cost, together->cost);
}

// A lead that answers at once is through in minutes, one that does not only days later.
void ForecastTest::thePictureStaysReadableHoweverLuckyTheFirstRun()
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

void ForecastTest::littleHistoryMakesAWideForecast()
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
void ForecastTest::theTruthLiesWhereItSays()
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

void ForecastTest::aBudgetStopsTheCalls()
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

void ForecastTest::aGoalStopsTheCalls()
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

void ForecastTest::whatHoldsItIsNamed_data()
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

void ForecastTest::whatHoldsItIsNamed()
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

void ForecastTest::hoursThatNeverOpenCallNobody()
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

void ForecastTest::aCancelledForecastHasNoAnswer()
{
    int asked = 0;
    QVERIFY(!forecast(inputOf(10, 1, seconds{60}), [&asked] { return ++asked == 3; }));
    QCOMPARE(asked, 3);
}

void ForecastTest::manyCallsAreLivedThroughFewerTimes()
{
    QCOMPARE(forecastRuns(1, 1), 200);
    QVERIFY(forecastRuns(100'000, 3) < forecastRuns(10'000, 3));
    QCOMPARE(forecastRuns(1'000'000, 10), 15);
}

QTEST_GUILESS_MAIN(ForecastTest)
#include "tst_forecast.moc"
