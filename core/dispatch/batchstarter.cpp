// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/batchstarter.h"

#include <algorithm>

namespace callboard::dispatch {

namespace {

// Leads of one transaction: it must stay below 50 ms (ruling 17).
constexpr int LeadsMarkedAtOnce = 500;

} // namespace

plan::BatchPlan planOf(const Campaign &campaign)
{
    return {campaign.start, campaign.leadCount, campaign.parallel, campaign.interval};
}

Result<int> BatchStarter::batchesAllowed(const Campaign &campaign, int started, Instant now) const
{
    const int due = planOf(campaign).dueBatches(now);
    if (campaign.pacing == Pacing::Capped || due <= started)
        return due;
    // A grid that was delayed keeps its beat: one batch an interval, never two at once.
    const Result<std::optional<Instant>> last = m_context.store.campaigns.lastBatchAt(campaign.id);
    if (!last)
        return fail(last.error());
    if (!*last)
        return 1;
    return std::min(due, started + (now >= **last + campaign.interval ? 1 : 0));
}

Result<BatchStarter::Started> BatchStarter::start(const CampaignFacts &facts)
{
    const Campaign &campaign = facts.campaign;
    const Instant now = m_context.clock.now();
    const Result<int> before = m_context.store.campaigns.batchesStarted(campaign.id);
    if (!before)
        return fail(before.error());
    Started found{*before, {}};
    const Result<int> allowed = batchesAllowed(campaign, found.batches, now);
    const Result<std::optional<Instant>> lastBatch = m_context.store.campaigns.lastBatchAt(campaign.id);
    if (!allowed || !lastBatch)
        return fail(allowed ? lastBatch.error() : allowed.error());
    std::optional<Instant> last = *lastBatch;
    const plan::BatchPlan plan = planOf(campaign);
    const int atOnce = std::max(1, LeadsMarkedAtOnce / campaign.parallel);
    while (found.batches < *allowed) {
        // Those behind the next one are asked, too: in a grid it opens the way for them, beat by beat.
        const Result<BatchHours::Answer> open = m_hours.mayBegin(facts, found.batches, plan.dueBatches(now));
        if (!open)
            return fail(open.error());
        found.opens = open->again;
        if (open->until <= found.batches)
            break;
        const int until = std::min({*allowed, found.batches + atOnce, open->until});
        const Instant planned = plan.dueAt(until - 1);
        // A grid that is late by less than a beat keeps its beat, so that lateness does not add up.
        const Instant beat = last ? std::max(planned, *last + campaign.interval) : planned;
        last = now - beat < campaign.interval ? beat : now;
        if (const Result<void> done = startUntil(campaign, found.batches, until, *last); !done)
            return fail(done.error());
        found.batches = until;
    }
    const Result<void> moved = startMoved(campaign, now);
    return moved ? Result<Started>(found) : fail(moved.error());
}

Result<void> BatchStarter::startMoved(const Campaign &campaign, Instant now)
{
    const Result<std::optional<Instant>> first = m_context.store.batchTimes.first(campaign.id);
    if (!first)
        return fail(first.error());
    if (!*first || **first > now)
        return {};
    QList<LeadId> leads;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        const Result<QList<LeadId>> marked = m_context.store.batchTimes.markStarted(campaign.id, now);
        if (!marked)
            return fail(marked.error());
        leads = *marked;
        return {};
    });
    if (!done)
        return done;
    Q_EMIT m_context.feed.leadsChanged(leads);
    Q_EMIT m_context.feed.campaignsChanged();
    return {};
}

Result<void> BatchStarter::startUntil(const Campaign &campaign, int started, int until, Instant beat)
{
    store::Store &store = m_context.store;
    QList<LeadId> leads;
    const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
        const Result<QList<LeadId>> marked = store.places.markStarted(
            campaign.id, started * campaign.parallel, until * campaign.parallel, m_context.clock.now());
        if (!marked)
            return fail(marked.error());
        leads = *marked;
        return store.campaigns.noteBatchesStarted(campaign.id, until, beat);
    });
    if (!done)
        return done;
    Q_EMIT m_context.feed.leadsChanged(leads);
    Q_EMIT m_context.feed.campaignsChanged();
    return {};
}

} // namespace callboard::dispatch
