// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/deleteverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb DeleteVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("delete");
    verb.synopsis = QStringLiteral("ID");
    verb.summary = tr("Takes campaign ID, which must be over, from the list; leads and their history stay.");
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &DeleteVerb::run;
    return verb;
}

ExitStatus DeleteVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<void> done = await(services::CampaignService(*workspace).remove(*id));
    if (!done)
        return output.failed(done.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), id->value()}});
    output.line(tr("Campaign %1 is deleted; its leads and their history stay.").arg(id->value()));
    return ExitStatus::Done;
}

} // namespace callboard::app
