// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/batchhours.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Of hours that nobody can tell the end of; and a lead may be edited while its batch waits.
constexpr milliseconds HoursAgain{900'000};
constexpr int LeadsOfALook = 2'000;

} // namespace

Result<BatchHours::Answer> BatchHours::mayBegin(const CampaignFacts &facts, int from, int due)
{
    const Instant now = m_context.clock.now();
    Known &known = knownOf(facts, now);
    const std::optional<Instant> own = known.own.nextOpenFor(now, m_context.periods.sendBy);
    if (own && *own <= now)
        return Answer{due, std::nullopt};
    Result<Answer> answer = askLeads(known, facts, from, due);
    if (answer && answer->again && own)
        answer->again = std::min(*answer->again, *own);
    return answer;
}

/// What is known of the batches while the hours are the same and none of them has opened.
BatchHours::Known &BatchHours::knownOf(const CampaignFacts &facts, Instant now)
{
    const plan::CallersHours callers = callersOf(facts);
    auto known = m_known.find(facts.campaign.id.value());
    if (known == m_known.end() || known->callers != callers)
        known =
            m_known.insert(facts.campaign.id.value(),
                           Known{callers, plan::OpenHours(plan::hoursOnOwnClocks(callers)), now, now, 0, {}});
    if (now < known->asked || now - known->begun >= HoursAgain || (known->opens && *known->opens <= now)) {
        known->begun = now;
        known->seen = 0;
        known->opens.reset();
    }
    known->asked = now;
    return *known;
}

Result<BatchHours::Answer> BatchHours::askLeads(Known &known, const CampaignFacts &facts, int from,
                                                int due) const
{
    const Instant now = m_context.clock.now();
    const int parallel = facts.campaign.parallel;
    int asked = 0;
    known.seen = std::max(known.seen, from);
    for (; known.seen < due; ++known.seen) {
        if (asked >= LeadsOfALook)
            return Answer{from, now + milliseconds{1}};
        const Result<QList<LeadId>> waiting = m_context.store.places.planned(
            facts.campaign.id, known.seen * parallel, (known.seen + 1) * parallel);
        if (!waiting)
            return fail(waiting.error());
        asked += int(waiting->size()) + 1;
        if (waiting->isEmpty()) {
            // Nobody is left in it; it need not make those before it begin.
            if (known.seen == from)
                return Answer{from + 1, std::nullopt};
            continue;
        }
        const Result<std::optional<Instant>> first = firstOpening(facts, *waiting);
        if (!first)
            return fail(first.error());
        if (*first && **first <= now)
            return Answer{known.seen + 1, std::nullopt};
        const Instant opens = first->value_or(now + HoursAgain);
        known.opens = known.opens ? std::min(*known.opens, opens) : opens;
    }
    return Answer{from, known.opens};
}

/// \a now when somebody of the batch may be called, or when all of them were deleted.
Result<std::optional<Instant>> BatchHours::firstOpening(const CampaignFacts &facts,
                                                        const QList<LeadId> &batch) const
{
    const Instant now = m_context.clock.now();
    const Result<QList<Lead>> leads = m_context.store.leads.leads(batch);
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty())
        return std::optional(now);
    const FactFinder finder(m_context.store);
    std::optional<Instant> first;
    for (const Lead &lead : *leads) {
        const plan::OpenHours &hours = plan::sharedHours(finder.hoursOf(lead, facts));
        const std::optional<Instant> opens = hours.nextOpenFor(now, m_context.periods.sendBy);
        if (opens && (!first || *opens < *first))
            first = opens;
    }
    return first;
}

} // namespace callboard::dispatch
