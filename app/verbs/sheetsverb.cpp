// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/sheetsverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/conflictoutput.h"
#include "app/verbs/verbactions.h"
#include "core/services/jsonshapes.h"

#include <QFileInfo>
#include <QJsonArray>

namespace callboard::app {

namespace {

constexpr QLatin1String SheetsName("sheets");
constexpr int MostProblemsShown = 100;

using SheetsAction = VerbAction<ExitStatus (*)(VerbCall &call, services::SheetsService &sheets,
                                               services::Workspace &workspace)>;

QJsonArray problemShapes(const QList<services::SheetProblem> &problems)
{
    QJsonArray shapes;
    for (const services::SheetProblem &problem : problems)
        shapes.append(
            QJsonObject{{QStringLiteral("row"), problem.row}, {QStringLiteral("reason"), problem.text}});
    return shapes;
}

} // namespace

Verb SheetsVerb::verb()
{
    Verb verb;
    verb.name = SheetsName;
    verb.synopsis =
        QStringLiteral("(link ADDRESS --credentials FILE | connect [ADDRESS] [--browser FILE] | pull | "
                       "push | status | conflicts | keep-ours ID... | take-theirs ID... | sign-out | "
                       "unlink)");
    verb.summary = tr("Keeps the leads and a Google spreadsheet in step.");
    verb.details = tr(
        "ADDRESS is the spreadsheet's address in the browser, or its id; FILE is Google's key file of a "
        "service account with which the spreadsheet is shared. The key goes to the profile's secret home. "
        "With \"connect\" a person signs in instead, in a browser on this computer: the address to open is "
        "printed and five minutes are waited. FILE is then Google's file of an OAuth client of the type "
        "Desktop "
        "app. To sign in again, neither is needed. \"sign-out\" forgets the sign-in and withdraws it. "
        "\"pull\" takes new and changed rows of the worksheet Leads into the leads, \"push\" writes call "
        "status and results there. What both sides changed is listed by \"conflicts\" and left alone until "
        "you decide.");
    verb.options = {
        {QStringLiteral("credentials"), tr("With link: the key file of the service account."),
         QStringLiteral("FILE")},
        {QStringLiteral("browser"), tr("With connect: the file of the OAuth client."),
         QStringLiteral("FILE")},
        {QStringLiteral("base-url"),
         tr("With link and connect: another service than Google's, on this machine alone."),
         QStringLiteral("URL")},
    };
    verb.fewestWords = 1;
    verb.mostWords = AnyNumber;
    verb.run = &SheetsVerb::run;
    return verb;
}

ExitStatus SheetsVerb::run(VerbCall &call)
{
    const QList<SheetsAction> actions = {
        {QStringLiteral("link"), &SheetsVerb::link, 1, 1},
        {QStringLiteral("connect"), &SheetsVerb::connect, 0, 1},
        {QStringLiteral("pull"), &SheetsVerb::pull},
        {QStringLiteral("push"), &SheetsVerb::push},
        {QStringLiteral("status"), &SheetsVerb::status},
        {QStringLiteral("conflicts"), &SheetsVerb::conflicts},
        {QStringLiteral("keep-ours"), &SheetsVerb::keepOurs, 1, AnyNumber},
        {QStringLiteral("take-theirs"), &SheetsVerb::takeTheirs, 1, AnyNumber},
        {QStringLiteral("sign-out"), &SheetsVerb::signOut},
        {QStringLiteral("unlink"), &SheetsVerb::unlink},
    };
    ExitStatus status = ExitStatus::Done;
    const std::optional<SheetsAction> wanted = chosenAction(call, SheetsName, actions, status);
    if (!wanted)
        return status;
    if (const QString wrong = wrongOption(call, wanted->word); !wrong.isEmpty())
        return call.output.failed(ExitStatus::WrongUse, wrong);
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    services::SheetsService sheets(*workspace);
    return wanted->run(call, sheets, *workspace);
}

QString SheetsVerb::wrongOption(const VerbCall &call, const QString &word)
{
    const bool isLink = word == QLatin1String("link");
    const bool isConnect = word == QLatin1String("connect");
    const auto isSet = [&call](const char *name) { return call.options.isSet(QString::fromLatin1(name)); };
    if (isLink && !isSet("credentials"))
        return tr("Say where the key is: --credentials FILE.");
    if (!isLink && isSet("credentials"))
        return tr("--credentials belongs to \"link\" alone.");
    if (!isConnect && isSet("browser"))
        return tr("--browser belongs to \"connect\" alone.");
    if (!isLink && !isConnect && isSet("base-url"))
        return tr("--base-url belongs to \"link\" and \"connect\" alone.");
    return {};
}

services::SheetLinkRequest SheetsVerb::linkRequest(const VerbCall &call, const QString &fileOption)
{
    services::SheetLinkRequest request;
    request.spreadsheet = call.words.value(1);
    if (call.options.isSet(fileOption))
        request.credentialsFile = QFileInfo(call.options.value(fileOption)).absoluteFilePath();
    request.baseUrl = QUrl(call.options.value(QStringLiteral("base-url")), QUrl::StrictMode);
    return request;
}

ExitStatus SheetsVerb::link(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<QString> email = await(sheets.link(linkRequest(call, QStringLiteral("credentials"))));
    if (!email)
        return output.failed(email.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("client_email"), *email}});
    output.line(tr("The spreadsheet is linked. The key is kept in: %1.").arg(workspace.secretHome()));
    return ExitStatus::Done;
}

