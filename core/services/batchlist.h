// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/campaignservice.h"

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The batches of one campaign at \a now as rows, at most \a limit from the first on: all of them, whatever
/// became of them; and those that are still to come or under way, from the first such on.
[[nodiscard]] Result<QList<BatchRow>> batchRows(const store::Store &store, const Campaign &campaign,
                                                int limit, Instant now);
[[nodiscard]] Result<QList<BatchRow>> openBatchRows(const store::Store &store, const Campaign &campaign,
                                                    int limit, Instant now);

} // namespace callboard::services
