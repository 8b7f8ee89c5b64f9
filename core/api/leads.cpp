// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/leads.h"

#include "core/api/routes.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"

#include <QJsonArray>

#include <limits>

namespace callboard::api {

namespace {

constexpr int UsualLeads = 100;
constexpr int MostLeads = 1000;

} // namespace

ApiAnswer listLeads(const RouteCall &call)
{
    const Result<int> limit = call.request.number(QStringLiteral("limit"), UsualLeads, 1, MostLeads);
    const Result<int> offset =
        call.request.number(QStringLiteral("offset"), 0, 0, std::numeric_limits<int>::max());
    if (!limit || !offset)
        return ApiAnswer::failure(limit ? offset.error() : limit.error());
    LeadFilter filter;
    filter.search = call.request.parameter(QStringLiteral("search"));
    if (const QString where = call.request.parameter(QStringLiteral("where")); !where.isEmpty()) {
        const Result<QList<LeadCondition>> conditions = parseLeadConditions(where);
        if (!conditions)
            return ApiAnswer::failure(conditions.error());
        filter.conditions = *conditions;
    }
    const services::LeadService service(call.workspace);
    const Result<QList<LeadId>> ids = service.ids(filter, LeadSort{}).result();
    if (!ids)
        return ApiAnswer::failure(ids.error());
    const Result<QList<Lead>> leads = service.leads(ids->mid(*offset, *limit)).result();
    if (!leads)
        return ApiAnswer::failure(leads.error());
    QJsonArray shapes;
    for (const Lead &lead : *leads)
        shapes.append(services::leadShape(lead));
    return ApiAnswer::document({{QStringLiteral("success"), true},
                                {QStringLiteral("total"), ids->size()},
                                {QStringLiteral("leads"), shapes}});
}

} // namespace callboard::api
