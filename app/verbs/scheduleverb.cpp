// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/scheduleverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/timeargument.h"
#include "app/verboutput.h"
#include "app/verbs/campaignverb.h"
#include "app/verbs/leadselection.h"
#include "app/verbs/mailoptions.h"
#include "app/verbs/messageoptions.h"
#include "app/verbs/rhythmoptions.h"
#include "app/verbs/ruleoptions.h"
#include "app/verbs/verbarguments.h"
#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/campaigndraft.h"
#include "core/services/commandtext.h"
#include "core/services/forecastreport.h"
#include "core/services/heldleadstext.h"
#include "core/services/jsonshapes.h"
#include "core/services/presetservice.h"
#include "core/services/scheduleservice.h"

namespace callboard::app {

namespace {

QString presetNames()
{
    QStringList names;
    for (const services::Preset &preset : services::presets())
        names << preset.id;
    return names.join(QLatin1String(", "));
}

/// One of the program's own, which need no profile; when none is named the first, or that of messages;
/// nothing when a person may have saved it.
std::optional<services::Preset> shippedPreset(const VerbCall &call)
{
    const QString name = call.options.value(QStringLiteral("preset"));
    if (!name.isEmpty())
        return services::presetById(name);
    return hasMessageOptions(call) || hasMailOptions(call) ? services::presetById(QStringLiteral("messages"))
                                                           : services::presets().constFirst();
}

Result<services::Preset> savedPreset(const VerbCall &call, services::Workspace &workspace)
{
    const QString name = call.options.value(QStringLiteral("preset"));
    const Result<services::Preset> preset = await(services::PresetService(workspace).named(name));
    if (preset || preset.error().code != ErrorCode::NotFound)
        return preset;
    return fail(ErrorCode::InvalidArgument, {QStringLiteral("--preset ") + name, presetNames()});
}

/// The preset as the options change it, and the brief.
Result<services::ScheduleRequest> readRequest(const VerbCall &call, const services::Preset &preset)
{
    const QCommandLineParser &options = call.options;
    services::ScheduleRequest request;
    request.apply(preset);
    if (const Result<void> rhythm = readRhythmOptions(call, request); !rhythm)
        return fail(rhythm.error());
    const Result<Instant> start =
        parseTimeArgument(options.value(QStringLiteral("start")), SystemClock().now());
    if (!start)
        return fail(start.error());

    if (const Result<void> rules = readRuleOptions(call, request.rules, request.hours); !rules)
        return fail(rules.error());
    request.start = *start;
    request.name = options.value(QStringLiteral("name"));
    request.agentId = options.value(QStringLiteral("agent"));
    request.brief.topic = options.value(QStringLiteral("topic"));
    request.brief.language = options.value(QStringLiteral("language"));
    if (const Result<void> message = readMessageOptions(call, request.message); !message)
        return fail(message.error());
    if (const Result<void> mail = readMailOptions(call, request.message); !mail)
        return fail(mail.error());
    if (options.isSet(QStringLiteral("column")))
        request.brief.columns = options.values(QStringLiteral("column"));
    return request;
}

/// As the window tells it before it is confirmed: who would not be called and why, and what is to be known of
/// the others.
Result<QStringList> knownOfLeads(services::Workspace &workspace, const Campaign &campaign,
                                 const QList<LeadId> &leads, const services::ScheduleOutlook &outlook)
{
    const QList<LeadId> judged = leads.mid(0, services::ScheduleService::LeadsChecked);
    const Result<QList<services::HeldLeads>> held =
        await(services::WhyService(workspace).forecast(campaign, judged));
    if (!held)
        return fail(held.error());
    QStringList sentences;
    if (!held->isEmpty()) {
        const auto moment = [zone = workspace.zone()](Instant at) { return toIsoText(at, zone); };
        sentences << services::heldText(*held, static_cast<int>(judged.size()),
                                        campaign.start > workspace.clock().now(), moment,
                                        campaign.isOfMessages());
    }
    for (const services::ScheduleNote &note : outlook.notes)
        sentences << note.sentence;
    if (judged.size() < leads.size()) {
        sentences << ScheduleVerb::tr("Only the first %n lead(s) were looked at.", nullptr,
                                      static_cast<int>(judged.size()));
    }
    return sentences;
}

void tellForecast(const services::ScheduleForecast &forecast, const QTimeZone &zone, VerbOutput &output)
{
    const services::ForecastReport report =
        services::forecastReport(forecast, [zone](Instant at) { return toIsoText(at, zone); });
    if (!report.end.isEmpty()) {
        output.line(ScheduleVerb::tr("Forecast of the end: %1").arg(report.end));
        output.line(ScheduleVerb::tr("Forecast of the cost: %1").arg(report.cost));
        output.line(ScheduleVerb::tr("Leads that answer: %1").arg(report.answered));
        output.line(ScheduleVerb::tr("Calls in all: %1").arg(report.calls));
        output.line(ScheduleVerb::tr("Waits for: %1").arg(report.holds));
    }
    for (const QString &sentence : {report.stops, report.basis}) {
        if (!sentence.isEmpty())
            output.line(ScheduleVerb::tr("Forecast: %1").arg(sentence));
    }
}

} // namespace

Verb ScheduleVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("schedule");
    verb.synopsis = QStringLiteral(
        "((--all | --where FILTER | --uuids FILE) --start TIME [--draft] | --campaign ID [--start TIME]) "
        "[--parallel N] "
        "[--interval SECONDS] [--pacing capped|grid] [--account NAME] [--agent ID] "
        "[--name TEXT] [--preset NAME] [--tries N] [--retry WAITS] [--retry-after OUTCOME=WAITS]... "
        "[--gap TIME] [--cap N/TIME]... [--order campaign|delivery] [--category PURPOSE] [--goal N] "
        "[--budget N] [--canary N] [--hours HOURS] "
        "[--daily-limit hold|fail] [--misfire ask|go-on|expire] [--fallback CHANNELS] "
        "[--topic TEXT] [--column NAME]... [--language TAG] [--template NAME] [--field TEXT]... "
        "[--media image|video|document --media-url URL] [--fallback-account NAME --fallback-template NAME "
        "--fallback-language TAG [--fallback-field TEXT]...] "
        "[--subject TEXT (--text TEXT | --text-file FILE) [--html-file FILE]] "
        "[--fallback-mail-account NAME --fallback-subject TEXT (--fallback-text TEXT | "
        "--fallback-text-file FILE) [--fallback-html-file FILE]] [--dry-run]");
    verb.summary = tr("Schedules calls to leads as one campaign and prints its summary.");
    verb.details =
        tr("TIME is ISO 8601 with its offset (2025-10-14T10:00:00+05:30), \"now\", or a distance from "
           "now such as +5m. A FILTER is described by \"callboard leads --help\".\n"
           "Every SECONDS, N leads fall due. With pacing \"capped\" never more than N calls are live, and a "
           "lead waits for a free line; with \"grid\" they start on time however long the others talk, "
           "which is refused if the account has too few lines.\n"
           "With --draft the campaign is only kept, and calls nobody until it is scheduled with --campaign; "
           "\"callboard edit\" changes it, and \"callboard delete\" takes it away.");
    verb.options = {
        {QStringLiteral("all"), tr("Every lead.")},
        {QStringLiteral("where"), tr("The leads that meet FILTER."), QStringLiteral("FILTER")},
        {QStringLiteral("uuids"),
         tr("The leads whose lead_uuid stands in FILE, one a line; - is standard input."),
         QStringLiteral("FILE")},
        {QStringLiteral("start"), tr("When the first batch falls due."), QStringLiteral("TIME")},
        {QStringLiteral("account"), tr("The provider account; if not given, the last one used."),
         QStringLiteral("NAME")},
        {QStringLiteral("agent"), tr("The provider's agent; if not given, the account's."),
         QStringLiteral("ID")},
        {QStringLiteral("name"), tr("What the campaign is called."), QStringLiteral("TEXT")},
        {QStringLiteral("topic"),
         tr("What the agent is told to talk about; may hold {name} and any other column."),
         QStringLiteral("TEXT")},
        {QStringLiteral("column"),
         tr("A column that the agent is told, once for each; \"name\" if not given."),
         QStringLiteral("NAME")},
        {QStringLiteral("language"), tr("The language to speak, for example en-IN."), QStringLiteral("TAG")},
        {QStringLiteral("preset"),
         tr("A set of choices that the other options may change: %1, or one that was saved in the window.")
             .arg(presetNames()),
         QStringLiteral("NAME")},
        {QStringLiteral("draft"), tr("Keep the campaign as a draft and schedule nothing.")},
        {QStringLiteral("campaign"), tr("The draft with this number is scheduled, as it stands."),
         QStringLiteral("ID")},
        {QStringLiteral("dry-run"), tr("Print the summary and a forecast, and schedule nothing.")},
    };
    verb.options += messageOptions() + mailOptions() + fallbackOptions() + fallbackMailOptions() +
                    rhythmOptions() + ruleOptions();
    verb.run = &ScheduleVerb::run;
    return verb;
}

