// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/knownrecipients.h"

#include "core/dispatch/batchstarter.h"
#include "core/dispatch/dueturns.h"
#include "core/store/recipienthistory.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

constexpr int RecipientsOfALook = 500;
// Who joins the line meanwhile is found then.
constexpr milliseconds AnewAfter{15'000};

} // namespace

Result<KnownRecipients::Found> KnownRecipients::find(const CampaignFacts &facts, bool isClosed, int limit)
{
    Found found;
    if (const Result<void> added = addRefused(found.turns, facts, limit); !added)
        return fail(added.error());
    if (isClosed)
        return found;
    const Instant now = m_context.clock.now();
    auto seen = m_seen.find(facts.campaign.id.value());
    const bool isOld = seen != m_seen.end() && seen->isThrough && now - seen->begun >= AnewAfter;
    if (seen == m_seen.end() || isOld || now < seen->begun)
        seen = m_seen.insert(facts.campaign.id.value(), Seen{0, now, false});
    if (!seen->isThrough) {
        if (const Result<void> added = addWaiting(found.turns, *seen, facts, limit); !added)
            return fail(added.error());
    }
    std::stable_sort(found.turns.begin(), found.turns.end(), [](const Turn &a, const Turn &b) {
        return plan::goesBefore(placeInLine(a), placeInLine(b));
    });
    const Instant soon = now + milliseconds{1};
    found.again = seen->isThrough ? std::max(soon, seen->begun + AnewAfter) : soon;
    return found;
}

/// Those whose back-off is over.
Result<void> KnownRecipients::addRefused(QList<Turn> &turns, const CampaignFacts &facts, int limit) const
{
    const store::Store &store = m_context.store;
    const Instant now = m_context.clock.now();
    const store::RecipientHistory history(*store.database, facts.sender.portfolio);
    const Result<QList<store::LedgerAttempt>> again =
        store.attempts.toSendAgain(facts.campaign.id, now, limit);
    if (!again)
        return fail(again.error());
    for (const store::LedgerAttempt &attempt : *again) {
        const Result<bool> isKnown = history.includes(attempt.numberIndex, recipientsSince(now));
        if (!isKnown)
            return fail(isKnown.error());
        if (!*isKnown)
            continue;
        const Result<store::Place> place = store.places.find(facts.campaign.id, attempt.position);
        if (!place)
            return fail(place.error());
        turns << Turn{*place, attempt.attempt.dueAt, {}, attempt};
    }
    return {};
}

Result<void> KnownRecipients::addWaiting(QList<Turn> &turns, Seen &seen, const CampaignFacts &facts,
                                         int limit) const
{
    const store::Store &store = m_context.store;
    const Campaign &campaign = facts.campaign;
    const store::RecipientHistory history(*store.database, facts.sender.portfolio);
    const Result<QList<store::RecipientHistory::Waiting>> waiting =
        history.inLine(campaign.id, seen.position, recipientsSince(m_context.clock.now()), RecipientsOfALook);
    if (!waiting)
        return fail(waiting.error());
    const int end = campaign.waitsForGo() ? campaign.rules.canary : campaign.leadCount;
    const plan::BatchPlan plan = planOf(campaign);
    for (const store::RecipientHistory::Waiting &each : *waiting) {
        if (turns.size() >= limit)
            return {};
        seen.position = each.position + 1;
        if (!each.isIncluded || each.position >= end)
            continue;
        const Result<store::Place> place = store.places.find(campaign.id, each.position);
        if (!place)
            return fail(place.error());
        const Instant planned = place->plannedDue.value_or(plan.dueAt(plan.batchOf(place->position)));
        turns << Turn{*place, place->turnAt.value_or(place->nextDue.value_or(planned)), {}, {}};
    }
    seen.isThrough = waiting->size() < RecipientsOfALook;
    return {};
}

} // namespace callboard::dispatch
