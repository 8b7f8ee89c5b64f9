// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/lines.h"

#include <algorithm>

namespace callboard::dispatch {

using store::SlotScope;

Result<int> Lines::freeOf(SlotScope scope, qint64 scopeId, int limit) const
{
    if (const Result<void> sized = m_context.store.slots.resize(scope, scopeId, limit); !sized)
        return fail(sized.error());
    return m_context.store.slots.free(scope, scopeId);
}

Result<int> Lines::free(const Campaign &campaign, const Account &account, int allowance) const
{
    const Result<int> ofAccount = freeOf(SlotScope::Account, account.id.value(), account.lines);
    if (!ofAccount)
        return ofAccount;
    const Result<int> used = m_context.store.slots.used(SlotScope::Account, account.id.value());
    if (!used)
        return used;
    const int lines = std::min(*ofAccount, allowance - *used);
    if (campaign.pacing == Pacing::Grid)
        return lines;
    const Result<int> ofCampaign = freeOf(SlotScope::Campaign, campaign.id.value(), campaign.parallel);
    return ofCampaign ? Result<int>(std::min(lines, *ofCampaign)) : ofCampaign;
}

Result<bool> Lines::take(const Campaign &campaign, const AttemptId &attempt)
{
    store::SlotRepository &slots = m_context.store.slots;
    const Result<bool> line = slots.take(SlotScope::Account, campaign.account.value(), attempt);
    if (!line || !*line || campaign.pacing == Pacing::Grid)
        return line;
    return slots.take(SlotScope::Campaign, campaign.id.value(), attempt);
}

Result<void> Lines::occupy(const store::LedgerAttempt &attempt)
{
    const AttemptId &id = attempt.attempt.id;
    const Result<void> line = occupyOne(SlotScope::Account, attempt.attempt.account.value(), id);
    if (!line)
        return line;
    const Result<Campaign> campaign = m_context.store.campaigns.find(attempt.attempt.campaign);
    if (!campaign)
        return fail(campaign.error());
    if (campaign->pacing == Pacing::Grid || isOver(campaign->state))
        return {};
    return occupyOne(SlotScope::Campaign, campaign->id.value(), id);
}

Result<void> Lines::occupyOne(SlotScope scope, qint64 scopeId, const AttemptId &attempt)
{
    store::SlotRepository &slots = m_context.store.slots;
    Result<bool> taken = slots.take(scope, scopeId, attempt);
    if (taken && !*taken) {
        // One row more than the limit; it goes once it is free again.
        const Result<int> used = slots.used(scope, scopeId);
        if (!used)
            return fail(used.error());
        if (const Result<void> grown = slots.resize(scope, scopeId, *used + 1); !grown)
            return grown;
        taken = slots.take(scope, scopeId, attempt);
    }
    return taken ? Result<void>() : Result<void>(fail(taken.error()));
}

} // namespace callboard::dispatch
