// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <optional>

namespace callboard::dispatch {

/// After downtime or sleep dialling begins with one call and doubles every ten seconds: no storm (dialling
/// safety, section 9, 6).
class RampUp
{
public:
    void begin(milliseconds monotonicNow) { m_since = monotonicNow; }

    /// How many calls may be under way now; a large number when no ramp is on.
    [[nodiscard]] int allowance(milliseconds monotonicNow);

private:
    std::optional<milliseconds> m_since;
};

} // namespace callboard::dispatch
