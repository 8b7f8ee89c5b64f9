// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/campaignsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/commandtext.h"
#include "core/services/jsonshapes.h"
#include "core/services/spenttext.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

using Overviews = QList<services::CampaignOverview>;

Result<Overviews> asked(const services::CampaignService &campaigns, CampaignId id)
{
    if (!id.isValid())
        return await(campaigns.overviews());
    return await(campaigns.overview(id)).transform([](const services::CampaignOverview &overview) {
        return Overviews{overview};
    });
}

} // namespace

Verb CampaignsVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("campaigns");
    verb.synopsis = QStringLiteral("[ID]");
    verb.summary = tr("Lists the campaigns, or shows one, with counts by outcome.");
    verb.mostWords = 1;
    verb.run = &CampaignsVerb::run;
    return verb;
}

ExitStatus CampaignsVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    CampaignId id;
    if (!call.words.isEmpty()) {
        const Result<CampaignId> read = readCampaignId(call, call.words.constFirst());
        if (!read)
            return output.failed(read.error());
        id = *read;
    }
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<Overviews> overviews = asked(services::CampaignService(*workspace), id);
    if (!overviews)
        return output.failed(overviews.error());

    QJsonArray shapes;
    TextTable table;
    table.addColumn(tr("ID"), TextTable::Align::Right);
    for (const QString &title : {tr("Name"), tr("State"), tr("Start")})
        table.addColumn(title);
    for (const QString &title : {tr("Leads"), tr("Batches"), tr("Called"), tr("Live"), tr("Cost")})
        table.addColumn(title, TextTable::Align::Right);
    table.addColumn(tr("Outcomes"));
    for (const services::CampaignOverview &overview : *overviews) {
        shapes.append(services::campaignShape(overview, workspace->zone()));
        QStringList outcomes;
        for (auto it = overview.outcomes.cbegin(); it != overview.outcomes.cend(); ++it)
            outcomes.append(services::outcomeText(it.key()) + QLatin1Char(' ') + QString::number(it.value()));
        if (!overview.deliveries.isEmpty())
            outcomes.clear();
        for (auto it = overview.deliveries.cbegin(); it != overview.deliveries.cend(); ++it)
            outcomes.append(services::deliveryText(it.key()) + QLatin1Char(' ') +
                            QString::number(it.value()));
        const Campaign &campaign = overview.campaign;
        const QString hold = services::holdText(overview, workspace->zone());
        const QString state = services::campaignStateText(campaign.state);
        table.addRow({QString::number(campaign.id.value()), campaign.name,
                      hold.isEmpty() ? state : tr("%1 (%2)", "a state and what holds it").arg(state, hold),
                      toIsoText(campaign.start, workspace->zone()), QString::number(campaign.leadCount),
                      QString::number(overview.batches), QString::number(overview.called),
                      QString::number(overview.live), services::spentText(overview.cost, overview.practice),
                      outcomes.join(QLatin1String(", "))});
    }
    if (id.isValid())
        output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaign"), shapes.first()}});
    else
        output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaigns"), shapes}});
    if (table.isEmpty())
        output.line(tr("There is no campaign yet. \"%1\" makes one.")
                        .arg(services::commandText(call.common.profile, QStringLiteral("schedule"))));
    else
        output.table(table);
    return ExitStatus::Done;
}

} // namespace callboard::app
