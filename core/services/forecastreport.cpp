// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/forecastreport.h"

#include "core/services/jsonshapes.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QLocale>

#include <cmath>

namespace callboard::services {

namespace {

constexpr double LeastShareTold = 0.05;
// Below this the own calls weigh less than five times what is assumed.
constexpr int CallsThatSpeakForThemselves = 5 * plan::AssumptionWeight;

QString forecastText(const char *source)
{
    return QCoreApplication::translate("Forecast", source);
}

int wholePercent(double share)
{
    return int(std::lround(100 * share));
}

QString rangeText(const QString &low, const QString &likely, const QString &high)
{
    return low == high ? likely
                       : forecastText(QT_TRANSLATE_NOOP("Forecast", "%1 to %2, most likely %3"))
                             .arg(low, high, likely);
}

QString rangeText(const plan::Spread<int> &spread)
{
    const QLocale locale;
    return rangeText(locale.toString(spread.low), locale.toString(spread.likely),
                     locale.toString(spread.high));
}

QString answeredText(const plan::Forecast &forecast)
{
    const QLocale locale;
    const plan::Spread<int> &answered = forecast.answered;
    const QString leads = locale.toString(forecast.leads - forecast.neverCalled);
    if (answered.low == answered.high) {
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "%1 of %2"))
            .arg(locale.toString(answered.likely), leads);
    }
    return forecastText(QT_TRANSLATE_NOOP("Forecast", "%1 to %2 of %4, most likely %3"))
        .arg(locale.toString(answered.low), locale.toString(answered.high), locale.toString(answered.likely),
             leads);
}

QString costText(const ScheduleForecast &forecast)
{
    const plan::Spread<Money> &cost = forecast.forecast.cost;
    const QString range = rangeText(cost.low.text(), cost.likely.text(), cost.high.text());
    return forecast.isPractice
               ? forecastText(QT_TRANSLATE_NOOP("Forecast", "Nothing: practice (a real account %1)"))
                     .arg(range)
               : range;
}

/// What a campaign waits for.
QString nameOfHold(plan::Hold hold)
{
    switch (hold) {
    case plan::Hold::Lines:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "a free line"));
    case plan::Hold::Interval:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "the next batch"));
    case plan::Hold::Hours:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "opening hours"));
    case plan::Hold::DailyLimit:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "the next day, by the daily limit"));
    case plan::Hold::Retries:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "the next try"));
    case plan::Hold::LastCalls:
        return forecastText(QT_TRANSLATE_NOOP("Forecast", "the last calls to end"));
    }
    Q_UNREACHABLE();
}

QString holdsText(const QList<plan::HoldShare> &holds)
{
    QStringList parts;
    for (const plan::HoldShare &each : holds) {
        if (each.share < LeastShareTold)
            continue;
        //: what a campaign waits for, and for how much of its time
        parts << forecastText(QT_TRANSLATE_NOOP("Forecast", "%1 (%2 %)"))
                     .arg(nameOfHold(each.hold), QString::number(wholePercent(each.share)));
    }
    return parts.join(forecastText(QT_TRANSLATE_NOOP("Forecast", ", ")));
}

QString stopsText(const plan::Forecast &forecast)
{
    QStringList sentences;
    if (forecast.budgetStops > 0) {
        sentences << QCoreApplication::translate(
            "Forecast", "In %n of 100 cases the budget is spent before everybody is called.", nullptr,
            std::max(wholePercent(forecast.budgetStops), 1));
    }
    if (forecast.goalStops > 0) {
        sentences << QCoreApplication::translate(
            "Forecast", "In %n of 100 cases the goal is reached before everybody is called.", nullptr,
            std::max(wholePercent(forecast.goalStops), 1));
    }
    if (forecast.neverCalled > 0) {
        sentences << QCoreApplication::translate(
            "Forecast", "%Ln lead(s) could never be called at any hour and do not count.", nullptr,
            forecast.neverCalled);
    }
    return sentences.join(QLatin1Char(' '));
}

QString basisText(const plan::CallOdds &odds)
{
    if (odds.ownCalls == 0) {
        return QCoreApplication::translate(
            "Forecast",
            "No calls of your own yet: assuming that %n of 100 calls are answered, and "
            "talk for 3 minutes on average.",
            nullptr, plan::AssumedAnswersPercent);
    }
    const int answers = int(std::lround(odds.answersPercent()));
    const QString share = QLocale().toString(answers);
    if (odds.ownCalls < CallsThatSpeakForThemselves) {
        return QCoreApplication::translate(
                   "Forecast",
                   "From your last %Ln call(s) and, while they are few, from what is usual: about %1 of 100 "
                   "are answered.",
                   nullptr, odds.ownCalls)
            .arg(share);
    }
    return QCoreApplication::translate("Forecast",
                                       "From your last %Ln call(s): about %1 of 100 are answered.", nullptr,
                                       odds.ownCalls)
        .arg(share);
}

template<typename T, typename Write>
QJsonObject spreadShape(const plan::Spread<T> &spread, Write write)
{
    return {{QStringLiteral("p10"), write(spread.low)},
            {QStringLiteral("p50"), write(spread.likely)},
            {QStringLiteral("p90"), write(spread.high)}};
}

} // namespace

ForecastReport forecastReport(const ScheduleForecast &forecast, const MomentText &moment)
{
    const plan::Forecast &found = forecast.forecast;
    ForecastReport report;
    report.stops = stopsText(found);
    report.basis = basisText(forecast.odds);
    if (found.calls.high == 0)
        return report;
    report.end = rangeText(moment(found.end.low), moment(found.end.likely), moment(found.end.high));
    report.cost = costText(forecast);
    report.answered = answeredText(found);
    report.calls = rangeText(found.calls);
    report.holds = holdsText(found.holds);
    return report;
}

QJsonObject forecastShape(const ScheduleForecast &forecast, const QTimeZone &zone)
{
    const plan::Forecast &found = forecast.forecast;
    const auto number = [](int value) { return QJsonValue(value); };
    QJsonArray holds;
    for (const plan::HoldShare &each : found.holds) {
        holds << QJsonObject{{QStringLiteral("by"), plan::toWord(each.hold)},
                             {QStringLiteral("share"), each.share}};
    }
    QJsonArray buckets;
    for (const plan::ForecastBucket &each : found.buckets) {
        buckets << QJsonObject{{QStringLiteral("from"), toIsoText(each.from, zone)},
                               {QStringLiteral("until"), toIsoText(each.until, zone)},
                               {QStringLiteral("live"), each.live},
                               {QStringLiteral("started"), each.started}};
    }
    return {{QStringLiteral("runs"), found.runs},
            {QStringLiteral("leads"), found.leads},
            {QStringLiteral("end"),
             spreadShape(found.end, [&zone](Instant at) { return QJsonValue(toIsoText(at, zone)); })},
            {QStringLiteral("cost"),
             spreadShape(found.cost, [](const Money &cost) { return QJsonValue(amount(cost)); })},
            {QStringLiteral("currency"), forecast.odds.currency},
            {QStringLiteral("answered"), spreadShape(found.answered, number)},
            {QStringLiteral("calls"), spreadShape(found.calls, number)},
            {QStringLiteral("line_limit"), found.lines},
            {QStringLiteral("holds"), holds},
            {QStringLiteral("budget_stops"), found.budgetStops},
            {QStringLiteral("goal_stops"), found.goalStops},
            {QStringLiteral("never_called"), found.neverCalled},
            {QStringLiteral("own_calls"), forecast.odds.ownCalls},
            {QStringLiteral("buckets"), buckets}};
}

} // namespace callboard::services
