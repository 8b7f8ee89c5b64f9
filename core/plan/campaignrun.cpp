// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/campaignrun.h"

#include "core/base/mixed64.h"
#include "core/plan/contactroom.h"
#include "core/plan/localclock.h"
#include "core/plan/retryladder.h"

#include <algorithm>
#include <limits>

namespace callboard::plan {

namespace {

constexpr Instant NoMoment = Instant::max();

Instant endOfDay(Instant at, const QTimeZone &zone)
{
    return instantAt(toDateTime(at, zone).date().addDays(1), QTime(0, 0), zone);
}

} // namespace

const OpenSpan *OpenTimes::span(size_t index) const
{
    while (!m_isOver && m_spans.size() <= index) {
        const std::optional<Instant> opens =
            m_hours.nextOpen(m_spans.empty() ? m_from : m_spans.back().closes);
        const std::optional<OpenSpan> found = opens ? m_hours.spanAt(*opens) : std::nullopt;
        if (found)
            m_spans.push_back(*found);
        else
            m_isOver = true;
    }
    return index < m_spans.size() ? &m_spans[index] : nullptr;
}

RunGround::RunGround(const ForecastInput &input)
    : m_input(input)
{
    const QList<CallingPolicy> common = QList<CallingPolicy>{input.wish.policy} + input.wish.alsoOpen;
    const QList<QList<CallingPolicy>> hours =
        input.hours.isEmpty() ? QList<QList<CallingPolicy>>{common} : input.hours;
    for (const QList<CallingPolicy> &policies : hours)
        m_groups.push_back({OpenTimes(policies, input.wish.start), {}});
    for (int position = 0; position < input.wish.leads; ++position) {
        const int group = input.groups.isEmpty() ? 0 : input.groups.at(position % input.groups.size());
        m_groups[size_t(group)].positions.push_back(position);
    }
}

Instant RunGround::firstOpening() const
{
    Instant first = NoMoment;
    for (const Group &group : m_groups) {
        const OpenSpan *span = group.positions.empty() ? nullptr : group.times.span(0);
        if (span != nullptr)
            first = std::min(first, std::max(span->opens, m_input.wish.start));
    }
    return first;
}

int RunGround::neverCalled() const
{
    size_t leads = 0;
    for (const Group &group : m_groups)
        leads += group.times.span(0) == nullptr ? group.positions.size() : 0;
    return int(leads);
}

CampaignRun::CampaignRun(const RunGround &ground, const TimeBuckets &buckets, quint64 seed)
    : m_input(ground.input())
    , m_batches{m_input.wish.start, m_input.wish.leads, m_input.wish.parallel, m_input.wish.interval}
    , m_buckets(buckets)
    , m_draw(m_input.odds, seed)
    , m_seed(mixed64(seed))
    , m_now(m_input.wish.start)
    , m_gridNext(m_now)
    , m_dayEnds(NoMoment)
    , m_dayLeft(std::numeric_limits<int>::max())
{
    for (const RunGround::Group &group : ground.groups())
        m_lanes.push_back({.group = &group, .span = {Instant::min(), Instant::min()}});
    const Instant first = ground.firstOpening();
    if (m_input.wish.dayRoom && first != NoMoment) {
        // What is left of a day counts for the one on which the first call could be made.
        m_dayLeft = m_input.wish.dayRoom->firstDay;
        m_dayEnds = endOfDay(first, m_input.wish.dayRoom->zone);
    }
    m_result.end = m_now;
    m_result.pieces.resize(1);
}

RunResult CampaignRun::play()
{
    for (;;) {
        endCalls();
        moveBucket(m_now + milliseconds{1});
        beginDay();
        releaseTries();
        releaseBatches();
        startCalls();
        const Instant next = nextEvent();
        if (next == NoMoment)
            break;
        passTo(next);
    }
    return std::move(m_result);
}

/// When \a lane opens: now or in the past while it is open.
Instant CampaignRun::opens(Lane &lane) const
{
    while (lane.span.closes <= m_now) {
        const OpenSpan *next = lane.group->times.span(lane.nextSpan++);
        lane.span = next == nullptr ? OpenSpan{NoMoment, NoMoment} : *next;
    }
    return lane.span.opens;
}

bool CampaignRun::hasFresh(const Lane &lane) const
{
    const std::vector<int> &positions = lane.group->positions;
    return lane.next < positions.size() && positions[lane.next] < m_due;
}

bool CampaignRun::isEverybodyDue() const
{
    return m_due >= m_batches.leads;
}

void CampaignRun::passTo(Instant at)
{
    m_result.held[size_t(holdNow())] += at - m_now;
    moveBucket(at);
    m_now = at;
}

/// To the bucket of the last moment before \a until, through those in between.
void CampaignRun::moveBucket(Instant until)
{
    while (m_buckets.ends(m_bucket) < until) {
        ++m_bucket;
        m_result.pieces.push_back({int(m_live.size()), 0});
    }
}

void CampaignRun::endCalls()
{
    while (!m_live.empty() && m_live.top().at <= m_now) {
        const Turn call = m_live.top();
        m_live.pop();
        end(call);
    }
}

void CampaignRun::end(const Turn &call)
{
    m_result.end = call.at;
    m_result.costMicros += call.kind->costMicros;
    m_result.answered += call.kind->outcome == Outcome::Completed ? 1 : 0;
    const Called &called = m_called[size_t(call.called)];
    const std::optional<Instant> due =
        nextTry(m_input.rules.retry, call.kind->outcome, called.dials, call.at);
    if (due) {
        const std::span contacts(called.at.data(), size_t(called.dials));
        m_later.push(
            {allowedFrom(*due, m_input.rules.contacts, contacts), call.position, call.called, nullptr});
    } else {
        m_free.push_back(call.called);
    }
}

void CampaignRun::releaseTries()
{
    while (!m_later.empty() && m_later.top().at <= m_now) {
        const Turn turn = m_later.top();
        m_later.pop();
        m_lanes[size_t(m_called[size_t(turn.called)].group)].again.push_back(turn);
    }
}

void CampaignRun::releaseBatches()
{
    if (m_input.wish.pacing == Pacing::Capped) {
        m_due = std::min(m_batches.leads, m_batches.dueBatches(m_now) * m_batches.parallel);
        return;
    }
    if (isEverybodyDue() || m_gridNext > m_now)
        return;
    // One whose hours never open keeps nobody waiting.
    const Instant opens = batchOpens();
    if (opens > m_now && opens != NoMoment)
        return;
    m_due = std::min(m_batches.leads, m_due + m_batches.parallel);
    m_gridNext = m_now + m_batches.interval;
}

/// When anybody of a grid's next batch may be called.
Instant CampaignRun::batchOpens()
{
    Instant first = NoMoment;
    for (Lane &lane : m_lanes) {
        const std::vector<int> &positions = lane.group->positions;
        const auto of = std::lower_bound(positions.begin(), positions.end(), m_due);
        if (of != positions.end() && *of < m_due + m_batches.parallel)
            first = std::min(first, opens(lane));
    }
    return first;
}

void CampaignRun::beginDay()
{
    while (m_dayEnds <= m_now) {
        m_dayEnds = endOfDay(m_dayEnds, m_input.wish.dayRoom->zone);
        m_dayLeft = std::max(m_input.wish.dayRoom->everyDay, 1);
    }
}

void CampaignRun::startCalls()
{
    while (int(m_live.size()) < m_input.lines && m_dayLeft > 0) {
        Lane *fresh = laneOfFresh();
        Lane *again = fresh == nullptr ? laneOfAgain() : nullptr;
        if (fresh == nullptr && again == nullptr)
            return;
        const bool isGoal = m_input.rules.goal > 0 && m_result.answered >= m_input.rules.goal;
        const std::optional<Money> &budget = m_input.rules.budget;
        const bool isSpent =
            budget && budget->currency() == m_input.odds.currency && m_result.costMicros >= budget->micros();
        m_result.isGoalReached = isGoal;
        m_result.isBudgetSpent = isSpent && !isGoal;
        if (isStopped())
            return;
        if (fresh != nullptr)
            startFresh(*fresh);
        else
            startAgain(*again);
    }
}

CampaignRun::Lane *CampaignRun::laneOfFresh()
{
    Lane *best = nullptr;
    for (Lane &lane : m_lanes) {
        if (!hasFresh(lane) || !isOpen(lane))
            continue;
        if (best == nullptr || lane.group->positions[lane.next] < best->group->positions[best->next])
            best = &lane;
    }
    return best;
}

CampaignRun::Lane *CampaignRun::laneOfAgain()
{
    Lane *best = nullptr;
    for (Lane &lane : m_lanes) {
        if (!lane.again.empty() && isOpen(lane) &&
            (best == nullptr || best->again.front() < lane.again.front()))
            best = &lane;
    }
    return best;
}

void CampaignRun::startFresh(Lane &lane)
{
    if (m_free.empty()) {
        m_free.push_back(int(m_called.size()));
        m_called.emplace_back();
    }
    const int index = m_free.back();
    m_free.pop_back();
    Called &called = m_called[size_t(index)];
    called.position = lane.group->positions[lane.next++];
    called.group = int(&lane - m_lanes.data());
    called.dials = 0;
    start(index);
}

void CampaignRun::startAgain(Lane &lane)
{
    const int index = lane.again.front().called;
    lane.again.pop_front();
    start(index);
}

void CampaignRun::start(int index)
{
    Called &called = m_called[size_t(index)];
    const quint64 dial = quint64(called.position) * MostAttempts + quint64(called.dials);
    const CallKind &kind = m_draw.at(mixedFraction(m_seed ^ mixed64(dial)));
    called.at[size_t(called.dials++)] = m_now;
    m_live.push({m_now + kind.held, called.position, index, &kind});
    --m_dayLeft;
    ++m_result.calls;
    RunResult::Piece &piece = m_result.pieces.back();
    ++piece.started;
    piece.live = std::max(piece.live, int(m_live.size()));
}

Instant CampaignRun::nextEvent()
{
    Instant next = m_live.empty() ? NoMoment : m_live.top().at;
    if (isStopped())
        return next;
    if (!m_later.empty())
        next = std::min(next, m_later.top().at);
    if (!isEverybodyDue()) {
        if (m_input.wish.pacing == Pacing::Capped)
            next = std::min(next, m_batches.dueAt(m_batches.dueBatches(m_now)));
        else
            next = std::min(next, m_gridNext > m_now ? m_gridNext : batchOpens());
    }
    for (Lane &lane : m_lanes) {
        if (!hasWaiting(lane))
            continue;
        const Instant opening = opens(lane);
        if (opening > m_now)
            next = std::min(next, opening);
        else if (m_dayLeft <= 0)
            next = std::min(next, m_dayEnds);
    }
    return next;
}

Hold CampaignRun::holdNow()
{
    if (isStopped())
        return Hold::LastCalls;
    bool isWaiting = false;
    for (Lane &lane : m_lanes) {
        if (!hasWaiting(lane))
            continue;
        isWaiting = isWaiting || opens(lane) != NoMoment;
        if (isOpen(lane))
            return m_dayLeft <= 0 ? Hold::DailyLimit : Hold::Lines;
    }
    if (isWaiting)
        return Hold::Hours;
    if (!isEverybodyDue())
        return m_input.wish.pacing == Pacing::Grid && m_gridNext <= m_now ? Hold::Hours : Hold::Interval;
    return m_later.empty() ? Hold::LastCalls : Hold::Retries;
}

} // namespace callboard::plan
