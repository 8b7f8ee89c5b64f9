// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/goverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb GoVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("go");
    verb.synopsis = QStringLiteral("ID");
    verb.summary = tr("Lets the leads of campaign ID that wait behind its first ones follow.");
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &GoVerb::run;
    return verb;
}

ExitStatus GoVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    const Result<void> done = await(services::CampaignService(*workspace).go(*id));
    if (!done)
        return output.failed(done.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), id->value()}});
    output.line(tr("The other leads of campaign %1 follow.").arg(id->value()));
    return ExitStatus::Done;
}

} // namespace callboard::app
