// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/placing.h"

#include "core/api/requestbody.h"
#include "core/services/accountservice.h"
#include "core/services/leadservice.h"
#include "core/services/workspace.h"

#include <QCoreApplication>

namespace callboard::api {

Result<QList<LeadId>> leadsOf(services::Workspace &workspace, const QList<QUuid> &uuids)
{
    const services::LeadService leads(workspace);
    QList<LeadId> ids;
    ids.reserve(uuids.size());
    for (const QUuid &uuid : uuids) {
        const Result<Lead> lead = leads.byUuid(uuid).result();
        if (!lead)
            return fail(lead.error());
        ids << lead->id;
    }
    return ids;
}

Result<Account> accountOf(services::Workspace &workspace, const QString &name)
{
    const services::AccountService accounts(workspace);
    return (name.isEmpty() ? accounts.preferred() : accounts.byName(name)).result();
}

Result<services::ScheduleReceipt> schedule(services::Workspace &workspace, services::ScheduleRequest request,
                                           const Account &account)
{
    request.account = account.id;
    services::ScheduleService schedules(workspace);
    return schedules.schedule(request).result();
}

DayWish readDayWish(plan::FieldReader &reader)
{
    DayWish wish;
    wish.name = reader.optionalText(QStringLiteral("campaign_name"));
    wish.account = reader.optionalText(QStringLiteral("account"));
    wish.agentId = reader.optionalText(QStringLiteral("agent_id"));
    wish.nextAction = reader.text(QStringLiteral("next_action"));
    wish.firstCall = readTimeOfDay(reader, QStringLiteral("first_call_time"));
    wish.lastCall = readTimeOfDay(reader, QStringLiteral("last_call_time"));
    wish.startDate = reader.date(QStringLiteral("start_date"));
    return wish;
}

Result<services::ScheduleRequest> requestOf(const DayWish &wish, const services::Workspace &workspace)
{
    const Result<Instant> start = startOn(wish.startDate, wish.firstCall, workspace);
    if (!start)
        return fail(start.error());
    services::ScheduleRequest request;
    if (const std::optional<services::Preset> preset = services::presetById(QStringLiteral("campaign")))
        request.apply(*preset);
    request.name = wish.name;
    request.agentId = wish.agentId;
    request.brief.topic = wish.nextAction;
    request.hours = {HoursPart{.opens = wish.firstCall, .closes = wish.lastCall}};
    request.start = *start;
    return request;
}

Result<Instant> startOn(QDate date, QTime firstCall, const services::Workspace &workspace)
{
    const QTimeZone zone = workspace.zone();
    const Instant now = workspace.clock().now();
    const Instant wished = fromDateTime(QDateTime(date, firstCall, zone));
    if (wished >= now)
        return wished;
    if (date == toDateTime(now, zone).date())
        return now;
    return fail(
        ErrorCode::Refused,
        {QCoreApplication::translate("Api", "The start date %1 is past.").arg(date.toString(Qt::ISODate))});
}

} // namespace callboard::api
