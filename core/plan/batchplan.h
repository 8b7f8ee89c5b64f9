// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

namespace callboard::plan {

/// Which leads fall due when: batch i holds positions [i * parallel, (i + 1) * parallel) and falls due at
/// start + i * interval (ruling 1).
struct BatchPlan
{
    Instant start;
    int leads = 0;
    int parallel = 1;     ///< 1-100
    seconds interval{60}; ///< 1 s or more

    [[nodiscard]] int batchCount() const { return (leads + parallel - 1) / parallel; }
    [[nodiscard]] int batchOf(int position) const { return position / parallel; }
    /// 0 for a batch that is none of the plan's.
    [[nodiscard]] int sizeOf(int batch) const;
    [[nodiscard]] Instant dueAt(int batch) const { return start + interval * batch; }
    /// Number of batches due at or before \a at.
    [[nodiscard]] int dueBatches(Instant at) const;
    /// The start with which those behind the first \a begun go on at \a now in their rhythm: when the next of
    /// them is late it falls due now, and each of the others an interval later. Else the plan's own.
    [[nodiscard]] Instant startToGoOnAt(int begun, Instant now) const;
};

} // namespace callboard::plan
