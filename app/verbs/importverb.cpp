// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/importverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/signalwatcher.h"
#include "app/verboutput.h"
#include "core/services/commandtext.h"
#include "core/services/jsonshapes.h"

#include <QFileInfo>
#include <QJsonArray>

#include <csignal>

namespace callboard::app {

namespace {

Result<services::OnDuplicate> readOnDuplicate(const VerbCall &call)
{
    const QString word = call.options.value(QStringLiteral("on-duplicate"));
    if (word == QLatin1String("skip"))
        return services::OnDuplicate::Skip;
    if (word == QLatin1String("update"))
        return services::OnDuplicate::Update;
    return fail(ErrorCode::InvalidArgument,
                {QStringLiteral("--on-duplicate ") + word, QStringLiteral("skip, update")});
}

Result<qint64> readFirstRow(const VerbCall &call)
{
    bool isNumber = false;
    const QString text = call.options.value(QStringLiteral("first-row"));
    const qint64 row = text.toLongLong(&isNumber);
    if (isNumber && row >= 1)
        return row;
    return fail(ErrorCode::InvalidArgument,
                {QStringLiteral("--first-row ") + text,
                 QCoreApplication::translate("CommandLine", "a row, counted from 1")});
}

QStringList warningSentences(const services::ImportSummary &summary)
{
    QStringList sentences;
    for (auto kind = summary.warningKinds.cbegin(); kind != summary.warningKinds.cend(); ++kind)
        sentences << intake::warningText(kind.key(), static_cast<int>(qMin<qint64>(*kind, INT_MAX)));
    return sentences;
}

QJsonObject shape(const services::ImportSummary &summary)
{
    QJsonArray reasons;
    for (const auto &[reason, count] : summary.reasons)
        reasons.append(QJsonObject{{QStringLiteral("reason"), reason}, {QStringLiteral("count"), count}});
    return {
        {QStringLiteral("import_id"), summary.id.isValid() ? QJsonValue(summary.id.value()) : QJsonValue()},
        {QStringLiteral("read"), summary.read},
        {QStringLiteral("imported"), summary.imported},
        {QStringLiteral("updated"), summary.updated},
        {QStringLiteral("duplicates"), summary.duplicates},
        {QStringLiteral("rejected"), summary.rejected},
        {QStringLiteral("warnings"), summary.warnings},
        {QStringLiteral("doubtful"), summary.doubtful},
        {QStringLiteral("notes"), QJsonArray::fromStringList(warningSentences(summary))},
        {QStringLiteral("reasons"), reasons},
        {QStringLiteral("rejects_file"), services::textValue(summary.rejectsFile)}};
}

QString absolute(const QString &fileName)
{
    return fileName.isEmpty() ? QString() : QFileInfo(fileName).absoluteFilePath();
}

} // namespace

Verb ImportVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("import");
    verb.synopsis = QStringLiteral(
        "FILE... [--region IN] [--sheet NAME] [--first-row N] [--map COLUMN=FIELD]... "
        "[--mend-texts] [--on-duplicate skip|update] [--rejects FILE] [--dry-run] | --undo [ID]");
    verb.summary = tr("Takes leads in from files, or takes an import back.");
    verb.details =
        tr("FILE is CSV text, an Excel workbook (XLSX) or an OpenDocument spreadsheet (ODS). A FIELD is "
           "lead_uuid, number, whatsapp_number, name, email, partner, call_status, "
           "attribute:NAME or ignore. Columns that are not mapped are recognised by their heading, and "
           "kept as attributes otherwise. A file is taken in whole or not at all.");
    verb.options = {
        {QStringLiteral("region"), tr("The country of numbers without a country code; IN if not given."),
         QStringLiteral("COUNTRY"), QStringLiteral("IN")},
        {QStringLiteral("sheet"), tr("Of a workbook: the sheet to read; the first that holds something."),
         QStringLiteral("NAME")},
        {QStringLiteral("first-row"), tr("The row of the headings; what stands above it is left out."),
         QStringLiteral("N"), QStringLiteral("1")},
        {QStringLiteral("map"), tr("COLUMN feeds FIELD; once for each."), QStringLiteral("COLUMN=FIELD")},
        {QStringLiteral("mend-texts"),
         tr("Mend texts that were misread before they came into the file, such as \"MuÃ±oz\".")},
        {QStringLiteral("on-duplicate"),
         tr("\"skip\" numbers that are there already, or \"update\" their leads."),
         QStringLiteral("skip|update"), QStringLiteral("skip")},
        {QStringLiteral("rejects"), tr("Write the rejected rows, each with its reason, to FILE."),
         QStringLiteral("FILE")},
        {QStringLiteral("dry-run"), tr("Count and write nothing.")},
        {QStringLiteral("undo"), tr("Take the last import back, or the one with the number ID.")},
    };
    verb.mostWords = AnyNumber;
    verb.run = &ImportVerb::run;
    return verb;
}

