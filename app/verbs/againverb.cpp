// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/againverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/timeargument.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/scheduleverb.h"
#include "app/verbs/verbarguments.h"

namespace callboard::app {

namespace {

Verb verbNamed(const QString &name)
{
    Verb verb;
    verb.name = name;
    verb.synopsis = QStringLiteral("ID --start TIME [--name TEXT]");
    verb.options = {
        {QStringLiteral("start"),
         QCoreApplication::translate("AgainVerb", "When the first batch falls due: now, +5m, or a date and "
                                                  "time with its offset."),
         QStringLiteral("TIME")},
        {QStringLiteral("name"),
         QCoreApplication::translate("AgainVerb",
                                     "What the new campaign is called; if not given, after the old one."),
         QStringLiteral("TEXT")},
    };
    verb.fewestWords = 1;
    verb.mostWords = 1;
    return verb;
}

} // namespace

Verb AgainVerb::retryVerb()
{
    Verb verb = verbNamed(QStringLiteral("retry"));
    verb.summary = tr("Schedules the leads that campaign ID missed as a new campaign with its settings.");
    verb.details =
        tr("The campaign must be over: until then its own tries come first. Leads that were reached "
           "since, or that are not to be called any more, are left out.");
    verb.run = &AgainVerb::retry;
    return verb;
}

Verb AgainVerb::duplicateVerb()
{
    Verb verb = verbNamed(QStringLiteral("duplicate"));
    verb.summary = tr("Schedules the leads of campaign ID once more as a new campaign with its settings.");
    verb.run = &AgainVerb::duplicate;
    return verb;
}

ExitStatus AgainVerb::retry(VerbCall &call)
{
    return schedule(call, services::LeadsAgain::Missed);
}

ExitStatus AgainVerb::duplicate(VerbCall &call)
{
    return schedule(call, services::LeadsAgain::All);
}

ExitStatus AgainVerb::schedule(VerbCall &call, services::LeadsAgain which)
{
    VerbOutput &output = call.output;
    const Result<CampaignId> id = readCampaignId(call, call.words.constFirst());
    if (!id)
        return output.failed(id.error());
    const QString start = call.options.value(QStringLiteral("start"));
    if (start.isEmpty())
        return output.failed(ExitStatus::WrongUse, tr("Say when to start: --start TIME."));
    if (const Result<Instant> readable = parseTimeArgument(start, SystemClock().now()); !readable)
        return output.failed(readable.error());

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    Result<services::ScheduleRequest> request =
        await(services::CampaignAgain(*workspace).request(*id, which));
    if (!request)
        return output.failed(request.error());
    // "now" and "+5m" count from when the work begins, not from before a slow start.
    const Result<Instant> at = parseTimeArgument(start, workspace->clock().now());
    if (!at)
        return output.failed(at.error());
    request->start = *at;
    if (call.options.isSet(QStringLiteral("name")))
        request->name = call.options.value(QStringLiteral("name"));
    const Result<Account> account = accountWithId(*workspace, request->account);
    if (!account)
        return output.failed(account.error());
    const Result<services::ScheduleReceipt> receipt =
        await(services::ScheduleService(*workspace).schedule(*request));
    if (!receipt)
        return output.failed(receipt.error());
    ScheduleVerb::tell(*receipt, *account, workspace->zone(), nullptr, output);
    return ExitStatus::Done;
}

} // namespace callboard::app
