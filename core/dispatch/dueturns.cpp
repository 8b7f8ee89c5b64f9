// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/dueturns.h"

#include "core/base/log.h"
#include "core/dispatch/batchstarter.h"
#include "core/model/contactaddress.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// A rule without a moment is asked again after this: a call to the number ends within minutes, and who leaves
// a sender's 24 hours first is known by then, but a consent or other hours are a person's doing.
constexpr milliseconds AfterACall{15'000};
constexpr milliseconds AfterAPerson{3'600'000};

milliseconds askAgainAfter(plan::Reason reason)
{
    const bool isByItself = reason == plan::Reason::NumberBusy || reason == plan::Reason::LineBusy ||
                            reason == plan::Reason::RecipientLimit;
    return isByItself ? AfterACall : AfterAPerson;
}

} // namespace

Result<QList<Turn>> DueTurns::find(const Campaign &campaign, Whom whom, int limit) const
{
    store::Store &store = m_context.store;
    QList<Turn> found;
    const Result<QList<store::LedgerAttempt>> again =
        store.attempts.toSendAgain(campaign.id, m_context.clock.now(), limit);
    if (!again)
        return fail(again.error());
    for (const store::LedgerAttempt &attempt : *again) {
        const Result<store::Place> place = store.places.find(campaign.id, attempt.position);
        if (!place)
            return fail(place.error());
        found << Turn{*place, attempt.attempt.dueAt, {}, attempt};
    }
    const int end = campaign.waitsForGo() ? campaign.rules.canary : campaign.leadCount;
    const Result<QList<store::Place>> places = store.places.inLine(campaign.id, end, limit);
    if (!places)
        return fail(places.error());
    const plan::BatchPlan plan = planOf(campaign);
    for (const store::Place &place : *places) {
        if (whom == Whom::ByHand && place.turnRank < plan::CallNowPriority)
            break; // they stand first
        const Instant planned = place.plannedDue.value_or(plan.dueAt(plan.batchOf(place.position)));
        found << Turn{place, place.turnAt.value_or(place.nextDue.value_or(planned)), {}, {}};
    }
    std::stable_sort(found.begin(), found.end(), [](const Turn &a, const Turn &b) {
        return plan::goesBefore(placeInLine(a), placeInLine(b));
    });
    return found.mid(0, limit);
}

plan::Turn placeInLine(const Turn &turn)
{
    return {turn.place.turnRank.value_or(0), turn.dueAt, turn.place.position};
}

Result<std::optional<Turn>> DueTurns::refreshed(const Turn &turn) const
{
    store::Store &store = m_context.store;
    const Result<store::Place> place = store.places.find(turn.place.campaign, turn.place.position);
    if (!place)
        return fail(place.error());
    if (!turn.attempt && place->state != PlaceState::Planned)
        return std::optional<Turn>();
    if (turn.attempt) {
        const Result<store::LedgerAttempt> attempt = store.attempts.find(turn.attempt->attempt.id);
        if (!attempt)
            return fail(attempt.error());
        if (attempt->attempt.version != turn.attempt->attempt.version)
            return std::optional<Turn>();
    }
    const Result<QList<Lead>> leads = store.leads.leads({place->lead});
    if (!leads)
        return fail(leads.error());
    Turn now{*place, turn.dueAt, {}, turn.attempt};
    if (!leads->isEmpty())
        now.lead = leads->constFirst();
    return std::optional(now);
}

bool DueTurns::hasNewNumber(const Turn &turn) const
{
    if (!turn.attempt || !turn.lead)
        return false;
    const PhoneNumber number = contactNumberOf(*turn.lead, turn.attempt->attempt.channel);
    return turn.attempt->numberIndex != store::numberIndex(number, m_context.store.cipher);
}

Result<void> DueTurns::putOff(const Turn &turn, const plan::Eligibility &verdict)
{
    if (verdict.answer == plan::Answer::Never)
        return skip(turn, verdict.reason);
    const store::Place &place = turn.place;
    const Instant again = verdict.notBefore.value_or(m_context.clock.now() + askAgainAfter(verdict.reason));
    if (turn.attempt)
        return m_context.store.attempts.lookAgain(turn.attempt->attempt.id, again);
    return m_context.store.places.planAgain(place.campaign, place.position, again, place.ordinal,
                                            place.notPlaced);
}

Result<void> DueTurns::skip(const Turn &turn, plan::Reason reason)
{
    const store::Place &place = turn.place;
    qCInfo(lcDispatch) << "campaign" << place.campaign.value() << "position" << place.position
                       << "skipped:" << toWord(reason);
    if (turn.attempt) {
        if (const Result<void> done = m_book.withdrawn(*turn.attempt, toWord(reason)); !done)
            return done;
    }
    return m_book.skipped(place, reason);
}

Result<void> DueTurns::startAnew(const Turn &turn)
{
    const store::Place &place = turn.place;
    const Result<void> done = m_book.withdrawn(*turn.attempt, QStringLiteral("number_changed"));
    if (!done)
        return done;
    const Result<int> ordinal = m_context.store.attempts.nextOrdinal(place.campaign, place.lead);
    if (!ordinal)
        return fail(ordinal.error());
    const Instant now = m_context.clock.now();
    const Result<void> planned =
        m_context.store.places.planAgain(place.campaign, place.position, now, *ordinal, place.notPlaced);
    // Its turn has come already.
    return planned ? m_context.store.places.lineUp(place, place.turnRank.value_or(0), turn.dueAt) : planned;
}

} // namespace callboard::dispatch
