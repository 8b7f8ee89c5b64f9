// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/cancelverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/leadservice.h"
#include "core/services/leadwithdrawal.h"

namespace callboard::app {

Verb CancelVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("cancel");
    verb.synopsis = QStringLiteral("((--campaign ID [--why TEXT] | --job-prefix TEXT | --all) [--hang-up] | "
                                   "--lead UUID [--campaign ID])");
    verb.summary = tr("Cancels scheduled batches; their leads are pending again.");
    verb.details =
        tr("Once it has answered, no request starts for what was cancelled. Calls that are under way "
           "then are named and go on, unless --hang-up asks for their end.");
    verb.options = {
        {QStringLiteral("campaign"), tr("The batches of campaign ID."), QStringLiteral("ID")},
        {QStringLiteral("job-prefix"),
         tr("Every batch whose job id begins with TEXT. Campaigns that start in the same second share their "
            "job "
            "ids, and all of them are meant; --campaign means one."),
         QStringLiteral("TEXT")},
        {QStringLiteral("all"), tr("Every batch of every campaign.")},
        {QStringLiteral("lead"),
         tr("One lead: out of every campaign in which it waits, or of campaign ID alone."),
         QStringLiteral("UUID")},
        {QStringLiteral("hang-up"), tr("Ask the provider to end the calls of these batches that are live.")},
        {QStringLiteral("why"), tr("With --campaign: your words on it, kept with your name and the time."),
         QStringLiteral("TEXT")},
    };
    verb.run = &CancelVerb::run;
    return verb;
}

ExitStatus CancelVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const bool ofCampaign = call.options.isSet(QStringLiteral("campaign"));
    const bool byPrefix = call.options.isSet(QStringLiteral("job-prefix"));
    const bool all = call.options.isSet(QStringLiteral("all"));
    const bool ofLead = call.options.isSet(QStringLiteral("lead"));
    if (int{ofCampaign && !ofLead} + int{byPrefix} + int{all} + int{ofLead} != 1)
        return output.failed(
            ExitStatus::WrongUse,
            tr("Say what to cancel: --campaign ID, --job-prefix TEXT, --all or --lead UUID, one of them."));
    if (ofLead && call.options.isSet(QStringLiteral("hang-up")))
        return output.failed(ExitStatus::WrongUse,
                             tr("--hang-up does not go with --lead: a call that is live comes to its end."));
    if (call.options.isSet(QStringLiteral("why")) && (!ofCampaign || ofLead))
        return output.failed(ExitStatus::WrongUse, tr("--why goes with --campaign alone."));
    CampaignId campaign;
    if (ofCampaign) {
        const Result<CampaignId> id = readCampaignId(call, call.options.value(QStringLiteral("campaign")));
        if (!id)
            return output.failed(id.error());
        campaign = *id;
    }

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    if (ofLead)
        return takeOut(call, *workspace, ofCampaign ? std::optional(campaign) : std::nullopt);
    services::CampaignService campaigns(*workspace);
    const services::LiveCalls live = call.options.isSet(QStringLiteral("hang-up"))
                                         ? services::LiveCalls::HangUp
                                         : services::LiveCalls::LetEnd;
    const Result<services::CancelReceipt> receipt =
        await(ofCampaign ? campaigns.cancel(campaign, live, whyOf(call))
              : byPrefix ? campaigns.cancelByJobPrefix(call.options.value(QStringLiteral("job-prefix")), live)
                         : campaigns.cancelAll(live));
    if (!receipt)
        return output.failed(receipt.error());
    output.document(services::cancelShape(*receipt));
    output.line(tr("Cancelled %n batch(es).", nullptr, receipt->cancelledBatches));
    output.line(tr("%n lead(s) will not be called.", nullptr, receipt->cancelledLeads));
    tellUnderWay(*receipt, output);
    return ExitStatus::Done;
}

ExitStatus CancelVerb::takeOut(VerbCall &call, services::Workspace &workspace,
                               std::optional<CampaignId> campaign)
{
    VerbOutput &output = call.output;
    const Result<QUuid> uuid = readLeadUuid(call, call.options.value(QStringLiteral("lead")));
    if (!uuid)
        return output.failed(uuid.error());
    const Result<Lead> lead = await(services::LeadService(workspace).byUuid(*uuid));
    if (!lead)
        return output.failed(lead.error());
    const Result<services::WithdrawalReceipt> receipt =
        await(services::LeadWithdrawal(workspace).takeOut({lead->id}, campaign));
    if (!receipt)
        return output.failed(receipt.error());
    if (receipt->leads == 0)
        return output.failed(ExitStatus::Failed, tr("No campaign waits to call this lead."));
    output.document(services::cancelShape(receipt->calls));
    output.line(tr("The lead was taken out. The campaigns go on without it."));
    tellUnderWay(receipt->calls, output);
    return ExitStatus::Done;
}

void CancelVerb::tellUnderWay(const services::CancelReceipt &receipt, VerbOutput &output)
{
    // What is being placed or in doubt is to end as well, once there is a call.
    const bool hangsUp = receipt.hangingUp > 0;
    if (receipt.beingPlaced > 0)
        output.line(hangsUp ? tr("%n call(s) are being placed at this moment and are hung up next.", nullptr,
                                 receipt.beingPlaced)
                            : tr("%n call(s) are being placed at this moment and go on.", nullptr,
                                 receipt.beingPlaced));
    if (receipt.talking > 0)
        output.line(hangsUp ? tr("%n call(s) are being hung up.", nullptr, receipt.talking)
                            : tr("%n call(s) are ringing or talking and go on.", nullptr, receipt.talking));
    if (receipt.inDoubt > 0)
        output.line(
            tr("Of %n call(s) it is not known yet whether the provider placed them; it is being asked.",
               nullptr, receipt.inDoubt));
}

} // namespace callboard::app
