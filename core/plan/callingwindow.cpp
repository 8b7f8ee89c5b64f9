// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callingwindow.h"

#include <algorithm>

namespace callboard::plan {

namespace {

using std::chrono::days;

constexpr days Horizon{370};

milliseconds openingOf(const HoursPart &part)
{
    return part.isWholeDay() ? milliseconds{0} : sinceMidnight(part.opens);
}

} // namespace

CallingWindow::CallingWindow(CallingPolicy policy)
    : m_policy(std::move(policy))
    , m_clock(m_policy.zone)
{
    std::copy_if(m_policy.parts.cbegin(), m_policy.parts.cend(), std::back_inserter(m_parts),
                 [](const HoursPart &part) { return part.canOpen(); });
    std::sort(m_parts.begin(), m_parts.end(),
              [](const HoursPart &a, const HoursPart &b) { return openingOf(a) < openingOf(b); });
    for (const QDate &date : std::as_const(m_policy.closedOn)) {
        if (date.isValid())
            m_holidays.push_back(localDay(date));
    }
    std::sort(m_holidays.begin(), m_holidays.end());
}

bool CallingWindow::isOpen(Instant at) const
{
    return spanAt(at).has_value();
}

std::optional<Instant> CallingWindow::nextOpen(Instant at) const
{
    const std::optional<Span> span = spanFrom(at);
    if (!span)
        return std::nullopt;
    return std::max(at, span->opens);
}

std::optional<CallingWindow::Span> CallingWindow::spanAt(Instant at) const
{
    const std::optional<Span> span = spanFrom(at);
    return span && span->opens <= at ? span : std::nullopt;
}

std::optional<CallingWindow::Span> CallingWindow::spanFrom(Instant at) const
{
    if (m_last && m_lastFrom <= at && at < m_last->closes)
        return m_last;
    m_last = find(at);
    m_lastFrom = m_last ? std::min(at, m_last->opens) : at;
    return m_last;
}

std::optional<CallingWindow::Span> CallingWindow::find(Instant at) const
{
    if (m_policy.isAlways())
        return Span{at - Horizon / 2, at + Horizon / 2};
    if (!m_policy.zone.isValid() || m_parts.empty())
        return std::nullopt;
    std::optional<Span> found;
    const Day today = m_clock.dateAt(at);
    // Yesterday's part may have crossed midnight. Days and parts rise, and so do the openings.
    for (Day day = today - days{1}; day <= today + Horizon; day += days{1}) {
        if (isHoliday(day))
            continue;
        const size_t weekday = std::chrono::weekday{day}.iso_encoding() - 1;
        for (const HoursPart &part : m_parts) {
            if (!part.days.test(weekday))
                continue;
            const Span span = spanOf(part, day);
            if (found && span.opens > found->closes)
                return found;
            // Hours that lie within a repeated hour may close, strictly read, before they open.
            if (span.opens >= span.closes || span.closes <= at)
                continue;
            if (found)
                found->closes = std::max(found->closes, span.closes);
            else
                found = span;
        }
        if (found && m_clock.latest(day + days{1}) > found->closes)
            return found;
    }
    return found;
}

CallingWindow::Span CallingWindow::spanOf(const HoursPart &part, Day day) const
{
    const Day next = day + days{1};
    const Instant opens = m_clock.latest(day + openingOf(part));
    if (part.isWholeDay())
        return {opens, m_clock.earliest(next)};
    if (part.closes > part.opens)
        return {opens, m_clock.earliest(day + sinceMidnight(part.closes))};
    const milliseconds closing = isHoliday(next) ? milliseconds{0} : sinceMidnight(part.closes);
    return {opens, m_clock.earliest(next + closing)};
}

bool CallingWindow::isHoliday(Day day) const
{
    return std::binary_search(m_holidays.begin(), m_holidays.end(), day);
}

} // namespace callboard::plan
