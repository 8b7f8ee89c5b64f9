// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"

#include <QDate>

#include <vector>

namespace callboard::test {

/// Five weeks of one zone's clocks, minute by minute. Answers by looking at minutes; shares nothing with the
/// code under test but the zone's offset.
class RuleMinutes
{
public:
    /// Those around \a start; made once for each zone and day.
    [[nodiscard]] static const RuleMinutes &around(const QTimeZone &zone, Instant start);

    /// The minute in which \a at lies; the first or the last one for what lies outside.
    [[nodiscard]] int minuteOf(Instant at) const;
    [[nodiscard]] Instant instantOf(int minute) const { return m_begin + std::chrono::minutes{minute}; }
    [[nodiscard]] int count() const { return int(m_local.size()); }
    [[nodiscard]] QDate dayOf(Instant at) const;
    /// All days of which every minute is known.
    [[nodiscard]] QDate firstDay() const;
    [[nodiscard]] QDate lastDay() const;
    /// The last minute that shows this time of the day, or the first later one where none does.
    [[nodiscard]] int lastAt(QDate day, int minuteOfDay) const;

    /// Open are those in some part, from the last minute that shows its opening time to the first that shows
    /// its closing time or a later one, and not within a holiday.
    [[nodiscard]] std::vector<bool> openMinutes(const CallingPolicy &policy) const;

    static constexpr int MinutesADay = 1440;

private:
    RuleMinutes(const QTimeZone &zone, Instant start);
    [[nodiscard]] int firstAtOrAfter(qint64 localMinute) const;
    [[nodiscard]] int lastAt(qint64 localMinute) const;
    /// Some minutes before the first that could show it.
    [[nodiscard]] int searchFrom(qint64 localMinute) const;

    Instant m_begin;
    std::vector<qint64> m_local; ///< what the clocks show, in minutes since 1970-01-01 0:00 on those clocks
};

} // namespace callboard::test
