// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/linehold.h"

#include "core/plan/openhours.h"
#include "core/store/leadsbyid.h"
#include "core/store/waitingline.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace callboard::dispatch {

namespace {

// By day the first that is looked at may be called; by night all of them are read.
constexpr int FirstPart = 16;
constexpr int LargestPart = 500;
constexpr int WaitingOfALook = 2'000;
constexpr int MostEdited = 500;
constexpr int AllSeen = std::numeric_limits<int>::max();
// Somebody's hours never open; an operator may mend that.
constexpr milliseconds NeverAgain{3'600'000};
// Another process that writes all the time must not have the line read all the time.
constexpr milliseconds AfterForeignEdits{60'000};

bool standsInLine(const store::Place &place)
{
    return place.state == PlaceState::Planned && place.turnRank.has_value();
}

} // namespace

LineHold::LineHold(EngineContext &context)
    : m_context(context)
{
    connect(&context.feed, &store::ChangeFeed::leadsChanged, this, &LineHold::noteEdited);
    connect(&context.feed, &store::ChangeFeed::leadListChanged, this, &LineHold::noteEverythingEdited);
}

Result<std::optional<Instant>> LineHold::closedUntil(const CampaignFacts &facts)
{
    if (const Result<void> looked = lookForForeignEdits(); !looked)
        return fail(looked.error());
    const Instant now = m_context.clock.now();
    const plan::CallersHours callers = callersOf(facts);
    auto known = m_known.find(facts.campaign.id.value());
    const bool isUnknown = known == m_known.end() || known->callers != callers;
    // A long line is gone through to its end first, or edits of others would keep it from ever getting there.
    const bool isThrough = !isUnknown && (known->witness || known->seen == AllSeen);
    if (isUnknown || (known->opens && *known->opens <= now) || now < known->asked ||
        (isThrough && known->isDoubtful && now - known->begun >= AfterForeignEdits))
        known = m_known.insert(facts.campaign.id.value(), Known{callers, now, now, 0, {}, {}, {}, false});
    known->asked = now;
    if (const Result<void> edited = lookAtEdited(*known, facts); !edited)
        return fail(edited.error());
    const Result<bool> witnessed = hasWitness(*known, facts.campaign.id);
    if (!witnessed)
        return fail(witnessed.error());
    return *witnessed ? Result<std::optional<Instant>>(std::nullopt) : goOn(*known, facts);
}

/// Whether the witness of before still stands there and may be called.
Result<bool> LineHold::hasWitness(Known &known, CampaignId campaign) const
{
    if (!known.witness)
        return false;
    const Result<store::Place> place = m_context.store.places.find(campaign, known.witness->position);
    if (!place)
        return fail(place.error());
    const bool isThere = standsInLine(*place);
    if (isThere && m_context.clock.now() < known.witness->closes)
        return true;
    if (isThere) // when it may be called next is found out on the way
        known.seen = std::min(known.seen, known.witness->position);
    known.witness.reset();
    return false;
}

Result<std::optional<Instant>> LineHold::goOn(Known &known, const CampaignFacts &facts) const
{
    const store::WaitingLine line(*m_context.store.database);
    int part = FirstPart;
    for (int read = 0; known.seen != AllSeen; part = std::min(4 * part, LargestPart)) {
        if (read >= WaitingOfALook)
            return std::optional(m_context.clock.now() + milliseconds{1});
        const auto waiting = line.waiting(facts.campaign.id, known.seen, part);
        if (!waiting)
            return fail(waiting.error());
        QList<LeadId> ids;
        for (const store::WaitingLine::Waiting &each : *waiting)
            ids << each.lead;
        const Result<store::LeadsById> leads = store::leadsById(m_context.store.leads, ids);
        if (!leads)
            return fail(leads.error());
        for (const store::WaitingLine::Waiting &each : *waiting) {
            known.seen = each.position + 1;
            // Else it is deleted, and has no hours.
            if (const auto lead = leads->constFind(each.lead); lead != leads->cend())
                known.witness = lookAt(known, each.position, *lead, facts);
            if (known.witness)
                return std::optional<Instant>();
        }
        read += int(waiting->size());
        if (waiting->size() < part)
            known.seen = AllSeen;
    }
    return known.opens;
}

/// The lead as a witness; else its opening is noted.
std::optional<LineHold::Witness> LineHold::lookAt(Known &known, int position, const Lead &lead,
                                                  const CampaignFacts &facts) const
{
    const Instant now = m_context.clock.now();
    const milliseconds sendBy = m_context.periods.sendBy;
    const plan::OpenHours &hours = plan::sharedHours(FactFinder(m_context.store).hoursOf(lead, facts));
    const Instant opens = hours.nextOpenFor(now, sendBy).value_or(now + NeverAgain);
    if (opens <= now)
        return Witness{position, hours.spanAt(now)->closes - sendBy};
    known.opens = known.opens ? std::min(*known.opens, opens) : opens;
    return std::nullopt;
}

void LineHold::noteJoined(const CampaignFacts &facts, int position, const Lead &lead)
{
    const auto known = m_known.find(facts.campaign.id.value());
    if (known == m_known.end() || position >= known->seen)
        return;
    if (lookAt(*known, position, lead, facts))
        known->seen = position; // to be found again, for another may be the witness now
}

void LineHold::noteEdited(const QList<LeadId> &leads)
{
    for (Known &known : m_known) {
        if (known.edited.size() + leads.size() <= MostEdited)
            known.edited.unite(QSet<LeadId>(leads.cbegin(), leads.cend()));
        else
            known.isDoubtful = true;
    }
}

void LineHold::noteEverythingEdited()
{
    for (Known &known : m_known)
        known.isDoubtful = true;
}

Result<void> LineHold::lookForForeignEdits()
{
    const Result<qint64> version = m_context.store.database->dataVersion();
    if (!version)
        return fail(version.error());
    if (std::exchange(m_dataVersion, *version) != *version)
        noteEverythingEdited();
    return {};
}

Result<void> LineHold::lookAtEdited(Known &known, const CampaignFacts &facts)
{
    const QSet<LeadId> edited = std::exchange(known.edited, {});
    if (edited.isEmpty() || known.seen == 0)
        return {};
    const Result<QHash<LeadId, QList<store::Place>>> places = m_context.store.places.openOf(edited.values());
    if (!places)
        return fail(places.error());
    // Most were called just now and stand in no line any more: only the others are decrypted.
    QMap<LeadId, int> waiting;
    for (auto each = places->cbegin(); each != places->cend(); ++each) {
        for (const store::Place &place : *each) {
            if (place.campaign == facts.campaign.id && standsInLine(place) && place.position < known.seen)
                waiting.insert(each.key(), place.position);
        }
    }
    const Result<QList<Lead>> leads = m_context.store.leads.leads(waiting.keys());
    if (!leads)
        return fail(leads.error());
    for (const Lead &lead : *leads)
        noteJoined(facts, waiting.value(lead.id), lead);
    return {};
}

} // namespace callboard::dispatch
