// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/callingpolicy.h"

#include <QByteArray>
#include <QDate>
#include <QList>

#include <vector>

namespace callboard::test {

/// Four days on either side of an instant, minute by minute, each with what the zone's clocks show. Answers
/// by looking at every minute; shares nothing with the code under test but the zone's offset.
class MinuteModel
{
public:
    MinuteModel(const QTimeZone &zone, Instant middle);

    [[nodiscard]] Instant instantOf(int minute) const { return m_begin + std::chrono::minutes{minute}; }
    /// The minutes of the middle four days: only around these are all opening days known.
    [[nodiscard]] int firstCompared() const { return 2 * MinutesADay; }
    [[nodiscard]] int lastCompared() const { return 6 * MinutesADay; }

    /// Which minutes are open: those that are in some part, from the last minute that shows its opening time
    /// (none: the first later one) to the first minute that shows its closing time or a later one, and not
    /// within a holiday.
    [[nodiscard]] std::vector<bool> openMinutes(const CallingPolicy &policy) const;

    static constexpr int Unknown = -1;
    /// For each minute the first that is not before it and is open, or not open.
    [[nodiscard]] static std::vector<int> nextMinutes(const std::vector<bool> &minutes, bool wanted);

private:
    static constexpr int MinutesADay = 1440;
    static constexpr int Days = 8;

    void open(std::vector<bool> &minutes, const HoursPart &part, qint64 day) const;
    [[nodiscard]] int firstAtOrAfter(qint64 localMinute) const;
    [[nodiscard]] int lastAt(qint64 localMinute) const;

    Instant m_begin;
    std::vector<qint64> m_local; ///< what the clocks show, in minutes since 1970-01-01 0:00 on those clocks
};

struct ZoneChanges
{
    QList<qint64> minutes; ///< since the epoch: the first minute of each new offset
    QByteArray kind;       ///< the same for zones whose clocks always agree
};

/// The changes of a zone's offset between two instants.
[[nodiscard]] ZoneChanges changesOf(const QTimeZone &zone, Instant from, Instant to);

} // namespace callboard::test
