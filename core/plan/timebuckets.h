// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <vector>

namespace callboard::plan {

/// Time cut into pieces of equal length by the clocks of a zone, from a minute to four weeks: as fine as
/// leaves a picture of some \a from and \a until readable. Goes on after \a until for as long as it is asked.
/// Not for sharing between threads.
class TimeBuckets
{
public:
    static constexpr int MostPieces =
        48; ///< from `from` to `until`; more only where four weeks each do not do

    TimeBuckets(Instant from, Instant until, const QTimeZone &zone);

    [[nodiscard]] Instant begins(size_t bucket) const;
    [[nodiscard]] Instant ends(size_t bucket) const { return begins(bucket + 1); }

private:
    QTimeZone m_zone;
    seconds m_width;
    mutable std::vector<Instant> m_begins;
};

} // namespace callboard::plan
