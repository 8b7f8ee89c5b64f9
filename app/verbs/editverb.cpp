// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/editverb.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/rhythmoptions.h"
#include "app/verbs/ruleoptions.h"
#include "core/services/campaignchanges.h"
#include "core/services/campaignservice.h"

#include <QJsonArray>

namespace callboard::app {

Verb EditVerb::verb()
{
    Verb verb = campaignVerb(QStringLiteral("edit"),
                             tr("Changes campaign ID, which must not be over; what is not named stays."),
                             &EditVerb::run);
    verb.synopsis = QStringLiteral(
        "ID [--name TEXT] [--topic TEXT] [--parallel N] [--interval SECONDS] [--pacing capped|grid] "
        "[--tries N] [--retry WAITS] [--retry-after OUTCOME=WAITS]... [--gap TIME] [--cap N/TIME]... "
        "[--order campaign|delivery] [--category PURPOSE] [--goal N] [--budget N] [--canary N] "
        "[--hours HOURS] [--daily-limit hold|fail] [--misfire ask|go-on|expire] [--fallback CHANNELS] "
        "[--dry-run]");
    verb.options = {
        {QStringLiteral("name"), tr("What the campaign is called."), QStringLiteral("TEXT")},
        {QStringLiteral("topic"), tr("What the agent is told to talk about."), QStringLiteral("TEXT")},
        {QStringLiteral("dry-run"), tr("Say what would change, and change nothing.")},
    };
    verb.options += rhythmOptions() + ruleOptions();
    return verb;
}

ExitStatus EditVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedCampaign> opened = openCampaign(call, status);
    if (!opened)
        return status;
    const CampaignId id = opened->id;
    services::CampaignService campaigns(*opened->workspace);
    const Result<services::CampaignOverview> overview = await(campaigns.overview(id));
    if (!overview)
        return output.failed(overview.error());
    Campaign campaign = overview->campaign;
    if (const Result<void> rules = readRuleOptions(call, campaign.rules, campaign.policy.parts); !rules)
        return output.failed(rules.error());
    const Result<Rhythm> rhythm = readRhythm(call, {campaign.parallel, campaign.interval, campaign.pacing});
    if (!rhythm)
        return output.failed(rhythm.error());
    campaign.parallel = rhythm->parallel;
    campaign.interval = rhythm->interval;
    campaign.pacing = rhythm->pacing;
    if (call.options.isSet(QStringLiteral("name")))
        campaign.name = call.options.value(QStringLiteral("name"));
    if (call.options.isSet(QStringLiteral("topic")))
        campaign.brief.topic = call.options.value(QStringLiteral("topic"));
    const QStringList changes = services::campaignChanges(overview->campaign, campaign);
    const bool isDryRun = call.options.isSet(QStringLiteral("dry-run"));
    const bool isWritten = !isDryRun && campaign != overview->campaign;
    const Result<void> edited = await(isWritten ? campaigns.edit(overview->campaign, campaign)
                                                : campaigns.checkEdit(overview->campaign, campaign));
    if (!edited)
        return output.failed(edited.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), id.value()},
                     {QStringLiteral("changes"), QJsonArray::fromStringList(changes)},
                     {QStringLiteral("dry_run"), isDryRun}});
    for (const QString &change : changes)
        output.line(change);
    if (changes.isEmpty())
        output.line(tr("Nothing of campaign %1 changes.").arg(id.value()));
    else if (isDryRun)
        output.line(tr("Campaign %1 would be changed so; it was not.").arg(id.value()));
    else
        output.line(tr("Campaign %1 is changed.").arg(id.value()));
    return ExitStatus::Done;
}

} // namespace callboard::app
