// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"
#include "core/plan/localclock.h"

#include <optional>
#include <vector>

namespace callboard::plan {

/// Some time in which a call may start.
struct OpenSpan
{
    Instant opens;
    Instant closes; ///< excluded
    friend bool operator==(const OpenSpan &, const OpenSpan &) = default;
};

/// A policy's open hours as instants. Survives DST: a local time that does not exist moves forward to the
/// next that does, one that occurs twice counts by its stricter reading (dialling safety, section 11): each
/// part opens at the later and closes at the earlier of the two. A part may cross midnight; it then belongs
/// to the day on which it opens, and ends with that day when the next is a holiday. A policy whose zone is
/// invalid never opens, nor does a part with invalid times: nobody can tell when it would. Remembers the span
/// it found last, so that asking for rising instants is cheap; not for sharing between threads.
class CallingWindow
{
public:
    using Span = OpenSpan;

    explicit CallingWindow(CallingPolicy policy);

    [[nodiscard]] const CallingPolicy &policy() const { return m_policy; }

    [[nodiscard]] bool isOpen(Instant at) const;
    /// \a at itself when open, else the next opening; nothing when the policy never opens within 370 days.
    [[nodiscard]] std::optional<Instant> nextOpen(Instant at) const;
    /// The span that holds \a at; nothing when closed. It opens with a part and goes on through those that
    /// follow without a gap. Always-open policies answer a span of about a year that holds \a at.
    [[nodiscard]] std::optional<Span> spanAt(Instant at) const;
    /// The span that holds \a at, or the first that opens after it.
    [[nodiscard]] std::optional<Span> spanFrom(Instant at) const;

private:
    using Day = std::chrono::local_days;

    [[nodiscard]] std::optional<Span> find(Instant at) const;
    [[nodiscard]] Span spanOf(const HoursPart &part, Day day) const;
    [[nodiscard]] bool isHoliday(Day day) const;

    CallingPolicy m_policy;
    std::vector<HoursPart> m_parts; ///< in the order of their opening, those that can
    std::vector<Day> m_holidays;    ///< rising
    LocalClock m_clock;
    mutable std::optional<Span> m_last;
    mutable Instant m_lastFrom; ///< m_last answers spanFrom() from here to its closing
};

} // namespace callboard::plan
