// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/editverb.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/editwords.h"
#include "app/verbs/rhythmoptions.h"
#include "app/verbs/ruleoptions.h"
#include "core/services/accountservice.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"

#include <QJsonArray>
#include <QJsonObject>

namespace callboard::app {

namespace {

constexpr int LeadsShown = 3;

using Previews = QList<services::BriefPreview>;

/// How what is said would read for the first leads that wait; nothing where nothing else is said.
Result<Previews> readPreviews(services::Workspace &workspace, const Campaign &before, const Campaign &after)
{
    if (after.message == before.message && after.brief == before.brief)
        return Previews();
    const Result<QList<LeadId>> waiting = await(services::CampaignService(workspace).waitingLeads(after.id));
    if (!waiting)
        return fail(waiting.error());
    services::ScheduleRequest request;
    request.account = after.account;
    request.leads = waiting->mid(0, LeadsShown);
    request.brief = after.brief;
    request.message = after.message;
    return await(services::ScheduleService(workspace).preview(request, LeadsShown));
}

QJsonArray shapeOf(const Previews &previews)
{
    QJsonArray shapes;
    for (const services::BriefPreview &preview : previews) {
        QJsonObject values;
        for (auto value = preview.variables.cbegin(); value != preview.variables.cend(); ++value)
            values.insert(value.key(), value.value());
        shapes << QJsonObject{{QStringLiteral("lead"), preview.leadName}, {QStringLiteral("values"), values}};
    }
    return shapes;
}

/// "Asha Rao: {{1}} Asha, {{2}} Friday"
QString lineOf(const services::BriefPreview &preview)
{
    QStringList values;
    for (auto value = preview.variables.cbegin(); value != preview.variables.cend(); ++value)
        values << value.key() + u' ' + value.value();
    return preview.leadName + QStringLiteral(": ") + values.join(QStringLiteral(", "));
}

/// Changes \a campaign by the options that are given.
Result<void> readCampaign(const VerbCall &call, services::Workspace &workspace, const Account &account,
                          Campaign &campaign)
{
    if (const Result<void> words = readEditWords(call, account, campaign); !words)
        return words;
    if (const Result<void> rules = readRuleOptions(call, campaign.rules, campaign.policy.parts); !rules)
        return rules;
    if (const Result<void> steps = readEditSteps(call, workspace, account, campaign); !steps)
        return steps;
    if (const Result<void> rhythm = readRhythmOptions(call, campaign); !rhythm)
        return rhythm;
    if (call.options.isSet(QStringLiteral("name")))
        campaign.name = call.options.value(QStringLiteral("name"));
    if (call.options.isSet(QStringLiteral("topic")))
        campaign.brief.topic = call.options.value(QStringLiteral("topic"));
    return {};
}

} // namespace

Verb EditVerb::verb()
{
    Verb verb = campaignVerb(QStringLiteral("edit"),
                             tr("Changes campaign ID, which must not be over; what is not named stays."),
                             &EditVerb::run);
    verb.synopsis = QStringLiteral(
        "ID [--name TEXT] [--topic TEXT] [--language TAG] [--template NAME] [--field TEXT]... [--no-fields] "
        "[--media image|video|document --media-url URL] [--no-media] "
        "[--subject TEXT] [--text TEXT | --text-file FILE] [--html-file FILE] [--parallel N] [--interval "
        "SECONDS] [--pacing capped|grid] "
        "[--tries N] [--retry WAITS] [--retry-after OUTCOME=WAITS]... [--gap TIME] [--cap N/TIME]... "
        "[--order campaign|delivery] [--category PURPOSE] [--goal N] [--budget N] [--canary N] "
        "[--hours HOURS] [--daily-limit hold|fail] [--misfire ask|go-on|expire] [--fallback CHANNELS] "
        "[--fallback-account NAME] [--fallback-template NAME] [--fallback-language TAG] "
        "[--fallback-field TEXT]... [--fallback-mail-account NAME] [--fallback-subject TEXT] "
        "[--fallback-text TEXT | --fallback-text-file FILE] [--fallback-html-file FILE] "
        "[--dry-run]");
    verb.options = {
        {QStringLiteral("name"), tr("What the campaign is called."), QStringLiteral("TEXT")},
        {QStringLiteral("topic"), tr("What the agent is told to talk about."), QStringLiteral("TEXT")},
        {QStringLiteral("dry-run"), tr("Say what would change, and change nothing.")},
    };
    verb.options += editWordsOptions() + rhythmOptions() + ruleOptions();
    return verb;
}

ExitStatus EditVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedCampaign> opened = openCampaign(call, status);
    if (!opened)
        return status;
    services::CampaignService campaigns(*opened->workspace);
    const Result<services::CampaignOverview> before = await(campaigns.overview(opened->id));
    if (!before)
        return output.failed(before.error());
    const Result<Account> account = accountWithId(*opened->workspace, before->campaign.account);
    if (!account)
        return output.failed(account.error());
    if (const QString misuse = editWordsMisuse(call, *account, before->campaign); !misuse.isEmpty())
        return output.failed(ExitStatus::WrongUse, misuse);
    const Result<QList<Account>> accounts = await(services::AccountService(*opened->workspace).accounts());
    if (!accounts)
        return output.failed(accounts.error());
    Campaign after = before->campaign;
    if (const Result<void> read = readCampaign(call, *opened->workspace, *account, after); !read)
        return output.failed(read.error());
    // Of the leads that wait now: a running campaign goes on meanwhile.
    const Result<Previews> previews = readPreviews(*opened->workspace, before->campaign, after);
    if (!previews)
        return output.failed(previews.error());
    const bool isWritten = !call.options.isSet(QStringLiteral("dry-run")) && after != before->campaign;
    const Result<void> edited = await(isWritten ? campaigns.edit(before->campaign, after)
                                                : campaigns.checkEdit(before->campaign, after));
    if (!edited)
        return output.failed(edited.error());
    tell(call, *before, services::campaignChanges(before->campaign, after, *accounts), *previews);
    return ExitStatus::Done;
}

void EditVerb::tell(VerbCall &call, const services::CampaignOverview &before, const QStringList &changes,
                    const QList<services::BriefPreview> &previews)
{
    VerbOutput &output = call.output;
    const CampaignId id = before.campaign.id;
    const bool isDryRun = call.options.isSet(QStringLiteral("dry-run"));
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), id.value()},
                     {QStringLiteral("changes"), QJsonArray::fromStringList(changes)},
                     {QStringLiteral("waiting"), before.waiting},
                     {QStringLiteral("preview"), shapeOf(previews)},
                     {QStringLiteral("dry_run"), isDryRun}});
    for (const QString &change : changes)
        output.line(change);
    for (const services::BriefPreview &preview : previews)
        output.line(lineOf(preview));
    if (changes.isEmpty()) {
        output.line(tr("Nothing of campaign %1 changes.").arg(id.value()));
        return;
    }
    output.line(before.campaign.isOfMessages()
                    ? tr("%n lead(s) that wait are written to so; messages that were sent stay as they are.",
                         nullptr, before.waiting)
                    : tr("%n lead(s) that wait are called so; calls that are live go on as they were begun.",
                         nullptr, before.waiting));
    output.line(isDryRun ? tr("Campaign %1 would be changed so; it was not.").arg(id.value())
                         : tr("Campaign %1 is changed.").arg(id.value()));
}

} // namespace callboard::app
