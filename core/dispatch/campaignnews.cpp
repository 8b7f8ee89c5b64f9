// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/campaignnews.h"

#include "core/dispatch/campaignend.h"

namespace callboard::dispatch {

Result<bool> CampaignNews::look(const Campaign &campaign)
{
    const Result<bool> ended = CampaignEnd(m_context, m_book).endIfDone(campaign);
    if (!ended)
        return ended;
    if (!*ended) {
        const Result<void> told = campaign.waitsForGo() ? tellCanary(campaign) : tellWaiting(campaign);
        return told ? Result<bool>(false) : fail(told.error());
    }
    m_told.remove(campaign.id.value());
    m_rounds.remove(campaign.id.value());
    Q_EMIT campaignFinished(campaign);
    Q_EMIT m_context.feed.campaignsChanged();
    const Result<void> dissolved =
        m_context.store.slots.dissolve(store::SlotScope::Campaign, campaign.id.value());
    return dissolved ? Result<bool>(true) : fail(dissolved.error());
}

Result<void> CampaignNews::tellCanary(const Campaign &campaign)
{
    const Result<std::optional<int>> first = m_context.store.places.firstOpen(campaign.id);
    if (!first)
        return fail(first.error());
    if (*first && **first >= campaign.rules.canary && !m_told.contains(campaign.id.value())) {
        m_told.insert(campaign.id.value());
        Q_EMIT canaryCalled(campaign);
    }
    return {};
}

Result<void> CampaignNews::tellWaiting(const Campaign &campaign)
{
    if (campaign.isFollowUp()) { // more may join it
        const Result<Campaign> followed = m_context.store.campaigns.find(campaign.followsUp);
        if (!followed)
            return fail(followed.error());
        if (!isOver(followed->state))
            return {};
    }
    const Result<bool> isUnderWay = m_context.store.places.isRoundUnderWay(campaign.id);
    if (!isUnderWay)
        return fail(isUnderWay.error());
    if (*isUnderWay)
        m_told.remove(campaign.id.value());
    if (*isUnderWay || m_told.contains(campaign.id.value()))
        return {};
    const Result<std::optional<Instant>> next = m_context.store.places.nextOwnDue(campaign.id);
    if (!next)
        return fail(next.error());
    if (!*next || **next <= m_context.clock.now())
        return {};
    const Result<int> waiting = m_context.store.places.countWaiting(campaign.id);
    if (!waiting)
        return fail(waiting.error());
    if (*waiting == 0)
        return {};
    // Retries come due one by one: the next round is over when the last of them was tried once more.
    const Result<int> rounds = m_context.store.places.fewestTries(campaign.id);
    if (!rounds)
        return fail(rounds.error());
    if (*rounds <= m_rounds.value(campaign.id.value()))
        return {};
    m_told.insert(campaign.id.value());
    m_rounds.insert(campaign.id.value(), *rounds);
    Q_EMIT roundFinished(campaign, *waiting, **next);
    return {};
}

} // namespace callboard::dispatch
