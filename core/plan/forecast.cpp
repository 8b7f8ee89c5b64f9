// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/forecast.h"

#include "core/plan/campaignrun.h"

#include <algorithm>
#include <cmath>

namespace callboard::plan {

namespace {

constexpr int MostRuns = 200;
constexpr int FewestRuns = 15;
// What about a second has room for.
constexpr qint64 DialsLivedThrough = 3'000'000;

/// The value of a share of the rising \a values.
template<typename T>
T quantile(const std::vector<T> &values, double share)
{
    const double rank = std::ceil(share * double(values.size()));
    return values[size_t(std::max(rank, 1.0)) - 1];
}

template<typename T>
Spread<T> spreadOf(std::vector<T> values)
{
    std::sort(values.begin(), values.end());
    return {quantile(values, 0.1), quantile(values, 0.5), quantile(values, 0.9)};
}

template<typename Read>
auto readAll(const std::vector<RunResult> &runs, Read read)
{
    std::vector<std::decay_t<std::invoke_result_t<Read, const RunResult &>>> values;
    values.reserve(runs.size());
    for (const RunResult &run : runs)
        values.push_back(read(run));
    return values;
}

double shareOf(const std::vector<RunResult> &runs, bool RunResult::*flag)
{
    const auto set =
        std::count_if(runs.begin(), runs.end(), [flag](const RunResult &run) { return run.*flag; });
    return double(set) / double(runs.size());
}

/// Of bucket \a index, in which a run that is over has nothing.
int medianOf(const std::vector<RunResult> &runs, size_t index, int RunResult::Piece::*value)
{
    std::vector<int> values = readAll(runs, [index, value](const RunResult &run) {
        return index < run.pieces.size() ? run.pieces[index].*value : 0;
    });
    std::sort(values.begin(), values.end());
    return quantile(values, 0.5);
}

QList<ForecastBucket> medianBuckets(const std::vector<RunResult> &runs, const TimeBuckets &times)
{
    // What half of the runs do not live to see has a median of none.
    const size_t seen =
        spreadOf(readAll(runs, [](const RunResult &run) { return run.pieces.size(); })).likely;
    QList<ForecastBucket> buckets;
    for (size_t i = 0; i < seen; ++i) {
        buckets << ForecastBucket{times.begins(i), times.ends(i), medianOf(runs, i, &RunResult::Piece::live),
                                  medianOf(runs, i, &RunResult::Piece::started)};
    }
    while (!buckets.isEmpty() && buckets.constLast().live == 0)
        buckets.removeLast();
    return buckets;
}

/// When the longest of a few lives ends.
Instant endOfLongest(const RunGround &ground, int lives)
{
    const ScheduleWish &wish = ground.input().wish;
    const TimeBuckets coarse(wish.start, Instant(wish.start + std::chrono::days{3'660}), wish.policy.zone);
    Instant end = wish.start;
    for (int life = 0; life < lives; ++life)
        end = std::max(end, CampaignRun(ground, coarse, ground.input().seed + quint64(life)).play().end);
    return end;
}

QList<HoldShare> holdShares(const std::vector<RunResult> &runs)
{
    std::array<double, HoldCount> held{};
    double whole = 0;
    for (const RunResult &run : runs) {
        for (size_t i = 0; i < HoldCount; ++i) {
            held[i] += double(run.held[i].count());
            whole += double(run.held[i].count());
        }
    }
    QList<HoldShare> shares;
    for (size_t i = 0; i < HoldCount; ++i) {
        if (held[i] > 0)
            shares << HoldShare{Hold(i), held[i] / whole};
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const HoldShare &a, const HoldShare &b) { return a.share > b.share; });
    return shares;
}

Spread<Money> moneyOf(const Spread<qint64> &micros, const QString &currency)
{
    return {Money(micros.low, currency), Money(micros.likely, currency), Money(micros.high, currency)};
}

} // namespace

QString toWord(Hold hold)
{
    switch (hold) {
    case Hold::Lines:
        return QStringLiteral("lines");
    case Hold::Interval:
        return QStringLiteral("interval");
    case Hold::Hours:
        return QStringLiteral("hours");
    case Hold::DailyLimit:
        return QStringLiteral("daily_limit");
    case Hold::Retries:
        return QStringLiteral("retries");
    case Hold::LastCalls:
        return QStringLiteral("last_calls");
    }
    Q_UNREACHABLE();
}

int forecastRuns(int leads, int maxAttempts)
{
    const qint64 dials = qint64(std::max(leads, 1)) * std::max(maxAttempts, 1);
    return int(std::clamp<qint64>(DialsLivedThrough / dials, FewestRuns, MostRuns));
}

std::optional<Forecast> forecast(const ForecastInput &input, const std::function<bool()> &isCancelled)
{
    const RunGround ground(input);
    const Instant start = input.wish.start;
    const Instant first = std::min(ground.firstOpening(), start + std::chrono::days{370});
    const int count = forecastRuns(input.wish.leads, input.rules.retry.maxAttempts);
    // They tell how long it takes, and so how fine the picture can be.
    const Instant over = endOfLongest(ground, std::max(count / 10, 1));
    const TimeBuckets buckets(first, std::max(first, over), input.wish.policy.zone);

    std::vector<RunResult> runs;
    runs.reserve(size_t(count));
    for (int run = 0; run < count; ++run) {
        if (isCancelled())
            return std::nullopt;
        runs.push_back(CampaignRun(ground, buckets, input.seed + quint64(run)).play());
    }
    Forecast forecast;
    forecast.runs = count;
    forecast.leads = input.wish.leads;
    forecast.end = spreadOf(readAll(runs, [](const RunResult &run) { return run.end; }));
    forecast.cost = moneyOf(spreadOf(readAll(runs, [](const RunResult &run) { return run.costMicros; })),
                            input.odds.currency);
    forecast.answered = spreadOf(readAll(runs, [](const RunResult &run) { return run.answered; }));
    forecast.calls = spreadOf(readAll(runs, [](const RunResult &run) { return run.calls; }));
    forecast.buckets = medianBuckets(runs, buckets);
    forecast.lines = input.lines;
    forecast.holds = holdShares(runs);
    forecast.budgetStops = shareOf(runs, &RunResult::isBudgetSpent);
    forecast.goalStops = shareOf(runs, &RunResult::isGoalReached);
    forecast.neverCalled = ground.neverCalled();
    return forecast;
}

} // namespace callboard::plan
