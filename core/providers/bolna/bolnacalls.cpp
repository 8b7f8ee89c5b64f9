// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bolna/bolnacalls.h"

#include "core/base/log.h"
#include "core/providers/answers.h"
#include "core/providers/bolna/bolnaendings.h"
#include "core/providers/jsonfields.h"

#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace callboard::providers::bolna {

namespace {

constexpr double MostCents = 100'000'000.0;
constexpr double LongestTalk = 7 * 24 * 3600.0;
/// Enough to tell numbers apart, and without the country's part, which is spelt in many ways.
constexpr int TailDigits = 8;

QString digitsOf(const QString &number)
{
    QString digits;
    std::copy_if(number.cbegin(), number.cend(), std::back_inserter(digits),
                 [](QChar character) { return character >= u'0' && character <= u'9'; });
    return digits;
}

std::optional<double> amountIn(const QJsonObject &object, const char *key, double most)
{
    const QJsonValue value = object.value(QLatin1String(key));
    const bool isAmount = value.isDouble() && value.toDouble() >= 0 && value.toDouble() <= most;
    return isAmount ? std::optional(value.toDouble()) : std::nullopt;
}

bool isTold(const QJsonObject &object, const char *key)
{
    const QJsonValue value = object.value(QLatin1String(key));
    return !value.isUndefined() && !value.isNull() && value != QJsonValue(QString());
}

double talkIn(const QJsonObject &execution)
{
    const auto duration = amountIn(execution, "conversation_duration", LongestTalk);
    return duration.value_or(amountIn(execution, "conversation_time", LongestTalk).value_or(0.0));
}

QStringList reasonsIn(const QJsonObject &execution)
{
    QStringList reasons = {textIn(execution, "termination_reason"),
                           textIn(objectIn(execution, "telephony_data"), "hangup_reason"),
                           textIn(execution, "error_message")};
    reasons.removeAll(QString());
    return reasons;
}

/// As it was asked for, if that is told; carriers spell numbers without the plus, or with blanks.
std::optional<PhoneNumber> numberOf(const QJsonObject &execution)
{
    const QString told = firstOf({textIn(objectIn(execution, "context_details"), "recipient_phone_number"),
                                  textIn(execution, "recipient_phone_number"),
                                  textIn(objectIn(execution, "telephony_data"), "to_number")});
    return PhoneNumber::fromE164(QLatin1Char('+') + digitsOf(told));
}

bool isByRequest(const QJsonObject &execution)
{
    const QJsonObject telephony = objectIn(execution, "telephony_data");
    // What no carrier ever had can only have been stopped by request.
    return textIn(telephony, "hangup_by").contains(QLatin1String("api"), Qt::CaseInsensitive) ||
           textIn(telephony, "provider_call_id").isEmpty();
}

/// Never asked for, so a call that waits for a time of its own was moved by Bolna: out of the agent's hours,
/// or for a retry.
bool isPutOff(const QJsonObject &execution, const QString &status)
{
    if (status == QLatin1String("rescheduled"))
        return true;
    return status == QLatin1String("scheduled") && execution.value(QLatin1String("retry_count")).toInt() > 0;
}

CallRecord recordOf(const QJsonObject &execution, const QString &status)
{
    CallRecord record;
    record.transcript = textIn(execution, "transcript");
    record.summary = textIn(execution, "summary");
    record.recordingUrl = textIn(objectIn(execution, "telephony_data"), "recording_url");
    if (const QJsonObject data = objectIn(execution, "extracted_data"); !data.isEmpty())
        record.structuredData = QJsonDocument(data).toJson(QJsonDocument::Compact);
    if (const double talk = talkIn(execution); talk > 0)
        record.talkTime = seconds{qint64(talk)};
    if (const auto cents = amountIn(execution, "total_cost", MostCents))
        record.cost = Money::usd(*cents / 100.0);
    const QStringList reasons = reasonsIn(execution);
    record.endedReason =
        reasons.isEmpty() ? status : QString(status + QStringLiteral(": ") + harmless(reasons.constFirst()));
    return record;
}

void readEnd(const QJsonObject &execution, const QString &status, CallReport &report)
{
    report.record = recordOf(execution, status);
    End end;
    end.status = status;
    end.reasons = reasonsIn(execution);
    end.talk = {report.record.talkTime, hasUserLine(report.record.transcript)};
    end.conversed = talkIn(execution) > 0;
    end.isVoicemail = execution.value(QLatin1String("answered_by_voice_mail")).toBool();
    end.stoppedByRequest = isByRequest(execution);
    end.wasPutOff = isTold(execution, "rescheduled_at");
    const Ending ending = endingOf(end);
    report.outcome = ending.outcome;
    report.after = ending.after;
    // A final status comes after recording, cost and extraction.
    report.recordComplete = status != QLatin1String("call-disconnected");
}

CallPhase phaseIn(const QJsonObject &execution, const QString &status)
{
    if (const std::optional<CallPhase> known = phaseOf(status))
        return *known;
    qCWarning(lcProvider) << "unknown status of a call:" << status.left(60);
    const bool hasEnded = isTold(execution, "termination_reason") ||
                          isTold(objectIn(execution, "telephony_data"), "hangup_reason");
    return hasEnded ? CallPhase::Ended : CallPhase::Queued;
}

} // namespace

