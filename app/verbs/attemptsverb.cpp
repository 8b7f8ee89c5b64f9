// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/attemptsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"

#include <QHash>
#include <QJsonArray>
#include <QSet>

#include <limits>

namespace callboard::app {

namespace {

using Rows = QList<services::AttemptRow>;

constexpr int MostAttemptsShown = 50;

Result<Rows> ofLead(const VerbCall &call, services::Workspace &workspace)
{
    const Result<QUuid> uuid = readLeadUuid(call, call.options.value(QStringLiteral("lead")));
    if (!uuid)
        return fail(uuid.error());
    const Result<Lead> lead = await(services::LeadService(workspace).byUuid(*uuid));
    if (!lead)
        return fail(lead.error());
    return await(services::AttemptService(workspace).ofLead(lead->id));
}

Result<Rows> read(const VerbCall &call, services::Workspace &workspace, CampaignId campaign, int limit)
{
    const services::AttemptService attempts(workspace);
    if (call.options.isSet(QStringLiteral("parked")))
        return await(attempts.parked());
    if (call.options.isSet(QStringLiteral("lead")))
        return ofLead(call, workspace);
    return await(campaign.isValid() ? attempts.ofCampaign(campaign, limit) : attempts.latest(limit));
}

/// The UUIDs by which everything outside knows the leads.
Result<QHash<LeadId, QUuid>> leadUuids(services::Workspace &workspace, const Rows &rows)
{
    QSet<LeadId> ids;
    for (const services::AttemptRow &row : rows)
        ids.insert(row.attempt.lead);
    const Result<QList<Lead>> leads = await(services::LeadService(workspace).leads(ids.values()));
    if (!leads)
        return fail(leads.error());
    QHash<LeadId, QUuid> uuids;
    for (const Lead &lead : *leads)
        uuids.insert(lead.id, lead.uuid);
    return uuids;
}

} // namespace

Verb AttemptsVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("attempts");
    verb.synopsis = QStringLiteral("[--campaign ID] [--lead UUID] [--parked]");
    verb.summary = tr("Lists every attempt with its state, outcome, times, provider call id and reason.");
    verb.options = {
        {QStringLiteral("campaign"), tr("Only those of campaign ID."), QStringLiteral("ID")},
        {QStringLiteral("lead"), tr("Only those to the lead with this lead_uuid."), QStringLiteral("UUID")},
        {QStringLiteral("parked"), tr("Only those that wait for your decision, with their ATTEMPT_ID for "
                                      "\"decide\". Not together with --campaign or --lead.")},
    };
    verb.run = &AttemptsVerb::run;
    return verb;
}

ExitStatus AttemptsVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool isParked = call.options.isSet(QStringLiteral("parked"));
    if (isParked &&
        (call.options.isSet(QStringLiteral("campaign")) || call.options.isSet(QStringLiteral("lead")))) {
        return output.failed(ExitStatus::WrongUse,
                             tr("--parked stands alone: it lists all calls that wait for a decision."));
    }
    CampaignId campaign;
    if (call.options.isSet(QStringLiteral("campaign"))) {
        const Result<CampaignId> id = readCampaignId(call, call.options.value(QStringLiteral("campaign")));
        if (!id)
            return output.failed(id.error());
        campaign = *id;
    }
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const int limit = output.isJson() ? std::numeric_limits<int>::max() : MostAttemptsShown;
    Result<Rows> rows = read(call, *workspace, campaign, limit);
    if (!rows)
        return output.failed(rows.error());
    if (call.options.isSet(QStringLiteral("lead")) && campaign.isValid())
        rows->removeIf([&](const services::AttemptRow &row) { return row.attempt.campaign != campaign; });
    if (output.isJson())
        return writeDocument(*workspace, *rows, output);
    writeTable(*rows, workspace->zone(), isParked, output);
    if (!isParked && rows->size() >= limit)
        output.line(tr("These are the latest %n. With --json all are listed.", nullptr, limit));
    return ExitStatus::Done;
}

ExitStatus AttemptsVerb::writeDocument(services::Workspace &workspace, const Rows &rows, VerbOutput &output)
{
    const Result<QHash<LeadId, QUuid>> uuids = leadUuids(workspace, rows);
    if (!uuids)
        return output.failed(uuids.error());
    QJsonArray shapes;
    for (const services::AttemptRow &row : rows)
        shapes.append(services::attemptShape(row, uuids->value(row.attempt.lead), workspace.zone()));
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("total"), shapes.size()},
                     {QStringLiteral("attempts"), shapes}});
    return ExitStatus::Done;
}

void AttemptsVerb::writeTable(const Rows &rows, const QTimeZone &zone, bool withIds, VerbOutput &output)
{
    if (rows.isEmpty()) {
        output.line(withIds ? tr("No call waits for your decision.") : tr("There is no attempt yet."));
        return;
    }
    TextTable table;
    if (withIds)
        table.addColumn(tr("ATTEMPT_ID"));
    for (const QString &title :
         {tr("Name"), tr("Number"), tr("State"), tr("Outcome"), tr("Sent"), tr("Ended")})
        table.addColumn(title);
    table.addColumn(tr("Talk"), TextTable::Align::Right);
    for (const QString &title : {tr("Provider's call"), tr("Reason")})
        table.addColumn(title);
    for (const services::AttemptRow &row : rows) {
        const Attempt &attempt = row.attempt;
        QStringList cells = {row.leadName,
                             QStringLiteral("…") + row.leadLastFour,
                             services::attemptStateText(attempt.state),
                             attempt.outcome ? services::resultText(attempt) : QString(),
                             services::timeCell(attempt.intentAt, zone),
                             services::timeCell(attempt.endedAt, zone),
                             attempt.record.talkTime ? tr("%1 s").arg(attempt.record.talkTime->count())
                                                     : QString(),
                             attempt.providerCallId,
                             services::attemptReasonText(attempt.reason)};
        if (withIds)
            cells.prepend(attempt.id.text());
        table.addRow(cells);
    }
    output.table(table);
}

} // namespace callboard::app
