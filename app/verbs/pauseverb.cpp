// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/pauseverb.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb PauseVerb::verb()
{
    Verb verb =
        campaignVerb(QStringLiteral("pause"),
                     tr("Pauses campaign ID: no call of it starts until it is resumed."), &PauseVerb::run);
    verb.synopsis += QLatin1String(" [--why TEXT]");
    verb.options = {whyOption()};
    return verb;
}

ExitStatus PauseVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedCampaign> opened = openCampaign(call, status);
    if (!opened)
        return status;
    const CampaignId id = opened->id;
    const Result<services::CancelReceipt> receipt =
        await(services::CampaignService(*opened->workspace).pause(id, whyOf(call)));
    if (!receipt)
        return output.failed(receipt.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), id.value()},
                     {QStringLiteral("being_placed"), receipt->beingPlaced},
                     {QStringLiteral("talking"), receipt->talking},
                     {QStringLiteral("in_doubt"), receipt->inDoubt}});
    output.line(tr("Campaign %1 is paused.").arg(id.value()));
    const int going = receipt->beingPlaced + receipt->talking + receipt->inDoubt;
    if (going > 0)
        output.line(tr("%n call(s) that had begun go on.", nullptr, going));
    return ExitStatus::Done;
}

} // namespace callboard::app