ExitStatus ScheduleVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    if (call.options.isSet(QStringLiteral("campaign")))
        return scheduleDraft(call);
    if (!call.options.isSet(QStringLiteral("start")))
        return output.failed(ExitStatus::WrongUse, tr("Say when to start: --start TIME."));
    const Result<LeadSelection> selection = LeadSelection::fromOptions(call);
    if (!selection)
        return output.failed(selection.error());
    const std::optional<services::Preset> shipped = shippedPreset(call);
    Result<services::ScheduleRequest> request =
        readRequest(call, shipped.value_or(services::presets().constFirst()));
    if (!request)
        return output.failed(request.error());

    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    if (!shipped) {
        const Result<services::Preset> saved = savedPreset(call, *workspace);
        request = saved ? readRequest(call, *saved) : fail(saved.error());
        if (!request)
            return output.failed(request.error());
    }
    const Result<Account> account = readSender(call, *workspace);
    if (!account)
        return output.failed(account.error());
    if (const QString misuse = messageMisuse(call, *account); !misuse.isEmpty())
        return output.failed(ExitStatus::WrongUse, misuse);
    if (const QString misuse = mailMisuse(call, *account); !misuse.isEmpty())
        return output.failed(ExitStatus::WrongUse, misuse);
    Result<QList<LeadId>> leads = selection->leads(*workspace);
    if (!leads)
        return output.failed(leads.error());
    const Result<void> fallback =
        readFallbackSteps(call, *workspace, request->rules.fallback, request->fallbackSteps);
    if (!fallback)
        return output.failed(fallback.error());
    request->account = account->id;
    request->leads = std::move(leads).value();
    // "now" and "+5m" count from when the work begins, not from before a slow start.
    if (const Result<Instant> start =
            parseTimeArgument(call.options.value(QStringLiteral("start")), workspace->clock().now()))
        request->start = *start;

    if (call.options.isSet(QStringLiteral("draft")) && !call.options.isSet(QStringLiteral("dry-run")))
        return keepDraft(*workspace, *request, output);
    return schedule(call, *workspace, *request, *account, std::nullopt);
}

