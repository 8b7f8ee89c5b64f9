// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace callboard::dispatch {

/// How many messages a second an account may send after its provider said "too much" (130429, X-17): half of
/// what it had, and a tenth of its own limit more with every ten seconds, until that limit binds again. A
/// value of one account.
class SlowedRate
{
public:
    /// \a perSecond: the account's own limit; 0: none.
    void halve(int perSecond, milliseconds monotonicNow);
    /// 0: no limit.
    [[nodiscard]] int perSecond(int perSecond, milliseconds monotonicNow) const;

private:
    std::optional<int> m_perSecond;
    milliseconds m_since{0};
};

} // namespace callboard::dispatch
