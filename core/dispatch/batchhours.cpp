// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/batchhours.h"

#include "core/plan/openhours.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Of hours that nobody can tell the end of: an operator may widen them.
constexpr milliseconds HoursAgain{900'000};

/// When somebody with these hours may be asked to be called: \a now only if they last until \a lastSend.
std::optional<Instant> openingOf(const QList<CallingPolicy> &policies, Instant now, Instant lastSend)
{
    const plan::OpenHours hours(policies);
    const std::optional<Instant> opens = hours.nextOpen(now);
    if (!opens || *opens > now || hours.isOpen(lastSend))
        return opens;
    return hours.nextOpen(lastSend);
}

} // namespace

Result<std::optional<Instant>> BatchHours::closedUntil(const CampaignFacts &campaign, int batch)
{
    const Instant now = m_context.clock.now();
    const Instant lastSend = now + m_context.periods.sendBy;
    const CallingPolicy &policy = campaign.campaign.policy;
    Known &known = m_known[campaign.campaign.id.value()];
    if (!known.window || known.window->policy() != policy) // its hours may have been edited
        known = Known{std::make_shared<plan::CallingWindow>(policy), -1, {}};
    if (known.window->isOpen(now) && known.window->isOpen(lastSend))
        return std::optional<Instant>();
    if (known.batch == batch && now < known.until)
        return std::optional(known.until);
    const std::optional<Instant> own = known.window->nextOpen(known.window->isOpen(now) ? lastSend : now);
    const Result<std::optional<Instant>> first = firstOpening(campaign, batch, now);
    if (!first)
        return first;
    if (*first && **first <= now)
        return std::optional<Instant>();
    known.batch = batch;
    known.until = std::min({own.value_or(now + HoursAgain), first->value_or(now + HoursAgain)});
    return std::optional(known.until);
}

/// \a now when somebody of the batch may be called, or when nobody is left in it.
Result<std::optional<Instant>> BatchHours::firstOpening(const CampaignFacts &campaign, int batch,
                                                        Instant now) const
{
    const int parallel = campaign.campaign.parallel;
    const Result<QList<LeadId>> waiting =
        m_context.store.places.planned(campaign.campaign.id, batch * parallel, (batch + 1) * parallel);
    if (!waiting)
        return fail(waiting.error());
    const Result<QList<Lead>> leads = m_context.store.leads.leads(*waiting);
    if (!leads)
        return fail(leads.error());
    if (leads->isEmpty())
        return std::optional(now);
    const FactFinder finder(m_context.store);
    QList<QList<CallingPolicy>> asked; // most leads share their hours with others
    std::optional<Instant> first;
    for (const Lead &lead : *leads) {
        const QList<CallingPolicy> hours = finder.hoursOf(lead, campaign);
        if (asked.contains(hours))
            continue;
        asked << hours;
        const std::optional<Instant> opens = openingOf(hours, now, now + m_context.periods.sendBy);
        if (opens && (!first || *opens < *first))
            first = opens;
    }
    return first;
}

} // namespace callboard::dispatch
