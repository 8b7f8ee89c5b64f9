// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/leadsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/signalwatcher.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/leadselection.h"
#include "app/verbs/verbarguments.h"
#include "core/services/attemptservice.h"
#include "core/services/exportcolumns.h"
#include "core/services/exportservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <csignal>
#include <limits>

namespace callboard::app {

namespace {

constexpr int MostLeadsShown = 50;
constexpr qsizetype ReadAtOnce = 1000;

/// Goes through \a ids in pieces, so that a million leads are never in memory at once.
Result<void> forEachLead(const services::LeadService &leads, const QList<LeadId> &ids,
                         const std::function<void(const Lead &lead)> &visit)
{
    for (qsizetype from = 0; from < ids.size(); from += ReadAtOnce) {
        const Result<QList<Lead>> piece = await(leads.leads(ids.mid(from, ReadAtOnce)));
        if (!piece)
            return fail(piece.error());
        for (const Lead &lead : *piece)
            visit(lead);
    }
    return {};
}

QByteArray quoted(const QString &text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

Result<void> writeDocument(const services::LeadService &leads, qsizetype total, const QList<LeadId> &ids,
                           VerbOutput &output)
{
    output.documentPart("{\"total\":" + QByteArray::number(total) + ",\"leads\":[");
    bool first = true;
    const Result<void> done = forEachLead(leads, ids, [&](const Lead &lead) {
        output.documentPart((first ? QByteArray() : QByteArray(",")) +
                            QJsonDocument(services::leadShape(lead)).toJson(QJsonDocument::Compact));
        first = false;
    });
    // What is written cannot be taken back: a list that breaks off says so itself.
    if (!done)
        output.documentPart("],\"success\":false,\"error\":" + quoted(operatorText(done.error())) + "}\n");
    else
        output.documentPart("]}\n");
    return done;
}

services::ExportWish wishOf(const VerbCall &call, const QList<LeadId> &ids)
{
    services::ExportWish wish;
    wish.leads = ids;
    const bool asXlsx = call.options.isSet(QStringLiteral("xlsx"));
    wish.format = asXlsx ? services::ExportFormat::Xlsx : services::ExportFormat::Csv;
    wish.fileName = call.options.value(asXlsx ? QStringLiteral("xlsx") : QStringLiteral("csv"));
    const QStringList lists = call.options.values(QStringLiteral("columns"));
    for (const QString &list : lists) {
        const QStringList names = list.split(QLatin1Char(','), Qt::SkipEmptyParts);
        for (const QString &name : names)
            wish.columns.append(name.trimmed());
    }
    return wish;
}

} // namespace

Verb LeadsVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("leads");
    verb.synopsis = QStringLiteral("[--where FILTER] [--search TEXT] [--csv FILE | --xlsx FILE] "
                                   "[--columns NAME,...] [--limit N]");
    verb.summary = tr("Lists leads, or saves them with their results as CSV or as an Excel workbook.");
    verb.details =
        tr("A FILTER is conditions joined by \"and\", for example: status=pending and order_type in "
           "(OFD, Undelivered) and name~raj and city!=\"New Delhi\". Columns are name, partner, status, "
           "import, last_four, and any column of an imported file.") +
        QStringLiteral("\n\n") +
        tr("Columns of a saved file are %1, and any column of an imported file. Without --columns there are "
           "all but the last two. A workbook continues on a second sheet after 1,048,575 leads.")
            .arg(services::fixedExportColumns().join(QStringLiteral(", ")));
    verb.options = {
        {QStringLiteral("where"), tr("Only the leads that meet FILTER."), QStringLiteral("FILTER")},
        {QStringLiteral("search"),
         tr("Only the leads with TEXT in a name, partner or column, or with that number, its last four "
            "digits, or "
            "that e-mail address."),
         QStringLiteral("TEXT")},
        {QStringLiteral("csv"), tr("Save them in FILE instead of listing them."), QStringLiteral("FILE")},
        {QStringLiteral("xlsx"), tr("The same as an Excel workbook."), QStringLiteral("FILE")},
        {QStringLiteral("columns"), tr("With these columns, in this order; may be given more than once."),
         QStringLiteral("NAME,...")},
        {QStringLiteral("limit"), tr("At most N leads; without it a terminal's list ends after 50."),
         QStringLiteral("N")},
    };
    verb.run = &LeadsVerb::run;
    return verb;
}

ExitStatus LeadsVerb::save(const VerbCall &call, services::Workspace &workspace, const QList<LeadId> &ids,
                           qsizetype total)
{
    VerbOutput &output = call.output;
    const auto control = std::make_shared<services::JobControl>();
    const SignalWatcher interrupts({SIGINT, SIGTERM});
    QObject::connect(&interrupts, &SignalWatcher::caught, &interrupts,
                     [control] { control->cancelled = true; });
    const Result<services::ExportReceipt> receipt =
        await(services::ExportService(workspace).exportLeads(wishOf(call, ids), control), [&] {
            output.progress(tr("Saving: %1 of %2 leads").arg(control->done.load()).arg(ids.size()));
        });
    output.endProgress();
    if (!receipt)
        return output.failed(receipt.error());
    output.line(
        tr("Saved %n lead(s) in %1.", nullptr, static_cast<int>(receipt->leads)).arg(receipt->fileName));
    if (receipt->sheets > 1)
        output.line(tr("They take %n sheet(s) of the workbook.", nullptr, receipt->sheets));
    if (receipt->cutTexts > 0)
        output.note(tr("%n text(s) were too long for a cell of a workbook and were cut; --csv keeps them "
                       "whole.",
                       nullptr, static_cast<int>(receipt->cutTexts)));
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("total"), total},
                     {QStringLiteral("saved"), receipt->leads},
                     {QStringLiteral("file"), receipt->fileName},
                     {QStringLiteral("sheets"), receipt->sheets},
                     {QStringLiteral("cut"), receipt->cutTexts}});
    return ExitStatus::Done;
}