ExitStatus ScheduleVerb::schedule(VerbCall &call, services::Workspace &workspace,
                                  const services::ScheduleRequest &request, const Account &account,
                                  std::optional<CampaignId> draft)
{
    VerbOutput &output = call.output;
    services::ScheduleService service(workspace);
    const Campaign campaign = service.campaignFor(request, account);
    const Result<services::ScheduleOutlook> outlook =
        await(service.outlook(campaign, request.leads.mid(0, services::ScheduleService::LeadsChecked)));
    if (!outlook)
        return output.failed(outlook.error());
    services::ScheduleReceipt receipt;
    receipt.summary = service.summary(request, account, outlook->dayRoom);
    if (receipt.summary.refusal != plan::Refusal::None)
        return output.failed(ExitStatus::Failed, service.refusalText(request, account, receipt.summary));
    const Result<QStringList> known = knownOfLeads(workspace, campaign, request.leads, *outlook);
    if (!known)
        return output.failed(known.error());
    if (call.options.isSet(QStringLiteral("dry-run"))) {
        if (const Result<void> complete = await(service.checkWords(request)); !complete)
            return output.failed(complete.error());
        const bool isForMessages = isMessage(channelOf(account.provider));
        if (!isForMessages)
            receipt.maxAttempts = request.rules.retry.maxAttempts;
        for (const plan::Warning warning : std::as_const(receipt.summary.warnings))
            receipt.warnings.append(
                services::ScheduleService::sentence(warning, receipt.summary, workspace.zone()));
        const Result<QList<services::HoursClash>> never =
            await(service.clashes(campaign, request.leads.mid(0, services::ScheduleService::LeadsChecked)));
        if (!never)
            return output.failed(never.error());
        for (const services::HoursClash &clash : *never)
            receipt.warnings.append(services::clashSentence(clash, request.leads.size()));
        receipt.warnings += *known;
        if (isForMessages) {
            tell(receipt, account, workspace.zone(), nullptr, output);
            return ExitStatus::Done;
        }
        const Result<services::ScheduleForecast> forecast =
            await(services::ForecastService(workspace).forecast(request, account, outlook->dayRoom));
        if (!forecast)
            return output.failed(forecast.error());
        tell(receipt, account, workspace.zone(), &*forecast, output);
        return ExitStatus::Done;
    }
    output.progress(tr("Scheduling %n lead(s)", nullptr, static_cast<int>(request.leads.size())));
    Result<services::ScheduleReceipt> done = await(service.schedule(request, draft));
    if (!done)
        return output.failed(done.error());
    done->warnings += *known;
    tell(*done, account, workspace.zone(), nullptr, output);
    return ExitStatus::Done;
}

