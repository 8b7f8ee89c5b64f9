// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How an engine goes on after a time in which none ran or the machine slept (ruling 7).

#include "core/dispatch/appointments.h"
#include "core/dispatch/attemptbook.h"
#include "core/dispatch/batchstarter.h"
#include "core/dispatch/downtime.h"
#include "core/dispatch/engine.h"
#include "core/dispatch/reconciler.h"
#include "core/plan/batchplan.h"
#include "core/store/waitingline.h"

namespace callboard::dispatch {

Result<void> Engine::resumeAfter(Instant stoppedAt, Standstill::Cause cause)
{
    const Instant now = m_context.clock.now();
    const Result<QList<Campaign>> campaigns = m_context.store.campaigns.open();
    const Result<HouseRules> house = readHouseRules(m_context.store);
    if (!campaigns || !house)
        return fail(campaigns ? house.error() : campaigns.error());
    const bool severalOperators = hasSeveralOperators(*campaigns, *house);
    for (const Campaign &campaign : *campaigns) {
        if (campaign.state == CampaignState::Paused || campaign.start > now)
            continue;
        const Result<Account> account = m_context.store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        const Result<store::CampaignCounts> counts = m_context.store.campaigns.counts(campaign.id);
        if (!counts)
            return fail(counts.error());
        const int remaining = counts->places.value(PlaceState::Planned);
        if (remaining > 0)
            m_rampUp.begin(m_context.clock.monotonicTime());
        // Nobody knows yet whether our clock is right, and by a wrong one nothing expires (F49).
        if (campaign.rules.misfire == Misfire::Expire &&
            now - stoppedAt > m_context.periods.graceAfterDowntime) {
            const Standstill standstill{account->id, cause, stoppedAt, now};
            if (const Result<void> noted = m_standstills.add(standstill); !noted)
                return noted;
            continue;
        }
        if (remaining == 0)
            continue;
        const Result<CallingPolicy> hours = houseHoursFor(*account, m_context.store);
        if (!hours)
            return fail(hours.error());
        const CallingMeans means = meansOf(*account, *house, severalOperators, m_context.periods, *hours);
        if (const Result<void> done = holdOrGoOn(campaign, means, remaining, stoppedAt); !done)
            return done;
    }
    return {};
}

Result<void> Engine::holdOrGoOn(const Campaign &campaign, const CallingMeans &means, int remaining,
                                Instant stoppedAt)
{
    const Instant now = m_context.clock.now();
    const bool goesOn = campaign.rules.misfire != Misfire::HoldAndAsk;
    if (goesOn || !slipsToAnotherDay(campaign, means, remaining, stoppedAt, now))
        return tellIfInterrupted(campaign, remaining);
    const QString text = slipText(campaign, remaining);
    const Result<void> held = m_book->inTransaction([&]() -> Result<void> {
        const Result<bool> done = m_context.store.campaigns.holdAfterGap(campaign.id, text, now);
        return done ? Result<void>() : Result<void>(fail(done.error()));
    });
    if (!held)
        return held;
    tell(Notice::Kind::HeldOverNight, campaign.id, campaign.name, text);
    Q_EMIT m_context.feed.campaignsChanged();
    return {};
}

/// A campaign of which nothing is due, and nobody stands in the line, was not interrupted: it waits as it
/// would have.
Result<void> Engine::tellIfInterrupted(const Campaign &campaign, int remaining)
{
    const Instant now = m_context.clock.now();
    const plan::BatchPlan plan = planOf(campaign);
    const Result<int> begun = m_context.store.campaigns.batchesStarted(campaign.id);
    const Result<std::optional<Instant>> arrival = m_context.store.places.nextArrival(campaign.id);
    const auto waiting = store::WaitingLine(*m_context.store.database).waiting(campaign.id, 0, 1);
    if (!begun || !arrival || !waiting)
        return fail(!begun ? begun.error() : !arrival ? arrival.error() : waiting.error());
    const bool hasBatch = *begun < plan.batchCount() && plan.dueAt(*begun) <= now;
    if (hasBatch || (*arrival && **arrival <= now) || !waiting->isEmpty())
        tellGoesOn(campaign, remaining);
    return {};
}

Result<void> Engine::lookThroughStandstills()
{
    const QList<Standstill> waiting = m_standstills.all();
    for (const Standstill &each : waiting) {
        if (!m_reconciler->isThrough(each.account))
            continue;
        const Result<void> done = lookThrough(each);
        // Somebody else has moved one of them meanwhile; the next look sees how.
        if (!done && done.error().code == ErrorCode::DatabaseConflict)
            continue;
        if (!done)
            return done;
        if (const Result<void> removed = m_standstills.remove(each); !removed)
            return removed;
    }
    return {};
}

Result<void> Engine::lookThrough(const Standstill &standstill)
{
    const Result<QList<Campaign>> campaigns = m_context.store.campaigns.open();
    if (!campaigns)
        return fail(campaigns.error());
    for (const Campaign &campaign : *campaigns) {
        const bool isMeant =
            campaign.account == standstill.account && campaign.rules.misfire == Misfire::Expire;
        if (!isMeant || campaign.state == CampaignState::Paused || campaign.start > m_context.clock.now())
            continue;
        const Result<Account> account = m_context.store.accounts.find(campaign.account);
        if (!account)
            return fail(account.error());
        if (const Result<void> done = expireAppointments(campaign, *account, standstill); !done)
            return done;
        const Result<store::CampaignCounts> counts = m_context.store.campaigns.counts(campaign.id);
        if (!counts)
            return fail(counts.error());
        const int remaining = counts->places.value(PlaceState::Planned);
        if (remaining == 0)
            continue;
        m_rampUp.begin(m_context.clock.monotonicTime());
        if (const Result<void> told = tellIfInterrupted(campaign, remaining); !told)
            return told;
    }
    return {};
}

Result<void> Engine::expireAppointments(const Campaign &campaign, const Account &account,
                                        const Standstill &standstill)
{
    const Result<int> missed = Appointments(m_context, *m_book).expireMissed(campaign, account, standstill);
    if (!missed)
        return fail(missed.error());
    if (*missed > 0) {
        tellAppointmentsMissed(campaign, *missed);
        Q_EMIT m_context.feed.campaignsChanged();
    }
    return {};
}

} // namespace callboard::dispatch
