// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/hubspotverb.h"

#include "app/await.h"
#include "app/passphrase.h"
#include "app/profile.h"
#include "app/texttable.h"
#include "app/verboutput.h"
#include "app/verbs/conflictoutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/jsonshapes.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

constexpr QLatin1String HubSpotName("hubspot");
constexpr int MostHubSpotProblemsShown = 100;

QJsonObject mappingShape(const services::ContactMapping &mapping)
{
    QJsonObject shape;
    for (const services::ContactField field : services::allContactFields())
        shape.insert(services::toWord(field), services::textValue(mapping.property(field)));
    shape.insert(QStringLiteral("attributes"), QJsonArray::fromStringList(mapping.attributes));
    return shape;
}

QJsonArray contactProblemShapes(const QList<services::HubSpotProblem> &problems)
{
    QJsonArray shapes;
    for (const services::HubSpotProblem &problem : problems)
        shapes.append(QJsonObject{{QStringLiteral("contact_id"), problem.contactId},
                                  {QStringLiteral("reason"), problem.text}});
    return shapes;
}

Result<QByteArray> readToken(const VerbCall &call)
{
    if (call.options.isSet(QStringLiteral("token-env")))
        return secretOption(
            call, QStringLiteral("token-env"),
            QCoreApplication::translate("CommandLine", "an environment variable that holds the token"));
    const std::optional<QByteArray> token =
        readFromInput(QCoreApplication::translate("CommandLine", "Access token of the private app: "));
    if (token)
        return *token;
    return fail(ErrorCode::InvalidArgument,
                {QCoreApplication::translate("CommandLine", "An empty token"),
                 QCoreApplication::translate(
                     "CommandLine", "the private app's token, on standard input or by --token-env")});
}

} // namespace

QList<HubSpotVerb::Action> HubSpotVerb::actions()
{
    return {
        {QStringLiteral("connect"), &HubSpotVerb::connectAccount},
        {QStringLiteral("test"), &HubSpotVerb::test},
        {QStringLiteral("status"), &HubSpotVerb::status},
        {QStringLiteral("pull"), &HubSpotVerb::pull},
        {QStringLiteral("push"), &HubSpotVerb::push},
        {QStringLiteral("tell-again"), &HubSpotVerb::tellAgain},
        {QStringLiteral("map"), &HubSpotVerb::map, 0, AnyNumber},
        {QStringLiteral("properties"), &HubSpotVerb::properties},
        {QStringLiteral("conflicts"), &HubSpotVerb::conflicts},
        {QStringLiteral("keep-ours"), &HubSpotVerb::keepOurs, 1, AnyNumber},
        {QStringLiteral("take-theirs"), &HubSpotVerb::takeTheirs, 1, AnyNumber},
        {QStringLiteral("disconnect"), &HubSpotVerb::disconnectAccount},
    };
}

Verb HubSpotVerb::verb()
{
    Verb verb;
    verb.name = HubSpotName;
    verb.synopsis = QStringLiteral("(connect [--token-env VARIABLE] | test | status | pull [--all] | push | "
                                   "tell-again | map [FIELD=PROPERTY]... | properties | conflicts | "
                                   "keep-ours ID... | take-theirs ID... | disconnect)");
    verb.summary = tr("Takes HubSpot's contacts into the leads and tells HubSpot of their calls.");
    verb.details = tr(
        "The access token of a private app is read from the environment variable VARIABLE or from standard "
        "input, never from the command line, and goes to the profile's secret home. \"pull\" takes in what "
        "is new and changed among the contacts, \"push\" writes a record of each call and what you chose to "
        "have written into the contact; \"tell-again\" lets it try calls once more that HubSpot refused. "
        "\"map\" shows or changes which property feeds what: FIELD is "
        "number, whatsapp_number, name, surname, email, partner, last_checkup_date, do_not_call, "
        "call_status, called_at or attributes. What both sides changed is listed by \"conflicts\" and left "
        "alone until you decide.");
    verb.options = {
        {QStringLiteral("token-env"), tr("With connect: the environment variable that holds the token."),
         QStringLiteral("VARIABLE")},
        {QStringLiteral("base-url"),
         tr("With connect: another service than HubSpot's, on this machine alone."), QStringLiteral("URL")},
        {QStringLiteral("all"), tr("With pull: look at all contacts, not only at those that changed.")},
    };
    verb.fewestWords = 1;
    verb.mostWords = AnyNumber;
    verb.run = &HubSpotVerb::run;
    return verb;
}

QString HubSpotVerb::wrongOption(const VerbCall &call, const QString &word)
{
    const bool hasConnection =
        call.options.isSet(QStringLiteral("token-env")) || call.options.isSet(QStringLiteral("base-url"));
    if (hasConnection && word != QLatin1String("connect"))
        return tr("--token-env and --base-url belong to \"connect\" alone.");
    if (call.options.isSet(QStringLiteral("all")) && word != QLatin1String("pull"))
        return tr("--all belongs to \"pull\" alone.");
    return {};
}

