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

/// The leads of a campaign as a whole: who they are, whom it missed, and what ends with it.
class CampaignLeadRepository
{
public:
    explicit CampaignLeadRepository(Database &database)
        : m_database(database)
    {
    }

    /// Those that still exist, by position.
    [[nodiscard]] Result<QList<LeadId>> all(CampaignId campaign) const;
    /// Of these, whose last call in it missed and that nobody reached since.
    [[nodiscard]] Result<QList<LeadId>> missed(CampaignId campaign) const;

    /// Of a draft that is about to be scheduled: places in [from, until) whose lead is gone or is not to be
    /// called are skipped. How many; none when somebody else has scheduled it already.
    [[nodiscard]] Result<int> leaveOut(CampaignId draft, int from, int until);

    /// Whom a next channel has, of those at places in [from, until).
    [[nodiscard]] Result<QList<LeadId>> handedOn(CampaignId campaign, int from, int until) const;
    /// At places in [from, until): no next channel has its turn any more; missed leads do not wait for one,
    /// and their messages that wait are not sent. Ids of those that say so no longer.
    [[nodiscard]] Result<QList<LeadId>> endFallback(CampaignId campaign, int from, int until, Instant now);
    /// Of a campaign of messages that follows another: leads at planned places in [from, until) say no longer
    /// that one is to come. Ids of those.
    [[nodiscard]] Result<QList<LeadId>> endFollowing(CampaignId followUp, int from, int until, Instant now);
    /// Of these leads, nobody is written to again whose message was handed over: it may fail for a day. In
    /// all campaigns that are not over, or in \a only and those that follow it; not too many leads at once.
    [[nodiscard]] Result<void> askNotToRepeat(const QList<LeadId> &leads, std::optional<CampaignId> only);
    /// Live calls at places in [from, until) are to be ended: whoever follows them looks at \a now, and asks
    /// the provider. How many.
    [[nodiscard]] Result<int> askToHangUp(CampaignId campaign, int from, int until, Instant now);

private:
    [[nodiscard]] Result<QList<LeadId>> list(const QString &where, CampaignId campaign) const;

    Database &m_database;
};

} // namespace callboard::store
