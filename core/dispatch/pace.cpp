// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/pace.h"

#include <algorithm>
#include <limits>

namespace callboard::dispatch {

namespace {

// The provider counts when requests arrive, and one may be on its way for longer than another: of 1,740
// decided in a minute on a busy machine the slowest took 24 ms.
constexpr milliseconds Way{30};
constexpr milliseconds Second = milliseconds{1'000} + Way;
constexpr milliseconds Tick{1};
// What is decided at once travels one behind the other, some of it for nearly a second: the provider would
// then count the heaps of two seconds as one. Sixteen slices of a sixteenth each fill the second with a fifth
// to spare for looks that come late.
constexpr milliseconds Slice{50};
constexpr int SlicesOfASecond = 16;

} // namespace

Result<Pace::Room> Pace::ofStretch(const Sender &sender, milliseconds length, int most, Instant now) const
{
    // The stretch that ends now: what began exactly so long ago is out of it.
    const Result<store::AttemptRepository::Intents> intents =
        m_context.store.attempts.intents(sender.accounts, now - length + Tick);
    if (!intents)
        return fail(intents.error());
    if (intents->count >= most)
        return Room{0, intents->first.value_or(now) + length};
    return Room{most - intents->count, std::nullopt};
}

Result<Pace::Room> Pace::room(const Sender &sender, int perSecond, const plan::DayCount &day,
                              Instant now) const
{
    Room room{std::numeric_limits<int>::max(), std::nullopt};
    if (day.limit > 0) {
        if (day.used >= day.limit)
            return Room{0, day.resets};
        room.calls = day.limit - day.used;
    }
    if (perSecond <= 0)
        return room;
    const Result<Room> second = ofStretch(sender, Second, perSecond, now);
    if (!second || second->calls == 0)
        return second;
    const int ofASlice = (perSecond + SlicesOfASecond - 1) / SlicesOfASecond;
    const Result<Room> slice = ofStretch(sender, Slice, ofASlice, now);
    if (!slice || slice->calls == 0)
        return slice;
    room.calls = std::min({room.calls, second->calls, slice->calls});
    return room;
}

} // namespace callboard::dispatch
