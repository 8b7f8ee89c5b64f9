// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/forecast.h"

#include "core/plan/campaignrun.h"
#include "tests/core/plan/campaignmodel.h"
#include "tests/core/plan/forecastinputs.h"

#include <QRandomGenerator>
#include <QTest>

using namespace callboard;
using namespace callboard::plan;
using callboard::test::always;
using callboard::test::at;
using callboard::test::between;
using callboard::test::CampaignModel;
using callboard::test::inputOf;
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
    void neverMoreCallsThanLinesAndNoneOutsideTheHours();
    void aLineMoreNeverTakesLonger();
    void theSamePeopleAnswerWhoeverIsCalledFirst();
    void aCancelledForecastHasNoAnswer();
    void manyCallsAreLivedThroughFewerTimes();
};

namespace {

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
