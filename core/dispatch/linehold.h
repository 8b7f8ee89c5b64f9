// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/factfinder.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace callboard::dispatch {

/// Whether nobody who stands in a campaign's line may be called by their hours, and until when: one answer
/// for a hundred thousand, who stay where they stand when the hours end for all of them, instead of each
/// being put off. Goes through a line once, a part a look, and hears of who joins it and of leads that are
/// edited. The rules ask each lead's own hours again before it is called. Ledger thread.
class LineHold final : public QObject
{
    Q_OBJECT
public:
    explicit LineHold(EngineContext &context);

    /// Nothing when somebody in the line may be called, or nobody stands in it; else the first moment at
    /// which anybody may, or at which to go on looking. Not for those whom an operator wants called next:
    /// whoever puts them first in the line does not tell.
    [[nodiscard]] Result<std::optional<Instant>> closedUntil(const CampaignFacts &facts);
    /// \a lead stands at \a position of the line now.
    void noteJoined(const CampaignFacts &facts, int position, const Lead &lead);
    void forget(CampaignId campaign) { m_known.remove(campaign.value()); }

private:
    /// Somebody in the line who may be called: while that is so, nobody else needs to be looked at.
    struct Witness
    {
        int position = 0;
        Instant closes;
    };
    /// Whoever stands before the place \a seen may be called from \a opens on, but for the witness.
    struct Known
    {
        plan::CallersHours callers;
        Instant begun;
        Instant asked;
        int seen = 0;
        std::optional<Instant> opens;
        std::optional<Witness> witness;
        QSet<LeadId> edited;
        bool isDoubtful = false; ///< leads may have been edited that nobody named
    };

    void noteEdited(const QList<LeadId> &leads);
    void noteEverythingEdited();
    [[nodiscard]] Result<void> lookForForeignEdits();
    [[nodiscard]] Result<void> lookAtEdited(Known &known, const CampaignFacts &facts);
    [[nodiscard]] Result<bool> hasWitness(Known &known, CampaignId campaign) const;
    [[nodiscard]] Result<std::optional<Instant>> goOn(Known &known, const CampaignFacts &facts) const;
    [[nodiscard]] std::optional<Witness> lookAt(Known &known, int position, const Lead &lead,
                                                const CampaignFacts &facts) const;

    EngineContext &m_context;
    QHash<qint64, Known> m_known; ///< by campaign
    qint64 m_dataVersion = 0;
};

} // namespace callboard::dispatch
