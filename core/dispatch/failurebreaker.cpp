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

std::optional<milliseconds> FailureBreaker::note(bool hasFailed, milliseconds monotonicNow)
{
    if (m_trying) {
        if (monotonicNow < m_restsUntil)
            return std::nullopt;
        if (hasFailed)
            return open(monotonicNow);
        *this = FailureBreaker();
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
    m_recent.clear();
    m_trying = true;
    const int doublings = std::min(m_opened, MostDoublings);
    ++m_opened;
    const milliseconds rest = FirstRest * (1 << doublings);
    m_restsUntil = monotonicNow + rest;
    return rest;
}

} // namespace callboard::dispatch
