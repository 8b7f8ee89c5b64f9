// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/factfinder.h"

#include <QHash>

namespace callboard::dispatch {

/// Who may still be written to while a sender has written to as many people as it may: those among them who
/// stand in a campaign's line once more. The others stay where they stand, instead of being put off one by
/// one each time that somebody's 24 hours are over. Goes through a line a part a look, and anew after a
/// while. Ledger thread.
class KnownRecipients
{
public:
    explicit KnownRecipients(EngineContext &context)
        : m_context(context)
    {
    }

    struct Found
    {
        QList<Turn> turns;            ///< without their leads, as goesBefore() sorts them
        std::optional<Instant> again; ///< when to go on looking
    };
    /// \a isClosed: nobody of the line may be written to by the hours (LineHold).
    [[nodiscard]] Result<Found> find(const CampaignFacts &facts, bool isClosed, int limit);

private:
    struct Seen
    {
        int position = 0;
        Instant begun;
        bool isThrough = false;
    };

    [[nodiscard]] Result<void> addRefused(QList<Turn> &turns, const CampaignFacts &facts, int limit) const;
    [[nodiscard]] Result<void> addWaiting(QList<Turn> &turns, Seen &seen, const CampaignFacts &facts,
                                          int limit) const;

    EngineContext &m_context;
    QHash<qint64, Seen> m_seen; ///< by campaign
};

} // namespace callboard::dispatch
