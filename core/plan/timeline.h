// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/plan/batchplan.h"
#include "core/plan/schedulesummary.h"

#include <optional>

namespace callboard::plan {

/// When a plan's calls start if every call takes the average. Used by summarise() alone.
struct Timeline
{
    Instant firstStart;
    Instant lastStart;
    int peakLive = 0;
    bool pausesForClosing = false; ///< a call after the first waits for the next opening
};

/// Leads in the order of their positions. Capped: a call starts when its batch is due, one of \a lines is
/// free and the window is open. Grid: a batch starts whole when it is due and the window is open, and never
/// less than the interval after the one before. Nothing when the window never opens.
[[nodiscard]] std::optional<Timeline> timelineOf(const BatchPlan &batches, const ScheduleWish &wish,
                                                 int lines);

} // namespace callboard::plan
