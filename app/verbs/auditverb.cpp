// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/auditverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "core/base/isotime.h"
#include "core/services/auditexport.h"
#include "core/services/audittext.h"
#include "core/services/jsonshapes.h"

#include <QJsonArray>

#include <limits>

namespace callboard::app {

namespace {

constexpr int MostRowsShown = 50;

/// "campaign/12", "setting/limits.system", or a kind alone: "campaign".
AuditFilter filterFrom(const QString &text)
{
    const qsizetype slash = text.indexOf(u'/');
    if (slash < 0)
        return {.objectKind = text};
    return {text.left(slash), text.mid(slash + 1)};
}

QJsonObject shapeOf(const AuditEntry &entry, const QTimeZone &zone)
{
    return {{QStringLiteral("number"), entry.number},
            {QStringLiteral("at"), services::auditMomentText(entry.at, zone)},
            {QStringLiteral("actor_kind"), entry.actorKind},
            {QStringLiteral("actor"), entry.actorName},
            {QStringLiteral("system_user"), entry.systemUser},
            {QStringLiteral("act"), entry.act},
            {QStringLiteral("object"), QString(entry.objectKind + u'/' + entry.objectId)},
            {QStringLiteral("details"), entry.details},
            {QStringLiteral("previous"), QString::fromLatin1(entry.previous)},
            {QStringLiteral("hash"), QString::fromLatin1(entry.hash)}};
}

} // namespace

Verb AuditVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("audit");
    verb.synopsis = QStringLiteral("[--of KIND[/ID]] [--verify | --csv FILE]");
    verb.summary = tr("Lists who decided what about calls and messages, newest first.");
    verb.details = services::auditLimitsText();
    verb.options = {
        {QStringLiteral("of"),
         tr("Only what was done to one kind of thing, or to one: campaign, lead, attempt, account, rule, "
            "setting, import, do_not_call; campaign/12."),
         QStringLiteral("KIND[/ID]")},
        {QStringLiteral("verify"),
         tr("Checks that no row was changed, taken out or put in; the exit status is 1 when one was.")},
        {QStringLiteral("csv"), tr("Writes the rows to FILE, with their hashes."), QStringLiteral("FILE")},
    };
    verb.run = &AuditVerb::run;
    return verb;
}

ExitStatus AuditVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool isCheck = call.options.isSet(QStringLiteral("verify"));
    const bool isExport = call.options.isSet(QStringLiteral("csv"));
    const AuditFilter filter = filterFrom(call.options.value(QStringLiteral("of")));
    if (isCheck && (isExport || call.options.isSet(QStringLiteral("of"))))
        return output.failed(ExitStatus::WrongUse, tr("--verify stands alone: it checks the whole trail."));
    if (!filter.objectKind.isEmpty() && !auditObjectKindFromWord(filter.objectKind)) {
        return output.failed(ExitStatus::WrongUse,
                             tr("The audit trail knows no \"%1\".").arg(filter.objectKind));
    }
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    if (isCheck)
        return verify(*workspace, output);
    if (isExport)
        return exportTo(*workspace, call.options.value(QStringLiteral("csv")), filter, output);
    const int limit = output.isJson() ? std::numeric_limits<int>::max() : MostRowsShown;
    const Result<QList<AuditEntry>> rows = await(services::AuditService(*workspace).page(filter, 0, limit));
    if (!rows)
        return output.failed(rows.error());
    return list(*workspace, *rows, output);
}

ExitStatus AuditVerb::list(const services::Workspace &workspace, const QList<AuditEntry> &rows,
                           VerbOutput &output)
{
    if (output.isJson()) {
        QJsonArray shapes;
        for (const AuditEntry &entry : rows)
            shapes.append(shapeOf(entry, workspace.zone()));
        output.document({{QStringLiteral("success"), true},
                         {QStringLiteral("total"), shapes.size()},
                         {QStringLiteral("rows"), shapes}});
        return ExitStatus::Done;
    }
    if (rows.isEmpty()) {
        output.line(tr("There is no row in the audit trail."));
        return ExitStatus::Done;
    }
    TextTable table;
    table.addColumn(tr("Row"), TextTable::Align::Right);
    for (const QString &title : {tr("When"), tr("Who"), tr("What"), tr("Of what"), tr("Details")})
        table.addColumn(title);
    for (const AuditEntry &entry : rows) {
        table.addRow({QString::number(entry.number), toIsoText(entry.at, workspace.zone()),
                      services::auditActorText(entry), services::auditActText(entry.act),
                      services::auditObjectText(entry), entry.details});
    }
    output.table(table);
    if (rows.size() >= MostRowsShown)
        output.line(tr("These are the latest %n. With --json all are listed.", nullptr, MostRowsShown));
    return ExitStatus::Done;
}

ExitStatus AuditVerb::verify(services::Workspace &workspace, VerbOutput &output)
{
    const auto control = std::make_shared<services::JobControl>();
    const Result<services::AuditVerdict> verdict = await(services::AuditService(workspace).verify(control));
    if (!verdict)
        return output.failed(verdict.error());
    const QString said = services::verdictText(*verdict);
    if (!verdict->holds())
        return output.failed(ExitStatus::Failed, said);
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("rows"), verdict->rows},
                     {QStringLiteral("heads"), verdict->heads}});
    output.line(said);
    return ExitStatus::Done;
}

ExitStatus AuditVerb::exportTo(services::Workspace &workspace, const QString &fileName,
                               const AuditFilter &filter, VerbOutput &output)
{
    const auto control = std::make_shared<services::JobControl>();
    const Result<qint64> rows =
        await(services::AuditService(workspace).exportRows(fileName, filter, control));
    if (!rows)
        return output.failed(rows.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("rows"), *rows},
                     {QStringLiteral("file"), fileName}});
    output.line(tr("%n row(s) written to %1.", nullptr, int(*rows)).arg(fileName));
    return ExitStatus::Done;
}

} // namespace callboard::app