ExitStatus HubSpotVerb::run(VerbCall &call)
{
    ExitStatus status = ExitStatus::Done;
    const std::optional<Action> wanted = chosenAction(call, HubSpotName, actions(), status);
    if (!wanted)
        return status;
    if (const QString wrong = wrongOption(call, wanted->word); !wrong.isEmpty())
        return call.output.failed(ExitStatus::WrongUse, wrong);
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    services::HubSpotService hubspot(*workspace);
    Desk desk{call, hubspot, *workspace};
    return wanted->run(desk);
}

ExitStatus HubSpotVerb::connectAccount(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<QByteArray> token = readToken(desk.call);
    if (!token)
        return output.failed(token.error());
    const QUrl baseUrl(desk.call.options.value(QStringLiteral("base-url")), QUrl::StrictMode);
    if (const Result<void> connected = await(desk.hubspot.connectAccount(*token, baseUrl)); !connected)
        return output.failed(connected.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(
        tr("The HubSpot account is connected. The token is kept in: %1.").arg(desk.workspace.secretHome()));
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::test(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<QList<sync::hubspot::Property>> found = await(desk.hubspot.properties());
    if (!found)
        return output.failed(found.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("properties"), found->size()}});
    output.line(tr("HubSpot answers."));
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::status(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<services::HubSpotStatus> status = await(desk.hubspot.status());
    if (!status)
        return output.failed(status.error());
    const bool isConnected = status->link.has_value();
    const store::HubSpotLink link = status->link.value_or(store::HubSpotLink());
    const QTimeZone zone = desk.workspace.zone();
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("connected"), isConnected},
                     {QStringLiteral("contacts_as_of"), services::timeValue(link.pulledAt, zone)},
                     {QStringLiteral("pushed_at"), services::timeValue(link.pushedAt, zone)},
                     {QStringLiteral("contacts"), status->contacts},
                     {QStringLiteral("gone"), status->gone},
                     {QStringLiteral("told"), status->told},
                     {QStringLiteral("queued"), status->queued},
                     {QStringLiteral("refused"), status->refused},
                     {QStringLiteral("refusals"), contactProblemShapes(status->refusals)},
                     {QStringLiteral("conflicts"), status->conflicts},
                     {QStringLiteral("mapping"), mappingShape(status->mapping)},
                     {QStringLiteral("waits_for_mapping"), status->isWaitingForMapping},
                     {QStringLiteral("stopped"), services::textValue(link.trouble)},
                     {QStringLiteral("stopped_reason"), services::textValue(status->trouble)}});
    if (isConnected)
        showStatus(desk, *status);
    else
        output.line(tr("No HubSpot account is connected."));
    return ExitStatus::Done;
}

void HubSpotVerb::showStatus(Desk &desk, const services::HubSpotStatus &status)
{
    VerbOutput &output = desk.call.output;
    const std::optional<Instant> pulledAt = status.link->pulledAt;
    output.line(pulledAt ? tr("Contacts as of: %1").arg(toIsoText(*pulledAt, desk.workspace.zone()))
                         : tr("No contacts were taken in yet."));
    if (status.isWaitingForMapping)
        output.line(tr("Nothing comes in by itself before the first \"map\" or \"pull\"."));
    output.line(tr("Contacts: %1, no longer in HubSpot: %2").arg(status.contacts).arg(status.gone));
    output.line(tr("Calls told: %1, to be told: %2, refused: %3")
                    .arg(status.told)
                    .arg(status.queued)
                    .arg(status.refused));
    for (const services::HubSpotProblem &refusal : status.refusals)
        output.line(tr("Contact %1: %2").arg(refusal.contactId, refusal.text));
    output.line(tr("Changed on both sides: %1").arg(status.conflicts));
    if (!status.trouble.isEmpty())
        output.line(tr("Stopped: %1").arg(status.trouble));
}

ExitStatus HubSpotVerb::pull(Desk &desk)
{
    desk.call.output.progress(tr("Reading contacts"));
    const auto reach = desk.call.options.isSet(QStringLiteral("all")) ? services::HubSpotPull::Reach::Whole
                                                                      : services::HubSpotPull::Reach::Changed;
    return tell(desk.call, await(desk.hubspot.pull(reach)), true);
}

ExitStatus HubSpotVerb::push(Desk &desk)
{
    desk.call.output.progress(tr("Telling HubSpot of calls"));
    return tell(desk.call, await(desk.hubspot.push()), false);
}

