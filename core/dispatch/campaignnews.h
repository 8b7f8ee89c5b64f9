// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"

#include <QHash>
#include <QSet>

namespace callboard::dispatch {

/// Ends campaigns that are done, and tells once what an operator waits for: that one has ended, that a round
/// of calls is over, that the first leads were called. Ledger thread.
class CampaignNews final : public QObject
{
    Q_OBJECT
public:
    CampaignNews(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    /// True when the campaign has ended.
    [[nodiscard]] Result<bool> look(const Campaign &campaign);

Q_SIGNALS:
    void campaignFinished(const callboard::Campaign &campaign);
    /// The first leads were called; the others wait for a go.
    void canaryCalled(const callboard::Campaign &campaign);
    /// Everybody was called, or written to; \a waiting leads are tried again from \a next on. Once a round.
    void roundFinished(const callboard::Campaign &campaign, int waiting, callboard::Instant next);

private:
    [[nodiscard]] Result<void> tellCanary(const Campaign &campaign);
    [[nodiscard]] Result<void> tellWaiting(const Campaign &campaign);

    EngineContext &m_context;
    AttemptBook &m_book;
    QSet<qint64> m_told;         ///< campaigns whose round or canary was told
    QHash<qint64, int> m_rounds; ///< how many rounds of a campaign were told
};

} // namespace callboard::dispatch
