// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/observation.h"

#include "core/api/metricstext.h"
#include "core/api/routes.h"
#include "core/services/campaignservice.h"
#include "core/services/figureservice.h"
#include "core/services/jsonshapes.h"
#include "core/services/webhookservice.h"
#include "core/services/workspace.h"

#include <QCoreApplication>
#include <QFile>

#include <array>

namespace callboard::api {

namespace {

void addAccounts(MetricsText &text, const QList<dispatch::AccountLoad> &accounts)
{
    text.begin("callboard_account_lines", "gauge", "Calls that an account may have at once.");
    for (const dispatch::AccountLoad &load : accounts)
        text.add("account", load.name, load.lines);
    text.begin("callboard_account_lines_used", "gauge", "Calls that hold a line of an account.");
    for (const dispatch::AccountLoad &load : accounts)
        text.add("account", load.name, load.used);
    text.begin("callboard_account_stopped", "gauge", "1 while no call may be placed on an account.");
    for (const dispatch::AccountLoad &load : accounts)
        text.add("account", load.name, load.pauseReason.isEmpty() ? 0 : 1);
}

void addTally(MetricsText &text, const CallTally &tally, Instant now)
{
    constexpr std::array outcomes = {Outcome::Completed, Outcome::NoAnswer,  Outcome::Busy,
                                     Outcome::Voicemail, Outcome::BadNumber, Outcome::ProviderError,
                                     Outcome::Cancelled};
    text.begin("callboard_calls_total", "counter", "Calls that ended in this process, by outcome.");
    for (const Outcome outcome : outcomes)
        text.add("outcome", toWord(outcome), double(tally.outcomes.value(outcome)));
    text.single("callboard_api_requests_total", "counter", "Requests of other programs that were let in.",
                double(tally.requests));
    text.single("callboard_api_refusals_total", "counter", "Requests of other programs that were refused.",
                double(tally.refusals));
    text.single("callboard_webhook_reports_total", "counter", "Reports of providers that were taken.",
                double(tally.reports));
    text.single("callboard_webhook_refusals_total", "counter",
                "Reports that were refused: forged, not signed, too large, too many, or to no known address.",
                double(tally.reportRefusals));
    if (tally.lastErrorAt) {
        text.single("callboard_last_error_age_seconds", "gauge",
                    "Time since this process last told the operator of trouble.",
                    double((now - *tally.lastErrorAt).count()) / 1000.0);
    }
}

/// S2-047; counted anew at each look, so that it outlives the process.
void addDay(MetricsText &text, const CallFigures &day)
{
    text.single("callboard_day_scheduled", "gauge",
                "Leads of campaigns of calls that began in the last 24 hours.", day.scheduled);
    text.begin("callboard_day_calls", "gauge", "Calls of the last 24 hours that are over, by outcome.");
    for (auto it = day.outcomes.cbegin(); it != day.outcomes.cend(); ++it)
        text.add("outcome", toWord(it.key()), it.value());
    if (const std::optional<double> rate = day.completionRate())
        text.single("callboard_day_completion_ratio", "gauge",
                    "Completed of those calls, the cancelled apart.", *rate);
    if (const std::optional<milliseconds> response = day.averageResponse()) {
        text.single("callboard_day_response_seconds", "gauge",
                    "On average from when a call of the last 24 hours was due until its provider took it on.",
                    double(response->count()) / 1000.0);
    }
}

} // namespace

ApiAnswer health(const RouteCall &call)
{
    const Result<dispatch::EngineStatus> status = call.workspace.status().result();
    if (!status)
        return ApiAnswer::failure(503, operatorText(status.error()), status.error().detail);
    const bool isHalted = !status->halted.isEmpty();
    QJsonObject document{
        {QStringLiteral("success"), !isHalted},
        {QStringLiteral("version"), QStringLiteral(CALLBOARD_VERSION)},
        {QStringLiteral("engine_running"), call.tally.engineRunning && !isHalted},
        {QStringLiteral("halted"), isHalted ? QJsonValue(status->halted) : QJsonValue()},
        {QStringLiteral("live"), status->live},
        {QStringLiteral("in_doubt"), status->inDoubt},
        {QStringLiteral("needs_operator"), status->parked},
        {QStringLiteral("next_due"), services::timeValue(status->nextDue, call.workspace.zone())}};
    if (!isHalted)
        return ApiAnswer::document(document);
    // With what every other refusal has, too.
    document.insert(QStringLiteral("error"), QCoreApplication::translate("Api", "Dialling has stopped."));
    document.insert(QStringLiteral("details"), status->halted);
    return ApiAnswer::document(document, 503);
}

ApiAnswer metrics(const RouteCall &call)
{
    const Result<dispatch::EngineStatus> status = call.workspace.status().result();
    const Result<services::CampaignService::BatchPage> batches =
        services::CampaignService(call.workspace).openBatches(0).result();
    const Result<int> strangers = services::WebhookService(call.workspace).strangers().result();
    if (!status || !batches)
        return ApiAnswer::failure(status ? batches.error() : status.error());
    const Result<CallFigures> day = services::FigureService(call.workspace).callsOfLastDay().result();
    if (!strangers || !day)
        return ApiAnswer::failure(strangers ? day.error() : strangers.error());
    const Instant now = call.workspace.clock().now();
    MetricsText text;
    text.single("callboard_engine_running", "gauge", "1 while calls are placed for this profile.",
                call.tally.engineRunning && status->halted.isEmpty() ? 1 : 0);
    text.single("callboard_calls_live", "gauge", "Calls under way.", status->live);
    text.single("callboard_calls_in_doubt", "gauge",
                "Calls of which it is not known yet whether they were placed.", status->inDoubt);
    text.single("callboard_calls_waiting_for_operator", "gauge", "Calls about which a person must decide.",
                status->parked);
    text.single("callboard_batches_open", "gauge", "Batches that are due later or under way.",
                batches->total);
    text.single("callboard_campaigns_running", "gauge", "Campaigns under way.",
                double(status->running.size()));
    if (status->nextDue) {
        text.single("callboard_next_due_timestamp_seconds", "gauge",
                    "When the next call is due, in seconds since 1970.",
                    double(toMSecsSinceEpoch(*status->nextDue)) / 1000.0);
    }
    text.single("callboard_webhook_strangers", "gauge",
                "Reports of the last day about calls and messages that are not known.", *strangers);
    addAccounts(text, status->accounts);
    addDay(text, *day);
    addTally(text, call.tally, now);
    return {200, QByteArrayLiteral("text/plain; version=0.0.4; charset=utf-8"), text.text()};
}

ApiAnswer openApi(const RouteCall &)
{
    QFile file(QStringLiteral(":/callboard/api/openapi.json"));
    if (!file.open(QIODevice::ReadOnly))
        return ApiAnswer::failure(500, file.errorString());
    return {200, QByteArrayLiteral("application/json"), file.readAll()};
}

} // namespace callboard::api
