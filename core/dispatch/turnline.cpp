// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/turnline.h"

#include "core/dispatch/batchstarter.h"
#include "core/plan/priority.h"
#include "core/store/leadsbyid.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Places of one transaction: it must stay below 50 ms (ruling 17).
constexpr int PlacesAtOnce = 500;
constexpr int ChunksOfALook = 4;

} // namespace

Result<bool> TurnLine::lineUp(const CampaignFacts &facts, int batchesStarted)
{
    const Campaign &campaign = facts.campaign;
    const Result<bool> isAsking = askAgainAfterAnEdit(facts);
    if (!isAsking)
        return isAsking;
    int until = batchesStarted * campaign.parallel;
    if (campaign.waitsForGo()) // those behind the canary join it after the go
        until = std::min(until, campaign.rules.canary);
    for (int chunk = 0; chunk < ChunksOfALook; ++chunk) {
        const Result<QList<store::Place>> places =
            m_context.store.places.toLineUp(campaign.id, m_context.clock.now(), until, PlacesAtOnce);
        if (!places)
            return fail(places.error());
        if (places->isEmpty())
            return *isAsking;
        const Result<void> ranked = m_book.inTransaction([&] { return rank(facts, *places); });
        if (!ranked)
            return fail(ranked.error());
        if (places->size() < PlacesAtOnce)
            return *isAsking;
    }
    return true;
}

/// True while there are more of them.
Result<bool> TurnLine::askAgainAfterAnEdit(const CampaignFacts &facts)
{
    const Campaign &campaign = facts.campaign;
    const auto known = m_seen.find(campaign.id.value());
    Seen now{callersOf(facts), campaign.rules, false};
    if (known == m_seen.end()) {
        m_seen.insert(campaign.id.value(), now);
        return false;
    }
    const bool isEdited = known->hours != now.hours || known->rules != now.rules;
    now.isAsking = isEdited || known->isAsking;
    if (now.isAsking) {
        const Result<int> asked =
            m_context.store.places.askAgain(campaign.id, m_context.clock.now(), PlacesAtOnce);
        if (!asked)
            return fail(asked.error());
        now.isAsking = *asked == PlacesAtOnce;
    }
    *known = now;
    return now.isAsking;
}

Result<void> TurnLine::rank(const CampaignFacts &ofCampaign, const QList<store::Place> &places)
{
    const Campaign &campaign = ofCampaign.campaign;
    store::Store &store = m_context.store;
    QList<LeadId> ids;
    for (const store::Place &place : places)
        ids << place.lead;
    const Result<store::LeadsById> leads = store::leadsById(store.leads, ids);
    const Result<QHash<LeadId, store::AttemptRepository::History>> histories = store.attempts.historyOf(ids);
    if (!leads || !histories)
        return fail(leads ? histories.error() : leads.error());
    const plan::BatchPlan plan = planOf(campaign);
    for (const store::Place &place : places) {
        const auto lead = leads->constFind(place.lead);
        const bool isThere = lead != leads->cend();
        const store::AttemptRepository::History history = histories->value(place.lead);
        plan::PriorityFacts facts;
        facts.successes = history.reached;
        facts.failures = history.missed;
        facts.dialsUsed = place.tries;
        facts.isCallNow = place.isByHand;
        // A deleted lead joins the line too, where the rules see that it is gone.
        const int rank = isThere ? plan::priorityOf(*lead, facts, campaign.rules.order) : 0;
        const Instant turnAt =
            place.nextDue.value_or(place.plannedDue.value_or(plan.dueAt(plan.batchOf(place.position))));
        if (const Result<void> done = store.places.lineUp(place, rank, turnAt); !done)
            return done;
        if (isThere)
            m_hold.noteJoined(ofCampaign, place.position, *lead);
    }
    return {};
}

void TurnLine::noteBack(const CampaignFacts &facts, const Turn &turn)
{
    if (turn.lead)
        m_hold.noteJoined(facts, turn.place.position, *turn.lead);
}

void TurnLine::forget(CampaignId campaign)
{
    m_seen.remove(campaign.value());
    m_hold.forget(campaign);
}

} // namespace callboard::dispatch
