// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/plan/eligibility.h"

namespace callboard::dispatch {

/// How fast an account may be used: its creates a second over every sliding second and its calls a day, both
/// counted in the ledger over all campaigns, so that a restart opens nothing (I4, X-16). Ledger thread.
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
    /// \a day: today's calls of the account, as dayOf() counts them.
    [[nodiscard]] Result<Room> room(const Account &account, const plan::DayCount &day, Instant now) const;

private:
    const EngineContext &m_context;
};

} // namespace callboard::dispatch
