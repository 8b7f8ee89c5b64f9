// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/forecast.h"
#include "core/plan/openhours.h"
#include "core/plan/timebuckets.h"

#include <array>
#include <deque>
#include <queue>
#include <vector>

namespace callboard::plan {

/// The spans in which some leads may be called, from a moment on. Found once and remembered for all runs; not
/// for sharing between threads.
class OpenTimes
{
public:
    OpenTimes(const QList<CallingPolicy> &policies, Instant from)
        : m_hours(policies)
        , m_from(from)
    {
    }

    /// Rising; null behind the last.
    [[nodiscard]] const OpenSpan *span(size_t index) const;

private:
    OpenHours m_hours;
    Instant m_from;
    mutable bool m_isOver = false;
    mutable std::deque<OpenSpan> m_spans;
};

/// What all runs of one forecast share.
class RunGround
{
public:
    struct Group
    {
        OpenTimes times;
        std::vector<int> positions; ///< rising
    };

    explicit RunGround(const ForecastInput &input);

    [[nodiscard]] const ForecastInput &input() const { return m_input; }
    [[nodiscard]] const std::vector<Group> &groups() const { return m_groups; }
    [[nodiscard]] Instant firstOpening() const; ///< of any group; Instant::max(): never
    [[nodiscard]] int neverCalled() const;

private:
    const ForecastInput &m_input;
    std::vector<Group> m_groups;
};

constexpr size_t HoldCount = size_t(Hold::LastCalls) + 1; // by value; there is none of 0

/// What became of a campaign.
struct RunResult
{
    struct Piece
    {
        int live = 0;
        int started = 0;
    };

    Instant end;
    qint64 costMicros = 0;
    int answered = 0;
    int calls = 0;
    bool isBudgetSpent = false; ///< while there was more to do
    bool isGoalReached = false; ///< the same
    std::array<milliseconds, HoldCount> held{};
    std::vector<Piece> pieces; ///< by time bucket
};

/// Lives through a campaign once. Asked once.
class CampaignRun
{
public:
    /// What a lead lives through on its Nth dial depends on \a seed, its position and N alone: two runs that
    /// differ in lines or hours meet the same people.
    CampaignRun(const RunGround &ground, const TimeBuckets &buckets, quint64 seed);

    [[nodiscard]] RunResult play();

private:
    struct Called
    {
        int position = 0;
        int group = 0;
        int dials = 0;
        std::array<Instant, MostAttempts> at{};
    };
    struct Turn
    {
        Instant at;
        int position = 0;
        int called = 0; ///< index in m_called
        const CallKind *kind = nullptr;
        /// For queues whose top is the earliest.
        friend bool operator<(const Turn &a, const Turn &b)
        {
            return a.at != b.at ? a.at > b.at : a.position > b.position;
        }
    };
    struct Lane
    {
        const RunGround::Group *group = nullptr;
        size_t next = 0;             ///< of the positions: the first that was not called
        std::deque<Turn> again = {}; ///< whose next try is due
        OpenSpan span = {};          ///< the one of now, or the next
        size_t nextSpan = 0;         ///< the one behind it
    };

    [[nodiscard]] Instant opens(Lane &lane) const;
    [[nodiscard]] bool isOpen(Lane &lane) const { return opens(lane) <= m_now; }
    [[nodiscard]] bool hasFresh(const Lane &lane) const;
    [[nodiscard]] bool hasWaiting(const Lane &lane) const { return hasFresh(lane) || !lane.again.empty(); }
    [[nodiscard]] bool isStopped() const { return m_result.isBudgetSpent || m_result.isGoalReached; }
    [[nodiscard]] bool isEverybodyDue() const;

    void passTo(Instant at);
    void moveBucket(Instant until);
    void endCalls();
    void end(const Turn &call);
    void releaseTries();
    void releaseBatches();
    [[nodiscard]] Instant batchOpens();
    void beginDay();
    void startCalls();
    [[nodiscard]] Lane *laneOfFresh();
    [[nodiscard]] Lane *laneOfAgain();
    void startFresh(Lane &lane);
    void startAgain(Lane &lane);
    void start(int index);
    [[nodiscard]] Instant nextEvent();
    [[nodiscard]] Hold holdNow();

    const ForecastInput &m_input;
    BatchPlan m_batches;
    const TimeBuckets &m_buckets;
    CallDraw m_draw;
    quint64 m_seed;
    std::vector<Lane> m_lanes;
    std::vector<Called> m_called; ///< those that are live or wait for another try; m_free are not in use
    std::vector<int> m_free;
    std::priority_queue<Turn> m_live;  ///< by their end
    std::priority_queue<Turn> m_later; ///< by their next try
    Instant m_now;
    int m_due = 0;      ///< positions before it are due
    Instant m_gridNext; ///< when the next batch of a grid may begin
    Instant m_dayEnds;  ///< while there is a limit on calls a day
    int m_dayLeft = 0;
    size_t m_bucket = 0;
    RunResult m_result;
};

} // namespace callboard::plan
