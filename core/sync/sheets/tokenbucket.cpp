// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/sheets/tokenbucket.h"

#include <algorithm>

namespace callboard::sync {

namespace {

constexpr milliseconds Minute{60'000};

/// Rounded up: rather one too few a minute than one too many.
milliseconds timeOfOne(int perMinute)
{
    return milliseconds{(Minute.count() + perMinute - 1) / perMinute};
}

} // namespace

TokenBucket::TokenBucket(int atOnce, int perMinute, milliseconds now)
    : m_each(timeOfOne(perMinute))
    , m_depth(m_each * atOnce)
    , m_fullAt(now)
{
}

milliseconds TokenBucket::take(milliseconds now)
{
    m_fullAt = std::max(m_fullAt, now) + m_each;
    return std::max(milliseconds{0}, m_fullAt - now - m_depth);
}

} // namespace callboard::sync
