// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/attemptrepository.h"
#include "core/store/boundlist.h"
#include "core/store/database.h"

namespace callboard::store {

namespace {

constexpr int LeadsOfAStatement = 512; // bound values

} // namespace

Result<QHash<LeadId, AttemptRepository::History>>
AttemptRepository::historyOf(const QList<LeadId> &leads) const
{
    QHash<LeadId, History> found;
    for (qsizetype at = 0; at < leads.size(); at += LeadsOfAStatement) {
        const BoundList some(leads.mid(at, LeadsOfAStatement));
        const Result<void> done = m_database.select(
            u"select lead_id, sum(case when outcome = 'completed' then 1 else 0 end), sum(case when outcome "
            u"not in ('completed', 'cancelled') then 1 else 0 end) from attempt where lead_id in " +
                some.marks() + u" and state = 'ended' and channel = 'call' group by lead_id",
            some.values(), [&](const Row &row) {
                found.insert(LeadId(row.integer(0)), {row.number(1), row.number(2)});
            });
        if (!done)
            return fail(done.error());
    }
    return found;
}

Result<std::optional<Attempt>> AttemptRepository::lastEnded(CampaignId campaign, LeadId lead) const
{
    const Result<QList<Attempt>> found = plainList(
        QStringLiteral("where campaign_id = ? and lead_id = ? and state = 'ended' order by ended_at "
                       "desc, ordinal desc limit 1"),
        {campaign.value(), lead.value()});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::optional<Attempt>() : found->constFirst();
}

} // namespace callboard::store
