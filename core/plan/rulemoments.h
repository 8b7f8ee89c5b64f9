// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/standingrule.h"
#include "core/plan/callingwindow.h"

#include <array>

namespace callboard::plan {

/// When a standing rule is due: its times of day, or sweeps that are counted from where the hours of the day
/// open, on its days of the week, inside the hours that its campaigns keep and never on one of their
/// holidays, read on the clocks of their zone. A time that is left out when the clocks are changed moves
/// forward, one that occurs twice counts once, the later time. Of two that thereby meet there is one. Not for
/// sharing between threads.
class RuleMoments
{
public:
    RuleMoments(const StandingRule &rule, const CallingPolicy &hours);

    [[nodiscard]] bool isOpen(Instant at) const { return m_window.isOpen(at); }
    /// Rising.
    [[nodiscard]] QList<Instant> ofDay(QDate day) const;
    /// After \a after and not after \a until, rising; those of the last forty days.
    [[nodiscard]] QList<Instant> between(Instant after, Instant until) const;
    /// The first after \a after; nothing when there is none within 370 days.
    [[nodiscard]] std::optional<Instant> next(Instant after) const;
    /// Until when the run of \a moment has its turn: the next of its day. The last of a day has as long as
    /// the one before it had, at most to the end of the hours.
    [[nodiscard]] Instant runEnd(Instant moment) const;
    /// Whether hours that \a moment lies in, unless they last for more than a day, or others of the same day
    /// are open at \a at.
    [[nodiscard]] bool isOpenOnDayOf(Instant moment, Instant at) const;
    /// When the hours that are open at \a at close; \a at itself when they are not.
    [[nodiscard]] Instant closingAfter(Instant at) const;
    [[nodiscard]] QDate dayOf(Instant at) const;

private:
    std::array<QList<QTime>, 7> m_times; ///< Monday's first
    std::bitset<7> m_days;
    CallingWindow m_window;
    LocalClock m_clock;
};

/// What becomes of what fell due.
enum class RunFate {
    Make = 1, ///< it is time
    MakeLate, ///< nobody was there, but its day is still open: it is made up now, once for all of the day
    Hold,     ///< it would be late by a day: made, and held until the operator says so (ruling 7)
    Skip,     ///< a later run takes its leads
};

struct DueRun
{
    Instant due;    ///< the latest that fell due
    int missed = 0; ///< how many before it fell due with nobody there
    RunFate fate = RunFate::Make;

    friend bool operator==(const DueRun &, const DueRun &) = default;
};

/// What a started rule is to do at \a now; nothing when nothing fell due since StandingRule::settledUntil.
[[nodiscard]] std::optional<DueRun> dueRun(const StandingRule &rule, const RuleMoments &moments, Instant now);

/// A run that is so much behind its moment was missed (S4-017).
constexpr seconds RunGrace{60};

/// How far apart batches begin, so that the last of \a batches begins before \a until: 1 s to 24 h.
[[nodiscard]] seconds spreadInterval(int batches, Instant from, Instant until);

/// Whether a rule keeps the ranges of its header and has a name, a filter that can be read and times inside
/// \a hours. InvalidArgument or FieldUnusable say what is wrong; `where` names the field.
[[nodiscard]] Result<void> checked(const StandingRule &rule, const CallingPolicy &hours);

} // namespace callboard::plan
