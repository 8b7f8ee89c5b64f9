// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callverb.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "app/verbs/leadverb.h"
#include "core/services/accountservice.h"
#include "core/services/callbyhand.h"

namespace callboard::app {

Verb CallVerb::verb()
{
    Verb verb =
        leadVerb(QStringLiteral("call"), tr("Has a lead called next, before all others."), &CallVerb::run);
    verb.synopsis = QStringLiteral(
        "LEAD_UUID [--account NAME [--agent ID] [--topic TEXT] [--language TAG] [--take-out]]");
    verb.details =
        tr("Without --account the lead must wait in a running campaign. With --account it is called by "
           "itself, once, now; when a rule stands against that, nothing is placed and the rule is told.");
    verb.options = {
        {QStringLiteral("account"), tr("Call the lead by itself with this provider account."),
         QStringLiteral("NAME")},
        {QStringLiteral("agent"), tr("The provider's agent; if not given, the account's."),
         QStringLiteral("ID")},
        {QStringLiteral("topic"), tr("What the agent is told to talk about."), QStringLiteral("TEXT")},
        {QStringLiteral("language"), tr("The language to speak, for example en-IN."), QStringLiteral("TAG")},
        {QStringLiteral("take-out"),
         tr("Take the lead out of the campaigns in which it waits, for they would call it again.")},
    };
    return verb;
}

ExitStatus CallVerb::run(VerbCall &call)
{
    const bool isByItself = call.options.isSet(QStringLiteral("account"));
    const QStringList ofAccount = {QStringLiteral("agent"), QStringLiteral("topic"),
                                   QStringLiteral("language"), QStringLiteral("take-out")};
    const QStringList given = call.options.optionNames();
    for (const QString &name : given) {
        if (!isByItself && ofAccount.contains(name))
            return call.output.failed(ExitStatus::WrongUse, tr("--%1 goes with --account.").arg(name));
    }
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedLead> opened = openLead(call, status);
    if (!opened)
        return status;
    services::Workspace &workspace = *opened->workspace;
    const Result<CampaignId> campaign =
        isByItself ? callNow(call, workspace, opened->lead.id)
                   : await(services::CallByHand(workspace).callNext(opened->lead.id));
    if (!campaign)
        return call.output.failed(campaign.error());
    call.output.document(
        {{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), campaign->value()}});
    call.output.line(
        tr("The lead is called next, in campaign %1, as soon as the rules and a free line let it.")
            .arg(campaign->value()));
    return ExitStatus::Done;
}

Result<CampaignId> CallVerb::callNow(const VerbCall &call, services::Workspace &workspace, LeadId lead)
{
    const Result<Account> account =
        await(services::AccountService(workspace).byName(call.options.value(QStringLiteral("account"))));
    if (!account)
        return fail(account.error());
    services::HandCall wish;
    wish.lead = lead;
    wish.account = account->id;
    wish.agentId = call.options.value(QStringLiteral("agent"));
    wish.brief.topic = call.options.value(QStringLiteral("topic"));
    wish.brief.language = call.options.value(QStringLiteral("language"));
    wish.takeOut = call.options.isSet(QStringLiteral("take-out"));
    return await(services::CallByHand(workspace).callNow(wish));
}

} // namespace callboard::app
