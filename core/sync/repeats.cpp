// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sync/repeats.h"

#include <QRandomGenerator>

#include <algorithm>

namespace callboard::sync {

namespace {

constexpr seconds LongestRest{64};

} // namespace

Repeats::Repeats(milliseconds firstRest, Patience &patience)
    : m_backoff(firstRest, LongestRest)
    , m_patience(patience)
{
}

bool Repeats::rest(int failures)
{
    const milliseconds ours = m_backoff.delay(failures, QRandomGenerator::global()->generateDouble());
    const milliseconds theirs = std::min<milliseconds>(m_askedToWait, LongestRest);
    return m_patience.wait(std::max(ours, theirs));
}

} // namespace callboard::sync
