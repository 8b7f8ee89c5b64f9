// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/retrypolicy.h"

#include <optional>

namespace callboard::plan {

/// From when a lead may be tried again whose call ended at \a endedAt; nothing when it is not. \a dialsUsed
/// are the dials of the lead in its campaign in all, the one that just ended among them. The outcome's
/// own ladder counts instead of the common one; its step is the number of dials, whatever the earlier ones
/// ended in. After an outcome whose ladder is empty there is no other try: that is how one outcome is left
/// out. Gap, caps and hours are rules of their own: the latest of them all decides.
[[nodiscard]] std::optional<Instant> nextTry(const RetryPolicy &policy, Outcome outcome, int dialsUsed,
                                             Instant endedAt);

/// Whether the policy keeps the ranges of its header: 1 to 10 dials, waits of 0 s to 30 days, ladders for
/// misses only, and at least one wait where several dials are allowed. InvalidArgument says what is wrong.
[[nodiscard]] Result<void> checked(const RetryPolicy &policy);

} // namespace callboard::plan