ExitStatus HubSpotVerb::tellAgain(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<int> queued = await(desk.hubspot.tellAgain());
    if (!queued)
        return output.failed(queued.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("queued"), *queued}});
    output.line(tr("%n call(s) are still to be told.", nullptr, *queued));
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::tell(const VerbCall &call, const Result<services::HubSpotSummary> &summary,
                             bool pulled)
{
    VerbOutput &output = call.output;
    output.endProgress();
    if (!summary)
        return output.failed(summary.error());
    QJsonObject document{{QStringLiteral("success"), true},
                         {QStringLiteral("queued"), summary->queued},
                         {QStringLiteral("left_alone"), summary->leftAlone},
                         {QStringLiteral("problems"), contactProblemShapes(summary->problems)}};
    if (pulled) {
        document.insert(QStringLiteral("all"), summary->isWhole);
        document.insert(QStringLiteral("contacts"), summary->contacts);
        document.insert(QStringLiteral("new"), summary->fresh);
        document.insert(QStringLiteral("updated"), summary->updated);
        document.insert(QStringLiteral("gone"), summary->gone);
        document.insert(QStringLiteral("conflicts"), summary->conflicts);
        output.line(tr("%n contact(s) read.", nullptr, summary->contacts));
        output.line(tr("%n new lead(s).", nullptr, summary->fresh));
        output.line(tr("%n lead(s) changed.", nullptr, summary->updated));
    } else {
        document.insert(QStringLiteral("told"), summary->told);
        output.line(tr("HubSpot was told of %n call(s).", nullptr, summary->told));
        if (summary->queued > 0)
            output.line(tr("%n call(s) are still to be told.", nullptr, summary->queued));
    }
    output.document(document);
    if (summary->gone > 0)
        output.line(tr("%n contact(s) are not in HubSpot any more.", nullptr, summary->gone));
    if (pulled)
        ConflictOutput(call, HubSpotName).tellCount(summary->conflicts);
    const int problems = summary->leftAlone;
    if (problems > 0)
        output.line(tr("%n contact(s) were left alone:", nullptr, problems));
    for (const services::HubSpotProblem &problem : summary->problems.mid(0, MostHubSpotProblemsShown))
        output.line(tr("Contact %1: %2").arg(problem.contactId, problem.text));
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::tellMapping(VerbOutput &output, const services::ContactMapping &mapping)
{
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("mapping"), mappingShape(mapping)}});
    TextTable table;
    for (const QString &title : {tr("Field"), tr("Property")})
        table.addColumn(title);
    for (const services::ContactField field : services::allContactFields())
        table.addRow({services::toWord(field), mapping.property(field)});
    table.addRow({QStringLiteral("attributes"), mapping.attributes.join(QLatin1String(", "))});
    output.table(table);
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::map(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<services::HubSpotStatus> status = await(desk.hubspot.status());
    if (!status)
        return output.failed(status.error());
    services::ContactMapping mapping = status->mapping;
    const QStringList rules = desk.call.words.mid(1);
    for (const QString &rule : rules) {
        if (const Result<void> applied = services::applyMappingRule(mapping, rule); !applied)
            return output.failed(applied.error());
    }
    if (!rules.isEmpty()) {
        if (const Result<void> set = await(desk.hubspot.setMapping(mapping)); !set)
            return output.failed(set.error());
    }
    return tellMapping(output, mapping);
}

ExitStatus HubSpotVerb::properties(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    const Result<QList<sync::hubspot::Property>> found = await(desk.hubspot.properties());
    if (!found)
        return output.failed(found.error());
    QJsonArray shapes;
    TextTable table;
    for (const QString &title : {tr("Property"), tr("Label"), tr("Kind")})
        table.addColumn(title);
    for (const sync::hubspot::Property &property : *found) {
        shapes.append(QJsonObject{{QStringLiteral("name"), property.name},
                                  {QStringLiteral("label"), property.label},
                                  {QStringLiteral("type"), property.type}});
        table.addRow({property.name, property.label, property.type});
    }
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("properties"), shapes}});
    output.table(table);
    return ExitStatus::Done;
}

ExitStatus HubSpotVerb::conflicts(Desk &desk)
{
    return ConflictOutput(desk.call, HubSpotName)
        .tellRows(await(desk.hubspot.conflicts()), {tr("Field"), tr("HubSpot has")}, desk.workspace.zone());
}

ExitStatus HubSpotVerb::keepOurs(Desk &desk)
{
    return decide(desk, &services::HubSpotService::keepOurs);
}

ExitStatus HubSpotVerb::takeTheirs(Desk &desk)
{
    return decide(desk, &services::HubSpotService::takeTheirs);
}

ExitStatus HubSpotVerb::decide(Desk &desk, Decision decision)
{
    const ConflictOutput conflicts(desk.call, HubSpotName);
    const Result<QList<qint64>> ids = conflicts.ids();
    if (!ids)
        return desk.call.output.failed(ids.error());
    return conflicts.tellDecided(
        await((desk.hubspot.*decision)(*ids, std::make_shared<services::JobControl>())));
}

ExitStatus HubSpotVerb::disconnectAccount(Desk &desk)
{
    VerbOutput &output = desk.call.output;
    if (const Result<void> gone = await(desk.hubspot.disconnectAccount()); !gone)
        return output.failed(gone.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(tr("The HubSpot account is not connected any more, and its token is gone. Leads stay."));
    return ExitStatus::Done;
}

} // namespace callboard::app
