// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/lead.h"

#include <QHash>
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
    bool isStopAsked = false;       ///< its batch was cancelled while its call was being placed
    int tries = 0;                  ///< dials that count towards the most (ruling 5)
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

    /// Planned places that are due: new leads by plan before position \a until, then those with a moment of
    /// their own, which were tried before or put off; none from \a end on.
    [[nodiscard]] Result<QList<Place>> due(CampaignId campaign, Instant now, int until, int end,
                                           int limit) const;
    /// The open places of a lead, in campaigns that are not over.
    [[nodiscard]] Result<QList<Place>> openOf(LeadId lead) const;
    /// The earliest moment of those with one of their own.
    [[nodiscard]] Result<std::optional<Instant>> nextOwnDue(CampaignId campaign) const;
    /// When the leads among \a leads that wait are due next, in any campaign that goes on: at a moment of
    /// their own or by the plan, later than \a now. One statement a few hundred leads, for a page on screen.
    [[nodiscard]] Result<QHash<LeadId, Instant>> nextDueOf(const QList<LeadId> &leads, Instant now) const;
    /// The first position that still waits for its batch.
    [[nodiscard]] Result<std::optional<int>> firstPlanned(CampaignId campaign) const;

    [[nodiscard]] Result<void> setState(CampaignId campaign, int position, PlaceState state);
    /// A dial that counts has ended.
    [[nodiscard]] Result<void> setTries(CampaignId campaign, int position, int tries);
    /// Planned again: with the next ordinal, at a moment of its own.
    [[nodiscard]] Result<void> planAgain(CampaignId campaign, int position, Instant due, int ordinal,
                                         int notPlaced);

    /// Leads of started batches show bulk_calling; what they showed before is kept for a cancel. Ids
    /// of the leads that changed.
    [[nodiscard]] Result<QList<LeadId>> markStarted(CampaignId campaign, int from, int until, Instant now);
    /// Cancels planned places in [from, until) and gives their leads back what they showed, as
    /// restoreStatuses() does.
    struct Cancelled
    {
        int places = 0;
        QList<LeadId> leads;
    };
    [[nodiscard]] Result<Cancelled> cancelRange(CampaignId campaign, int from, int until, Instant now);
    /// What is being called in [from, until) is not to be called again.
    [[nodiscard]] Result<void> askToStop(CampaignId campaign, int from, int until);
    /// In [from, until): gives the leads of started batches that were not called what they showed before, and
    /// takes the word of a next try from the missed ones; their places stay planned, for the campaign's own
    /// state says that it is over (ruling 1).
    [[nodiscard]] Result<QList<LeadId>> restoreStatuses(CampaignId campaign, int from, int until,
                                                        Instant now);
    /// 1 while any place is planned or taken, else 0.
    [[nodiscard]] Result<int> countOpen(CampaignId campaign) const;
    /// How many places wait for their next try, when nothing else of the campaign is left; else 0.
    [[nodiscard]] Result<int> countWaitingAlone(CampaignId campaign) const;
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
    [[nodiscard]] Result<QList<Place>> list(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

} // namespace callboard::store
