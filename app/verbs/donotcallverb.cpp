// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/donotcallverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/verbactions.h"
#include "app/verbs/verbarguments.h"
#include "core/services/attemptservice.h"
#include "core/services/jsonshapes.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

constexpr QLatin1String DoNotCallName("do-not-call");
constexpr int MostEntriesShown = 500;
constexpr int HoursADay = 24;
constexpr int LongestAge = 3650; // days

QJsonValue rejectedShape(const QList<services::RejectedNumber> &rejected)
{
    QJsonArray lines;
    for (const services::RejectedNumber &each : rejected)
        lines.append(
            QJsonObject{{QStringLiteral("line"), each.line}, {QStringLiteral("reason"), each.reason}});
    return lines;
}

QString entryText(const DoNotCallEntry &entry)
{
    return entry.prefix.isEmpty() ? entry.number : entry.prefix + QLatin1Char('*');
}

/// Prefixes are kept and looked up without the star that marks them.
QString withoutStar(const QString &text)
{
    return text.endsWith(QLatin1Char('*')) ? text.chopped(1) : text;
}

QJsonObject shape(const DoNotCallEntry &entry, const QTimeZone &zone)
{
    return {
        {QStringLiteral("number"), entryText(entry)},
        {QStringLiteral("list"), toWord(entry.list)},
        {QStringLiteral("source"), entry.source},
        {QStringLiteral("note"), entry.note},
        {QStringLiteral("campaign_id"), entry.campaign ? QJsonValue(entry.campaign->value()) : QJsonValue()},
        {QStringLiteral("added_at"), toIsoText(entry.addedAt, zone)},
        {QStringLiteral("expires_at"), services::timeValue(entry.expiresAt, zone)}};
}

} // namespace

Verb DoNotCallVerb::verb()
{
    Verb verb;
    verb.name = DoNotCallName;
    verb.synopsis = QStringLiteral("(list [TEXT] | add NUMBER... | remove NUMBER | registers | "
                                   "import FILE --name NAME [--days N] | remove-register NAME)");
    verb.summary = tr("Shows and changes the lists of numbers that must not be called.");
    verb.details =
        tr("A NUMBER may be a prefix with a star: +91140*. TEXT is a whole number, a prefix, a source or a "
           "note. \"remove\" takes a number or prefix off every list but the registers; these are replaced "
           "by a newer file of the same name, or removed as a whole.");
    verb.options = {
        {QStringLiteral("name"), tr("With import: what the register is called."), QStringLiteral("NAME")},
        {QStringLiteral("days"),
         tr("With import: after so many days the file is too old, 31 in the US, 28 in the UK; 0: never."),
         QStringLiteral("N")},
    };
    verb.fewestWords = 1;
    verb.mostWords = AnyNumber;
    verb.run = &DoNotCallVerb::run;
    return verb;
}

ExitStatus DoNotCallVerb::run(VerbCall &call)
{
    const QList<VerbAction<Action>> actions = {
        {QStringLiteral("add"), &DoNotCallVerb::add, 1, AnyNumber},
        {QStringLiteral("import"), &DoNotCallVerb::importRegister, 1, 1},
        {QStringLiteral("list"), &DoNotCallVerb::list, 0, 1},
        {QStringLiteral("registers"), &DoNotCallVerb::registers},
        {QStringLiteral("remove"), &DoNotCallVerb::remove, 1, 1},
        {QStringLiteral("remove-register"), &DoNotCallVerb::removeRegister, 1, 1},
    };
    ExitStatus status = ExitStatus::Done;
    const auto wanted = chosenAction(call, DoNotCallName, actions, status);
    if (!wanted)
        return status;
    const bool hasImportOption =
        call.options.isSet(QStringLiteral("name")) || call.options.isSet(QStringLiteral("days"));
    if (hasImportOption && wanted->word != QLatin1String("import"))
        return call.output.failed(ExitStatus::WrongUse, tr("--name and --days belong to \"import\" alone."));
    const auto workspace = openProfile(call, status);
    return workspace ? wanted->run(call, *workspace) : status;
}

