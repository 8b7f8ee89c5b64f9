// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/factfinder.h"
#include "core/dispatch/linehold.h"

#include <QHash>

namespace callboard::dispatch {

/// The line of a campaign's leads whose turn has come. Whoever joins it is given a rank by the campaign's
/// order, once, so that the next to be called is found by an index however long the line is. Ledger
/// thread.
class TurnLine
{
public:
    TurnLine(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
        , m_hold(context)
    {
    }

    /// Lines up new leads of started batches and those whose own moment has come, some thousands at most;
    /// true when there are more. Whom the rules made wait is asked about again once they were edited.
    [[nodiscard]] Result<bool> lineUp(const CampaignFacts &facts, int batchesStarted);
    /// When nobody of the line may be called by the hours, but for those by hand (LineHold).
    [[nodiscard]] Result<std::optional<Instant>> closedUntil(const CampaignFacts &facts)
    {
        return m_hold.closedUntil(facts);
    }
    /// Somebody stands in the line again who had left it for a call.
    void noteBack(const CampaignFacts &facts, const Turn &turn);
    void forget(CampaignId campaign);

private:
    /// What makes leads wait that a person may change.
    struct Seen
    {
        plan::CallersHours hours;
        CampaignRules rules;
        bool isAsking = false; ///< not all were asked about again yet
    };

    [[nodiscard]] Result<bool> askAgainAfterAnEdit(const CampaignFacts &facts);
    [[nodiscard]] Result<void> rank(const CampaignFacts &ofCampaign, const QList<store::Place> &places);

    EngineContext &m_context;
    AttemptBook &m_book;
    LineHold m_hold;
    QHash<qint64, Seen> m_seen; ///< by campaign
};

} // namespace callboard::dispatch
