// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginestanding.h"
#include "core/dispatch/factfinder.h"
#include "core/dispatch/lines.h"
#include "core/services/whyservice.h"

#include <QHash>

namespace callboard::services {

/// Asks the rules about leads as they stand at one moment, lines and the engine's own standing included. What
/// holds for a whole campaign is looked up once. For the thread of its store.
class RuleAsker
{
public:
    RuleAsker(const store::Store &store, Instant now, dispatch::EngineStanding standing);

    [[nodiscard]] Result<WhyInCampaign> ask(const store::Place &place, const Lead &lead);
    /// In the campaign that would call it first, among its open places; \a places must not be empty.
    [[nodiscard]] Result<LeadBlock> block(const QList<store::Place> &places, const Lead &lead);

private:
    struct Known
    {
        dispatch::CampaignFacts facts;
        dispatch::FreeLines lines = {};
        std::optional<plan::SlowedLines> slowed = {};
    };

    [[nodiscard]] std::optional<plan::IdleEngine> idleEngine(AccountId account) const;
    [[nodiscard]] Result<Known> campaign(CampaignId id);
    [[nodiscard]] Result<Known> readCampaign(CampaignId id) const;

    const store::Store &m_store;
    Instant m_now;
    dispatch::EngineStanding m_standing;
    dispatch::FactFinder m_finder;
    QHash<CampaignId, Known> m_campaigns;
};

/// What keeps each of \a leads from being called at \a now, in their order. One that is gone is scheduled
/// nowhere.
[[nodiscard]] Result<QList<LeadBlock>> blocksOf(const store::Store &store, const QList<LeadId> &leads,
                                                Instant now, const dispatch::EngineStanding &standing);

} // namespace callboard::services
