// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/callschedulerepository.h"

#include "core/store/database.h"

namespace callboard::store {

namespace {

CallSchedule readCallSchedule(const Row &row)
{
    return {.campaign = CampaignId(row.integer(0)),
            .lead = LeadId(row.integer(1)),
            .askedFor = row.instant(2),
            .autoTrigger = row.flag(3),
            .thresholdDays = row.number(4),
            .updatedAt = row.instant(5)};
}

} // namespace

Result<QList<CallSchedule>> CallScheduleRepository::list(const QString &where,
                                                         const QVariantList &values) const
{
    QList<CallSchedule> found;
    const QString sql =
        QStringLiteral("select campaign_id, lead_id, asked_at, auto_trigger, threshold_days, updated_at from "
                       "call_schedule where campaign_id in (select id from campaign where building = 0 and "
                       "removed_at is null) ") +
        where;
    const Result<void> done =
        m_database.select(sql, values, [&found](const Row &row) { found << readCallSchedule(row); });
    if (!done)
        return fail(done.error());
    return found;
}

Result<QList<CallSchedule>> CallScheduleRepository::all() const
{
    return list(QStringLiteral("order by campaign_id desc"), {});
}

Result<CallSchedule> CallScheduleRepository::find(CampaignId campaign) const
{
    const Result<QList<CallSchedule>> found = list(QStringLiteral("and campaign_id = ?"), {campaign.value()});
    if (!found)
        return fail(found.error());
    if (found->isEmpty())
        return fail(ErrorCode::NotFound, {QStringLiteral("Call schedule %1").arg(campaign.value())});
    return found->constFirst();
}

Result<std::optional<CallSchedule>> CallScheduleRepository::ofWish(LeadId lead, Instant askedFor) const
{
    const Result<QList<CallSchedule>> found =
        list(QStringLiteral("and lead_id = ? and asked_at = ?"), {lead.value(), bound(askedFor)});
    if (!found)
        return fail(found.error());
    return found->isEmpty() ? std::nullopt : std::optional(found->constFirst());
}

Result<void> CallScheduleRepository::enter(const CallSchedule &schedule)
{
    // Whoever took the earlier one from the list may ask for it again.
    const Result<void> given = m_database.change(
        QStringLiteral("delete from call_schedule where lead_id = ? and asked_at = ? and campaign_id in "
                       "(select id from campaign where removed_at is not null)"),
        {schedule.lead.value(), bound(schedule.askedFor)});
    if (!given)
        return given;
    return m_database.change(
        QStringLiteral("insert into call_schedule (campaign_id, lead_id, asked_at, auto_trigger, "
                       "threshold_days, updated_at) values (?, ?, ?, ?, ?, ?)"),
        {schedule.campaign.value(), schedule.lead.value(), bound(schedule.askedFor),
         int(schedule.autoTrigger), schedule.thresholdDays, bound(schedule.updatedAt)});
}

Result<void> CallScheduleRepository::change(const CallSchedule &schedule)
{
    return m_database.change(
        QStringLiteral("update call_schedule set auto_trigger = ?, threshold_days = ?, updated_at = ? where "
                       "campaign_id = ?"),
        {int(schedule.autoTrigger), schedule.thresholdDays, bound(schedule.updatedAt),
         schedule.campaign.value()});
}

} // namespace callboard::store
