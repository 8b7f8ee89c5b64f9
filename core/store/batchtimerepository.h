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

/// When batches fall due that do not follow the plan of their campaign: those that the operator moved by
/// themselves, and those that had begun before the rest of their campaign was moved.
class BatchTimeRepository
{
public:
    explicit BatchTimeRepository(Database &database)
        : m_database(database)
    {
    }

    /// Places in [from, until) keep the moment that the plan has for them now, whatever becomes of their
    /// campaign's start.
    [[nodiscard]] Result<void> keep(CampaignId campaign, int from, int until);
    /// The batch at places [from, until), of which nothing has begun, falls due at \a due. How many of its
    /// leads wait.
    [[nodiscard]] Result<int> move(CampaignId campaign, int from, int until, Instant due);
    /// Batches moved by themselves that have not begun by \a now fall due no sooner than \a start.
    [[nodiscard]] Result<void> holdUntil(CampaignId campaign, Instant start, Instant now);
    /// Leads of moved batches whose time has come show bulk_calling, as PlaceRepository::markStarted() has
    /// it. Ids of the leads that changed.
    [[nodiscard]] Result<QList<LeadId>> markStarted(CampaignId campaign, Instant now);
    /// The moments at which the first and the last moved batch fall due that have not begun.
    [[nodiscard]] Result<std::optional<Instant>> first(CampaignId campaign) const;
    [[nodiscard]] Result<std::optional<Instant>> last(CampaignId campaign) const;

private:
    [[nodiscard]] Result<std::optional<Instant>> moment(const QString &which, CampaignId campaign) const;

    Database &m_database;
};

} // namespace callboard::store
