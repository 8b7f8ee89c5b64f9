// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/ratelimit.h"

#include <algorithm>

namespace callboard::api {

RateLimit::RateLimit(double burst, double perSecond)
    : m_burst(burst)
    , m_perSecond(perSecond)
    , m_left(burst)
{
}

bool RateLimit::take(milliseconds now)
{
    const double passed = double((now - m_at).count()) / 1000.0;
    m_left = std::min(m_burst, m_left + passed * m_perSecond);
    m_at = now;
    if (m_left < 1.0)
        return false;
    m_left -= 1.0;
    return true;
}

} // namespace callboard::api
