// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/campaigns.h"

#include "core/api/placing.h"
#include "core/api/requestbody.h"
#include "core/api/routes.h"
#include "core/services/jsonshapes.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <algorithm>
#include <functional>

namespace callboard::api {

namespace {

using Campaigns = services::CampaignService;

QJsonObject shapeOf(const services::CampaignOverview &overview, const QTimeZone &zone)
{
    const Campaign &campaign = overview.campaign;
    QJsonObject shape = services::campaignShape(overview, zone);
    shape.insert(QStringLiteral("agent_id"), campaign.agentId);
    shape.insert(QStringLiteral("next_action"), campaign.brief.topic);
    shape.insert(QStringLiteral("hours"), hoursText(campaign.policy.parts));
    return shape;
}

Error unknownCampaign()
{
    return {ErrorCode::NotFound, {QCoreApplication::translate("Api", "This campaign")}, {}, {}};
}

Result<CampaignId> idOf(const RouteCall &call)
{
    bool isNumber = false;
    const qint64 number = call.arguments.constFirst().toLongLong(&isNumber);
    if (isNumber && number > 0)
        return CampaignId(number);
    return fail(unknownCampaign());
}

/// One that was taken from the list is kept for the history of its calls, and is there for nobody else.
Result<services::CampaignOverview> listed(services::Workspace &workspace, CampaignId id)
{
    const Campaigns campaigns(workspace);
    const Result<services::CampaignOverview> one = campaigns.overview(id).result();
    if (!one || !isOver(one->campaign.state))
        return one;
    const Result<QList<services::CampaignOverview>> all = campaigns.overviews().result();
    if (!all)
        return fail(all.error());
    const bool isThere =
        std::any_of(all->cbegin(), all->cend(), [id](const auto &each) { return each.campaign.id == id; });
    return isThere ? one : Result<services::CampaignOverview>(fail(unknownCampaign()));
}

/// The campaign as it is now, after \a more was found out.
ApiAnswer shown(const RouteCall &call, CampaignId id, QJsonObject more = {})
{
    const Result<services::CampaignOverview> overview = listed(call.workspace, id);
    if (!overview)
        return ApiAnswer::failure(overview.error());
    more.insert(QStringLiteral("success"), true);
    more.insert(QStringLiteral("campaign"), shapeOf(*overview, call.workspace.zone()));
    return ApiAnswer::document(more);
}

ApiAnswer
stopped(const RouteCall &call,
        const std::function<QFuture<Result<services::CancelReceipt>>(Campaigns &, CampaignId)> &stop)
{
    const Result<CampaignId> id = idOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    Campaigns campaigns(call.workspace);
    const Result<services::CancelReceipt> receipt = stop(campaigns, *id).result();
    return receipt ? shown(call, *id, services::cancelShape(*receipt)) : ApiAnswer::failure(receipt.error());
}

/// The hours of \a campaign with the given ends in place of its own.
Result<QList<HoursPart>> changedHours(const Campaign &campaign, QTime first, QTime last)
{
    if (!first.isValid() && !last.isValid())
        return campaign.policy.parts;
    if ((!first.isValid() || !last.isValid()) && campaign.policy.parts.size() != 1) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("Api", "The hours of this campaign have several parts: "
                                                        "first_call_time and last_call_time are wanted "
                                                        "together.")});
    }
    HoursPart part = campaign.policy.parts.size() == 1 ? campaign.policy.parts.constFirst() : HoursPart();
    part.opens = first.isValid() ? first : part.opens;
    part.closes = last.isValid() ? last : part.closes;
    return QList{part};
}

/// What a change asks for; nothing where it is silent.
struct Change
{
    std::optional<QString> name;
    std::optional<QString> agentId;
    std::optional<QString> nextAction;
    QTime firstCall;
    QTime lastCall;
    QDate startDate;
};

Result<Change> readChange(const ApiRequest &request)
{
    Result<plan::FieldReader> body = readBody(request);
    if (!body)
        return fail(body.error());
    const auto text = [&body](const QString &field) {
        return body->has(field) ? std::optional(body->text(field)) : std::nullopt;
    };
    const auto time = [&body](const QString &field) {
        return body->has(field) ? readTimeOfDay(*body, field) : QTime();
    };
    Change change;
    change.name = text(QStringLiteral("campaign_name"));
    change.agentId = text(QStringLiteral("agent_id"));
    change.nextAction = text(QStringLiteral("next_action"));
    change.firstCall = time(QStringLiteral("first_call_time"));
    change.lastCall = time(QStringLiteral("last_call_time"));
    if (body->has(QStringLiteral("start_date")))
        change.startDate = body->date(QStringLiteral("start_date"));
    const Result<void> read = finished(*body);
    return read ? Result<Change>(change) : Result<Change>(fail(read.error()));
}

Result<Campaign> changed(const Campaign &before, const Change &change)
{
    const Result<QList<HoursPart>> hours = changedHours(before, change.firstCall, change.lastCall);
    if (!hours)
        return fail(hours.error());
    Campaign after = before;
    after.name = change.name.value_or(before.name);
    after.agentId = change.agentId.value_or(before.agentId);
    after.brief.topic = change.nextAction.value_or(before.brief.topic);
    after.policy.parts = *hours;
    return after;
}

