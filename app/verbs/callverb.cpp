// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callverb.h"

#include "app/await.h"
#include "app/verboutput.h"
#include "app/verbs/leadverb.h"
#include "core/services/callbyhand.h"

namespace callboard::app {

Verb CallVerb::verb()
{
    return leadVerb(QStringLiteral("call"),
                    tr("Has a lead that waits in a running campaign called next, before all others."),
                    &CallVerb::run);
}

ExitStatus CallVerb::run(VerbCall &call)
{
    ExitStatus status = ExitStatus::Done;
    const std::optional<OpenedLead> opened = openLead(call, status);
    if (!opened)
        return status;
    const Result<CampaignId> campaign =
        await(services::CallByHand(*opened->workspace).callNext(opened->lead.id));
    if (!campaign)
        return call.output.failed(campaign.error());
    call.output.document(
        {{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), campaign->value()}});
    call.output.line(
        tr("The lead is called next, in campaign %1, as soon as the rules and a free line let it.")
            .arg(campaign->value()));
    return ExitStatus::Done;
}

} // namespace callboard::app
