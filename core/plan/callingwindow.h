// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"
#include "core/plan/localclock.h"

#include <optional>

namespace callboard::plan {

/// A policy's open hours as instants. Survives DST: a local time that does not exist moves forward to the
/// next that does, one that occurs twice counts by its stricter reading (dialling safety, section 11): the
/// window opens at the later and closes at the earlier of the two. A window may cross midnight; it then
/// belongs to the day on which it opens. Hours that open and close at the same time of day mean the whole
/// day, from 0:00 to 24:00. A policy whose zone or times are invalid never opens: nobody can tell when it
/// would. Remembers the span it found last, so that asking for rising instants is cheap; not for sharing
/// between threads.
class CallingWindow
{
public:
    struct Span
    {
        Instant opens;
        Instant closes; ///< excluded
        friend bool operator==(const Span &, const Span &) = default;
    };

    explicit CallingWindow(CallingPolicy policy);

    [[nodiscard]] bool isOpen(Instant at) const;
    /// \a at itself when open, else the next opening; nothing when the policy never opens within 370 days.
    [[nodiscard]] std::optional<Instant> nextOpen(Instant at) const;
    /// The span that holds \a at; nothing when closed. Always-open policies answer a span of about a year
    /// that holds \a at.
    [[nodiscard]] std::optional<Span> spanAt(Instant at) const;
    /// The span that holds \a at, or the first that opens after it.
    [[nodiscard]] std::optional<Span> spanFrom(Instant at) const;

private:
    [[nodiscard]] std::optional<Span> find(Instant at) const;
    [[nodiscard]] Span spanOf(std::chrono::local_days day) const;

    CallingPolicy m_policy;
    LocalClock m_clock;
    mutable std::optional<Span> m_last;
    mutable Instant m_lastFrom; ///< m_last answers spanFrom() from here to its closing
};

} // namespace callboard::plan