Result<void> apply(const RouteCall &call, CampaignId id, const Change &change)
{
    Campaigns campaigns(call.workspace);
    const Result<services::CampaignOverview> overview = campaigns.overview(id).result();
    if (!overview)
        return fail(overview.error());
    const Campaign &before = overview->campaign;
    const Result<Campaign> after = changed(before, change);
    if (!after)
        return fail(after.error());
    if (const Result<void> possible = campaigns.checkEdit(before, *after).result(); !possible)
        return possible;
    if (change.startDate.isValid()) {
        const QTime time = change.firstCall.isValid()
                               ? change.firstCall
                               : toDateTime(before.start, call.workspace.zone()).time();
        const Result<Instant> start = startOn(change.startDate, time, call.workspace);
        const Result<void> moved = start ? campaigns.reschedule(id, *start).result() : fail(start.error());
        if (!moved)
            return moved;
    }
    if (*after == before)
        return {};
    // The move has changed what is stored; an edit compares with that.
    const Result<services::CampaignOverview> now = campaigns.overview(id).result();
    if (!now)
        return fail(now.error());
    const Result<Campaign> wished = changed(now->campaign, change);
    return wished ? campaigns.edit(now->campaign, *wished).result() : fail(wished.error());
}

} // namespace

ApiAnswer createCampaign(const RouteCall &call)
{
    Result<plan::FieldReader> body = readBody(call.request);
    if (!body)
        return ApiAnswer::failure(body.error());
    const QList<QUuid> uuids = readUuids(*body, QStringLiteral("contact_ids"));
    const DayWish wish = readDayWish(*body);
    if (const Result<void> read = finished(*body); !read)
        return ApiAnswer::failure(read.error());
    Result<services::ScheduleRequest> request = requestOf(wish, call.workspace);
    if (!request)
        return ApiAnswer::failure(request.error());
    const Result<Account> account = accountOf(call.workspace, wish.account);
    if (!account)
        return ApiAnswer::failure(account.error());
    const Result<QList<LeadId>> leads = leadsOf(call.workspace, uuids);
    if (!leads)
        return ApiAnswer::failure(leads.error());
    request->leads = *leads;
    const Result<services::ScheduleReceipt> receipt = schedule(call.workspace, *request, *account);
    if (!receipt)
        return ApiAnswer::failure(receipt.error());
    return ApiAnswer::document(services::scheduleShape(*receipt, *account, false, call.workspace.zone()));
}

ApiAnswer listCampaigns(const RouteCall &call)
{
    const Result<QList<services::CampaignOverview>> overviews =
        Campaigns(call.workspace).overviews().result();
    if (!overviews)
        return ApiAnswer::failure(overviews.error());
    const QString state = call.request.parameter(QStringLiteral("status"));
    if (!state.isEmpty() && !campaignStateFromWord(state)) {
        return ApiAnswer::failure(400,
                                  QCoreApplication::translate("Api", "No campaign can have this status."));
    }
    QJsonArray shapes;
    for (const services::CampaignOverview &overview : *overviews) {
        if (state.isEmpty() || toWord(overview.campaign.state) == state)
            shapes.append(shapeOf(overview, call.workspace.zone()));
    }
    return ApiAnswer::document({{QStringLiteral("success"), true}, {QStringLiteral("campaigns"), shapes}});
}

ApiAnswer showCampaign(const RouteCall &call)
{
    const Result<CampaignId> id = idOf(call);
    return id ? shown(call, *id) : ApiAnswer::failure(id.error());
}

ApiAnswer changeCampaign(const RouteCall &call)
{
    const Result<CampaignId> id = idOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<Change> change = readChange(call.request);
    if (!change)
        return ApiAnswer::failure(change.error());
    const Result<void> applied = apply(call, *id, *change);
    return applied ? shown(call, *id) : ApiAnswer::failure(applied.error());
}

ApiAnswer pauseCampaign(const RouteCall &call)
{
    return stopped(call, [](Campaigns &campaigns, CampaignId id) { return campaigns.pause(id); });
}

ApiAnswer cancelCampaign(const RouteCall &call)
{
    return stopped(call, [](Campaigns &campaigns, CampaignId id) { return campaigns.cancel(id); });
}

ApiAnswer resumeCampaign(const RouteCall &call)
{
    const Result<CampaignId> id = idOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<void> resumed = Campaigns(call.workspace).resume(*id).result();
    return resumed ? shown(call, *id) : ApiAnswer::failure(resumed.error());
}

ApiAnswer deleteCampaign(const RouteCall &call)
{
    const Result<CampaignId> id = idOf(call);
    if (!id)
        return ApiAnswer::failure(id.error());
    const Result<void> removed = Campaigns(call.workspace).remove(*id).result();
    if (!removed)
        return ApiAnswer::failure(removed.error());
    return ApiAnswer::document({{QStringLiteral("success"), true}});
}

} // namespace callboard::api
