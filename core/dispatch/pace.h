// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/sender.h"
#include "core/plan/eligibility.h"

namespace callboard::dispatch {

/// How fast a sender may be used: its creates a second over every sliding second and its calls a day, both
/// counted in the ledger over all campaigns and all of its accounts, so that a restart opens nothing (I4,
/// Those of a second begin spread over it and not in a heap, and a second has 30 ms more here, so that
/// it holds where they arrive. Ledger thread.
class Pace
{
public:
    explicit Pace(const EngineContext &context)
        : m_context(context)
    {
    }

    struct Room
    {
        int calls = 0;                ///< that may begin now
        std::optional<Instant> again; ///< with none: when the next may
    };
    /// \a perSecond: the sender's limit, or less while it is slowed down; 0: none. \a day: its calls of
    /// today, as dayOf() counts them.
    [[nodiscard]] Result<Room> room(const Sender &sender, int perSecond, const plan::DayCount &day,
                                    Instant now) const;

private:
    /// Of at most \a most intents in any stretch of \a length.
    [[nodiscard]] Result<Room> ofStretch(const Sender &sender, milliseconds length, int most,
                                         Instant now) const;

    const EngineContext &m_context;
};

} // namespace callboard::dispatch
