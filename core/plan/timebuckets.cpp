// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/timebuckets.h"

#include "core/plan/localclock.h"

#include <algorithm>
#include <iterator>

namespace callboard::plan {

namespace {

constexpr seconds Minute{60};
constexpr seconds Hour = Minute * 60;
constexpr seconds Day = Hour * 24;
constexpr seconds BucketWidths[] = {Minute,      Minute * 2, Minute * 5, Minute * 10, Minute * 15,
                                    Minute * 30, Hour,       Hour * 2,   Hour * 3,    Hour * 6,
                                    Hour * 12,   Day,        Day * 7,    Day * 28};

seconds readableWidth(milliseconds span)
{
    const auto found = std::find_if(std::begin(BucketWidths), std::end(BucketWidths), [span](seconds width) {
        return span <= width * TimeBuckets::MostPieces;
    });
    return found == std::end(BucketWidths) ? Day * 28 : *found;
}

} // namespace

TimeBuckets::TimeBuckets(Instant from, Instant until, const QTimeZone &zone)
    : m_zone(zone)
    , m_width(readableWidth(until - from))
{
    const QDate day = toDateTime(from, m_zone).date();
    const Instant midnight = instantAt(day, QTime(0, 0), m_zone);
    m_begins.push_back(m_width >= Day ? midnight : midnight + m_width * ((from - midnight) / m_width));
}

Instant TimeBuckets::begins(size_t bucket) const
{
    while (m_begins.size() <= bucket) {
        const Instant last = m_begins.back();
        // Days begin at midnight, however long the last one was.
        if (m_width >= Day) {
            const QDate day = toDateTime(last, m_zone).date();
            m_begins.push_back(instantAt(day.addDays(m_width / Day), QTime(0, 0), m_zone));
        } else {
            m_begins.push_back(last + m_width);
        }
    }
    return m_begins[bucket];
}

} // namespace callboard::plan
