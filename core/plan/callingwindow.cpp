// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/callingwindow.h"

#include <algorithm>

namespace callboard::plan {

namespace {

using std::chrono::days;

constexpr days Horizon{370};

bool isOpenOn(const CallingPolicy &policy, std::chrono::local_days day)
{
    return policy.days.test(std::chrono::weekday{day}.iso_encoding() - 1);
}

} // namespace

CallingWindow::CallingWindow(CallingPolicy policy)
    : m_policy(std::move(policy))
    , m_clock(m_policy.zone)
{
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
    if (!m_policy.zone.isValid() || !m_policy.opens.isValid() || !m_policy.closes.isValid())
        return std::nullopt;
    const std::chrono::local_days today = m_clock.dateAt(at);
    // Yesterday's window may have crossed midnight.
    for (auto day = today - days{1}; day <= today + Horizon; day += days{1}) {
        if (!isOpenOn(m_policy, day))
            continue;
        const Span span = spanOf(day);
        // Hours that lie within a repeated hour may close, strictly read, before they open.
        if (span.opens < span.closes && at < span.closes)
            return span;
    }
    return std::nullopt;
}

CallingWindow::Span CallingWindow::spanOf(std::chrono::local_days day) const
{
    if (m_policy.opens == m_policy.closes)
        return {m_clock.latest(day), m_clock.earliest(day + days{1})};
    const auto closingDay = m_policy.closes < m_policy.opens ? day + days{1} : day;
    return {m_clock.latest(day + sinceMidnight(m_policy.opens)),
            m_clock.earliest(closingDay + sinceMidnight(m_policy.closes))};
}

} // namespace callboard::plan
