// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/leadsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/attemptservice.h"
#include "core/services/exportservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"

#include <QJsonArray>
#include <QJsonDocument>

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

} // namespace

Verb LeadsVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("leads");
    verb.synopsis = QStringLiteral("[--where FILTER] [--search TEXT] [--csv FILE] [--limit N]");
    verb.summary = tr("Lists leads, or saves them with their results as CSV.");
    verb.details =
        tr("A FILTER is conditions joined by \"and\", for example: status=pending and order_type in "
           "(OFD, Undelivered) and name~raj and city!=\"New Delhi\". Columns are name, partner, status, "
           "import, last_four, and any column of an imported file.");
    verb.options = {
        {QStringLiteral("where"), tr("Only the leads that meet FILTER."), QStringLiteral("FILTER")},
        {QStringLiteral("search"),
         tr("Only the leads with TEXT in a name, partner or column, or with that number, its last four "
            "digits, or "
            "that e-mail address."),
         QStringLiteral("TEXT")},
        {QStringLiteral("csv"), tr("Save them in FILE instead of listing them."), QStringLiteral("FILE")},
        {QStringLiteral("limit"), tr("At most N leads; without it a terminal's list ends after 50."),
         QStringLiteral("N")},
    };
    verb.run = &LeadsVerb::run;
    return verb;
}

ExitStatus LeadsVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<LeadFilter> filter = filterOptions(call);
    if (!filter)
        return output.failed(filter.error());
    const bool asFile = call.options.isSet(QStringLiteral("csv"));
    const int unlimited = std::numeric_limits<int>::max();
    const Result<int> limit = numberOption(
        call, QStringLiteral("limit"), output.isJson() || asFile ? unlimited : MostLeadsShown, 0, unlimited);
    if (!limit)
        return output.failed(limit.error());

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const services::LeadService leads(*workspace);
    const Result<QList<LeadId>> all = await(leads.ids(*filter, LeadSort{}));
    if (!all)
        return output.failed(all.error());
    const QList<LeadId> ids = all->first(qMin<qsizetype>(all->size(), *limit));

    if (asFile) {
        const auto control = std::make_shared<services::JobControl>();
        const services::ExportService service(*workspace);
        const Result<services::ExportReceipt> receipt =
            await(service.exportLeads(ids, call.options.value(QStringLiteral("csv")), control), [&] {
                output.progress(tr("Saving: %1 of %2 leads").arg(control->done.load()).arg(ids.size()));
            });
        if (!receipt)
            return output.failed(receipt.error());
        output.line(
            tr("Saved %n lead(s) in %1.", nullptr, static_cast<int>(receipt->leads)).arg(receipt->fileName));
        output.document({{QStringLiteral("success"), true},
                         {QStringLiteral("total"), all->size()},
                         {QStringLiteral("saved"), receipt->leads},
                         {QStringLiteral("file"), receipt->fileName}});
        return ExitStatus::Done;
    }

    if (output.isJson()) {
        const Result<void> done = writeDocument(leads, all->size(), ids, output);
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
    output.line(tr("%1 of %n lead(s).", nullptr, static_cast<int>(all->size())).arg(ids.size()));
    return ExitStatus::Done;
}

} // namespace callboard::app
