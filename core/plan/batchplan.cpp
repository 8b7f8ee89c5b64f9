// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/batchplan.h"

#include <algorithm>

namespace callboard::plan {

int BatchPlan::sizeOf(int batch) const
{
    if (batch < 0 || batch >= batchCount())
        return 0;
    return std::min(parallel, leads - batch * parallel);
}

int BatchPlan::dueBatches(Instant at) const
{
    if (at < start)
        return 0;
    const milliseconds::rep begun = (at - start) / milliseconds{interval} + 1;
    return int(std::min<milliseconds::rep>(begun, batchCount()));
}

Instant BatchPlan::startToGoOnAt(int begun, Instant now) const
{
    const bool isLate = begun < batchCount() && dueAt(begun) < now;
    return isLate ? now - interval * begun : start;
}

} // namespace callboard::plan
