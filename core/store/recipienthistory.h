// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QList>

#include <optional>

namespace callboard::store {

class Database;

/// Whom the messages of some accounts may have reached. All that was intended counts but what is known never
/// to have left: a message in doubt may have arrived. People are told apart by the blind indexes of their
/// numbers. For the thread of its database.
class RecipientHistory
{
public:
    RecipientHistory(Database &database, const QList<AccountId> &accounts)
        : m_database(database)
        , m_accounts(accounts)
    {
    }

    /// Different people, from \a since on.
    [[nodiscard]] Result<int> count(Instant since) const;
    /// The latest messages to each of them, rising: the one at place \a n, from 0 on; nothing where there are
    /// fewer.
    [[nodiscard]] Result<std::optional<Instant>> latestMessage(Instant since, int n) const;
    [[nodiscard]] Result<bool> includes(const QByteArray &numberIndex, Instant since) const;
    /// Until when no message to the number is sent again, since the provider has taken one for too many. One
    /// that is put off beyond that by other rules holds no other back.
    [[nodiscard]] Result<std::optional<Instant>> pairWait(const QByteArray &numberIndex) const;

    /// One who stands in a campaign's line.
    struct Waiting
    {
        int position = 0;
        bool isIncluded = false; ///< was written to from `since` on
    };
    /// Those at position \a from or behind it, by their positions, \a limit at most.
    [[nodiscard]] Result<QList<Waiting>> inLine(CampaignId campaign, int from, Instant since,
                                                int limit) const;

private:
    Database &m_database;
    QList<AccountId> m_accounts;
};

/// The reason of a message that its provider has refused since too many went to the same person just before.
inline constexpr QLatin1String PairLimit("pair_limit");
/// So long the person waits then at most.
inline constexpr seconds LongestPairWait{3600};

} // namespace callboard::store
