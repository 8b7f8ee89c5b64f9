// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/routes.h"

#include "core/api/bulkcalls.h"
#include "core/api/callschedules.h"
#include "core/api/campaigns.h"
#include "core/api/gate.h"
#include "core/api/leads.h"
#include "core/api/observation.h"
#include "core/base/actor.h"

#include <QCoreApplication>

#include <optional>

namespace callboard::api {

namespace {

/// What stands at the {} of \a pattern, or nothing when \a path is another one.
std::optional<QStringList> matched(const QString &pattern, const QStringList &path)
{
    const QStringList parts = pattern.split(u'/', Qt::SkipEmptyParts);
    if (parts.size() != path.size())
        return std::nullopt;
    QStringList arguments;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (parts.at(i).startsWith(u'{'))
            arguments << path.at(i);
        else if (parts.at(i) != path.at(i))
            return std::nullopt;
    }
    return arguments;
}

QString callSchedulePath(const char *rest = "")
{
    return QStringLiteral("/call-scheduling/{org_slug}/call-schedules") + QLatin1String(rest);
}

ApiAnswer checkedAnswer(const Route &route, const RouteCall &call)
{
    const ApiRequest &request = call.request;
    if (route.scope == Scope::Call && request.scope != Scope::Call) {
        return ApiAnswer::failure(
            403, QCoreApplication::translate("Api", "This may place calls and needs the token for calls."));
    }
    const bool isForm = mediaType(request.contentType) == "multipart/form-data";
    if (!request.body.isEmpty() && isForm != route.takesForm) {
        return ApiAnswer::failure(
            415, route.takesForm ? QCoreApplication::translate("Api", "A form with a file is expected here.")
                                 : QCoreApplication::translate("Api", "JSON is expected here."));
    }
    // Whoever shows a token acts in what it asks for.
    const ActorScope acting(
        {ActorKind::Api, request.scope == Scope::Call ? QStringLiteral("call") : QStringLiteral("watch")});
    return route.answer(call);
}

} // namespace

const QList<Route> &routes()
{
    static const QList<Route> all = {
        {"GET", QStringLiteral("/api/scheduled-bulk-calls"), Scope::Watch, &listBulkCalls},
        {"POST", QStringLiteral("/api/schedule-bulk-calls"), Scope::Call, &scheduleBulkCalls},
        {"POST", QStringLiteral("/api/cancel-bulk-schedule"), Scope::Watch, &cancelBulkSchedule},
        {"GET", QStringLiteral("/api/leads"), Scope::Watch, &listLeads},
        {"GET", QStringLiteral("/api/campaigns"), Scope::Watch, &listCampaigns},
        {"POST", QStringLiteral("/api/campaigns/bulk-call"), Scope::Call, &createCampaign},
        {"POST", QStringLiteral("/api/campaigns/upload-csv"), Scope::Call, &createCampaignFromCsv, true},
        {"GET", QStringLiteral("/api/campaigns/{id}"), Scope::Watch, &showCampaign},
        {"PATCH", QStringLiteral("/api/campaigns/{id}"), Scope::Call, &changeCampaign},
        {"DELETE", QStringLiteral("/api/campaigns/{id}"), Scope::Watch, &deleteCampaign},
        {"POST", QStringLiteral("/api/campaigns/{id}/pause"), Scope::Watch, &pauseCampaign},
        {"POST", QStringLiteral("/api/campaigns/{id}/resume"), Scope::Call, &resumeCampaign},
        {"POST", QStringLiteral("/api/campaigns/{id}/cancel"), Scope::Watch, &cancelCampaign},
        {"GET", callSchedulePath(), Scope::Watch, &listCallSchedules},
        {"POST", callSchedulePath(), Scope::Call, &createCallSchedule},
        {"GET", callSchedulePath("/statistics"), Scope::Watch, &callScheduleStatistics},
        {"GET", callSchedulePath("/due"), Scope::Watch, &listDueCallSchedules},
        {"POST", callSchedulePath("/trigger-overdue"), Scope::Call, &triggerOverdueCallSchedules},
        {"PUT", callSchedulePath("/{schedule_id}"), Scope::Call, &changeCallSchedule},
        {"DELETE", callSchedulePath("/{schedule_id}"), Scope::Watch, &deleteCallSchedule},
        {"POST", callSchedulePath("/{schedule_id}/execute"), Scope::Call, &executeCallSchedule},
        {"GET", QStringLiteral("/health"), Scope::Watch, &health},
        {"GET", QStringLiteral("/metrics"), Scope::Watch, &metrics},
        {"GET", QStringLiteral("/openapi.json"), Scope::Watch, &openApi},
    };
    return all;
}

ApiAnswer answerTo(const ApiRequest &request, services::Workspace &workspace, const CallTally &tally)
{
    bool isKnown = false;
    for (const Route &route : routes()) {
        const std::optional<QStringList> arguments = matched(route.path, request.path);
        if (!arguments)
            continue;
        isKnown = true;
        if (route.method == request.method)
            return checkedAnswer(route, {request, workspace, tally, *arguments});
    }
    if (isKnown)
        return ApiAnswer::failure(405, QCoreApplication::translate("Api", "This cannot be done here."));
    return ApiAnswer::failure(404, QCoreApplication::translate("Api", "There is nothing at this address."));
}

} // namespace callboard::api