ExitStatus DoNotCallVerb::list(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const services::DoNotCallService lists(workspace);
    const Result<QString> wanted = await(lists.asListed(call.words.value(1)));
    if (!wanted)
        return output.failed(wanted.error());
    const QString &text = *wanted;
    // Matches have no count of their own: all are read, and the screen gets the first.
    const bool readsAll = output.isJson() || !text.isEmpty();
    const Result<QList<DoNotCallEntry>> entries =
        await(lists.entries(withoutStar(text), readsAll ? AnyNumber : MostEntriesShown));
    const Result<int> known = await(lists.count());
    if (!entries || !known)
        return output.failed(entries ? known.error() : entries.error());
    const int total = text.isEmpty() ? *known : static_cast<int>(entries->size());
    QJsonArray shapes;
    TextTable table;
    int shown = 0;
    for (const QString &title : {tr("Number or prefix"), tr("List"), tr("Source"), tr("Added"), tr("Note")})
        table.addColumn(title);
    for (const DoNotCallEntry &entry : *entries) {
        shapes.append(shape(entry, workspace.zone()));
        if (shown == MostEntriesShown)
            continue;
        ++shown;
        table.addRow({entryText(entry), services::doNotCallListText(entry.list), entry.source,
                      toIsoText(entry.addedAt, workspace.zone()), entry.note});
    }
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("total"), total},
                     {QStringLiteral("entries"), shapes}});
    if (!table.isEmpty())
        output.table(table);
    output.line(tr("%1 of %n entr(ies).", nullptr, total).arg(shown));
    return ExitStatus::Done;
}

ExitStatus DoNotCallVerb::add(VerbCall &call, services::Workspace &workspace)
{
    services::DoNotCallService lists(workspace);
    return tell(call, await(lists.add(call.words.mid(1).join(QLatin1Char('\n')), {})), Demand::EveryLine);
}

ExitStatus DoNotCallVerb::importRegister(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const QString name = call.options.value(QStringLiteral("name")).trimmed();
    if (name.isEmpty())
        return output.failed(ExitStatus::WrongUse, tr("Say what the register is called: --name NAME."));
    const Result<int> days = numberOption(call, QStringLiteral("days"), 0, 0, LongestAge);
    if (!days)
        return output.failed(days.error());
    output.progress(tr("Reading the register"));
    services::DoNotCallService lists(workspace);
    return tell(call,
                await(lists.importRegister(call.words.value(1), name, std::chrono::hours{*days * HoursADay},
                                           std::make_shared<services::JobControl>())),
                Demand::AnyLine);
}

ExitStatus DoNotCallVerb::tell(VerbCall &call, const Result<services::DoNotCallReceipt> &receipt,
                               Demand demand)
{
    VerbOutput &output = call.output;
    if (!receipt)
        return output.failed(receipt.error());
    const QString problem = shortfall(*receipt, demand);
    QJsonObject document{{QStringLiteral("success"), problem.isEmpty()},
                         {QStringLiteral("added"), receipt->added.size()},
                         {QStringLiteral("known"), receipt->known},
                         {QStringLiteral("leads_marked"), receipt->leadsMarked},
                         {QStringLiteral("leads_released"), receipt->leadsReleased},
                         {QStringLiteral("heading_line"),
                          receipt->heading ? QJsonValue(receipt->heading->line) : QJsonValue()},
                         {QStringLiteral("rejected"), rejectedShape(receipt->rejected)}};
    if (!problem.isEmpty()) {
        document.insert(QStringLiteral("error"), problem);
        document.insert(QStringLiteral("details"), QString());
    }
    output.document(document);
    tellLines(output, *receipt);
    if (problem.isEmpty())
        return ExitStatus::Done;
    // With --json the document has said it.
    return output.isJson() ? ExitStatus::Failed : output.failed(ExitStatus::Failed, problem);
}

