// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/batchtimerepository.h"

#include "core/store/database.h"
#include "core/store/restingstatus.h"

namespace callboard::store {

Result<void> BatchTimeRepository::keep(CampaignId campaign, int from, int until)
{
    return m_database.change(
        QStringLiteral(
            "update place set planned_due = (select c.start_at + (place.position / c.parallel) * "
            "c.interval_s * 1000 from campaign c where c.id = place.campaign_id) where campaign_id = ? and "
            "position >= ? and position < ? and planned_due is null"),
        {campaign.value(), from, until});
}

Result<int> BatchTimeRepository::move(CampaignId campaign, int from, int until, Instant due)
{
    return m_database.execute(
        QStringLiteral("update place set planned_due = ?, next_due = ? where campaign_id = ? and position >= "
                       "? and position < ? and state = 'planned'"),
        {bound(due), bound(due), campaign.value(), from, until});
}

Result<void> BatchTimeRepository::holdUntil(CampaignId campaign, Instant start, Instant now)
{
    return m_database.change(
        QStringLiteral("update place set planned_due = ?, next_due = ? where campaign_id = ? and state = "
                       "'planned' and previous_status is null and planned_due > ? and planned_due < ?"),
        {bound(start), bound(start), campaign.value(), bound(now), bound(start)});
}

Result<QList<LeadId>> BatchTimeRepository::markStarted(CampaignId campaign, Instant now)
{
    QVariantList leads;
    const Result<void> found = m_database.select(
        u"update place set previous_status = " + QLatin1String(RestingStatus) +
            u" where campaign_id = ? and planned_due <= ? and state = 'planned' and previous_status is null "
            u"returning lead_id",
        {campaign.value(), bound(now)}, [&](const Row &row) { leads << row.integer(0); });
    if (!found)
        return fail(found.error());
    QList<LeadId> changed;
    for (const QVariant &lead : std::as_const(leads)) {
        const Result<int> shown = m_database.execute(
            QStringLiteral("update lead set call_status = 'bulk_calling', status_detail = '', updated_at = ? "
                           "where id = ? and call_status not in ('do_not_call', 'initiated')"),
            {bound(now), lead});
        if (!shown)
            return fail(shown.error());
        if (*shown > 0)
            changed << LeadId(lead.toLongLong());
    }
    return changed;
}

Result<std::optional<Instant>> BatchTimeRepository::first(CampaignId campaign) const
{
    return moment(QStringLiteral("min"), campaign);
}

Result<std::optional<Instant>> BatchTimeRepository::last(CampaignId campaign) const
{
    return moment(QStringLiteral("max"), campaign);
}

Result<std::optional<Instant>> BatchTimeRepository::moment(const QString &which, CampaignId campaign) const
{
    const Result<std::optional<qint64>> at = m_database.selectInteger(
        u"select " + which +
            u"(planned_due) from place where campaign_id = ? and planned_due is not null and state = "
            u"'planned' and previous_status is null",
        {campaign.value()});
    if (!at)
        return fail(at.error());
    return *at ? std::optional(fromMSecsSinceEpoch(**at)) : std::nullopt;
}

} // namespace callboard::store
