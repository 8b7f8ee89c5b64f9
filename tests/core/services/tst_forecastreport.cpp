// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/forecastreport.h"

#include <QJsonArray>
#include <QTest>

using namespace callboard;
using namespace callboard::services;

class ForecastReportTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates)); }
    void rangesAreToldWithWhatIsMostLikely();
    void whatIsCertainIsNoRange();
    void practiceCostsNothing();
    void theBasisIsTold_data();
    void theBasisIsTold();
    void whatEndsItEarlyIsTold();
    void nobodyToCallHasNoFigures();
    void theShapeHoldsItAll();
};

namespace {

constexpr Instant Noon{milliseconds{1'795'156'200'000}}; // 12:00 IST

ScheduleForecast sample()
{
    using std::chrono::minutes;
    ScheduleForecast sample;
    plan::Forecast &forecast = sample.forecast;
    forecast.runs = 200;
    forecast.leads = 1'000;
    forecast.end = {Noon + minutes{60}, Noon + minutes{75}, Noon + minutes{90}};
    forecast.cost = {Money::usd(80), Money::usd(95.5), Money::usd(120)};
    forecast.answered = {300, 350, 400};
    forecast.calls = {1'000, 1'500, 1'800};
    forecast.lines = 3;
    forecast.buckets = {{Noon, Noon + minutes{30}, 3, 40}, {Noon + minutes{30}, Noon + minutes{60}, 2, 11}};
    forecast.holds = {{plan::Hold::Lines, 0.62}, {plan::Hold::Hours, 0.34}, {plan::Hold::LastCalls, 0.04}};
    sample.odds =
        plan::callOdds(QList<CallSample>(1'240, CallSample{Outcome::Completed, seconds{60}, {}, {}}));
    return sample;
}

ForecastReport reportOf(const ScheduleForecast &forecast)
{
    return forecastReport(forecast, [](Instant at) {
        return toDateTime(at, QTimeZone(QByteArrayLiteral("Asia/Kolkata"))).toString(QStringLiteral("HH:mm"));
    });
}

} // namespace

void ForecastReportTest::rangesAreToldWithWhatIsMostLikely()
{
    const ForecastReport report = reportOf(sample());
    QCOMPARE(report.end, QStringLiteral("13:00 to 13:30, most likely 13:15"));
    QCOMPARE(report.cost, QStringLiteral("USD 80.00 to USD 120.00, most likely USD 95.50"));
    QCOMPARE(report.answered, QStringLiteral("300 to 400 of 1,000, most likely 350"));
    QCOMPARE(report.calls, QStringLiteral("1,000 to 1,800, most likely 1,500"));
    QCOMPARE(report.holds, QStringLiteral("a free line (62 %), opening hours (34 %)"));
    QVERIFY(report.stops.isEmpty());
}

void ForecastReportTest::whatIsCertainIsNoRange()
{
    ScheduleForecast forecast = sample();
    forecast.forecast.end = {Noon, Noon, Noon};
    forecast.forecast.answered = {7, 7, 7};
    forecast.forecast.calls = {1'000, 1'000, 1'000};
    const ForecastReport report = reportOf(forecast);
    QCOMPARE(report.end, QStringLiteral("12:00"));
    QCOMPARE(report.answered, QStringLiteral("7 of 1,000"));
    QCOMPARE(report.calls, QStringLiteral("1,000"));
}

void ForecastReportTest::practiceCostsNothing()
{
    ScheduleForecast forecast = sample();
    forecast.isPractice = true;
    QCOMPARE(
        reportOf(forecast).cost,
        QStringLiteral("Nothing: practice (a real account USD 80.00 to USD 120.00, most likely USD 95.50)"));
}

void ForecastReportTest::theBasisIsTold_data()
{
    QTest::addColumn<int>("own");
    QTest::addColumn<QString>("begins");
    QTest::addRow("none") << 0
                          << QStringLiteral(
                                 "No calls of your own yet: assuming that 35 of 100 calls are answered");
    QTest::addRow("few") << 12 << QStringLiteral("From your last 12 call(s) and, while they are few,");
    QTest::addRow("many") << 1'240
                          << QStringLiteral("From your last 1,240 call(s): about 99 of 100 are answered.");
}

void ForecastReportTest::theBasisIsTold()
{
    QFETCH(int, own);
    QFETCH(QString, begins);
    ScheduleForecast forecast = sample();
    forecast.odds =
        plan::callOdds(QList<CallSample>(own, CallSample{Outcome::Completed, seconds{60}, {}, {}}));
    const QString basis = reportOf(forecast).basis;
    QVERIFY2(basis.startsWith(begins), qPrintable(basis));
}

void ForecastReportTest::whatEndsItEarlyIsTold()
{
    ScheduleForecast forecast = sample();
    forecast.forecast.budgetStops = 0.4;
    forecast.forecast.goalStops = 0.001;
    forecast.forecast.neverCalled = 5;
    QCOMPARE(
        reportOf(forecast).stops,
        QStringLiteral("In 40 of 100 cases the budget is spent before everybody is called. In 1 of 100 cases "
                       "the goal is reached before everybody is called. 5 lead(s) could never be called at "
                       "any hour and do not count."));
    QCOMPARE(reportOf(forecast).answered, QStringLiteral("300 to 400 of 995, most likely 350"));
}

void ForecastReportTest::nobodyToCallHasNoFigures()
{
    ScheduleForecast forecast = sample();
    forecast.forecast.calls = {0, 0, 0};
    const ForecastReport report = reportOf(forecast);
    QVERIFY(report.end.isEmpty());
    QVERIFY(report.cost.isEmpty());
    QVERIFY(report.holds.isEmpty());
    QVERIFY(!report.basis.isEmpty());
}

void ForecastReportTest::theShapeHoldsItAll()
{
    const QJsonObject shape = forecastShape(sample(), QTimeZone(QByteArrayLiteral("Asia/Kolkata")));
    const auto spread = [&shape](const QString &key) { return shape.value(key).toObject(); };
    QCOMPARE(shape.value(QStringLiteral("runs")).toInt(), 200);
    QCOMPARE(spread(QStringLiteral("end")).value(QStringLiteral("p50")).toString(),
             QStringLiteral("2026-11-20T13:15:00+05:30"));
    QCOMPARE(spread(QStringLiteral("cost")).value(QStringLiteral("p90")).toDouble(), 120.0);
    QCOMPARE(spread(QStringLiteral("answered")).value(QStringLiteral("p10")).toInt(), 300);
    QCOMPARE(shape.value(QStringLiteral("own_calls")).toInt(), 1'240);
    QCOMPARE(shape.value(QStringLiteral("line_limit")).toInt(), 3);
    const QJsonArray holds = shape.value(QStringLiteral("holds")).toArray();
    QCOMPARE(holds.size(), 3);
    QCOMPARE(holds.at(0).toObject().value(QStringLiteral("by")).toString(), QStringLiteral("lines"));
    const QJsonArray buckets = shape.value(QStringLiteral("buckets")).toArray();
    QCOMPARE(buckets.size(), 2);
    QCOMPARE(buckets.at(1).toObject(),
             (QJsonObject{{QStringLiteral("from"), QStringLiteral("2026-11-20T12:30:00+05:30")},
                          {QStringLiteral("until"), QStringLiteral("2026-11-20T13:00:00+05:30")},
                          {QStringLiteral("live"), 2},
                          {QStringLiteral("started"), 11}}));
}

QTEST_GUILESS_MAIN(ForecastReportTest)
#include "tst_forecastreport.moc"
