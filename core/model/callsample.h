// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/model/money.h"
#include "core/model/outcome.h"

#include <optional>

namespace callboard {

/// What one call that is over tells of calls to come; nothing of whom it reached.
struct CallSample
{
    Outcome outcome = Outcome::Completed;
    seconds held{0};             ///< it took its line for so long
    std::optional<seconds> talk; ///< as the provider told
    std::optional<Money> cost;   ///< the same

    friend bool operator==(const CallSample &, const CallSample &) = default;
};

} // namespace callboard
