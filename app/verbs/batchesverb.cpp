// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/batchesverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/services/attemptservice.h"
#include "core/services/campaignservice.h"
#include "core/services/jsonshapes.h"

namespace callboard::app {

namespace {

constexpr int MostBatchesShown = 50;
constexpr int MostBatches = 1'000'000; // a campaign of a million leads, one at a time

} // namespace

Verb BatchesVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("batches");
    verb.summary = tr("Lists the scheduled batches with their next run.");
    verb.run = &BatchesVerb::run;
    return verb;
}

ExitStatus BatchesVerb::run(VerbCall &call)
{
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    VerbOutput &output = call.output;
    const int limit = output.isJson() ? MostBatches : MostBatchesShown;
    const services::CampaignService campaigns(*workspace);
    const auto page = await(campaigns.openBatches(limit));
    if (!page)
        return output.failed(page.error());
    if (output.isJson()) {
        output.document(services::batchesShape(*page, workspace->zone()));
        return ExitStatus::Done;
    }

    TextTable table;
    table.addColumn(tr("Job"));
    table.addColumn(tr("Next run"));
    table.addColumn(tr("Leads"), TextTable::Align::Right);
    table.addColumn(tr("State"));
    table.addColumn(tr("Campaign"), TextTable::Align::Right);
    table.addColumn(tr("Name"));
    for (const services::BatchRow &row : page->rows) {
        table.addRow({row.jobId, toIsoText(row.batch.dueAt, workspace->zone()),
                      QString::number(row.batch.leadCount), services::batchStateText(row.batch.state),
                      QString::number(row.batch.campaign.value()), row.campaignName});
    }
    if (!table.isEmpty())
        output.table(table);
    output.line(tr("%1 of %n batch(es).", nullptr, page->total).arg(page->rows.size()));
    return ExitStatus::Done;
}

} // namespace callboard::app
