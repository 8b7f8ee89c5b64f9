// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"

#include <QList>

namespace callboard::store {

class Database;

/// A lead's place in a campaign; while planned, this row is all there is of its call (ruling 1).
struct Place
{
    CampaignId campaign;
    int position = 0;
    LeadId lead;
    PlaceState state = PlaceState::Planned;
    std::optional<Instant> nextDue; ///< nothing: by the campaign's plan
    int ordinal = 1;                ///< of the next attempt
    int notPlaced = 0;              ///< attempts in a row that were proved never to have become a call
    std::optional<LeadStatus> previousStatus; ///< what the lead showed before its batch started
};

/// The order of leads in campaigns.
class PlaceRepository
{
public:
    explicit PlaceRepository(Database &database)
        : m_database(database)
    {
    }

    [[nodiscard]] Result<void> append(CampaignId campaign, int firstPosition, const QList<LeadId> &leads);
    [[nodiscard]] Result<Place> find(CampaignId campaign, int position) const;

    /// Planned places that are due: those with a moment of their own, then those before position \a until by
    /// plan.
    [[nodiscard]] Result<QList<Place>> due(CampaignId campaign, Instant now, int until, int limit) const;
    /// The earliest moment of those with one of their own.
    [[nodiscard]] Result<std::optional<Instant>> nextOwnDue(CampaignId campaign) const;
    /// The first position that still waits for its batch.
    [[nodiscard]] Result<std::optional<int>> firstPlanned(CampaignId campaign) const;

    [[nodiscard]] Result<void> setState(CampaignId campaign, int position, PlaceState state);
    /// Planned again: with the next ordinal, at a moment of its own.
    [[nodiscard]] Result<void> planAgain(CampaignId campaign, int position, Instant due, int ordinal,
                                         int notPlaced);

    /// Leads of started batches show bulk_calling; what they showed before is kept for a cancel. Ids
    /// of the leads that changed.
    [[nodiscard]] Result<QList<LeadId>> markStarted(CampaignId campaign, int from, int until, Instant now);
    /// Cancels planned places in [from, until) and gives their leads back what they showed.
    struct Cancelled
    {
        int places = 0;
        QList<LeadId> leads;
    };
    [[nodiscard]] Result<Cancelled> cancelRange(CampaignId campaign, int from, int until, Instant now);
    /// Gives the leads of started batches that were not called what they showed before; their places stay
    /// planned, for the campaign's own state says that it is over (ruling 1).
    [[nodiscard]] Result<QList<LeadId>> restoreStatuses(CampaignId campaign, int until, Instant now);
    /// 1 while any place is planned or taken, else 0.
    [[nodiscard]] Result<int> countOpen(CampaignId campaign) const;
    [[nodiscard]] Result<int> countDone(CampaignId campaign) const;
    /// The first position that is planned or taken.
    [[nodiscard]] Result<std::optional<int>> firstOpen(CampaignId campaign) const;
    /// Batches that hold a planned place; a planned or taken one.
    [[nodiscard]] Result<int> countPlannedBatches(CampaignId campaign, int parallel) const;
    [[nodiscard]] Result<int> countOpenBatches(CampaignId campaign, int parallel) const;
    [[nodiscard]] Result<int> countPlanned(CampaignId campaign, int from) const;

    /// By batch in [firstBatch, lastBatch]: places and how many of them are in each state.
    struct BatchCounts
    {
        int batch = 0;
        int places = 0;
        int planned = 0;
        int taken = 0;
        int done = 0;
        int cancelled = 0;
    };
    [[nodiscard]] Result<QList<BatchCounts>> batches(CampaignId campaign, int parallel, int firstBatch,
                                                     int lastBatch) const;

private:
    Database &m_database;
};

} // namespace callboard::store
