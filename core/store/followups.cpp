// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/followups.h"

#include "core/store/database.h"

namespace callboard::store {

Result<bool> isFollowUpRemoved(Database &database, CampaignId campaign, AccountId account)
{
    const Result<std::optional<qint64>> found =
        database.selectInteger(QStringLiteral("select 1 from campaign where follows_up = ? and account_id = "
                                              "? and removed_at is not null limit 1"),
                               {campaign.value(), account.value()});
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

Result<QList<Instant>> contactsBy(Database &database, CampaignId campaign, LeadId lead, Instant since)
{
    QList<Instant> found;
    const Result<void> done = database.select(
        QStringLiteral("select intent_at from attempt where lead_id = ? and intent_at >= ? and state not in "
                       "('not_placed', 'refused', 'not_sent', 'cancelled', 'expired') and refused = 0 and "
                       "(campaign_id = ? or campaign_id in (select id from campaign where follows_up = ?))"),
        {lead.value(), bound(since), campaign.value(), campaign.value()},
        [&](const Row &row) { found << row.instant(0); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<bool> isReachedSince(Database &database, CampaignId campaign, LeadId lead)
{
    const Result<std::optional<qint64>> found = database.selectInteger(
        QStringLiteral("select 1 from attempt where lead_id = ? and channel = 'call' and state = 'ended' and "
                       "outcome = 'completed' and ended_at > (select max(ended_at) from attempt where "
                       "campaign_id = ? and lead_id = ? and +state = 'ended') limit 1"),
        {lead.value(), campaign.value(), lead.value()});
    return found ? Result<bool>(found->has_value()) : fail(found.error());
}

} // namespace callboard::store
