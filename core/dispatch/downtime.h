// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/callingmeans.h"

namespace callboard::dispatch {

/// Whether the rest of a campaign, which nobody dialled between \a stoppedAt and \a now, would end on a later
/// day than it would have without that gap (ruling 7). Days are those of the campaign's zone. Such a campaign
/// is held with one question; others go on by themselves.
[[nodiscard]] bool slipsToAnotherDay(const Campaign &campaign, const CallingMeans &means, int remaining,
                                     Instant stoppedAt, Instant now);

} // namespace callboard::dispatch
