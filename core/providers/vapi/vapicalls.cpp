// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapicalls.h"

#include "core/http/address.h"
#include "core/providers/jsonfields.h"
#include "core/providers/vapi/endedreasons.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace callboard::providers::vapi {

namespace {

constexpr double MostCost = 1'000'000.0;

std::optional<Instant> instantIn(const QJsonObject &object, const char *key)
{
    const QDateTime time = QDateTime::fromString(textIn(object, key), Qt::ISODateWithMs);
    return time.isValid() ? std::optional(fromDateTime(time)) : std::nullopt;
}

/// One that does not name its type counts: rather a contact too many than one too few.
bool isOutbound(const QJsonObject &call)
{
    const QString type = textIn(call, "type");
    return type.isEmpty() || type == QLatin1String("outboundPhoneCall");
}

CallPhase phaseOf(const QString &status, bool hasEnded)
{
    if (status == QLatin1String("ringing"))
        return CallPhase::Ringing;
    if (status == QLatin1String("in-progress") || status == QLatin1String("forwarding"))
        return CallPhase::Talking;
    if (status == QLatin1String("ended"))
        return CallPhase::Ended;
    if (status == QLatin1String("not-found"))
        return CallPhase::NotFound;
    // "deletion-failed" says nothing of the call itself, nor does a status that is yet to be invented.
    return hasEnded ? CallPhase::Ended : CallPhase::Queued;
}

bool didCalleeSpeak(const QJsonObject &artifact, const QString &transcript)
{
    if (hasUserLine(transcript))
        return true;
    const QJsonArray messages = artifact.value(QLatin1String("messages")).toArray();
    for (const QJsonValue &message : messages) {
        const QJsonObject said = message.toObject();
        if (textIn(said, "role") == QLatin1String("user") && !textIn(said, "message").trimmed().isEmpty())
            return true;
    }
    return false;
}

QByteArray structuredData(const QJsonObject &artifact, const QJsonObject &analysis)
{
    const QJsonObject outputs = objectIn(artifact, "structuredOutputs");
    const QJsonObject data = outputs.isEmpty() ? objectIn(analysis, "structuredData") : outputs;
    return data.isEmpty() ? QByteArray() : QJsonDocument(data).toJson(QJsonDocument::Compact);
}

std::optional<seconds> talkTime(const QJsonObject &call)
{
    const std::optional<Instant> from = instantIn(call, "startedAt");
    const std::optional<Instant> to = instantIn(call, "endedAt");
    if (!from || !to || *to < *from)
        return std::nullopt;
    return std::chrono::duration_cast<seconds>(*to - *from);
}

CallRecord recordOf(const QJsonObject &call)
{
    const QJsonObject artifact = objectIn(call, "artifact");
    const QJsonObject analysis = objectIn(call, "analysis");
    const QJsonObject recording = objectIn(artifact, "recording");
    CallRecord record;
    record.transcript = firstOf({textIn(artifact, "transcript"), textIn(call, "transcript")});
    record.summary = firstOf({textIn(analysis, "summary"), textIn(call, "summary")});
    record.recordingUrl =
        firstOf({textIn(recording, "stereoUrl"), textIn(objectIn(recording, "mono"), "combinedUrl"),
                 textIn(artifact, "recordingUrl"), textIn(call, "recordingUrl")});
    record.structuredData = structuredData(artifact, analysis);
    record.talkTime = talkTime(call);
    const QJsonValue cost = call.value(QLatin1String("cost"));
    if (cost.isDouble() && cost.toDouble() >= 0 && cost.toDouble() <= MostCost)
        record.cost = Money::usd(cost.toDouble());
    record.endedReason = textIn(call, "endedReason");
    return record;
}

/// A talk leaves a transcript and a cost behind, some time after its end; a call that nobody took leaves
/// nothing to wait for.
bool isRecordComplete(const CallReport &report)
{
    const bool talked = report.outcome == Outcome::Completed ||
                        (report.record.talkTime && *report.record.talkTime > seconds{0});
    return !talked || (!report.record.transcript.isEmpty() && report.record.cost.has_value());
}

void readEnd(const QJsonObject &call, CallReport &report)
{
    report.record = recordOf(call);
    const TalkEvidence talk{report.record.talkTime,
                            didCalleeSpeak(objectIn(call, "artifact"), report.record.transcript)};
    const Ending ending = EndedReasons::vapi().ending(report.record.endedReason, talk);
    report.outcome = ending.outcome;
    report.after = ending.after;
    report.recordComplete = isRecordComplete(report);
}

} // namespace

AttemptId attemptOf(const QJsonObject &call)
{
    const QString prefix = QStringLiteral("cb:");
    const QString name = textIn(call, "name");
    const QString echoes[] = {
        textIn(objectIn(call, "customer"), "externalId"),
        textIn(objectIn(objectIn(call, "assistantOverrides"), "metadata"), "attempt_id"),
        name.startsWith(prefix) ? name.mid(prefix.size()) : QString(),
    };
    for (const QString &echo : echoes) {
        const AttemptId attempt = AttemptId::fromText(echo);
        if (attempt.isValid())
            return attempt;
    }
    return {};
}

Result<CallReport> callReport(const QJsonObject &call, const QString &from)
{
    CallReport report;
    report.providerCallId = textIn(call, "id");
    const QString status = textIn(call, "status");
    if (report.providerCallId.isEmpty() || status.isEmpty())
        return fail(ErrorCode::ProviderAnswerUnreadable, {from},
                    QStringLiteral("a call without id or status"));
    report.attempt = attemptOf(call);
    report.number = PhoneNumber::fromE164(textIn(objectIn(call, "customer"), "number"));
    report.isOutbound = isOutbound(call);
    report.createdAt = instantIn(call, "createdAt");
    report.endedAt = instantIn(call, "endedAt");
    report.phase = phaseOf(status, report.endedAt.has_value() || !textIn(call, "endedReason").isEmpty());
    const QString controlUrl = textIn(objectIn(call, "monitor"), "controlUrl");
    if (http::isSecure(QUrl(controlUrl)))
        report.hangUpUrl = controlUrl;
    if (report.phase == CallPhase::Ended)
        readEnd(call, report);
    return report;
}

} // namespace callboard::providers::vapi
