// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/slowedrate.h"

#include "core/model/account.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr milliseconds StepUp{10'000};
constexpr int StepsToTheLimit = 10;

/// An account without a limit of its own comes down from the highest there is.
int most(int perSecond)
{
    return perSecond == 0 ? MostCallsPerSecond : perSecond;
}

} // namespace

void SlowedRate::halve(int perSecond, milliseconds monotonicNow)
{
    const int before = this->perSecond(perSecond, monotonicNow);
    m_perSecond = std::max(1, most(before) / 2);
    m_since = monotonicNow;
}

int SlowedRate::perSecond(int perSecond, milliseconds monotonicNow) const
{
    if (!m_perSecond)
        return perSecond;
    const qint64 steps = std::clamp<qint64>((monotonicNow - m_since) / StepUp, 0, StepsToTheLimit);
    const int slowed = *m_perSecond + int(steps) * std::max(1, most(perSecond) / StepsToTheLimit);
    return slowed >= most(perSecond) ? perSecond : slowed;
}

} // namespace callboard::dispatch