ExitStatus ScheduleVerb::keepDraft(services::Workspace &workspace, const services::ScheduleRequest &request,
                                   VerbOutput &output)
{
    const Result<CampaignId> kept = await(services::CampaignDraft(workspace).save(request));
    if (!kept)
        return output.failed(kept.error());
    output.document({{QStringLiteral("success"), true},
                     {QStringLiteral("campaign_id"), kept->value()},
                     {QStringLiteral("draft"), true},
                     {QStringLiteral("lead_count"), static_cast<int>(request.leads.size())}});
    output.line(tr("Kept as a draft with %n lead(s). Nobody is called until it is scheduled: \"%1\".",
                   nullptr, static_cast<int>(request.leads.size()))
                    .arg(services::commandText(workspace.directory(),
                                               QStringLiteral("schedule --campaign %1").arg(kept->value()))));
    return ExitStatus::Done;
}

ExitStatus ScheduleVerb::scheduleDraft(VerbCall &call)
{
    VerbOutput &output = call.output;
    const QStringList given = call.options.optionNames();
    const QStringList own = {QStringLiteral("campaign"), QStringLiteral("start"), QStringLiteral("dry-run")};
    for (const Verb mine = verb(); const QCommandLineOption &option : mine.options) {
        if (const QString name = option.names().constLast(); given.contains(name) && !own.contains(name)) {
            return output.failed(
                ExitStatus::WrongUse,
                tr("--%1 does not go with --campaign: a draft is scheduled as it stands, "
                   "and \"%2\" changes it.")
                    .arg(name, services::commandText(call.common.profile, QStringLiteral("edit"))));
        }
    }
    const Result<CampaignId> id = readCampaignId(call, call.options.value(QStringLiteral("campaign")));
    if (!id)
        return output.failed(id.error());
    const QString start = call.options.value(QStringLiteral("start"));
    if (!start.isEmpty()) {
        if (const Result<Instant> readable = parseTimeArgument(start, SystemClock().now()); !readable)
            return output.failed(readable.error());
    }
    ExitStatus status = ExitStatus::Done;
    const auto workspace = openProfile(call, status);
    if (!workspace)
        return status;
    Result<services::ScheduleRequest> request = await(services::CampaignDraft(*workspace).request(*id));
    if (!request)
        return output.failed(request.error());
    const Result<Account> account = accountWithId(*workspace, request->account);
    if (!account)
        return output.failed(account.error());
    // "now" and "+5m" count from when the work begins, not from before a slow start.
    if (const Result<Instant> at = parseTimeArgument(start, workspace->clock().now()); at)
        request->start = *at;
    return schedule(call, *workspace, *request, *account, *id);
}

