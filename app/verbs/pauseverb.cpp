// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/pauseverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb PauseVerb::verb()
{
    return campaignVerb(QStringLiteral("pause"),
                        tr("Pauses campaign ID: no call of it starts until it is resumed."), &PauseVerb::run);
}

ExitStatus PauseVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<services::CancelReceipt> receipt = await(services::CampaignService(*workspace).pause(*id));
    if (!receipt)
        return output.failed(receipt.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), id->value()},
                     {QStringLiteral("being_placed"), receipt->beingPlaced},
                     {QStringLiteral("talking"), receipt->talking},
                     {QStringLiteral("in_doubt"), receipt->inDoubt}});
    output.line(tr("Campaign %1 is paused.").arg(id->value()));
    const int going = receipt->beingPlaced + receipt->talking + receipt->inDoubt;
    if (going > 0)
        output.line(tr("%n call(s) that had begun go on.", nullptr, going));
    return ExitStatus::Done;
}

} // namespace callboard::app
