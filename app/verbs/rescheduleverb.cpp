// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/rescheduleverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/timeargument.h"
#include "app/verboutput.h"
#include "app/verbs/verbarguments.h"
#include "core/services/campaignservice.h"

namespace callboard::app {

Verb RescheduleVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("reschedule");
    verb.synopsis = QStringLiteral("ID --start TIME");
    verb.summary = tr("Moves the batches of campaign ID that have not started.");
    verb.options = {
        {QStringLiteral("start"), tr("When: now, +5m, or a date and time with its offset."),
         QStringLiteral("TIME")},
    };
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &RescheduleVerb::run;
    return verb;
}

ExitStatus RescheduleVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    if (!call.options.isSet(QStringLiteral("start")))
        return output.failed(ExitStatus::WrongUse, tr("Say when the campaign is to start: --start TIME."));
    Result<Instant> start =
        parseTimeArgument(call.options.value(QStringLiteral("start")), SystemClock().now());
    if (!start)
        return output.failed(start.error());

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    // "now" and "+5m" count from when the work begins, not from before a slow start.
    start = parseTimeArgument(call.options.value(QStringLiteral("start")), workspace->clock().now());
    const Result<void> done = await(services::CampaignService(*workspace).reschedule(*id, *start));
    if (!done)
        return output.failed(done.error());
    const QString time = toIsoText(*start, workspace->zone());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), id->value()},
                     {QStringLiteral("start_time"), time}});
    output.line(tr("What has not started of campaign %1 starts at %2.").arg(id->value()).arg(time));
    return ExitStatus::Done;
}

} // namespace callboard::app
