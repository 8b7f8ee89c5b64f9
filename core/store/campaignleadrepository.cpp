// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/campaignleadrepository.h"

#include "core/store/boundlist.h"
#include "core/store/database.h"

namespace callboard::store {

Result<QList<LeadId>> CampaignLeadRepository::endFallback(CampaignId campaign, int from, int until,
                                                          Instant now)
{
    QList<LeadId> changed;
    const QVariantList range = {campaign.value(), from, until};
    const Result<void> told = m_database.select(
        QStringLiteral(
            "update lead set status_detail = '', updated_at = ? where (status_detail = 'fallback_waiting' or "
            "(status_detail like 'next_try%' and exists (select 1 from place f join campaign c on c.id = "
            "f.campaign_id where f.lead_id = lead.id and f.state = 'planned' and c.follows_up = ?))) and "
            "id in (select lead_id from place where campaign_id = ? and position >= ? and position < ? and "
            "state = 'fallback') and not exists (select 1 from place o where o.lead_id = lead.id and "
            "o.campaign_id <> ? and o.state = 'fallback') returning id"),
        QVariantList{bound(now), campaign.value()} + range + QVariantList{campaign.value()},
        [&](const Row &row) { changed << LeadId(row.integer(0)); });
    if (!told)
        return fail(told.error());
    const QString following = QStringLiteral(
        "campaign_id in (select id from campaign where follows_up = ?) and lead_id in (select lead_id from "
        "place where campaign_id = ? and position >= ? and position < ? and state = 'fallback')");
    const QVariantList whose = QVariantList{campaign.value()} + range;
    const Result<int> withdrawn = m_database.execute(
        u"update place set state = 'cancelled' where state = 'planned' and " + following, whose);
    if (!withdrawn)
        return fail(withdrawn.error());
    // What is on its way is not tried again; what was handed over may fail for a day.
    const Result<int> asked = m_database.execute(
        u"update place set stop_asked = 1 where state in ('taken', 'done') and " + following, whose);
    if (!asked)
        return fail(asked.error());
    const Result<int> ended = m_database.execute(
        QStringLiteral("update place set state = 'done' where campaign_id = ? and position >= ? and position "
                       "< ? and state = 'fallback'"),
        range);
    if (!ended)
        return fail(ended.error());
    return changed;
}

Result<QList<LeadId>> CampaignLeadRepository::endFollowing(CampaignId followUp, int from, int until,
                                                           Instant now)
{
    QList<LeadId> changed;
    const Result<void> told = m_database.select(
        QStringLiteral(
            "update lead set status_detail = '', updated_at = ? where call_status = 'missed' and "
            "(status_detail = 'fallback_waiting' or status_detail like 'next_try%') and id in (select "
            "lead_id from place where campaign_id = ? and position >= ? and position < ? and state = "
            "'planned') and not exists (select 1 from place o join campaign c on c.id = o.campaign_id where "
            "o.lead_id = lead.id and o.campaign_id <> ? and o.state = 'planned' and o.tries > 0 and c.state "
            "in ('scheduled', 'active', 'paused')) returning id"),
        {bound(now), followUp.value(), from, until, followUp.value()},
        [&](const Row &row) { changed << LeadId(row.integer(0)); });
    if (!told)
        return fail(told.error());
    return changed;
}

Result<void> CampaignLeadRepository::askNotToRepeat(const QList<LeadId> &leads,
                                                    std::optional<CampaignId> only)
{
    if (leads.isEmpty())
        return {};
    const BoundList whose(leads);
    QVariantList values = whose.values();
    QString campaigns = QStringLiteral("message <> '' and state in ('scheduled', 'active', 'paused')");
    if (only) {
        campaigns += QLatin1String(" and (id = ? or follows_up = ?)");
        values << only->value() << only->value();
    }
    const Result<int> asked = m_database.execute(
        u"update place set stop_asked = 1 where lead_id in " + whose.marks() +
            u" and state = 'done' and +campaign_id in (select id from campaign where " + campaigns + u')',
        values);
    return asked ? Result<void>() : Result<void>(fail(asked.error()));
}

Result<QList<LeadId>> CampaignLeadRepository::handedOn(CampaignId campaign, int from, int until) const
{
    QList<LeadId> found;
    const Result<void> done = m_database.select(
        QStringLiteral("select lead_id from place where campaign_id = ? and position >= ? and position < ? "
                       "and state = 'fallback'"),
        {campaign.value(), from, until}, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> CampaignLeadRepository::leaveOut(CampaignId draft, int from, int until)
{
    return m_database.execute(
        QStringLiteral("update place set state = 'skipped' where campaign_id = ? and position >= ? and "
                       "position < ? and state = 'planned' and exists (select 1 from campaign c where c.id = "
                       "place.campaign_id and c.state = 'draft') and not exists (select 1 from lead l where "
                       "l.id = place.lead_id and l.call_status <> 'do_not_call')"),
        {draft.value(), from, until});
}

Result<QList<LeadId>> CampaignLeadRepository::all(CampaignId campaign) const
{
    return list(QStringLiteral("p.campaign_id = ?"), campaign);
}

Result<QList<LeadId>> CampaignLeadRepository::missed(CampaignId campaign) const
{
    return list(
        QStringLiteral("p.campaign_id = ? and l.call_status = 'missed' and (select a.outcome from attempt a "
                       "where a.campaign_id = p.campaign_id and a.lead_id = p.lead_id and a.outcome is not "
                       "null order by a.ordinal desc limit 1) in ('no_answer', 'busy', 'voicemail', "
                       "'provider_error')"),
        campaign);
}

Result<QList<LeadId>> CampaignLeadRepository::list(const QString &where, CampaignId campaign) const
{
    QList<LeadId> found;
    const Result<void> done =
        m_database.select(u"select p.lead_id from place p join lead l on l.id = p.lead_id where " + where +
                              u" order by p.position",
                          {campaign.value()}, [&](const Row &row) { found << LeadId(row.integer(0)); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<int> CampaignLeadRepository::askToHangUp(CampaignId campaign, int from, int until, Instant now)
{
    const Result<int> followed = m_database.execute(
        QStringLiteral("update attempt set next_look_at = ? where campaign_id = ? and position >= ? and "
                       "position < ? and state in ('accepted', 'ringing', 'talking')"),
        {bound(now), campaign.value(), from, until});
    if (!followed)
        return followed;
    // Of what is being placed or in doubt a call may come that is to end as well.
    return m_database.execute(
        QStringLiteral(
            "update attempt set hang_up_asked = 1 where campaign_id = ? and position >= ? and position "
            "< ? and state in ('intent', 'unknown', 'needs_operator', 'accepted', 'ringing', "
            "'talking')"),
        {campaign.value(), from, until});
}

} // namespace callboard::store
