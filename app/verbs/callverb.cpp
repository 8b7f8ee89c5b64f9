// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/callverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/callbyhand.h"
#include "core/services/leadservice.h"

namespace callboard::app {

Verb CallVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("call");
    verb.synopsis = QStringLiteral("LEAD_UUID");
    verb.summary = tr("Has a lead that waits in a running campaign called next, before all others.");
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &CallVerb::run;
    return verb;
}

ExitStatus CallVerb::run(VerbCall &call)
{
    const Result<QUuid> uuid = readLeadUuid(call.words.constFirst());
    if (!uuid)
        return call.output.failed(uuid.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<Lead> lead = await(services::LeadService(*workspace).byUuid(*uuid));
    if (!lead)
        return call.output.failed(lead.error());
    const Result<CampaignId> campaign = await(services::CallByHand(*workspace).callNext(lead->id));
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
