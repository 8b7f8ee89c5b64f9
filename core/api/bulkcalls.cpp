// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/bulkcalls.h"

#include "core/api/placing.h"
#include "core/api/requestbody.h"
#include "core/api/routes.h"
#include "core/services/jsonshapes.h"
#include "core/services/presetservice.h"
#include "core/services/workspace.h"

namespace callboard::api {

namespace {

constexpr int MostBatches = 10'000;

Result<services::Preset> presetOf(services::Workspace &workspace, const QString &name)
{
    if (name.isEmpty())
        return services::presets().constFirst();
    return services::PresetService(workspace).named(name).result();
}

} // namespace

ApiAnswer listBulkCalls(const RouteCall &call)
{
    const services::CampaignService campaigns(call.workspace);
    const Result<services::CampaignService::BatchPage> page = campaigns.openBatches(MostBatches).result();
    if (!page)
        return ApiAnswer::failure(page.error());
    return ApiAnswer::document(services::batchesShape(*page, call.workspace.zone()));
}

ApiAnswer scheduleBulkCalls(const RouteCall &call)
{
    Result<plan::FieldReader> body = readBody(call.request);
    if (!body)
        return ApiAnswer::failure(body.error());
    const QList<QUuid> uuids = readUuids(*body, QStringLiteral("lead_uuids"));
    const Instant start = readInstant(*body, QStringLiteral("start_time"));
    const auto number = [&body](const QString &field, qint64 most) {
        return body->has(field) ? std::optional(body->number(field, int(most))) : std::nullopt;
    };
    const std::optional<int> parallel = number(QStringLiteral("parallel_calls"), MostParallel);
    const std::optional<int> interval = number(QStringLiteral("call_interval"), LongestInterval.count());
    const QString accountName = body->optionalText(QStringLiteral("account"));
    const QString presetName = body->optionalText(QStringLiteral("preset"));
    services::ScheduleRequest request;
    request.name = body->optionalText(QStringLiteral("campaign_name"));
    request.agentId = body->optionalText(QStringLiteral("agent_id"));
    request.brief.topic = body->optionalText(QStringLiteral("next_action"));
    request.brief.language = body->optionalText(QStringLiteral("call_language"));
    if (const Result<void> read = finished(*body); !read)
        return ApiAnswer::failure(read.error());

    const Result<services::Preset> preset = presetOf(call.workspace, presetName);
    if (!preset)
        return ApiAnswer::failure(preset.error());
    request.apply(*preset);
    request.start = start;
    request.parallel = parallel.value_or(request.parallel);
    if (interval)
        request.interval = seconds{*interval};
    const Result<Account> account = accountOf(call.workspace, accountName);
    if (!account)
        return ApiAnswer::failure(account.error());
    const Result<QList<LeadId>> leads = leadsOf(call.workspace, uuids);
    if (!leads)
        return ApiAnswer::failure(leads.error());
    request.leads = *leads;
    const Result<services::ScheduleReceipt> receipt = schedule(call.workspace, request, *account);
    if (!receipt)
        return ApiAnswer::failure(receipt.error());
    return ApiAnswer::document(services::scheduleShape(*receipt, *account, false, call.workspace.zone()));
}

ApiAnswer cancelBulkSchedule(const RouteCall &call)
{
    Result<plan::FieldReader> body = readBody(call.request);
    if (!body)
        return ApiAnswer::failure(body.error());
    const QString prefix = body->optionalText(QStringLiteral("job_id_prefix"));
    if (const Result<void> read = finished(*body); !read)
        return ApiAnswer::failure(read.error());
    services::CampaignService campaigns(call.workspace);
    const Result<services::CancelReceipt> receipt = campaigns.cancelByJobPrefix(prefix).result();
    if (!receipt)
        return ApiAnswer::failure(receipt.error());
    return ApiAnswer::document(services::cancelShape(*receipt));
}

} // namespace callboard::api
