// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/factfinder.h"
#include "core/plan/openhours.h"

#include <QHash>

namespace callboard::dispatch {

/// Which batches may begin by their hours: all that are due while those of the campaign's own zone are open;
/// else those up to the first of which any lead may be called, for batches begin in their order. Each
/// lead's own hours are kept by the rules all the same. Ledger thread.
class BatchHours
{
public:
    explicit BatchHours(EngineContext &context)
        : m_context(context)
    {
    }

    struct Answer
    {
        int until = 0;                ///< those before it may begin
        std::optional<Instant> again; ///< when none may: when to ask again
    };
    /// Of the batches from \a from on that are due, those before \a due.
    [[nodiscard]] Result<Answer> mayBegin(const CampaignFacts &facts, int from, int due);
    void forget(CampaignId campaign) { m_known.remove(campaign.value()); }

private:
    /// Nobody of the batches before \a seen that have not begun may be called before \a opens.
    struct Known
    {
        plan::CallersHours callers;
        plan::OpenHours own; ///< on the clocks of the campaign's zone
        Instant begun;       ///< that what follows was asked for
        Instant asked;
        int seen = 0;
        std::optional<Instant> opens;
    };

    [[nodiscard]] Known &knownOf(const CampaignFacts &facts, Instant now);
    [[nodiscard]] Result<Answer> askLeads(Known &known, const CampaignFacts &facts, int from, int due) const;
    [[nodiscard]] Result<std::optional<Instant>> firstOpening(const CampaignFacts &facts,
                                                              const QList<LeadId> &batch) const;

    EngineContext &m_context;
    QHash<qint64, Known> m_known; ///< by campaign
};

} // namespace callboard::dispatch
