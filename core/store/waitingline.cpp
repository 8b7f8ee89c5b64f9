// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/waitingline.h"

#include "core/store/database.h"

namespace callboard::store {

Result<QList<WaitingLine::Waiting>> WaitingLine::waiting(CampaignId campaign, int from, int limit) const
{
    QList<Waiting> found;
    // Without lower() and + the planner would take the indexes of states and ranks, and sort the whole line
    // for each part of it.
    const Result<void> done = m_database.select(
        QStringLiteral("select position, lead_id from place where campaign_id = ? and position >= ? and "
                       "lower(state) = 'planned' and +turn_rank is not null order by position limit ?"),
        {campaign.value(), from, limit}, [&](const Row &row) {
            found << Waiting{row.number(0), LeadId(row.integer(1))};
        });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
