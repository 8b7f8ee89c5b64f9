// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/turnorder.h"

#include <algorithm>
#include <functional>
#include <optional>

namespace callboard::plan {

namespace {

class Picking
{
public:
    Picking(const QList<TurnLane> &lanes, QList<int> room)
        : m_lanes(lanes)
        , m_room(std::move(room))
        , m_next(lanes.size(), 0)
    {
    }

    /// The lane with the best next turn among those that \a suits.
    [[nodiscard]] std::optional<int> best(const std::function<bool(int lane)> &suits) const
    {
        std::optional<int> found;
        for (int lane = 0; lane < m_lanes.size(); ++lane) {
            if (mayGo(lane) && suits(lane) && (!found || goesBefore(next(lane), next(*found))))
                found = lane;
        }
        return found;
    }

    [[nodiscard]] const Turn &next(int lane) const { return m_lanes.at(lane).turns.at(m_next.at(lane)); }

    [[nodiscard]] TurnPick take(int lane)
    {
        for (const int limit : m_lanes.at(lane).limits)
            --m_room[limit];
        return {lane, m_next[lane]++};
    }

private:
    [[nodiscard]] bool mayGo(int lane) const
    {
        const TurnLane &candidate = m_lanes.at(lane);
        return m_next.at(lane) < candidate.turns.size() &&
               std::all_of(candidate.limits.cbegin(), candidate.limits.cend(),
                           [this](int limit) { return m_room.at(limit) > 0; });
    }

    const QList<TurnLane> &m_lanes;
    QList<int> m_room;
    QList<int> m_next; ///< by lane
};

} // namespace

TurnOrder orderTurns(const QList<TurnLane> &lanes, QList<int> room, int callers, int firstCaller, int most)
{
    Picking picking(lanes, std::move(room));
    TurnOrder order{{}, firstCaller};
    while (order.picks.size() < most) {
        const auto byHand = [&](int lane) { return picking.next(lane).priority >= CallNowPriority; };
        std::optional<int> lane = picking.best(byHand);
        for (int step = 0; !lane && step < callers; ++step) {
            const int caller = (order.nextCaller + step) % callers;
            lane = picking.best([&](int each) { return lanes.at(each).caller == caller; });
            if (lane)
                order.nextCaller = (caller + 1) % callers;
        }
        if (!lane)
            break;
        order.picks.append(picking.take(*lane));
    }
    return order;
}

} // namespace callboard::plan
