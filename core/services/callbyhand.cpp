// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callbyhand.h"

#include "core/plan/priority.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

Failure notWaiting()
{
    return fail(ErrorCode::NotAllowed, {QCoreApplication::translate(
                                           "CallByHand", "this lead waits in no campaign that is running")});
}

/// The place that was put first. An engine in another process may have taken it since anybody looked.
Result<CampaignId> putFirst(store::Store &store, LeadId lead, std::optional<CampaignId> only, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<QList<store::Place>> places = store.places.openOf(lead);
    if (!places)
        return fail(places.error());
    for (const store::Place &place : *places) {
        const Result<Campaign> campaign = store.campaigns.find(place.campaign);
        if (!campaign)
            return fail(campaign.error());
        if (only && place.campaign != *only)
            continue;
        if (place.state != PlaceState::Planned || campaign->state != CampaignState::Active)
            continue;
        const Result<void> first = store.places.callByHand(place, plan::CallNowPriority, now);
        if (!first)
            return first.error().code == ErrorCode::DatabaseConflict ? notWaiting() : fail(first.error());
        if (const Result<void> done = transaction.commit(); !done)
            return fail(done.error());
        return place.campaign;
    }
    return notWaiting();
}

} // namespace

QFuture<Result<CampaignId>> CallByHand::callNext(LeadId lead, std::optional<CampaignId> campaign)
{
    store::Ledger &ledger = m_workspace.ledger();
    return ledger.write([lead, campaign, now = m_workspace.clock().now(),
                         &changes = ledger.changes()](store::Store &store) -> Result<CampaignId> {
        Result<CampaignId> first = putFirst(store, lead, campaign, now);
        if (first)
            Q_EMIT changes.workChanged();
        return first;
    });
}

} // namespace callboard::services