void ScheduleVerb::tell(const services::ScheduleReceipt &receipt, const Account &account,
                        const QTimeZone &zone, const services::ScheduleForecast *forecast, VerbOutput &output)
{
    const plan::ScheduleSummary &summary = receipt.summary;
    const bool isDryRun = !receipt.campaign.isValid();
    const bool isForMessages = isMessage(channelOf(account.provider));
    QJsonObject document = services::scheduleShape(receipt, account, isDryRun, zone);
    if (forecast != nullptr)
        document.insert(QStringLiteral("forecast"), services::forecastShape(*forecast, zone));
    output.document(document);

    //: %1 is "100 calls", %2 "20 batches" (S0-039)
    const QString calls = isForMessages ? tr("%n message(s)", nullptr, summary.leads)
                                        : tr("%n call(s)", nullptr, summary.leads);
    const QString batches = tr("%n batch(es)", nullptr, summary.batches);
    output.line(isDryRun ? tr("Would schedule %1 in %2. Nothing was scheduled.").arg(calls, batches)
                         : tr("Scheduled %1 in %2!").arg(calls, batches));
    if (!isDryRun)
        output.line(tr("Campaign: %1").arg(receipt.campaign.value()));
    const QString practice = isForMessages ? tr("Account: %1 (practice: nobody is written to)")
                                           : tr("Account: %1 (practice: nobody is called)");
    output.line((account.isPractice() ? practice : tr("Account: %1")).arg(account.name));
    output.line((isForMessages ? tr("First message: %1") : tr("First call: %1"))
                    .arg(toIsoText(summary.firstStart, zone)));
    output.line((isForMessages ? tr("Last message: %1") : tr("Last call: %1"))
                    .arg(toIsoText(summary.lastStart, zone)));
    if (summary.retriesUntil) {
        output.line(tr("First round done about: %1").arg(toIsoText(summary.completion, zone)));
        output.line(tr("Retries until: %1 at the latest").arg(toIsoText(*summary.retriesUntil, zone)));
    } else {
        output.line(tr("Estimated completion: %1").arg(toIsoText(summary.completion, zone)));
    }
    if (const QString attempts = services::ScheduleService::attemptsText(receipt.maxAttempts);
        !attempts.isEmpty())
        output.line(attempts);
    if (isForMessages) {
        const QString real = channelOf(account.provider) == Channel::Email
                                 ? tr("Cost: nothing but what the mail server's owner charges")
                                 : tr("Cost: what the sender pays WhatsApp; it is not known here");
        output.line(account.isPractice() ? tr("Cost: none, this is practice") : real);
    } else {
        output.line(tr("Live at most: %1 of %2 lines").arg(summary.peakLive).arg(account.lines));
        output.line(account.isPractice() ? tr("Estimated cost: none, this is practice")
                                         : tr("Estimated cost: %1").arg(summary.cost.text()));
    }
    if (forecast != nullptr)
        tellForecast(*forecast, zone, output);
    for (const QString &warning : receipt.warnings)
        output.line(tr("Note: %1").arg(warning));
}

} // namespace callboard::app
