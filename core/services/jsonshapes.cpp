// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/jsonshapes.h"

#include <QJsonArray>

namespace callboard::services {

QJsonValue textValue(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue timeValue(const std::optional<Instant> &instant, const QTimeZone &zone)
{
    return instant ? QJsonValue(toIsoText(*instant, zone)) : QJsonValue();
}

QString timeCell(const std::optional<Instant> &instant, const QTimeZone &zone)
{
    return instant ? toIsoText(*instant, zone) : QString();
}

double amount(const Money &money)
{
    return static_cast<double>(money.micros()) / 1e6;
}

QJsonObject leadShape(const Lead &lead)
{
    QJsonObject attributes;
    for (const auto &[name, value] : lead.attributes)
        attributes.insert(name, value);
    return {{QStringLiteral("lead_uuid"), lead.uuid.toString(QUuid::WithoutBraces)},
            {QStringLiteral("number"), lead.number.e164()},
            {QStringLiteral("whatsapp_number"),
             lead.whatsappNumber ? lead.whatsappNumber->e164() : QStringLiteral("")},
            {QStringLiteral("name"), lead.name},
            {QStringLiteral("email"), lead.email},
            {QStringLiteral("partner"), lead.partner},
            {QStringLiteral("call_status"), toWord(lead.status)},
            {QStringLiteral("attributes"), attributes}};
}

QJsonObject campaignShape(const CampaignOverview &overview, const QTimeZone &zone)
{
    const Campaign &campaign = overview.campaign;
    QJsonObject outcomes;
    for (auto it = overview.outcomes.cbegin(); it != overview.outcomes.cend(); ++it)
        outcomes.insert(toWord(it.key()), it.value());
    QJsonObject deliveries;
    for (auto it = overview.deliveries.cbegin(); it != overview.deliveries.cend(); ++it)
        deliveries.insert(toWord(it.key()), it.value());
    return {{QStringLiteral("campaign_id"), campaign.id.value()},
            {QStringLiteral("name"), campaign.name},
            {QStringLiteral("state"), toWord(campaign.state)},
            {QStringLiteral("account"), overview.accountName},
            {QStringLiteral("practice"), overview.practice},
            {QStringLiteral("start_time"), toIsoText(campaign.start, zone)},
            {QStringLiteral("parallel_calls"), campaign.parallel},
            {QStringLiteral("call_interval"), static_cast<qint64>(campaign.interval.count())},
            {QStringLiteral("pacing"), toWord(campaign.pacing)},
            {QStringLiteral("lead_count"), campaign.leadCount},
            {QStringLiteral("batch_count"), overview.batches},
            {QStringLiteral("batches_started"), overview.batchesStarted},
            {QStringLiteral("called"), overview.called},
            {QStringLiteral("live"), overview.live},
            {QStringLiteral("in_doubt"), overview.inDoubt},
            {QStringLiteral("needs_operator"), overview.asking},
            {QStringLiteral("expired"), overview.expired},
            {QStringLiteral("outcomes"), outcomes},
            {QStringLiteral("deliveries"), deliveries},
            {QStringLiteral("cost"), amount(overview.cost)},
            {QStringLiteral("currency"), overview.cost.currency()},
            {QStringLiteral("estimated_completion"), timeValue(overview.completion, zone)},
            {QStringLiteral("next_retry"), timeValue(overview.next, zone)},
            {QStringLiteral("held_by"),
             overview.heldBy == plan::Reason::None ? QJsonValue() : toWord(overview.heldBy)},
            {QStringLiteral("held_until"), timeValue(overview.heldUntil, zone)},
            {QStringLiteral("failure"), textValue(campaign.failure)},
            {QStringLiteral("state_by"), textValue(campaign.stateChange.by)},
            {QStringLiteral("state_at"), timeValue(campaign.stateChange.at, zone)},
            {QStringLiteral("state_note"), textValue(campaign.stateChange.note)}};
}

QJsonObject attemptShape(const AttemptRow &row, const QUuid &lead, const QTimeZone &zone)
{
    const Attempt &attempt = row.attempt;
    const std::optional<Money> &cost = attempt.record.cost;
    return {{QStringLiteral("attempt_id"), attempt.id.text()},
            {QStringLiteral("campaign_id"), attempt.campaign.value()},
            {QStringLiteral("campaign"), row.campaignName},
            {QStringLiteral("lead_uuid"), lead.isNull() ? QJsonValue() : lead.toString(QUuid::WithoutBraces)},
            {QStringLiteral("name"), row.leadName},
            {QStringLiteral("last_four"), row.leadLastFour},
            {QStringLiteral("practice"), row.practice},
            {QStringLiteral("ordinal"), attempt.ordinal},
            {QStringLiteral("batch"), attempt.batch},
            {QStringLiteral("state"), toWord(attempt.state)},
            {QStringLiteral("outcome"), attempt.outcome ? toWord(*attempt.outcome) : QJsonValue()},
            {QStringLiteral("channel"), toWord(attempt.channel)},
            {QStringLiteral("delivery"), attempt.delivery ? toWord(*attempt.delivery) : QJsonValue()},
            {QStringLiteral("reason"), textValue(attempt.reason)},
            {QStringLiteral("due_at"), toIsoText(attempt.dueAt, zone)},
            {QStringLiteral("intent_at"), timeValue(attempt.intentAt, zone)},
            {QStringLiteral("accepted_at"), timeValue(attempt.acceptedAt, zone)},
            {QStringLiteral("ended_at"), timeValue(attempt.endedAt, zone)},
            {QStringLiteral("provider_call_id"), textValue(attempt.providerCallId)},
            {QStringLiteral("talk_seconds"),
             attempt.record.talkTime ? static_cast<qint64>(attempt.record.talkTime->count()) : QJsonValue()},
            {QStringLiteral("cost"), cost ? amount(*cost) : QJsonValue()},
            {QStringLiteral("currency"), cost ? QJsonValue(cost->currency()) : QJsonValue()}};
}

QJsonObject cancelShape(const CancelReceipt &receipt)
{
    return {{QStringLiteral("success"), true},
            {QStringLiteral("cancelled_count"), receipt.cancelledBatches},
            {QStringLiteral("cancelled_leads"), receipt.cancelledLeads},
            {QStringLiteral("being_placed"), receipt.beingPlaced},
            {QStringLiteral("talking"), receipt.talking},
            {QStringLiteral("in_doubt"), receipt.inDoubt},
            {QStringLiteral("hanging_up"), receipt.hangingUp}};
}

QJsonObject batchesShape(const CampaignService::BatchPage &page, const QTimeZone &zone)
{
    QJsonArray batches;
    for (const BatchRow &row : page.rows) {
        batches.append(QJsonObject{{QStringLiteral("job_id"), row.jobId},
                                   {QStringLiteral("next_run_time"), toIsoText(row.batch.dueAt, zone)},
                                   {QStringLiteral("lead_count"), row.batch.leadCount}});
    }
    return {{QStringLiteral("success"), true},
            {QStringLiteral("scheduled_batches"), batches},
            {QStringLiteral("total_batches"), page.total}};
}

QJsonObject scheduleShape(const ScheduleReceipt &receipt, const Account &account, bool dryRun,
                          const QTimeZone &zone)
{
    const plan::ScheduleSummary &summary = receipt.summary;
    // What a message costs is between its sender and WhatsApp.
    const bool isCostKnown = account.isPractice() || !isMessage(channelOf(account.provider));
    return {{QStringLiteral("success"), true},
            {QStringLiteral("campaign_id"), dryRun ? QJsonValue() : QJsonValue(receipt.campaign.value())},
            {QStringLiteral("scheduled_count"), summary.leads},
            {QStringLiteral("batch_count"), summary.batches},
            {QStringLiteral("start_time"), toIsoText(summary.firstStart, zone)},
            {QStringLiteral("estimated_completion"), toIsoText(summary.completion, zone)},
            {QStringLiteral("retries_until"), timeValue(summary.retriesUntil, zone)},
            {QStringLiteral("estimated_cost"), isCostKnown ? QJsonValue(amount(summary.cost)) : QJsonValue()},
            {QStringLiteral("currency"), summary.cost.currency()},
            {QStringLiteral("job_ids"), QJsonArray::fromStringList(receipt.jobIds)},
            {QStringLiteral("warnings"), QJsonArray::fromStringList(receipt.warnings)},
            {QStringLiteral("practice"), account.isPractice()},
            {QStringLiteral("dry_run"), dryRun}};
}

} // namespace callboard::services
