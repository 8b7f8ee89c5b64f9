// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/standingrule.h"
#include "tests/core/services/simulation/ruleminutes.h"

#include <optional>

namespace callboard::test {

/// When one rule as it stands is due and open, looked up minute by minute. The judge's own reading of
/// docs/rules.md, "When a run is made".
class RuleCalendar
{
public:
    /// \a hours: what the rule's campaigns keep, with the house's holidays.
    RuleCalendar(const RuleMinutes &minutes, const StandingRule &rule, const CallingPolicy &hours);

    [[nodiscard]] bool isOpen(Instant at) const;
    /// After \a after and not after \a until.
    [[nodiscard]] QList<Instant> between(Instant after, Instant until) const;
    [[nodiscard]] std::optional<Instant> next(Instant after) const;
    /// Until when the run of \a moment has its turn; \a moment itself when none is due then.
    [[nodiscard]] Instant runEnd(Instant moment) const;
    /// Whether the day of \a moment is still open at \a at.
    [[nodiscard]] bool isSameDay(Instant moment, Instant at) const;
    /// When the hours that are open at \a at close.
    [[nodiscard]] Instant closing(Instant at) const;
    /// The first instant of that day in the zone.
    [[nodiscard]] Instant startOf(QDate day) const;
    [[nodiscard]] QDate dayOf(Instant at) const { return m_minutes->dayOf(at); }

private:
    struct Moment
    {
        Instant at;
        QDate day; ///< on whose clocks it stands
    };

    void find(const StandingRule &rule, const CallingPolicy &hours);
    [[nodiscard]] int openSince(int minute) const;
    [[nodiscard]] int openUntil(int minute) const;

    const RuleMinutes *m_minutes;
    std::vector<bool> m_open;
    std::vector<Moment> m_moments; ///< rising, no two of one instant and day
};

} // namespace callboard::test
