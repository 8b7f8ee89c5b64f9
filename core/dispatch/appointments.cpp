// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/appointments.h"

#include "core/dispatch/batchstarter.h"
#include "core/dispatch/newattempt.h"
#include "core/plan/openhours.h"

#include <algorithm>
#include <utility>

namespace callboard::dispatch {

namespace {

constexpr int PlacesAtOnce = 50; // a transaction must stay below 50 ms (ruling 17)

/// Whether something else than the hours would have held the lead as well.
bool isHeldOtherwise(const plan::Eligibility &eligibility)
{
    return std::any_of(
        eligibility.rules.cbegin(), eligibility.rules.cend(), [](const plan::RuleVerdict &verdict) {
            return verdict.answer != plan::Answer::CallNow && verdict.rule != plan::Reason::WindowClosed;
        });
}

} // namespace

Result<int> Appointments::expireMissed(const Campaign &campaign, const Account &account,
                                       const Standstill &standstill)
{
    const Instant now = m_context.clock.now();
    const Gap gap{standstill.from, std::min(standstill.until, now)};
    if (gap.until - gap.from <= m_context.periods.graceAfterDowntime)
        return 0;
    const Result<CampaignFacts> facts = FactFinder(m_context.store).ofCampaign(campaign, account, now);
    if (!facts)
        return fail(facts.error());
    const Result<int> planned = expirePlanned(*facts, gap);
    if (!planned)
        return planned;
    const Result<int> setBack = expireSetBack(*facts, gap);
    return setBack ? Result<int>(*planned + *setBack) : setBack;
}

Result<int> Appointments::expirePlanned(const CampaignFacts &facts, const Gap &gap)
{
    const Campaign &campaign = facts.campaign;
    const plan::BatchPlan plan = planOf(campaign);
    const Instant dueBy = gap.until - m_context.periods.graceAfterDowntime;
    const int until = plan.dueBatches(dueBy) * campaign.parallel;
    int expired = 0;
    int after = -1;
    for (;;) {
        QList<store::Place> places;
        const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
            // Within it, for another process may cancel a batch at any time.
            const Result<QList<store::Place>> found =
                m_context.store.places.overdue(campaign.id, after, until, dueBy, PlacesAtOnce);
            if (!found)
                return fail(found.error());
            places = *found;
            for (const store::Place &place : std::as_const(places)) {
                Turn turn;
                turn.place = place;
                turn.dueAt = place.nextDue.value_or(
                    place.plannedDue.value_or(plan.dueAt(plan.batchOf(place.position))));
                const Result<bool> missed = expireIfMissed(turn, facts, gap);
                if (!missed)
                    return fail(missed.error());
                expired += int{*missed};
            }
            return {};
        });
        if (!done)
            return fail(done.error());
        if (places.isEmpty())
            return expired;
        after = places.constLast().position;
    }
}

Result<int> Appointments::expireSetBack(const CampaignFacts &facts, const Gap &gap)
{
    int expired = 0;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        const Result<QList<store::LedgerAttempt>> waiting =
            m_context.store.attempts.toSendAgain(facts.campaign.id);
        if (!waiting)
            return fail(waiting.error());
        for (const store::LedgerAttempt &attempt : *waiting) {
            const Result<store::Place> place =
                m_context.store.places.find(facts.campaign.id, attempt.position);
            if (!place)
                return fail(place.error());
            Turn turn;
            turn.place = *place;
            turn.attempt = attempt;
            turn.dueAt = attempt.nextLookAt.value_or(attempt.attempt.dueAt);
            const Result<bool> missed = expireIfMissed(turn, facts, gap);
            if (!missed)
                return fail(missed.error());
            expired += int{*missed};
        }
        return {};
    });
    return done ? Result<int>(expired) : fail(done.error());
}

Result<bool> Appointments::expireIfMissed(Turn turn, const CampaignFacts &facts, const Gap &gap)
{
    const Result<QList<Lead>> leads = m_context.store.leads.leads({turn.place.lead});
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty())
        return false; // the rules skip it
    turn.lead = leads->constFirst();
    const Result<bool> missed = wasMissed(turn, facts, gap);
    if (!missed || !*missed)
        return missed;
    const Result<void> done = m_book.expired(
        turn.attempt ? *turn.attempt : newAttempt(turn, facts, m_context.store.cipher), turn.place);
    return done ? Result<bool>(true) : fail(done.error());
}

Result<bool> Appointments::wasMissed(const Turn &turn, const CampaignFacts &facts, const Gap &gap) const
{
    const FactFinder finder(m_context.store);
    const std::optional<Instant> could =
        plan::sharedHours(finder.hoursOf(*turn.lead, facts)).nextOpen(std::max(turn.dueAt, gap.from));
    if (!could || gap.until - *could <= m_context.periods.graceAfterDowntime)
        return false;
    const Result<plan::EligibilityFacts> now = finder.of(turn, facts, m_context.clock.now());
    if (!now)
        return fail(now.error());
    return !isHeldOtherwise(plan::eligibility(*now));
}

} // namespace callboard::dispatch
