// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/batchhours.h"
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
        , m_hours(context)
    {
    }

    struct Started
    {
        int batches = 0;              ///< that have started, those of this call included
        std::optional<Instant> opens; ///< the next is due, but may not begin before (BatchHours)
    };
    [[nodiscard]] Result<Started> start(const CampaignFacts &facts);
    void forget(CampaignId campaign) { m_hours.forget(campaign); }

private:
    /// Those that the operator moved by themselves and whose time has come.
    [[nodiscard]] Result<void> startMoved(const Campaign &campaign, Instant now);
    [[nodiscard]] Result<int> batchesAllowed(const Campaign &campaign, int started, Instant now) const;
    [[nodiscard]] Result<void> startUntil(const Campaign &campaign, int started, int until, Instant beat);

    EngineContext &m_context;
    AttemptBook &m_book;
    BatchHours m_hours;
};

} // namespace callboard::dispatch
