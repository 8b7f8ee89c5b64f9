// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/priority.h"

#include <QList>

namespace callboard::plan {

/// The first of one campaign's leads whose turn it is.
struct TurnLane
{
    int caller = 0;    ///< the operator whose campaign it is: an index
    QList<int> limits; ///< indices of the limits of which each of its calls takes one
    QList<Turn> turns; ///< as goesBefore() sorts them
};

struct TurnPick
{
    int lane = 0;
    int turn = 0;

    friend bool operator==(const TurnPick &, const TurnPick &) = default;
};

struct TurnOrder
{
    QList<TurnPick> picks; ///< in the order in which they are to be called
    int nextCaller = 0;    ///< whose turn it is next
};

/// Which turns become calls, at most \a most, while none of their limits has less than nothing left; \a room
/// says how much each has. Calls by hand go before all. The others go round the \a callers, from
/// \a firstCaller on: each takes the best turn of its campaigns, by goesBefore(), of equals the first lane's
/// . Who has none that may be called loses the turn.
[[nodiscard]] TurnOrder orderTurns(const QList<TurnLane> &lanes, QList<int> room, int callers,
                                   int firstCaller, int most);

} // namespace callboard::plan
