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
    std::optional<Instant>
        plannedDue;           ///< its batch does not follow the campaign's plan (BatchTimeRepository)
    int ordinal = 1;          ///< of the next attempt
    bool isStopAsked = false; ///< its batch was cancelled while its call was being placed, or its message out
    int tries = 0;            ///< dials that count towards the most (ruling 5)
    std::optional<int> turnRank;   ///< of the line of those whose turn it is; nothing: not in it
    std::optional<Instant> turnAt; ///< when its turn came
    bool isByHand = false;         ///< an operator wants it called next, until a dial of it has counted
    int notPlaced = 0;             ///< attempts in a row that were proved never to have become a call
    std::optional<LeadStatus> previousStatus; ///< what the lead showed before its batch or its call began
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

    /// Planned places whose turn has come and that do not stand in the line yet: new leads before position
    /// \a until, then those whose own moment has come.
    [[nodiscard]] Result<QList<Place>> toLineUp(CampaignId campaign, Instant now, int until, int limit) const;
    [[nodiscard]] Result<void> lineUp(const Place &place, int rank, Instant turnAt);
    /// The first of the line: by rank, the highest first, then first come; none from \a end on.
    [[nodiscard]] Result<QList<Place>> inLine(CampaignId campaign, int end, int limit) const;
    /// The earliest moment of those with one of their own that do not stand in the line.
    [[nodiscard]] Result<std::optional<Instant>> nextArrival(CampaignId campaign) const;
    /// The open places of a lead, in campaigns that are not over; a draft calls nobody yet.
    [[nodiscard]] Result<QList<Place>> openOf(LeadId lead) const;
    /// Those of many leads, each in the same order: one statement a few hundred leads.
    [[nodiscard]] Result<QHash<LeadId, QList<Place>>> openOf(const QList<LeadId> &leads) const;
    /// The earliest moment of those with one of their own.
    [[nodiscard]] Result<std::optional<Instant>> nextOwnDue(CampaignId campaign) const;
    /// When the leads among \a leads that wait are due next, in any campaign that goes on: at a moment of
    /// their own or by the plan, later than \a now. One statement a few hundred leads, for a page on screen.
    [[nodiscard]] Result<QHash<LeadId, Instant>> nextDueOf(const QList<LeadId> &leads, Instant now) const;
    /// The first new place that does not stand in the line yet.
    [[nodiscard]] Result<std::optional<int>> firstPlanned(CampaignId campaign) const;

    /// Planned places behind position \a after whose turn came by \a dueBy: new ones before position \a
    /// until, and those whose own moment has passed; in their order.
    [[nodiscard]] Result<QList<Place>> overdue(CampaignId campaign, int after, int until, Instant dueBy,
                                               int limit) const;

    [[nodiscard]] Result<void> setState(CampaignId campaign, int position, PlaceState state);
    /// Its call begins. What the lead shows is kept for a cancel, unless its batch has begun: a call
    /// by hand comes before it, and so does one that was made since a backup.
    [[nodiscard]] Result<void> take(CampaignId campaign, int position);
    /// A dial that counts has ended; with it a wish for a call by hand.
    [[nodiscard]] Result<void> setTries(CampaignId campaign, int position, int tries);
    /// Into the line with \a rank at \a now, by an operator's wish, which stays when the rules put it off.
    /// DatabaseConflict when the place is not planned any more.
    [[nodiscard]] Result<void> callByHand(const Place &place, int rank, Instant now);
    /// Planned again: with the next ordinal, at a moment of its own, out of the line until then.
    [[nodiscard]] Result<void> planAgain(CampaignId campaign, int position, Instant due, int ordinal,
                                         int notPlaced);

    /// Leads that were not dialled and wait for a moment of their own are asked about again, for the rules
    /// that made them wait have changed; batches that were moved to a later time keep theirs. How many, \a
    /// limit at most.
    [[nodiscard]] Result<int> askAgain(CampaignId campaign, Instant now, int limit);

    /// Leads of started batches show bulk_calling; what they showed before is kept for a cancel.
    /// Whoever was called before its batch goes on showing what became of that. Ids of the leads that
    /// changed.
    [[nodiscard]] Result<QList<LeadId>> markStarted(CampaignId campaign, int from, int until, Instant now);
    /// Cancels planned places in [from, until) and gives their leads back what they showed, as
    /// restoreStatuses() does.
    struct Cancelled
    {
        int places = 0;
        QList<LeadId> leads;
    };
    [[nodiscard]] Result<Cancelled> cancelRange(CampaignId campaign, int from, int until, Instant now);
    /// What is being called in [from, until) is not to be called again, nor is anybody written to again whose
    /// message was handed over: it may fail for a day.
    [[nodiscard]] Result<void> askToStop(CampaignId campaign, int from, int until);
    /// In [from, until): gives the leads of started batches that were not called what they showed before, and
    /// takes the word of a next try from the missed ones; their places stay planned, for the campaign's own
    /// state says that it is over (ruling 1).
    [[nodiscard]] Result<QList<LeadId>> restoreStatuses(CampaignId campaign, int from, int until,
                                                        Instant now);
    /// 1 while any place is planned or taken, else 0.
    [[nodiscard]] Result<int> countOpen(CampaignId campaign) const;
    /// Whether any place is being called, or is planned without a moment of its own.
    [[nodiscard]] Result<bool> isRoundUnderWay(CampaignId campaign) const;
    /// How many places wait for their next try.
    [[nodiscard]] Result<int> countWaiting(CampaignId campaign) const;
    /// How often each of those was tried at least; 0 when none waits.
    [[nodiscard]] Result<int> fewestTries(CampaignId campaign) const;
    [[nodiscard]] Result<int> countDone(CampaignId campaign) const;
    /// The first position that is planned or taken.
    [[nodiscard]] Result<std::optional<int>> firstOpen(CampaignId campaign) const;
    /// The leads of planned places in [from, until).
    [[nodiscard]] Result<QList<LeadId>> planned(CampaignId campaign, int from, int until) const;

    /// By batch in [firstBatch, lastBatch]: places and how many of them are in each state.
    struct BatchCounts
    {
        int batch = 0;
        int places = 0;
        int planned = 0;
        int taken = 0;
        int done = 0;
        int cancelled = 0;
        std::optional<Instant> dueAt; ///< where it does not follow the campaign's plan
    };
    [[nodiscard]] Result<QList<BatchCounts>> batches(CampaignId campaign, int parallel, int firstBatch,
                                                     int lastBatch) const;

private:
    [[nodiscard]] Result<QList<Place>> list(const QString &where, const QVariantList &values) const;

    Database &m_database;
};

} // namespace callboard::store