ExitStatus ImportVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    if (call.options.isSet(QStringLiteral("undo")))
        return undo(call);
    if (call.words.isEmpty())
        return output.failed(
            ExitStatus::WrongUse,
            tr("Say which file to import: %1")
                .arg(services::commandText(call.common.profile, QStringLiteral("import FILE..."))));
    if (call.words.size() > 1 && call.options.isSet(QStringLiteral("rejects")))
        return output.failed(ExitStatus::WrongUse, tr("--rejects goes with one file at a time."));
    const Result<services::OnDuplicate> onDuplicate = readOnDuplicate(call);
    if (!onDuplicate)
        return output.failed(onDuplicate.error());

    services::ImportRequest request;
    request.region = call.options.value(QStringLiteral("region")).toUpper();
    request.onDuplicate = *onDuplicate;
    request.sheet = call.options.value(QStringLiteral("sheet"));
    const Result<qint64> firstRow = readFirstRow(call);
    if (!firstRow)
        return output.failed(firstRow.error());
    request.firstRow = *firstRow;
    request.rejectsFile = absolute(call.options.value(QStringLiteral("rejects")));
    const QFileInfo rejects(request.rejectsFile);
    const bool isRead = std::any_of(call.words.cbegin(), call.words.cend(), [&](const QString &word) {
        return rejects.exists() && QFileInfo(absolute(word)) == rejects;
    });
    if (isRead) {
        const QString why =
            tr("the rejected rows would take the place of a file that is to be read: name another one");
        return output.failed({ErrorCode::Refused, {why}, {}, {}});
    }
    request.mendsTexts = call.options.isSet(QStringLiteral("mend-texts"));
    request.dryRun = call.options.isSet(QStringLiteral("dry-run"));

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    QJsonArray imports;
    for (const QString &word : call.words) {
        request.fileName = absolute(word);
        const Result<services::ImportSummary> summary = importFile(call, *workspace, request);
        if (!summary) {
            if (!imports.isEmpty())
                output.note(tr("The files before %1 were imported.").arg(word));
            return output.failed(summary.error());
        }
        tell(*summary, word, request.dryRun, call);
        QJsonObject file = shape(*summary);
        file.insert(QStringLiteral("file"), word);
        imports.append(file);
    }
    // One file is the rule, and its counts are then where a script looks first.
    QJsonObject document = imports.size() == 1 ? imports.first().toObject() : QJsonObject();
    document.insert(QStringLiteral("success"), true);
    document.insert(QStringLiteral("dry_run"), request.dryRun);
    document.insert(QStringLiteral("imports"), imports);
    output.document(document);
    return ExitStatus::Done;
}

Result<services::ImportSummary> ImportVerb::importFile(const VerbCall &call, services::Workspace &workspace,
                                                       services::ImportRequest request)
{
    VerbOutput &output = call.output;
    services::ImportService service(workspace);
    const auto control = std::make_shared<services::JobControl>();
    const SignalWatcher interrupts({SIGINT, SIGTERM});
    QObject::connect(&interrupts, &SignalWatcher::caught, &interrupts,
                     [control] { control->cancelled = true; });
    const QString name = QFileInfo(request.fileName).fileName();
    const auto tick = [&] {
        const qint64 total = control->total;
        if (total > 0)
            output.progress(tr("%1: %2 %").arg(name).arg(control->done * 100 / total));
    };

    const QStringList rules = call.options.values(QStringLiteral("map"));
    if (!rules.isEmpty()) {
        const Result<intake::ImportPreview> preview = await(service.preview(request, control), tick);
        if (!preview)
            return fail(preview.error());
        intake::ColumnMapping mapping = preview->layout.mapping;
        const Result<void> applied = mapping.applyRules(rules);
        if (!applied)
            return fail(applied.error());
        request.mapping = mapping;
    }
    Result<services::ImportSummary> summary = await(service.run(request, control), tick);
    output.endProgress();
    if (summary && summary->cancelled)
        return fail(ErrorCode::Cancelled);
    return summary;
}

void ImportVerb::tell(const services::ImportSummary &summary, const QString &file, bool dryRun,
                      const VerbCall &call)
{
    VerbOutput &output = call.output;
    output.line(dryRun ? tr("%1: this would happen, nothing was written.").arg(file)
                       : file + QLatin1Char(':'));
    output.line(tr("  read        %1").arg(summary.read));
    output.line(tr("  imported    %1").arg(summary.imported));
    output.line(tr("  updated     %1").arg(summary.updated));
    output.line(tr("  duplicates  %1").arg(summary.duplicates));
    output.line(tr("  rejected    %1").arg(summary.rejected));
    for (const auto &[reason, count] : summary.reasons)
        output.line(QStringLiteral("    %1 × %2").arg(count).arg(reason));
    for (const QString &sentence : warningSentences(summary))
        output.line(sentence);
    if (!summary.rejectsFile.isEmpty())
        output.line(tr("The rejected rows are in %1.").arg(summary.rejectsFile));
    if (summary.id.isValid())
        output.line(
            tr("To take it back: %1")
                .arg(services::commandText(call.common.profile,
                                           QStringLiteral("import --undo %1").arg(summary.id.value()))));
}

ExitStatus ImportVerb::undo(const VerbCall &call)
{
    VerbOutput &output = call.output;
    ImportId id;
    if (!call.words.isEmpty()) {
        bool isNumber = false;
        id = ImportId(call.words.constFirst().toLongLong(&isNumber));
        if (!isNumber || !id.isValid() || call.words.size() > 1)
            return output.failed(ExitStatus::WrongUse,
                                 tr("--undo takes the number of one import, or nothing for the last."));
    }
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<services::ImportService::UndoReceipt> receipt =
        await(services::ImportService(*workspace).undo(id));
    if (!receipt)
        return output.failed(receipt.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("removed"), receipt->removed},
                     {QStringLiteral("kept"), receipt->kept},
                     {QStringLiteral("import_id"), receipt->id.value()},
                     {QStringLiteral("file"), receipt->fileName}});
    output.line(tr("Took %n lead(s) of %1 back.", nullptr, receipt->removed).arg(receipt->fileName));
    if (receipt->kept > 0)
        output.line(
            tr("%n lead(s) stay: they were called, scheduled or edited since.", nullptr, receipt->kept));
    if (receipt->brought > 0)
        output.line(tr("\"%1\" lists those of them that were new.")
                        .arg(services::commandText(
                            call.common.profile,
                            QStringLiteral("leads --where import=%1").arg(receipt->id.value()))));
    return ExitStatus::Done;
}

} // namespace callboard::app