/// One place is documented; the others cost nothing, and a call that is not recognised is made twice.
AttemptId attemptOf(const QJsonObject &execution)
{
    const QJsonObject context = objectIn(execution, "context_details");
    for (const QJsonObject &echo :
         {objectIn(context, "recipient_data"), context, objectIn(execution, "user_data")}) {
        const AttemptId attempt = AttemptId::fromText(textIn(echo, "attempt_id"));
        if (attempt.isValid())
            return attempt;
    }
    return {};
}

Result<CallReport> callReport(const QJsonObject &execution, const QString &from,
                              std::optional<Instant> toldAt)
{
    CallReport report;
    report.providerCallId = textIn(execution, "id");
    const QString status = canonical(textIn(execution, "status"));
    if (report.providerCallId.isEmpty() || status.isEmpty())
        return fail(ErrorCode::ProviderAnswerUnreadable, {from},
                    QStringLiteral("a call without id or status"));
    report.attempt = attemptOf(execution);
    report.number = numberOf(execution);
    report.isOutbound =
        textIn(objectIn(execution, "telephony_data"), "call_type") != QLatin1String("inbound");
    report.createdAt = instant(textIn(execution, "created_at"));
    report.phase = phaseIn(execution, status);
    report.isPutOff = isPutOff(execution, status);
    const std::optional<Instant> updatedAt = instant(textIn(execution, "updated_at"));
    const std::optional<Instant> lastSeen = updatedAt ? updatedAt : report.createdAt;
    if (report.phase == CallPhase::Disconnected && toldAt && lastSeen &&
        *toldAt - *lastSeen > DisconnectLease)
        report.phase = CallPhase::Ended;
    if (report.phase == CallPhase::Ended || report.phase == CallPhase::Disconnected)
        report.endedAt = updatedAt;
    if (report.phase == CallPhase::Ended)
        readEnd(execution, status, report);
    return report;
}

std::optional<Instant> instant(const QString &text)
{
    static const QRegularExpression zone(QStringLiteral("(Z|[+-]\\d\\d(:?\\d\\d)?)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    const qsizetype timeAt = text.indexOf(u':');
    if (timeAt < 0)
        return std::nullopt;
    const bool namesZone = text.indexOf(zone, timeAt) >= 0;
    const QString whole = namesZone ? text : QString(text + u'Z');
    const QDateTime time = QDateTime::fromString(whole, Qt::ISODateWithMs);
    return time.isValid() ? std::optional(fromDateTime(time)) : std::nullopt;
}

bool isTrimmed(const QJsonObject &row)
{
    // With every call of ours something is sent along.
    return objectIn(objectIn(row, "context_details"), "recipient_data").isEmpty();
}

QString tailOf(const QString &number)
{
    return digitsOf(number).right(TailDigits);
}

bool mayBeTo(const QJsonObject &row, const QSet<QString> &tails)
{
    const QString tail = tailOf(firstOf(
        {textIn(objectIn(row, "telephony_data"), "to_number"), textIn(row, "recipient_phone_number")}));
    return tail.size() < TailDigits || tails.contains(tail);
}

} // namespace callboard::providers::bolna
