// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/failurebreaker.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr milliseconds Window{120'000};
constexpr size_t FewestResults = 5;
constexpr milliseconds FirstRest{60'000};
constexpr int MostDoublings = 4; // 16 minutes

} // namespace

std::optional<milliseconds> FailureBreaker::note(bool hasFailed, milliseconds placedAt,
                                                 milliseconds monotonicNow)
{
    if (!counts(placedAt))
        return std::nullopt;
    if (m_trying && hasFailed)
        return open(monotonicNow);
    if (m_trying) {
        m_trying = false;
        m_opened = 0;
    }
    m_recent.push_back({monotonicNow, hasFailed});
    while (m_recent.front().at <= monotonicNow - Window)
        m_recent.pop_front();
    const auto failures = size_t(std::count_if(m_recent.cbegin(), m_recent.cend(),
                                               [](const Result &result) { return result.hasFailed; }));
    if (m_recent.size() < FewestResults || failures * 2 < m_recent.size())
        return std::nullopt;
    return open(monotonicNow);
}

milliseconds FailureBreaker::open(milliseconds monotonicNow)
{
    tryOne(monotonicNow);
    const int doublings = std::min(m_opened, MostDoublings);
    ++m_opened;
    return FirstRest * (1 << doublings);
}

} // namespace callboard::dispatch