ExitStatus LeadsVerb::list(const VerbCall &call, const services::LeadService &leads, const QList<LeadId> &ids,
                           qsizetype total)
{
    VerbOutput &output = call.output;
    if (output.isJson()) {
        const Result<void> done = writeDocument(leads, total, ids, output);
        return done ? ExitStatus::Done : exitStatusOf(done.error());
    }

    TextTable table;
    for (const QString &title : {tr("Lead"), tr("Number"), tr("Name"), tr("Partner"), tr("Status")})
        table.addColumn(title);
    const Result<void> done = forEachLead(leads, ids, [&](const Lead &lead) {
        table.addRow({lead.uuid.toString(QUuid::WithoutBraces), lead.number.e164(), lead.name, lead.partner,
                      services::leadStatusText(lead.status)});
    });
    if (!done)
        return output.failed(done.error());
    if (!table.isEmpty())
        output.table(table);
    output.line(tr("%1 of %n lead(s).", nullptr, static_cast<int>(total)).arg(ids.size()));
    return ExitStatus::Done;
}

ExitStatus LeadsVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool asCsv = call.options.isSet(QStringLiteral("csv"));
    const bool asXlsx = call.options.isSet(QStringLiteral("xlsx"));
    const bool asFile = asCsv || asXlsx;
    if (asCsv && asXlsx)
        return output.failed(ExitStatus::WrongUse, tr("Give --csv or --xlsx, not both."));
    if (!asFile && call.options.isSet(QStringLiteral("columns")))
        return output.failed(ExitStatus::WrongUse, tr("--columns goes with --csv or --xlsx."));
    const Result<LeadFilter> filter = filterOptions(call);
    if (!filter)
        return output.failed(filter.error());
    const int unlimited = std::numeric_limits<int>::max();
    const Result<int> limit = numberOption(
        call, QStringLiteral("limit"), output.isJson() || asFile ? unlimited : MostLeadsShown, 0, unlimited);
    if (!limit)
        return output.failed(limit.error());

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    if (const Result<void> checked = checkFilter(*filter, *workspace); !checked)
        return output.failed(checked.error());
    const services::LeadService leads(*workspace);
    const Result<QList<LeadId>> all = await(leads.ids(*filter, LeadSort{}));
    if (!all)
        return output.failed(all.error());
    const QList<LeadId> ids = all->first(qMin<qsizetype>(all->size(), *limit));

    return asFile ? save(call, *workspace, ids, all->size()) : list(call, leads, ids, all->size());
}

} // namespace callboard::app
