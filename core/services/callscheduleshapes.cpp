// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callscheduleshapes.h"

#include "core/services/checkup.h"
#include "core/services/jsonshapes.h"

#include <QJsonArray>

#include <array>

namespace callboard::services {

namespace {

/// Whom it is about; all of it null once the contact was deleted.
QJsonObject contactShape(const std::optional<Lead> &contact)
{
    if (!contact) {
        return {{QStringLiteral("contact_id"), QJsonValue()},
                {QStringLiteral("contact_name"), QJsonValue()},
                {QStringLiteral("contact_phone"), QJsonValue()},
                {QStringLiteral("last_checkup_date"), QJsonValue()}};
    }
    const std::optional<QDate> checkUp = lastCheckUp(contact->attributes);
    return {{QStringLiteral("contact_id"), contact->uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("contact_name"), contact->name},
            {QStringLiteral("contact_phone"), contact->number.e164()},
            {QStringLiteral("last_checkup_date"),
             checkUp ? QJsonValue(checkUp->toString(Qt::ISODate)) : QJsonValue()}};
}

QJsonObject countsShape(const CallScheduleCounts &counts)
{
    using Status = CallScheduleStatus;
    constexpr std::array all = {Status::Scheduled, Status::InProgress, Status::Completed, Status::Failed,
                                Status::Cancelled};
    const std::optional<double> rate = counts.completionRate();
    QJsonObject shape{{QStringLiteral("total"), counts.total},
                      {QStringLiteral("active"), counts.active},
                      {QStringLiteral("due"), counts.due},
                      {QStringLiteral("completion_rate"), rate ? QJsonValue(*rate) : QJsonValue()}};
    for (const Status status : all)
        shape.insert(toWord(status), counts.byStatus.value(status));
    return shape;
}

} // namespace

QJsonObject callScheduleShape(const CallScheduleView &schedule, const QTimeZone &zone)
{
    const Campaign &campaign = schedule.overview.campaign;
    QJsonObject shape = contactShape(schedule.contact);
    shape.insert(QStringLiteral("id"), campaign.id.value());
    shape.insert(QStringLiteral("org_id"), HouseSlug);
    shape.insert(QStringLiteral("agent_id"), campaign.agentId);
    shape.insert(QStringLiteral("scheduled_at"), timeValue(campaign.start, zone));
    shape.insert(QStringLiteral("call_topic"), campaign.brief.topic);
    shape.insert(QStringLiteral("call_language"), campaign.brief.language);
    shape.insert(QStringLiteral("is_active"), !isOver(campaign.state));
    shape.insert(QStringLiteral("call_status"), toWord(schedule.status()));
    shape.insert(QStringLiteral("bolna_call_id"),
                 schedule.providerCallId.isEmpty() ? QJsonValue() : QJsonValue(schedule.providerCallId));
    shape.insert(QStringLiteral("auto_trigger_enabled"), schedule.schedule.autoTrigger);
    shape.insert(QStringLiteral("checkup_threshold_days"), schedule.schedule.thresholdDays);
    shape.insert(QStringLiteral("created_at"), timeValue(campaign.createdAt, zone));
    shape.insert(QStringLiteral("updated_at"), timeValue(schedule.updatedAt(), zone));
    return shape;
}

QJsonObject callScheduleListShape(const QList<CallScheduleView> &schedules, const QTimeZone &zone)
{
    QJsonArray shapes;
    for (const CallScheduleView &schedule : schedules)
        shapes.append(callScheduleShape(schedule, zone));
    return {{QStringLiteral("success"), true},
            {QStringLiteral("total"), schedules.size()},
            {QStringLiteral("call_schedules"), shapes}};
}

QJsonObject callScheduleStatisticsShape(const CallScheduleCounts &counts, const HouseFigures &figures,
                                        const QTimeZone &zone)
{
    return {{QStringLiteral("success"), true},
            {QStringLiteral("statistics"), countsShape(counts)},
            {QStringLiteral("figures"), figuresShape(figures, zone)}};
}

QJsonObject triggerShape(const TriggerReceipt &receipt)
{
    QJsonArray triggered;
    for (const CampaignId id : receipt.triggered)
        triggered.append(id.value());
    QJsonArray held;
    for (const TriggerReceipt::Held &each : receipt.held) {
        held.append(
            QJsonObject{{QStringLiteral("id"), each.id.value()}, {QStringLiteral("reason"), each.why}});
    }
    return {{QStringLiteral("success"), true},
            {QStringLiteral("triggered_count"), receipt.triggered.size()},
            {QStringLiteral("triggered"), triggered},
            {QStringLiteral("held"), held}};
}

} // namespace callboard::services
