// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/whatsapp/whatsappanswers.h"

#include "core/http/json.h"
#include "core/providers/answers.h"
#include "core/providers/endpoint.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"
#include "core/providers/verdicts.h"
#include "core/providers/whatsapp/metacodes.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace callboard::providers::whatsapp {

namespace {

/// Whether the status alone says that nothing was done (dialling safety, section 6).
bool isRefusal(int status)
{
    return status >= 400 && status < 500 && status != 408 && status != 409 && status != 425;
}

/// Of an error object with a code; nothing for anything else, and nothing where neither code nor status is
/// clear: a front may word its own errors like that.
std::optional<SendAnswer> refusal(const QByteArray &body, const http::Response &response)
{
    const Result<QJsonObject> object = http::parseObject(body, {});
    if (!object)
        return std::nullopt;
    const QJsonObject error = objectIn(*object, "error");
    const QJsonValue code = error.value(QLatin1String("code"));
    if (!code.isDouble())
        return std::nullopt;
    const std::optional<MessageFault> known = faultOf(code.toInt());
    if (!known && !isRefusal(response.status))
        return std::nullopt;
    const MessageFault byStatus = response.status == 429 ? MessageFault::SlowDown : MessageFault::ThisMessage;
    return refused(known.value_or(byStatus),
                   QStringLiteral("whatsapp %1 %2").arg(code.toInt()).arg(harmless(textIn(error, "message"))),
                   response.retryAfter);
}

SendAnswer accepted(const http::Response &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return unknown<SendAnswer>(object.error().detail);
    const QJsonObject message = object->value(QLatin1String("messages")).toArray().first().toObject();
    SendAnswer answer;
    answer.messageId = textIn(message, "id");
    if (answer.messageId.isEmpty())
        return unknown<SendAnswer>(QStringLiteral("answer without an id"));
    if (!isUsableId(answer.messageId))
        return unknown<SendAnswer>(QStringLiteral("answer with an id that cannot be one"));
    if (http::hasRepeatedKeys(response.body, *object))
        return unknown<SendAnswer>(QStringLiteral("answer names a key twice"));
    const QString status = textIn(message, "message_status");
    answer.verdict = PlaceVerdict::Accepted;
    answer.isOnTrial = status == QLatin1String("held_for_quality_assessment");
    answer.isTemplatePaused = status == QLatin1String("paused");
    return answer;
}

SendAnswer byStatus(const http::Response &response)
{
    if (response.status >= 200 && response.status < 300)
        return accepted(response);
    if (response.complete) {
        if (const std::optional<SendAnswer> told = refusal(response.body, response))
            return *told;
    }
    const QString reason = QStringLiteral("http %1").arg(response.status);
    switch (response.status) { // of a front that is not Meta's own
    case 401:
    case 403:
    case 404:
        return refused(MessageFault::Account, reason, response.retryAfter);
    case 429:
        return refused(MessageFault::SlowDown, reason, response.retryAfter);
    case 400:
    case 413:
    case 422:
        return refused(MessageFault::EveryMessage, reason, response.retryAfter);
    default: // the message may have gone through
        return unknown<SendAnswer>(reason);
    }
}

struct Word
{
    QLatin1String word;
    Delivery delivery;
};

constexpr Word Deliveries[] = {{QLatin1String("SENT"), Delivery::Sent},
                               {QLatin1String("DELIVERED"), Delivery::Delivered},
                               {QLatin1String("READ"), Delivery::Read},
                               {QLatin1String("FAILED"), Delivery::Failed}};

void takeEvent(MessageReport &report, const QJsonObject &event)
{
    const QString status = textIn(event, "delivery_status");
    for (const Word &word : Deliveries) {
        if (status.compare(word.word, Qt::CaseInsensitive) != 0 || word.delivery < report.delivery)
            continue;
        report.delivery = word.delivery;
        if (word.delivery != Delivery::Failed)
            continue;
        const QString why = textIn(event, "error_description");
        report.fault = faultOf(codeIn(why).value_or(-1)).value_or(MessageFault::ThisMessage);
        report.reason = harmless(why);
    }
}

int fieldsIn(const QString &text)
{
    static const QRegularExpression field(QStringLiteral("\\{\\{\\s*[\\w]+\\s*\\}\\}"));
    QStringList names;
    for (auto match = field.globalMatch(text); match.hasNext();)
        names << match.next().captured().remove(u' ');
    names.removeDuplicates();
    return int(names.size());
}

} // namespace

SendAnswer sendAnswer(const http::Response &response)
{
    return byFate<SendAnswer>(response, byStatus);
}

Result<MessageReport> messageReport(const QJsonObject &history, const QString &messageId, const QString &from)
{
    const QJsonValue data = history.value(QLatin1String("data"));
    if (!data.isArray())
        return fail(ErrorCode::ProviderAnswerUnreadable, {from});
    MessageReport report;
    report.messageId = messageId;
    const QJsonArray entries = data.toArray();
    for (const QJsonValue &entry : entries) {
        if (textIn(entry.toObject(), "message_id") != messageId)
            continue;
        const QJsonValue events = entry.toObject().value(QLatin1String("events"));
        const QJsonArray list =
            events.isArray() ? events.toArray() : events.toObject().value(QLatin1String("data")).toArray();
        for (const QJsonValue &event : list)
            takeEvent(report, event.toObject());
    }
    return report;
}

std::optional<MessageTemplate> messageTemplate(const QJsonObject &entry)
{
    if (textIn(entry, "status").compare(QLatin1String("APPROVED"), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    MessageTemplate found;
    found.name = textIn(entry, "name");
    found.language = textIn(entry, "language");
    found.isMarketing =
        textIn(entry, "category").compare(QLatin1String("MARKETING"), Qt::CaseInsensitive) == 0;
    const QJsonArray parts = entry.value(QLatin1String("components")).toArray();
    for (const QJsonValue &value : parts) {
        const QJsonObject part = value.toObject();
        const QString type = textIn(part, "type").toLower();
        if (type == QLatin1String("body")) {
            found.text = textIn(part, "text");
            found.fields = fieldsIn(found.text);
        } else if (type == QLatin1String("header")) {
            found.media = headerMediaFromWord(textIn(part, "format").toLower()).value_or(HeaderMedia::None);
        }
    }
    return found.name.isEmpty() || found.language.isEmpty() ? std::nullopt : std::optional(found);
}

} // namespace callboard::providers::whatsapp
