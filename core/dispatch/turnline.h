// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/factfinder.h"

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
    {
    }

    /// Lines up new leads of started batches and those whose own moment has come, some thousands at most;
    /// true when there are more. Whom the rules made wait is asked about again once they were edited.
    [[nodiscard]] Result<bool> lineUp(const CampaignFacts &facts, int batchesStarted);
    void forget(CampaignId campaign) { m_seen.remove(campaign.value()); }

private:
    /// What makes leads wait that a person may change.
    struct Seen
    {
        CallingPolicy hours;
        CallingPolicy house;
        CampaignRules rules;
        QString legalProfile;
        bool isAsking = false; ///< not all were asked about again yet
    };

    [[nodiscard]] Result<bool> askAgainAfterAnEdit(const CampaignFacts &facts);
    [[nodiscard]] Result<void> rank(const Campaign &campaign, const QList<store::Place> &places);

    EngineContext &m_context;
    AttemptBook &m_book;
    QHash<qint64, Seen> m_seen; ///< by campaign
};

} // namespace callboard::dispatch
