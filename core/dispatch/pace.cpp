// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/pace.h"

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

namespace {

constexpr milliseconds Second{1'000};
constexpr milliseconds Tick{1};

} // namespace

Result<Pace::Room> Pace::room(const Sender &sender, int perSecond, const plan::DayCount &day,
                              Instant now) const
{
    Room room{std::numeric_limits<int>::max(), std::nullopt};
    if (day.limit > 0) {
        if (day.used >= day.limit)
            return Room{0, day.resets};
        room.calls = day.limit - day.used;
    }
    if (perSecond > 0) {
        // The second that ends now: what began exactly a second ago is out of it.
        const Result<store::AttemptRepository::Intents> intents =
            m_context.store.attempts.intents(sender.accounts, now - Second + Tick);
        if (!intents)
            return fail(intents.error());
        if (intents->count >= perSecond)
            return Room{0, intents->first.value_or(now) + Second};
        room.calls = std::min(room.calls, perSecond - intents->count);
    }
    return room;
}

} // namespace callboard::dispatch
