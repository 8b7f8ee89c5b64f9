// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/timeline.h"

#include "core/plan/openhours.h"

#include <algorithm>
#include <deque>

namespace callboard::plan {

namespace {

/// Calls that start together, told as a number.
struct Group
{
    Instant ends;
    int calls = 0;
};

/// Follows the calls that are live while the starts are laid out in rising order.
class Layout
{
public:
    Layout(OpenHours hours, seconds averageCall)
        : m_hours(std::move(hours))
        , m_averageCall(averageCall)
    {
    }

    /// Lets go of the calls that are over at \a at.
    void letGo(Instant at)
    {
        while (!m_groups.empty() && m_groups.front().ends <= at) {
            m_live -= m_groups.front().calls;
            m_groups.pop_front();
        }
    }

    /// The first moment from \a wanted on at which the window is open.
    std::optional<Instant> moveTo(Instant wanted)
    {
        const std::optional<Instant> at = m_hours.nextOpen(wanted);
        if (!at)
            return std::nullopt;
        letGo(*at);
        m_waited = *at != wanted;
        return at;
    }

    void start(Instant at, int calls)
    {
        if (!m_timeline) {
            m_timeline = Timeline{at, at, 0, false};
            m_waited = false;
        }
        m_timeline->lastStart = at;
        m_timeline->pausesForClosing |= m_waited;
        m_groups.push_back({at + m_averageCall, calls});
        m_live += calls;
        m_timeline->peakLive = std::max(m_timeline->peakLive, m_live);
    }

    [[nodiscard]] int live() const { return m_live; }
    [[nodiscard]] Instant firstEnd() const { return m_groups.front().ends; }
    [[nodiscard]] const std::optional<Timeline> &timeline() const { return m_timeline; }

private:
    OpenHours m_hours;
    seconds m_averageCall;
    std::deque<Group> m_groups;
    int m_live = 0;
    bool m_waited = false;
    std::optional<Timeline> m_timeline;
};

std::optional<Timeline> capped(const BatchPlan &batches, Layout layout, int lines)
{
    Instant wanted = batches.start;
    for (int batch = 0; batch < batches.batchCount(); ++batch) {
        wanted = std::max(wanted, batches.dueAt(batch));
        for (int waiting = batches.sizeOf(batch); waiting > 0;) {
            layout.letGo(wanted);
            if (layout.live() == lines)
                wanted = layout.firstEnd();
            const std::optional<Instant> at = layout.moveTo(wanted);
            if (!at)
                return std::nullopt;
            const int calls = std::min(waiting, lines - layout.live());
            layout.start(*at, calls);
            waiting -= calls;
            wanted = *at;
        }
    }
    return layout.timeline();
}

std::optional<Timeline> grid(const BatchPlan &batches, Layout layout)
{
    Instant wanted = batches.start;
    for (int batch = 0; batch < batches.batchCount(); ++batch) {
        const std::optional<Instant> at = layout.moveTo(wanted);
        if (!at)
            return std::nullopt;
        layout.start(*at, batches.sizeOf(batch));
        // Never before the next batch is due: a start is never early, and due times lie one interval apart.
        wanted = *at + batches.interval;
    }
    return layout.timeline();
}

} // namespace

std::optional<Timeline> timelineOf(const BatchPlan &batches, const ScheduleWish &wish, int lines)
{
    Layout layout(OpenHours(QList<CallingPolicy>{wish.policy} + wish.alsoOpen),
                  std::max(wish.averageCall, seconds{1}));
    if (wish.pacing == Pacing::Grid)
        return grid(batches, std::move(layout));
    return capped(batches, std::move(layout), lines);
}

} // namespace callboard::plan
