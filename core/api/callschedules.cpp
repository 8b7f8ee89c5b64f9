// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/callschedules.h"

#include "core/api/requestbody.h"
#include "core/api/routes.h"
#include "core/model/standingrule.h"
#include "core/services/callscheduleshapes.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace callboard::api {

namespace {

using Schedules = services::CallScheduleService;
using services::CallScheduleView;

/// Whether the path names the house that there is.
Result<void> checkedHouse(const RouteCall &call)
{
    if (call.arguments.constFirst() == services::HouseSlug)
        return {};
    return fail(ErrorCode::NotFound,
                {QCoreApplication::translate("Api", "An organisation of this name (there is one, \"%1\")")
                     .arg(services::HouseSlug)});
}

Result<CampaignId> scheduleIdOf(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return fail(house.error());
    bool isNumber = false;
    const qint64 number = call.arguments.constLast().toLongLong(&isNumber);
    if (isNumber && number > 0)
        return CampaignId(number);
    return fail(ErrorCode::NotFound, {QCoreApplication::translate("Api", "This call schedule")});
}

/// The schedule as it is now, after \a more was found out.
ApiAnswer shownSchedule(const RouteCall &call, CampaignId id, QJsonObject more = {})
{
    const Result<CallScheduleView> schedule = Schedules(call.workspace).one(id);
    if (!schedule)
        return ApiAnswer::failure(schedule.error());
    more.insert(QStringLiteral("success"), true);
    more.insert(QStringLiteral("call_schedule"),
                services::callScheduleShape(*schedule, call.workspace.zone()));
    return ApiAnswer::document(more);
}

ApiAnswer listedSchedules(const RouteCall &call, const QList<CallScheduleView> &schedules)
{
    return ApiAnswer::document(services::callScheduleListShape(schedules, call.workspace.zone()));
}

/// Null when the field is missing.
QUuid readContact(plan::FieldReader &body)
{
    const QString field = QStringLiteral("contact_id");
    if (!body.has(field))
        return {};
    const QUuid uuid = QUuid::fromString(body.text(field));
    if (uuid.isNull())
        body.refuse(field, QCoreApplication::translate("Api", "a lead_uuid is expected here"));
    return uuid;
}

Result<services::CallScheduleWish> readScheduleWish(const ApiRequest &request)
{
    Result<plan::FieldReader> body = readBody(request);
    if (!body)
        return fail(body.error());
    services::CallScheduleWish wish;
    wish.contact = readContact(*body);
    const QString phone = QStringLiteral("contact_phone");
    wish.number = wish.contact.isNull() ? body->text(phone) : body->optionalText(phone);
    wish.contactName = body->optionalText(QStringLiteral("contact_name"));
    wish.account = body->optionalText(QStringLiteral("account"));
    wish.agentId = body->optionalText(QStringLiteral("agent_id"));
    wish.at = readInstant(*body, QStringLiteral("scheduled_at"));
    if (const QString topic = QStringLiteral("call_topic"); body->has(topic))
        wish.brief.topic = body->text(topic);
    if (const QString language = QStringLiteral("call_language"); body->has(language))
        wish.brief.language = body->text(language);
    const QString trigger = QStringLiteral("auto_trigger_enabled");
    wish.autoTrigger = !body->has(trigger) || body->flag(trigger);
    const QString days = QStringLiteral("checkup_threshold_days");
    if (body->has(days))
        wish.thresholdDays = body->number(days, MostThresholdDays);
    const Result<void> read = finished(*body);
    return read ? Result<services::CallScheduleWish>(wish) : fail(read.error());
}

Result<services::CallScheduleEdit> readScheduleEdit(const ApiRequest &request)
{
    Result<plan::FieldReader> body = readBody(request);
    if (!body)
        return fail(body.error());
    const auto text = [&body](const QString &field) {
        return body->has(field) ? std::optional(body->text(field)) : std::nullopt;
    };
    services::CallScheduleEdit edit;
    edit.agentId = text(QStringLiteral("agent_id"));
    edit.topic = text(QStringLiteral("call_topic"));
    edit.language = text(QStringLiteral("call_language"));
    if (const QString at = QStringLiteral("scheduled_at"); body->has(at))
        edit.at = readInstant(*body, at);
    if (const QString trigger = QStringLiteral("auto_trigger_enabled"); body->has(trigger))
        edit.autoTrigger = body->flag(trigger);
    if (const QString days = QStringLiteral("checkup_threshold_days"); body->has(days))
        edit.thresholdDays = body->number(days, MostThresholdDays);
    const Result<void> read = finished(*body);
    return read ? Result<services::CallScheduleEdit>(edit) : fail(read.error());
}

} // namespace