QString DoNotCallVerb::shortfall(const services::DoNotCallReceipt &receipt, Demand demand)
{
    if (receipt.added.isEmpty() && receipt.known == 0)
        return tr("There was no number or prefix that could be taken.");
    const auto left = static_cast<int>(receipt.rejected.size()) + (receipt.heading ? 1 : 0);
    if (demand == Demand::EveryLine && left > 0)
        return tr("%n of what was given is no number and no prefix, and stands on no list.", nullptr, left);
    return {};
}

void DoNotCallVerb::tellLines(VerbOutput &output, const services::DoNotCallReceipt &receipt)
{
    output.line(tr("%n entr(ies) were added.", nullptr, static_cast<int>(receipt.added.size())));
    if (receipt.known > 0)
        output.line(tr("%n stood there already.", nullptr, receipt.known));
    if (receipt.leadsMarked > 0)
        output.line(tr("%n lead(s) will not be called any more.", nullptr, receipt.leadsMarked));
    if (receipt.leadsReleased > 0)
        output.line(tr("%n lead(s) stand on no list any more and are pending again.", nullptr,
                       receipt.leadsReleased));
    if (receipt.heading)
        output.line(
            tr("Line %1 counts as a heading: %2").arg(receipt.heading->line).arg(receipt.heading->reason));
    for (const services::RejectedNumber &each : receipt.rejected)
        output.line(tr("Line %1: %2").arg(each.line).arg(each.reason));
}

ExitStatus DoNotCallVerb::remove(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    services::DoNotCallService lists(workspace);
    const Result<QString> wanted = await(lists.asListed(call.words.value(1)));
    if (!wanted)
        return output.failed(wanted.error());
    const Result<QList<DoNotCallEntry>> found = await(lists.entries(withoutStar(*wanted), AnyNumber));
    if (!found)
        return output.failed(found.error());
    QList<qint64> ids;
    for (const DoNotCallEntry &entry : *found) {
        if (entryText(entry) == *wanted && entry.list != DoNotCallList::Register)
            ids << entry.id;
    }
    if (ids.isEmpty())
        return output.failed(
            ExitStatus::Failed,
            tr("No list but a register has %1; please write a prefix with its star.").arg(*wanted));
    const Result<QList<DoNotCallEntry>> removed = await(lists.remove(ids));
    if (!removed)
        return output.failed(removed.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("removed"), removed->size()}});
    output.line(tr("%n entr(ies) were removed.", nullptr, static_cast<int>(removed->size())));
    return ExitStatus::Done;
}

ExitStatus DoNotCallVerb::registers(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<QList<store::DoNotCallRepository::Register>> known =
        await(services::DoNotCallService(workspace).registers());
    if (!known)
        return output.failed(known.error());
    QJsonArray shapes;
    TextTable table;
    table.addColumn(tr("Register"));
    table.addColumn(tr("Entries"), TextTable::Align::Right);
    table.addColumn(tr("Read"));
    table.addColumn(tr("Good until"));
    for (const store::DoNotCallRepository::Register &each : *known) {
        shapes.append(QJsonObject{
            {QStringLiteral("name"), each.source},
            {QStringLiteral("entries"), each.entries},
            {QStringLiteral("imported_at"), toIsoText(each.importedAt, workspace.zone())},
            {QStringLiteral("expires_at"), services::timeValue(each.expiresAt, workspace.zone())}});
        table.addRow({each.source, QString::number(each.entries),
                      toIsoText(each.importedAt, workspace.zone()),
                      services::timeCell(each.expiresAt, workspace.zone())});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("registers"), shapes}});
    if (table.isEmpty())
        output.line(tr("No register was imported."));
    else
        output.table(table);
    return ExitStatus::Done;
}

ExitStatus DoNotCallVerb::removeRegister(VerbCall &call, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    services::DoNotCallService lists(workspace);
    const Result<int> removed = await(lists.removeRegister(call.words.value(1)));
    if (!removed)
        return output.failed(removed.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("removed"), *removed}});
    output.line(tr("The register with its %n entr(ies) was removed.", nullptr, *removed));
    return ExitStatus::Done;
}

} // namespace callboard::app
