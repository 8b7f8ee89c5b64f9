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

Result<int> BatchStarter::start(const Campaign &campaign)
{
    store::Store &store = m_context.store;
    const Instant now = m_context.clock.now();
    const Result<int> before = store.campaigns.batchesStarted(campaign.id);
    if (!before)
        return fail(before.error());
    int started = *before;
    const Result<int> allowed = batchesAllowed(campaign, started, now);
    if (!allowed)
        return fail(allowed.error());
    const Result<std::optional<Instant>> lastBatch = store.campaigns.lastBatchAt(campaign.id);
    if (!lastBatch)
        return fail(lastBatch.error());
    std::optional<Instant> last = *lastBatch;
    const plan::BatchPlan plan = planOf(campaign);
    while (started < *allowed) {
        const int until = std::min(*allowed, started + std::max(1, LeadsMarkedAtOnce / campaign.parallel));
        const Instant planned = plan.dueAt(until - 1);
        // A grid that is late by less than a beat keeps its beat, so that lateness does not add up.
        const Instant beat = last ? std::max(planned, *last + campaign.interval) : planned;
        last = now - beat < campaign.interval ? beat : now;
        QList<LeadId> leads;
        const Result<void> done = m_book.inTransaction([&]() -> Result<void> {
            const Result<QList<LeadId>> marked = store.places.markStarted(
                campaign.id, started * campaign.parallel, until * campaign.parallel, now);
            if (!marked)
                return fail(marked.error());
            leads = *marked;
            return store.campaigns.noteBatchesStarted(campaign.id, until, *last);
        });
        if (!done)
            return fail(done.error());
        started = until;
        Q_EMIT m_context.feed.leadsChanged(leads);
        Q_EMIT m_context.feed.campaignsChanged();
    }
    return started;
}

} // namespace callboard::dispatch
