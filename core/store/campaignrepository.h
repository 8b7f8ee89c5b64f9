// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/attempt.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"

#include <QMap>

namespace callboard::store {

class Database;

/// How far a campaign is; counted, never kept.
struct CampaignCounts
{
    int batchesStarted = 0;
    QMap<PlaceState, int> places;
    QMap<Outcome, int> outcomes;
    QMap<Delivery, int> deliveries; ///< of messages: how far they got
    int live = 0;                   ///< in doubt and parked included
    int inDoubt = 0;
    int parked = 0;
    int expired = 0;   ///< appointments that were missed while nobody dialled
    int undecided = 0; ///< of them, those that ask the operator
    qint64 costMicros = 0;
    QString currency;

    int retrying = 0; ///< planned places that were dialled before

    /// Leads that were dialled to an end at least once.
    [[nodiscard]] int called() const
    {
        return places.value(PlaceState::Done) + places.value(PlaceState::Fallback) + retrying;
    }
};

/// Campaigns and the facts about them. The order of leads in a campaign is PlaceRepository's.
class CampaignRepository
{
public:
    explicit CampaignRepository(Database &database)
        : m_database(database)
    {
    }

    /// Newest first; half-built ones are left out.
    [[nodiscard]] Result<QList<Campaign>> all() const;
    /// Those that are scheduled, active or paused, oldest first.
    [[nodiscard]] Result<QList<Campaign>> open() const;
    /// Those that write to whom this one missed, oldest first.
    [[nodiscard]] Result<QList<Campaign>> followUps(CampaignId id) const;
    [[nodiscard]] Result<Campaign> find(CampaignId id) const;

    /// A campaign under construction: invisible until finish().
    [[nodiscard]] Result<CampaignId> begin(const Campaign &campaign);
    [[nodiscard]] Result<void> finish(CampaignId id, int leadCount);
    /// Drops at most \a limit places of one that could not be finished; how many. 0: none was left, and the
    /// campaign is gone, too.
    [[nodiscard]] Result<int> dropHalfBuilt(CampaignId id, int limit);
    /// The same of all that a crash left half-built, or half removed.
    [[nodiscard]] Result<int> dropUnfinished(int limit);

    /// Guarded: false when the campaign was not in \a from any more. Who did it is written with it.
    [[nodiscard]] Result<bool> move(CampaignId id, CampaignState from, CampaignState to,
                                    const QString &failure = {}, const StateChange &change = {});
    /// Pause and cancel: the state and the epoch that the intent transaction compares move together.
    [[nodiscard]] Result<bool> stop(CampaignId id, CampaignState to, const QString &failure = {},
                                    const StateChange &change = {});
    /// Paused until the operator says whether it goes on at another day than planned (ruling 7). Inside a
    /// transaction of the caller.
    [[nodiscard]] Result<bool> holdAfterGap(CampaignId id, const QString &why, Instant now);
    /// Everything but state, start, account and operator; the rhythm only before its first batch has begun,
    /// which the caller sees to.
    [[nodiscard]] Result<void> edit(const Campaign &campaign);
    /// Everything of a draft but its operator is as \a campaign says, its state included: so it is edited,
    /// and so it is scheduled. False when it is a draft no more.
    [[nodiscard]] Result<bool> writeDraft(const Campaign &campaign);
    /// The leads behind the canary may follow.
    [[nodiscard]] Result<void> giveGo(CampaignId id);
    /// Of one that is over: it is listed no more; its attempts stay, for they are the history of their leads
    /// and count for the limits of contact.
    [[nodiscard]] Result<void> remove(CampaignId id, Instant now);
    /// At most \a limit places of one that was removed; how many. 0: none was left.
    [[nodiscard]] Result<int> dropPlaces(CampaignId id, int limit);
    [[nodiscard]] Result<void> reschedule(CampaignId id, Instant start);
    [[nodiscard]] Result<void> noteBatchesStarted(CampaignId id, int count, Instant at);
    [[nodiscard]] Result<int> batchesStarted(CampaignId id) const;
    [[nodiscard]] Result<std::optional<Instant>> lastBatchAt(CampaignId id) const;

    [[nodiscard]] Result<CampaignCounts> counts(CampaignId id) const;

private:
    [[nodiscard]] Result<QList<Campaign>> list(const QString &where, const QVariantList &values) const;
    [[nodiscard]] Result<void> countAttempts(CampaignId id, CampaignCounts &counts) const;

    Database &m_database;
};

} // namespace callboard::store
