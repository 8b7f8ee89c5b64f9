// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/verbs/statusverb.h"

#include "app/await.h"
#include "app/profile.h"
#include "app/verboutput.h"
#include "core/services/jsonshapes.h"

#include <QJsonArray>

namespace callboard::app {

namespace {

/// Today in the profile's zone, from midnight on.
struct Today
{
    int attempts = 0;
    QMap<Outcome, int> outcomes;
    Money cost;
    bool onlyPractice = true; ///< no attempt costs anything
};

Instant midnight(const services::Workspace &workspace)
{
    const QDate date = toDateTime(workspace.clock().now(), workspace.zone()).date();
    return fromDateTime(date.startOfDay(workspace.zone()));
}

Result<Today> readToday(services::Workspace &workspace)
{
    const Instant from = midnight(workspace);
    const services::AttemptService attempts(workspace);
    // Latest first: read twice as many until the list reaches back before midnight.
    for (int limit = 1024;; limit *= 2) {
        const Result<QList<services::AttemptRow>> rows = await(attempts.latest(limit));
        if (!rows)
            return fail(rows.error());
        const auto isToday = [&](const Attempt &attempt) {
            return attempt.intentAt && *attempt.intentAt >= from;
        };
        const bool reachesBack =
            rows->size() < limit || !isToday(rows->constLast().attempt) || limit > 1'000'000;
        if (!reachesBack)
            continue;
        Today today;
        for (const services::AttemptRow &row : *rows) {
            if (!isToday(row.attempt))
                continue;
            ++today.attempts;
            today.onlyPractice = today.onlyPractice && row.practice;
            if (row.attempt.outcome && !isMessage(row.attempt.channel))
                ++today.outcomes[*row.attempt.outcome];
            // What the practice line would have cost is not spent.
            if (!row.practice && row.attempt.record.cost &&
                row.attempt.record.cost->currency() == today.cost.currency())
                today.cost = today.cost + *row.attempt.record.cost;
        }
        return today;
    }
}

QJsonObject document(const dispatch::EngineStatus &status, const Today &today,
                     const services::Workspace &workspace)
{
    QJsonArray accounts;
    for (const dispatch::AccountLoad &load : status.accounts) {
        accounts.append(QJsonObject{
            {QStringLiteral("name"), load.name},
            {QStringLiteral("lines"), load.lines},
            {QStringLiteral("used"), load.used},
            {QStringLiteral("stopped"), load.pauseReason.isEmpty() ? QJsonValue() : load.pauseReason}});
    }
    QJsonArray running;
    for (const dispatch::CampaignProgress &progress : status.running) {
        running.append(QJsonObject{
            {QStringLiteral("campaign_id"), progress.campaign.value()},
            {QStringLiteral("name"), progress.name},
            {QStringLiteral("batch"), progress.batch},
            {QStringLiteral("batches"), progress.batches},
            {QStringLiteral("called"), progress.called},
            {QStringLiteral("total"), progress.total},
            {QStringLiteral("live"), progress.live},
            {QStringLiteral("estimated_completion"),
             services::timeValue(progress.completion, workspace.zone())},
            {QStringLiteral("next_retry"), services::timeValue(progress.next, workspace.zone())}});
    }
    QJsonObject outcomes;
    for (auto it = today.outcomes.cbegin(); it != today.outcomes.cend(); ++it)
        outcomes.insert(toWord(it.key()), it.value());
    return {{QStringLiteral("success"), true},
            {QStringLiteral("engine_running"), workspace.isEngineRunningSomewhere()},
            {QStringLiteral("halted"), status.halted.isEmpty() ? QJsonValue() : status.halted},
            {QStringLiteral("live"), status.live},
            {QStringLiteral("in_doubt"), status.inDoubt},
            {QStringLiteral("needs_operator"), status.parked},
            {QStringLiteral("next_due"), services::timeValue(status.nextDue, workspace.zone())},
            {QStringLiteral("found_after_restore"), status.foundAfterRestore},
            {QStringLiteral("strangers_after_restore"), status.strangersAfterRestore},
            {QStringLiteral("campaigns"), running},
            {QStringLiteral("accounts"), accounts},
            {QStringLiteral("today"), QJsonObject{{QStringLiteral("attempts"), today.attempts},
                                                  {QStringLiteral("outcomes"), outcomes},
                                                  {QStringLiteral("cost"), services::amount(today.cost)},
                                                  {QStringLiteral("currency"), today.cost.currency()}}}};
}

} // namespace

Verb StatusVerb::verb()
{
    Verb verb;
    verb.name = QStringLiteral("status");
    verb.summary =
        tr("Tells whether the engine runs, what is live, what is due next, and today's counts and cost.");
    verb.run = &StatusVerb::run;
    return verb;
}

ExitStatus StatusVerb::run(VerbCall &call)
{
    VerbOutput &output = call.output;
    ExitStatus exitStatus = ExitStatus::Done;
    const auto workspace = openProfile(call, exitStatus);
    if (!workspace)
        return exitStatus;
    const Result<dispatch::EngineStatus> status = await(workspace->status());
    if (!status)
        return output.failed(status.error());
    const Result<Today> today = readToday(*workspace);
    if (!today)
        return output.failed(today.error());
    if (output.isJson()) {
        output.document(document(*status, *today, *workspace));
        return ExitStatus::Done;
    }

    output.line(workspace->isEngineRunningSomewhere() ? tr("The engine is running.")
                                                      : tr("The engine is not running."));
    if (!status->halted.isEmpty())
        output.line(tr("Dialling has stopped and is tried again by itself. %1").arg(status->halted));
    output.line(tr("Live calls: %1").arg(status->live));
    if (status->inDoubt > 0)
        output.line(tr("In doubt, the provider is being asked: %1").arg(status->inDoubt));
    if (status->parked > 0)
        output.line(tr("Waiting for your decision: %1").arg(status->parked));
    if (status->foundAfterRestore > 0)
        output.line(tr("Made since the backup, found at the provider after the restore: %1")
                        .arg(status->foundAfterRestore));
    if (status->strangersAfterRestore > 0)
        output.line(
            tr("Made since the backup to numbers that no lead has: %1").arg(status->strangersAfterRestore));
    for (const dispatch::AccountLoad &load : status->accounts) {
        const QString lines = tr("%1: %2 of %3 lines in use").arg(load.name).arg(load.used).arg(load.lines);
        output.line(load.pauseReason.isEmpty()
                        ? lines
                        : tr("%1; stopped: %2").arg(lines, services::attemptReasonText(load.pauseReason)));
    }
    for (const dispatch::CampaignProgress &progress : status->running) {
        output.line(tr("%1: batch %2 of %3, %4 of %5 called, %6 live")
                        .arg(progress.name)
                        .arg(progress.batch)
                        .arg(progress.batches)
                        .arg(progress.called)
                        .arg(progress.total)
                        .arg(progress.live));
    }
    output.line(status->nextDue ? tr("Next due: %1").arg(toIsoText(*status->nextDue, workspace->zone()))
                                : tr("Nothing is due."));
    QStringList outcomes;
    for (auto it = today->outcomes.cbegin(); it != today->outcomes.cend(); ++it)
        outcomes.append(services::outcomeText(it.key()) + QLatin1Char(' ') + QString::number(it.value()));
    output.line(today->onlyPractice
                    ? tr("Today: %n attempt(s), no money spent", nullptr, today->attempts)
                    : tr("Today: %n attempt(s), %1", nullptr, today->attempts).arg(today->cost.text()));
    if (!outcomes.isEmpty())
        output.line(outcomes.join(QLatin1String(", ")));
    return ExitStatus::Done;
}

} // namespace callboard::app
