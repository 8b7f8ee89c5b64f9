// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/campaign.h"
#include "core/model/standingrule.h"

#include <QMap>
#include <QSet>

namespace callboard::services {
class Workspace;
}

namespace callboard::test {

/// What stands in the ledger, row by row, as the judge reads it: plain tables, joined by nobody.
struct RuleFacts
{
    struct LeadRow
    {
        LeadId id;
        QByteArray number;
        QMap<QString, QString> columns;
        bool isBarred = false;
    };
    struct CampaignRow
    {
        CampaignId id;
        QString state;
        bool isBuilding = false;
        int leads = 0; ///< as the campaign itself counts them
    };
    struct PlaceRow
    {
        CampaignId campaign;
        int position = 0;
        LeadId lead;
        QString state;
        int ordinal = 1;
    };
    /// A call that reached its number or may have.
    struct CallRow
    {
        CampaignId campaign;
        LeadId lead;
        QByteArray number;
        Instant at;
        bool isReached = false;
    };
    struct RuleRow
    {
        StandingRuleId id;
        bool isStarted = false;
        Instant settledUntil;
    };

    [[nodiscard]] static Result<RuleFacts> read(services::Workspace &workspace);

    [[nodiscard]] const CampaignRow *campaign(CampaignId id) const;
    /// In the order of their places, those whose places are gone, too.
    [[nodiscard]] QList<LeadId> leadsOf(CampaignId campaign) const;
    /// Those to whom a campaign that is not over has a call to make, or is making one.
    [[nodiscard]] QSet<LeadId> waitingIn(const QSet<CampaignId> &campaigns) const;
    [[nodiscard]] bool isBarred(LeadId id) const;

    QList<LeadRow> leads; ///< as they were added
    QMap<CampaignId, CampaignRow> campaigns;
    QList<PlaceRow> places; ///< by campaign and position
    QList<CallRow> calls;   ///< rising
    QList<StandingRuleRun> runs;
    QMap<StandingRuleId, RuleRow> rules;
};

} // namespace callboard::test
