// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/callingwindow.h"

#include <vector>

namespace callboard::plan {

/// The hours in which every one of several policies is open, each read in its own zone. Without
/// any policy it never opens: nobody said when. Remembers the span it found last, and for a day that there is
/// none, so that asking for rising instants is cheap; not for sharing between threads.
class OpenHours
{
public:
    explicit OpenHours(const QList<CallingPolicy> &policies);

    [[nodiscard]] bool isOpen(Instant at) const;
    /// \a at itself when open, else the next opening; nothing when the policies do not meet within 370 days.
    [[nodiscard]] std::optional<Instant> nextOpen(Instant at) const;
    /// The same for what may take until \a length later to begin: \a at itself only when still open by then.
    [[nodiscard]] std::optional<Instant> nextOpenFor(Instant at, milliseconds length) const;
    /// The span that holds \a at; nothing when closed.
    [[nodiscard]] std::optional<OpenSpan> spanAt(Instant at) const;

    /// What decides at \a at: of closed policies the one that opens last, when all are open the one that
    /// closes first. "09:00-21:00 Asia/Kolkata", on its holidays "closed on 2026-12-25 Asia/Kolkata"; empty
    /// without policies.
    [[nodiscard]] QString bindingText(Instant at) const;

private:
    [[nodiscard]] std::optional<OpenSpan> spanFrom(Instant at) const;
    [[nodiscard]] std::optional<OpenSpan> find(Instant at) const;
    [[nodiscard]] const CallingWindow &binding(Instant at) const;

    std::vector<CallingWindow> m_windows;
    mutable std::optional<OpenSpan> m_last;
    mutable Instant m_lastFrom;  ///< m_last answers spanFrom() from here ...
    mutable Instant m_lastUntil; ///< ... to here, excluded
};

/// Those of \a policies, remembered by the thread that asks: most leads share their hours with others, and
/// that hours never meet is dear to find out. Valid until the next call.
[[nodiscard]] const OpenHours &sharedHours(const QList<CallingPolicy> &policies);

/// Which of the policies leave no hour in common from \a from on; empty when all of them meet. One
/// that never opens, or two that exclude each other; all of them where it takes more than two.
[[nodiscard]] QList<CallingPolicy> neverMeeting(const QList<CallingPolicy> &policies, Instant from);

} // namespace callboard::plan
