// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/factfinder.h"
#include "core/plan/callingwindow.h"

#include <QHash>

#include <memory>

namespace callboard::dispatch {

/// Whether a batch may begin by its hours: in those of the campaign's own zone, or once they are open where
/// any of its leads is. Each lead's own hours are kept by the rules all the same. Ledger thread.
class BatchHours
{
public:
    explicit BatchHours(EngineContext &context)
        : m_context(context)
    {
    }

    /// Nothing when the batch may begin; else when to ask again.
    [[nodiscard]] Result<std::optional<Instant>> closedUntil(const CampaignFacts &campaign, int batch);
    void forget(CampaignId campaign) { m_known.remove(campaign.value()); }

private:
    struct Known
    {
        std::shared_ptr<plan::CallingWindow> window; ///< the campaign's, in its own zone
        int batch = -1;                              ///< whose leads were looked at
        Instant until;                               ///< none of them may be called before
    };

    [[nodiscard]] Result<std::optional<Instant>> firstOpening(const CampaignFacts &campaign, int batch,
                                                              Instant now) const;

    EngineContext &m_context;
    QHash<qint64, Known> m_known;
};

} // namespace callboard::dispatch