/// No browser is opened: there may be no display, and a person may want another browser than the first one.
ExitStatus SheetsVerb::connect(VerbCall &call, services::SheetsService &sheets,
                               services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const services::SheetsService::BrowserSignIn running =
        sheets.linkInBrowser(linkRequest(call, QStringLiteral("browser")));
    if (const Result<QUrl> address = await(running.address)) {
        const QString text = address->toString(QUrl::FullyEncoded);
        output.document({{QStringLiteral("open"), text}});
        output.line(tr("Open this address in a browser on this computer within five minutes, and sign in:"));
        output.line(text);
    }
    const Result<QString> email = await(running.linked);
    if (!email)
        return output.failed(email.error());
    output.document(
        {{QStringLiteral("success"), true}, {QStringLiteral("signed_in_as"), services::textValue(*email)}});
    if (!email->isEmpty())
        output.line(tr("Signed in as %1.").arg(*email));
    output.line(tr("The spreadsheet is linked. The sign-in is kept in: %1.").arg(workspace.secretHome()));
    return ExitStatus::Done;
}

ExitStatus SheetsVerb::signOut(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    VerbOutput &output = call.output;
    const Result<bool> isTold = await(sheets.signOut());
    if (!isTold)
        return output.failed(isTold.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("withdrawn"), *isTold}});
    output.line(tr("The sign-in is forgotten. The spreadsheet stays linked and waits for another one."));
    if (!*isTold)
        output.note(tr("Google could not be told: take away Callboard's access in the Google account."));
    return ExitStatus::Done;
}

ExitStatus SheetsVerb::pull(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    call.output.progress(tr("Reading the spreadsheet"));
    return tell(call, await(sheets.pull()), true);
}

ExitStatus SheetsVerb::push(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    call.output.progress(tr("Writing to the spreadsheet"));
    return tell(call, await(sheets.push()), false);
}

ExitStatus SheetsVerb::tell(VerbCall &call, const Result<services::SheetSummary> &summary, bool pulled)
{
    VerbOutput &output = call.output;
    output.endProgress();
    if (!summary)
        return output.failed(summary.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("rows"), summary->rows},
                     {QStringLiteral("new"), summary->fresh},
                     {QStringLiteral("updated"), summary->updated},
                     {QStringLiteral("written"), summary->written},
                     {QStringLiteral("writes"), summary->writes},
                     {QStringLiteral("gone"), summary->gone},
                     {QStringLiteral("conflicts"), summary->conflicts},
                     {QStringLiteral("queued"), summary->queued},
                     {QStringLiteral("problems"), problemShapes(summary->problems)}});
    if (pulled) {
        output.line(tr("%n row(s) read.", nullptr, summary->rows));
        output.line(tr("%n new lead(s).", nullptr, summary->fresh));
        output.line(tr("%n lead(s) changed.", nullptr, summary->updated));
    }
    output.line(tr("%n row(s) written.", nullptr, summary->written));
    if (summary->gone > 0)
        output.line(tr("%n row(s) are not in the sheet any more.", nullptr, summary->gone));
    ConflictOutput(call, SheetsName).tellCount(summary->conflicts);
    const int problems = static_cast<int>(summary->problems.size());
    if (problems > 0)
        output.line(tr("%n row(s) were left alone:", nullptr, problems));
    for (const services::SheetProblem &problem : summary->problems.mid(0, MostProblemsShown))
        output.line(tr("Row %1: %2").arg(problem.row).arg(problem.text));
    return ExitStatus::Done;
}