ApiAnswer listCallSchedules(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return ApiAnswer::failure(house.error());
    Result<QList<CallScheduleView>> schedules = Schedules(call.workspace).all();
    if (!schedules)
        return ApiAnswer::failure(schedules.error());
    if (const QString word = call.request.parameter(QStringLiteral("status")); !word.isEmpty()) {
        const std::optional<services::CallScheduleStatus> status = services::callScheduleStatusFromWord(word);
        if (!status) {
            return ApiAnswer::failure(
                400, QCoreApplication::translate("Api", "No call schedule can have this status."));
        }
        schedules->removeIf([&status](const CallScheduleView &each) { return each.status() != *status; });
    }
    return listedSchedules(call, *schedules);
}

ApiAnswer createCallSchedule(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return ApiAnswer::failure(house.error());
    const Result<services::CallScheduleWish> wish = readScheduleWish(call.request);
    if (!wish)
        return ApiAnswer::failure(wish.error());
    const Result<services::CallScheduleReceipt> receipt = Schedules(call.workspace).add(*wish);
    if (!receipt)
        return ApiAnswer::failure(receipt.error());
    return shownSchedule(call, receipt->id,
                         {{QStringLiteral("created"), receipt->isNew},
                          {QStringLiteral("warnings"), QJsonArray::fromStringList(receipt->warnings)}});
}

ApiAnswer changeCallSchedule(const RouteCall &call)
{
    const Result<CampaignId> id = scheduleIdOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<services::CallScheduleEdit> edit = readScheduleEdit(call.request);
    if (!edit)
        return ApiAnswer::failure(edit.error());
    const Result<void> edited = Schedules(call.workspace).edit(*id, *edit);
    return edited ? shownSchedule(call, *id) : ApiAnswer::failure(edited.error());
}

ApiAnswer deleteCallSchedule(const RouteCall &call)
{
    const Result<CampaignId> id = scheduleIdOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<void> removed = Schedules(call.workspace).remove(*id);
    if (!removed)
        return ApiAnswer::failure(removed.error());
    return ApiAnswer::document({{QStringLiteral("success"), true}});
}

ApiAnswer executeCallSchedule(const RouteCall &call)
{
    const Result<CampaignId> id = scheduleIdOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<void> executed = Schedules(call.workspace).execute(*id);
    return executed ? shownSchedule(call, *id) : ApiAnswer::failure(executed.error());
}

ApiAnswer callScheduleStatistics(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return ApiAnswer::failure(house.error());
    const Result<int> days =
        call.request.number(QStringLiteral("days"), services::UsualFigureDays, 1, services::MostFigureDays);
    if (!days)
        return ApiAnswer::failure(days.error());
    const Result<QList<CallScheduleView>> schedules = Schedules(call.workspace).all();
    if (!schedules)
        return ApiAnswer::failure(schedules.error());
    const Result<services::HouseFigures> figures =
        services::FigureService(call.workspace).ofLastDays(*days).result();
    if (!figures)
        return ApiAnswer::failure(figures.error());
    const services::CallScheduleCounts counts = services::countsOf(*schedules, call.workspace.clock().now());
    return ApiAnswer::document(
        services::callScheduleStatisticsShape(counts, *figures, call.workspace.zone()));
}

ApiAnswer listDueCallSchedules(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return ApiAnswer::failure(house.error());
    const Result<QList<CallScheduleView>> schedules = Schedules(call.workspace).due();
    return schedules ? listedSchedules(call, *schedules) : ApiAnswer::failure(schedules.error());
}

ApiAnswer triggerOverdueCallSchedules(const RouteCall &call)
{
    if (const Result<void> house = checkedHouse(call); !house)
        return ApiAnswer::failure(house.error());
    const Result<services::TriggerReceipt> receipt = Schedules(call.workspace).triggerOverdue();
    return receipt ? ApiAnswer::document(services::triggerShape(*receipt))
                   : ApiAnswer::failure(receipt.error());
}

} // namespace callboard::api
