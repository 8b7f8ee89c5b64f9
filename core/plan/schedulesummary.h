// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/campaign.h"
#include "core/model/money.h"
#include "core/plan/batchplan.h"

#include <QList>
#include <QTimeZone>

#include <optional>

namespace callboard::plan {

constexpr seconds AverageCall{180};   // S0-069
constexpr double UsdPerMinute = 0.09; // S0-069

/// How far back a start may lie and still count as "now": a dialog stays open for a while before it is
/// confirmed.
constexpr seconds PastStartTolerance{60};

/// What the limits on calls a day leave for a campaign.
struct DayRoom
{
    int firstDay = 0;             ///< on the day of its start
    int everyDay = 1;             ///< on each day after, 1 or more
    int ofAccount = 0;            ///< on the day of its start by the account's limit alone
    QTimeZone zone = QTimeZone(); ///< whose midnight begins a day

    friend bool operator==(const DayRoom &, const DayRoom &) = default;
};

/// What an operator asks for, as far as planning is concerned.
struct ScheduleWish
{
    int leads = 0;
    Instant start;
    int parallel = DefaultParallel;
    seconds interval = DefaultInterval;
    Pacing pacing = Pacing::Capped;
    CallingPolicy policy;
    QList<CallingPolicy> alsoOpen = {}; ///< a call needs these open too: the house's hours, the law's
    seconds averageCall = AverageCall;
    std::optional<DayRoom> dayRoom = std::nullopt; ///< nothing: as many calls a day as one likes
};

/// The lines that may be used at once.
struct LineLimits
{
    int account = 3;       ///< the account's plan
    int system = 0;        ///< 0: off
    int alreadyBooked = 0; ///< live calls of other campaigns on this account, for the warnings only
    int ofOperator = 0;    ///< of whoever schedules; 0: off, as it is while nobody else is calling

    /// The least that an account has, the system lets and the operator may have.
    [[nodiscard]] int most() const;
};

enum class BindingLimit { Parallel = 1, Account, System, Operator };

/// Why a wish cannot be granted at all.
enum class Refusal {
    None = 0,
    NoLeads,
    StartInPast, ///< by more than PastStartTolerance
    ParallelOutOfRange,
    IntervalOutOfRange,
    GridAboveLimit, ///< X-01: parallel x ceil(average / interval) exceeds the lines
    NeverOpen,      ///< the calling window never opens
};

/// What the operator should know before confirming.
enum class Warning {
    StartOutsideWindow = 1, ///< the first call waits for the window's opening
    RunsPastClosing,        ///< goes on at the next opening
    ParallelAboveLines,     ///< asked for, with what is booked: more than the lines there are
    NoHeadroom,     ///< asked for, with what is booked: all the account's lines, none left for inbound (X-03)
    FastInterval,   ///< two or more batches less than 60 s apart: "may overwhelm system" (S0-034)
    SeveralDays,    ///< ends on a later day, in the policy's zone, than its first call
    BudgetBinds,    ///< spent before every lead is called; `affordable` says after how many
    StopsForGo,     ///< the leads behind the first `canary` wait for a person
    GoalOutOfReach, ///< more completed leads are wanted than there are leads
    DailyLimitBinds,    ///< `firstDay` leads are called on the first day, the others on later ones
    FailsForDailyLimit, ///< the campaign would fail when it begins: `ofAccount` calls are left (S4-024)
};

/// With a refusal the four instants are not set. The numbers are, as far as the wish has them: after
/// GridAboveLimit peakLive is what the grid would need and lines what there is.
struct ScheduleSummary
{
    Refusal refusal = Refusal::None;
    QList<Warning> warnings;
    int leads = 0;
    int batches = 0;
    int perBatch = 0; ///< of all but the last; with one batch the same as lastBatch
    int lastBatch = 0;
    Instant firstStart; ///< of the first call
    Instant lastStart;  ///< of the last lead's first call
    Instant lastDue;    ///< of the last batch, had every line been free
    Instant completion; ///< last start + average call: of the first round, where there are retries
    int peakLive = 0;
    int lines = 0; ///< how many calls may be live at once; in a grid LineLimits::most()
    /// The least of the limits; of equals the first. In a grid that is granted: Parallel.
    BindingLimit binding = BindingLimit::Parallel;
    Money cost;         ///< the budget at most
    int affordable = 0; ///< leads that the budget lets be called once; all of them without one
    int canary = 0;     ///< leads before the stop for a Go; 0: none
    int firstDay = 0;   ///< leads that the daily limits let be called on the first day
    int ofAccount = 0;  ///< the same by the account's limit alone
    Instant firstOpen;  ///< of the first call, were there no daily limit
    /// The start of the last try of who is missed each time, with the longest waits; nothing when each lead
    /// is called once.
    std::optional<Instant> retriesUntil;
};

/// The one computation behind the dialog's summary, the command line's and the engine's order of work
/// (decision 3). With \a now the wish's start is checked. Cost is linear in the number of leads: a million
/// take milliseconds.
[[nodiscard]] ScheduleSummary summarise(const ScheduleWish &wish, const LineLimits &limits, Instant now);

/// What budget, canary and goal make of a summary that is granted: caps the cost and adds their warnings.
void applyRules(ScheduleSummary &summary, const CampaignRules &rules);

/// What the retries of a schedule that is granted come to, the last start being that of its first round.
void applyRetries(ScheduleSummary &summary, const ScheduleWish &wish, const CampaignRules &rules);

/// parallel x ceil(average / interval), what a grid keeps live at its peak.
[[nodiscard]] int gridPeak(int parallel, seconds interval, seconds averageCall);

/// leads x average x rate (S0-069, T-09).
[[nodiscard]] Money estimatedCost(int leads, seconds averageCall = AverageCall);

/// Starts an hour on the grid, rounded down (S0-092, T-10).
[[nodiscard]] int startsPerHour(int parallel, seconds interval);

} // namespace callboard::plan