QString SheetsVerb::signedInText(const std::optional<QString> &who)
{
    if (!who)
        return tr("Nobody is signed in.");
    return who->isEmpty() ? tr("Signed in in the browser") : tr("Signed in as: %1").arg(*who);
}

ExitStatus SheetsVerb::status(VerbCall &call, services::SheetsService &sheets, services::Workspace &workspace)
{
    VerbOutput &output = call.output;
    const Result<services::SheetsStatus> status = await(sheets.status());
    if (!status)
        return output.failed(status.error());
    const bool isLinked = status->link.has_value();
    const bool isByPerson = isLinked && status->link->isByPerson();
    std::optional<QString> who;
    if (isByPerson) {
        const Result<std::optional<QString>> known = await(sheets.signedInAs());
        if (!known)
            return output.failed(known.error());
        who = *known;
    }
    const store::SheetLink link = status->link.value_or(store::SheetLink());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("linked"), isLinked},
                     {QStringLiteral("spreadsheet_id"), services::textValue(link.spreadsheetId)},
                     {QStringLiteral("client_email"), services::textValue(link.clientEmail)},
                     {QStringLiteral("signed_in"), who.has_value()},
                     {QStringLiteral("signed_in_as"), services::textValue(who.value_or(QString()))},
                     {QStringLiteral("pulled_at"), services::timeValue(link.pulledAt, workspace.zone())},
                     {QStringLiteral("pushed_at"), services::timeValue(link.pushedAt, workspace.zone())},
                     {QStringLiteral("rows"), status->rows},
                     {QStringLiteral("gone"), status->gone},
                     {QStringLiteral("queued"), status->queued},
                     {QStringLiteral("conflicts"), status->conflicts},
                     {QStringLiteral("stopped"), services::textValue(link.trouble)},
                     {QStringLiteral("stopped_reason"), services::textValue(status->trouble)}});
    if (!isLinked) {
        output.line(tr("No spreadsheet is linked."));
        return ExitStatus::Done;
    }
    output.line(tr("Spreadsheet: %1").arg(link.spreadsheetId));
    output.line(isByPerson ? signedInText(who) : tr("Shared with: %1").arg(link.clientEmail));
    const auto timeText = [&workspace](const std::optional<Instant> &at) {
        return at ? toIsoText(*at, workspace.zone()) : tr("never");
    };
    output.line(tr("Last read: %1").arg(timeText(link.pulledAt)));
    output.line(tr("Last written: %1").arg(timeText(link.pushedAt)));
    output.line(tr("Rows: %1, to be written: %2, changed on both sides: %3")
                    .arg(status->rows)
                    .arg(status->queued)
                    .arg(status->conflicts));
    if (!status->trouble.isEmpty())
        output.line(tr("Stopped: %1").arg(status->trouble));
    return ExitStatus::Done;
}

ExitStatus SheetsVerb::conflicts(VerbCall &call, services::SheetsService &sheets,
                                 services::Workspace &workspace)
{
    return ConflictOutput(call, SheetsName)
        .tellRows(await(sheets.conflicts()), {tr("Column"), tr("The sheet has")}, workspace.zone());
}

ExitStatus SheetsVerb::keepOurs(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    return decide(call, sheets, &services::SheetsService::keepOurs);
}

ExitStatus SheetsVerb::takeTheirs(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    return decide(call, sheets, &services::SheetsService::takeTheirs);
}

ExitStatus SheetsVerb::decide(VerbCall &call, services::SheetsService &sheets, Decision decision)
{
    VerbOutput &output = call.output;
    const ConflictOutput conflicts(call, SheetsName);
    const Result<QList<qint64>> ids = conflicts.ids();
    if (!ids)
        return output.failed(ids.error());
    const auto control = std::make_shared<services::JobControl>();
    const auto tellProgress = [&output, control] {
        output.progress(tr("%1 of %2 fields decided").arg(control->done.load()).arg(control->total.load()));
    };
    const Result<services::ConflictReceipt> receipt = await((sheets.*decision)(*ids, control), tellProgress);
    output.endProgress();
    return conflicts.tellDecided(receipt);
}

ExitStatus SheetsVerb::unlink(VerbCall &call, services::SheetsService &sheets, services::Workspace &)
{
    VerbOutput &output = call.output;
    if (const Result<void> gone = await(sheets.unlink()); !gone)
        return output.failed(gone.error());
    output.document({{QStringLiteral("success"), true}});
    output.line(
        tr("The spreadsheet is not linked any more, and its key or sign-in is gone. Leads and sheet stay."));
    return ExitStatus::Done;
}

} // namespace callboard::app
