// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// AttemptBook: appointments that were missed, and what the operator says of them.

#include "core/dispatch/attemptbook.h"

#include "core/dispatch/houserules.h"
#include "core/store/missedplaces.h"

#include <QCoreApplication>

namespace callboard::dispatch {

namespace {

constexpr QLatin1String AppointmentMissed("appointment_missed");
constexpr QLatin1String CalledAfterAll("called_after_all");
constexpr QLatin1String LeftExpired("left_expired");

} // namespace

Result<void> AttemptBook::expired(const Attempt &attempt, const store::Place &place)
{
    store::AttemptRepository &attempts = m_context.store.attempts;
    const Instant now = m_context.clock.now();
    const bool isNew = attempt.attempt.state == AttemptState::Claimed;
    const Result<void> done = isNew ? attempts.insertExpired(attempt, AppointmentMissed, now)
                                    : attempts.expire(attempt, AppointmentMissed, now);
    if (!done)
        return done;
    note(attempt, AttemptState::Expired, AppointmentMissed);
    return skipped(place, plan::Reason::None);
}

Result<void> AttemptBook::calledAfterAll(const Attempt &before)
{
    store::Store &store = m_context.store;
    const Result<Campaign> campaign = store.campaigns.find(before.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->state == CampaignState::Completed) {
        const Result<StateChange> change = byOperator(store, m_context.clock.now());
        if (!change)
            return fail(change.error());
        const Result<bool> opened =
            store.campaigns.move(campaign->id, CampaignState::Completed, CampaignState::Active, {}, *change);
        if (!opened)
            return fail(opened.error());
    } else if (isOver(campaign->state)) {
        return fail(ErrorCode::NotAllowed,
                    {QCoreApplication::translate("callboard::dispatch::Engine", "the campaign is over")});
    }
    if (const Result<void> done = store.attempts.decideExpired(before, CalledAfterAll); !done)
        return done;
    note(before, AttemptState::Expired, CalledAfterAll);
    m_news.hasMoreWork = true;
    // Its batch may never have begun, and a cancel gives back what the lead showed.
    if (const Result<void> kept = store::keepStatus(*m_context.store.database, campaign->id, before.position);
        !kept)
        return kept;
    return planNext(before, 0, m_context.clock.now());
}

Result<void> AttemptBook::left(const Attempt &before)
{
    const Result<void> done = m_context.store.attempts.decideExpired(before, LeftExpired);
    if (done)
        note(before, AttemptState::Expired, LeftExpired);
    return done;
}

} // namespace callboard::dispatch
