// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/campaignend.h"

#include "core/dispatch/factfinder.h"

namespace callboard::dispatch {

Result<bool> CampaignEnd::endIfDone(const Campaign &campaign)
{
    const Result<bool> reached = isGoalReached(campaign, m_context.store);
    if (!reached)
        return reached;
    if (*reached)
        return endAtGoal(campaign);
    const Result<int> open = m_context.store.places.countOpen(campaign.id);
    if (!open)
        return fail(open.error());
    if (*open > 0)
        return false;
    if (campaign.isFollowUp()) { // more may join it
        const Result<Campaign> followed = m_context.store.campaigns.find(campaign.followsUp);
        if (!followed)
            return fail(followed.error());
        if (!isOver(followed->state))
            return false;
    }
    return m_context.store.campaigns.move(campaign.id, CampaignState::Active, CampaignState::Completed, {},
                                          byCallboard(m_context.clock.now()));
}

Result<bool> CampaignEnd::endAtGoal(const Campaign &campaign)
{
    bool hasEnded = false;
    QList<LeadId> leads;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        const Result<bool> moved = m_context.store.campaigns.move(
            campaign.id, CampaignState::Active, CampaignState::Completed,
            tr("The goal of %n completed leads is reached.", nullptr, campaign.rules.goal),
            byCallboard(m_context.clock.now()));
        if (!moved)
            return fail(moved.error());
        hasEnded = *moved;
        if (!hasEnded)
            return {};
        if (const Result<void> withdrawn = withdrawWaiting(campaign.id); !withdrawn)
            return withdrawn;
        const Result<QList<LeadId>> restored =
            m_context.store.places.restoreStatuses(campaign.id, 0, campaign.leadCount, m_context.clock.now());
        if (!restored)
            return fail(restored.error());
        leads = *restored;
        return {};
    });
    if (!done)
        return fail(done.error());
    Q_EMIT m_context.feed.leadsChanged(leads);
    return hasEnded;
}

Result<void> CampaignEnd::withdrawWaiting(CampaignId campaign)
{
    const Result<QList<store::LedgerAttempt>> waiting = m_context.store.attempts.toSendAgain(campaign);
    if (!waiting)
        return fail(waiting.error());
    for (const store::LedgerAttempt &attempt : *waiting) {
        if (const Result<void> done = m_book.withdrawn(attempt, QStringLiteral("goal_reached")); !done)
            return done;
        const Result<void> planned =
            m_context.store.places.setState(campaign, attempt.position, PlaceState::Planned);
        if (!planned)
            return planned;
    }
    return {};
}

} // namespace callboard::dispatch
