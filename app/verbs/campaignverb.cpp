// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/campaignverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb campaignVerb(const QString &name, const QString &summary, ExitStatus (*run)(VerbCall &call))
{
    Verb verb;
    verb.name = name;
    verb.synopsis = QStringLiteral("ID");
    verb.summary = summary;
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = run;
    return verb;
}

ExitStatus changeCampaign(VerbCall &call,
                          QFuture<Result<void>> (services::CampaignService::*change)(CampaignId),
                          const QString &said)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    services::CampaignService campaigns(*workspace);
    const Result<void> done = await((campaigns.*change)(*id));
    if (!done)
        return output.failed(done.error());
    output.document({{QStringLiteral("success"), true}, {QStringLiteral("campaign_id"), id->value()}});
    output.line(said.arg(id->value()));
    return ExitStatus::Done;
}

} // namespace callboard::app
