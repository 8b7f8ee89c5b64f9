// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/plan/batchplan.h"

namespace callboard::dispatch {

[[nodiscard]] plan::BatchPlan planOf(const Campaign &campaign);

/// Starts the batches of a campaign that have fallen due: their leads show bulk_calling (S0-065) and become
/// eligible. A grid that was held up keeps its beat: one batch an interval, never two at once. Ledger thread.
class BatchStarter
{
public:
    BatchStarter(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    /// How many batches have started, those of this call included.
    [[nodiscard]] Result<int> start(const Campaign &campaign);

private:
    [[nodiscard]] Result<int> batchesAllowed(const Campaign &campaign, int started, Instant now) const;

    EngineContext &m_context;
    AttemptBook &m_book;
};

} // namespace callboard::dispatch
