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

namespace {

constexpr int MostBatches = 1'000'000; // a campaign of a million leads, one at a time

} // namespace

Verb RescheduleVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("reschedule");
    verb.synopsis = QStringLiteral("ID --start TIME [--batch N]");
    verb.summary = tr("Moves the batches of campaign ID that have not started, or one of them.");
    verb.options = {
        {QStringLiteral("start"), tr("When: now, +5m, or a date and time with its offset."),
         QStringLiteral("TIME")},
        {QStringLiteral("batch"), tr("Only the batch with this number; its job id holds it, the first is 0."),
         QStringLiteral("N")},
    };
    verb.fewestWords = 1;
    verb.mostWords = 1;
    verb.run = &RescheduleVerb::run;
    return verb;
}

ExitStatus RescheduleVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call, call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    if (!call.options.isSet(QStringLiteral("start")))
        return output.failed(ExitStatus::WrongUse, tr("Say when the campaign is to start: --start TIME."));
    Result<Instant> start =
        parseTimeArgument(call.options.value(QStringLiteral("start")), SystemClock().now());
    if (!start)
        return output.failed(start.error());

    const bool isOneBatch = call.options.isSet(QStringLiteral("batch"));
    const Result<int> batch = numberOption(call, QStringLiteral("batch"), 0, 0, MostBatches);
    if (!batch)
        return output.failed(batch.error());
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    // "now" and "+5m" count from when the work begins, not from before a slow start.
    start = parseTimeArgument(call.options.value(QStringLiteral("start")), workspace->clock().now());
    services::CampaignService campaigns(*workspace);
    const Result<void> done = await(isOneBatch ? campaigns.rescheduleBatch({*id, *batch}, *start)
                                               : campaigns.reschedule(*id, *start));
    if (!done)
        return output.failed(done.error());
    const QString time = toIsoText(*start, workspace->zone());
    QJsonObject document{{QStringLiteral("success"), true},
                         {QStringLiteral("campaign_id"), id->value()},
                         {QStringLiteral("start_time"), time}};
    if (isOneBatch)
        document.insert(QStringLiteral("batch"), *batch);
    output.document(document);
    output.line(isOneBatch
                    ? tr("Batch %1 of campaign %2 starts at %3.").arg(*batch).arg(id->value()).arg(time)
                    : tr("What has not started of campaign %1 starts at %2.").arg(id->value()).arg(time));
    return ExitStatus::Done;
}

} // namespace callboard::app
