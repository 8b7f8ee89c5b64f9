// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/campaigns.h"

#include "core/api/formdata.h"
#include "core/api/placing.h"
#include "core/api/requestbody.h"
#include "core/api/routes.h"
#include "core/base/log.h"
#include "core/services/importservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"
#include "core/services/settingsservice.h"
#include "core/services/settingtable.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace callboard::api {

namespace {

Result<services::ImportSummary> imported(services::Workspace &workspace, const QByteArray &file)
{
    const Result<services::SettingRow> region =
        services::SettingsService(workspace).one(services::RegionKey).result();
    if (!region)
        return fail(region.error());
    services::ImportRequest request;
    request.pasted = file;
    request.region = region->value;
    services::ImportService imports(workspace);
    return imports.run(request, std::make_shared<services::JobControl>()).result();
}

/// S3-019: imported, skipped, failed.
QJsonObject importShape(const services::ImportSummary &summary)
{
    QJsonArray reasons;
    for (const auto &[sentence, count] : summary.reasons)
        reasons.append(QJsonObject{{QStringLiteral("reason"), sentence}, {QStringLiteral("count"), count}});
    return {{QStringLiteral("imported"), summary.imported},
            {QStringLiteral("skipped"), summary.duplicates},
            {QStringLiteral("failed"), summary.rejected},
            {QStringLiteral("reasons"), reasons}};
}

Result<services::ScheduleReceipt> scheduleImported(services::Workspace &workspace,
                                                   services::ScheduleRequest request, const Account &account,
                                                   ImportId import)
{
    LeadFilter filter;
    filter.import = import;
    const Result<QList<LeadId>> leads = services::LeadService(workspace).ids(filter, LeadSort{}).result();
    if (!leads)
        return fail(leads.error());
    request.leads = *leads;
    return schedule(workspace, request, account);
}

} // namespace

ApiAnswer createCampaignFromCsv(const RouteCall &call)
{
    const std::optional<FormData> form = readForm(call.request.contentType, call.request.body);
    if (!form || !form->file)
        return ApiAnswer::failure(400,
                                  QCoreApplication::translate("Api", "A form with a file is expected here."));
    plan::FieldReader fields(form->fields, QCoreApplication::translate("Api", "The request"));
    const DayWish wish = readDayWish(fields);
    if (const Result<void> read = finished(fields); !read)
        return ApiAnswer::failure(read.error());
    const Result<services::ScheduleRequest> request = requestOf(wish, call.workspace);
    if (!request)
        return ApiAnswer::failure(request.error());
    const Result<Account> account = accountOf(call.workspace, wish.account);
    if (!account)
        return ApiAnswer::failure(account.error());

    const Result<services::ImportSummary> summary = imported(call.workspace, *form->file);
    if (!summary)
        return ApiAnswer::failure(summary.error());
    if (summary->imported == 0)
        return ApiAnswer::failure(
            409,
            QCoreApplication::translate("Api", "No row of the file is a new lead. Nothing was scheduled."));
    const Result<services::ScheduleReceipt> receipt =
        scheduleImported(call.workspace, *request, *account, summary->id);
    if (!receipt) {
        if (const auto undone = services::ImportService(call.workspace).undo(summary->id).result(); !undone)
            qCWarning(lcService) << "the leads of a refused upload stay:" << undone.error().detail;
        return ApiAnswer::failure(receipt.error());
    }
    QJsonObject document = services::scheduleShape(*receipt, *account, false, call.workspace.zone());
    document.insert(QStringLiteral("import"), importShape(*summary));
    return ApiAnswer::document(document);
}

} // namespace callboard::api
