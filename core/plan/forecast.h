// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/callodds.h"
#include "core/plan/schedulesummary.h"

#include <functional>

namespace callboard::plan {

/// What a campaign waits for: of the time that passes, each moment has one.
enum class Hold {
    Lines = 1,  ///< somebody could be called, and every line is taken
    Interval,   ///< all who are due were called, and the next batch is not due yet
    Hours,      ///< nobody who is due may be called at this time of day
    DailyLimit, ///< the calls of the day are used up
    Retries,    ///< everybody was called, and who was missed waits for the next try
    LastCalls,  ///< nobody is left to call, and the last calls go on
};

/// The word that JSON has for it.
[[nodiscard]] QString toWord(Hold hold);

/// Everything that a forecast rests on.
struct ForecastInput
{
    ScheduleWish wish; ///< as summarise() grants it; the average call is not looked at
    int lines = 1;     ///< ScheduleSummary::lines
    CampaignRules rules;
    CallOdds odds;
    /// Of groups of leads, each all of a list as in OpenHours; empty: those of the wish for all leads.
    QList<QList<CallingPolicy>> hours = {};
    /// Which of the hours the lead at a position has. Where it is shorter than the leads it begins anew;
    /// empty: all have the first.
    QList<int> groups = {};
    quint64 seed = 1;
};

/// Of all runs one in ten lies below `low`, as many above `high`, and half on either side of `likely`.
template<typename T>
struct Spread
{
    T low{};
    T likely{};
    T high{};

    friend bool operator==(const Spread &, const Spread &) = default;
};

/// Some time of the forecast, with the medians of all runs.
struct ForecastBucket
{
    Instant from;
    Instant until;
    int live = 0;    ///< the most calls that are live at once
    int started = 0; ///< calls that begin

    friend bool operator==(const ForecastBucket &, const ForecastBucket &) = default;
};

/// How long a campaign waits for something, as a share of its whole time over all runs.
struct HoldShare
{
    Hold hold = Hold::Lines;
    double share = 0;

    friend bool operator==(const HoldShare &, const HoldShare &) = default;
};

struct Forecast
{
    int runs = 0;
    int leads = 0;
    Spread<Instant> end; ///< of the last call; of a run without any call its start
    Spread<Money> cost;
    Spread<int> answered; ///< leads
    Spread<int> calls;
    QList<ForecastBucket> buckets; ///< without gaps from the first call on; empty when there is none
    int lines = 0;                 ///< never more live at once
    QList<HoldShare> holds;        ///< the longest first
    double budgetStops = 0;        ///< share of the runs in which the budget was spent before all was done
    double goalStops = 0;          ///< the same for the goal
    int neverCalled = 0;           ///< leads whose hours never open

    friend bool operator==(const Forecast &, const Forecast &) = default;
};

/// So many campaigns are lived through, fewer when there are many calls to make.
[[nodiscard]] int forecastRuns(int leads, int maxAttempts);

/// Lives through a campaign forecastRuns() times, call by call: batches, lines, hours, limits of the day and
/// of contacts, retries, budget and goal as the engine keeps them, with outcomes and lengths drawn from the
/// odds. The same input has the same answer. Who may be called at once goes by position, those to be tried
/// again behind them; other campaigns take no line, a canary's Go comes at once, and nobody was contacted
/// before. Nothing when \a isCancelled, which is asked between runs, says so.
[[nodiscard]] std::optional<Forecast> forecast(
    const ForecastInput &input, const std::function<bool()> &isCancelled = [] { return false; });

} // namespace callboard::plan
