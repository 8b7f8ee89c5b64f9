// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/bizchat/bizchatanswers.h"

#include "core/http/json.h"
#include "core/providers/answers.h"
#include "core/providers/endpoint.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"
#include "core/providers/verdicts.h"
#include "core/providers/whatsapp/metacodes.h"

#include <QRegularExpression>

namespace callboard::providers::bizchat {

namespace {

/// Whole words only, their plurals too: "another plan" is one of them, "planned" is none.
QRegularExpression oneOf(const QString &words)
{
    return QRegularExpression(QStringLiteral("(?<![a-z0-9])(?:%1)s?(?![a-z0-9])").arg(words),
                              QRegularExpression::CaseInsensitiveOption);
}

/// By Meta's code where it is passed on, else by what the words name; nothing where they name nothing.
std::optional<MessageFault> faultOf(const QString &words)
{
    if (const std::optional<int> code = whatsapp::codeIn(words))
        return whatsapp::faultOf(*code).value_or(MessageFault::ThisMessage);
    static const QRegularExpression ofAccount = oneOf(QStringLiteral("plan|limit|balance|token|vendor"));
    // "The phone number field is required" is about the number; "the number of parameters" is not.
    static const QRegularExpression ofNumber =
        oneOf(QStringLiteral("number(?!s?[\\s_]+(?:of|id)\\b)|recipient|not on whatsapp"));
    static const QRegularExpression ofTemplate = oneOf(QStringLiteral("template|language|parameter|field"));
    if (words.contains(ofAccount))
        return MessageFault::Account;
    if (words.contains(ofNumber))
        return MessageFault::Unreachable;
    if (words.contains(ofTemplate))
        return MessageFault::EveryMessage;
    return std::nullopt;
}

/// Of a request that was not valid: the keys of `errors` name the fields at fault. What says nothing of a
/// number is about template and fields, which are alike for every lead.
MessageFault faultOfBadRequest(const QByteArray &body)
{
    const QJsonObject answer = http::parseObject(body, {}).value_or(QJsonObject());
    const QString words = textIn(answer, "message");
    const QStringList keys = objectIn(answer, "errors").keys();
    if (!keys.isEmpty() && !whatsapp::codeIn(words)) {
        return keys == QStringList{QStringLiteral("phone_number")} ? MessageFault::Unreachable
                                                                   : MessageFault::EveryMessage;
    }
    return faultOf(words).value_or(MessageFault::EveryMessage);
}

SendAnswer ofSuccess(const http::Response &response)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return unknown<SendAnswer>(object.error().detail);
    if (http::hasRepeatedKeys(response.body, *object))
        return unknown<SendAnswer>(QStringLiteral("answer names a key twice"));
    const QString words = textIn(*object, "message");
    const QString result = textIn(*object, "result").toLower();
    if (result == QLatin1String("failed") || result == QLatin1String("error"))
        return refused(faultOf(words).value_or(MessageFault::ThisMessage),
                       QStringLiteral("bizchat ") + harmless(words), response.retryAfter);
    if (result != QLatin1String("success"))
        return unknown<SendAnswer>(QStringLiteral("answer without a result"));
    const QString wamid = textIn(objectIn(*object, "data"), "wamid");
    if (wamid.isEmpty())
        return refused(MessageFault::Account, QStringLiteral("no message id"), response.retryAfter);
    if (!isUsableId(wamid))
        return unknown<SendAnswer>(QStringLiteral("answer with an id that cannot be one"));
    SendAnswer answer;
    answer.verdict = PlaceVerdict::Accepted;
    answer.messageId = wamid;
    return answer;
}

SendAnswer byStatus(const http::Response &response)
{
    if (response.status >= 200 && response.status < 300)
        return ofSuccess(response);
    const QString reason =
        QStringLiteral("http %1 %2").arg(response.status).arg(providerWords(response.body));
    switch (response.status) {
    case 401:
    case 402:
    case 403:
    case 404:
        return refused(MessageFault::Account, reason, response.retryAfter);
    case 400:
    case 422:
        return refused(faultOfBadRequest(response.body), reason, response.retryAfter);
    case 429:
        return refused(MessageFault::SlowDown, reason, response.retryAfter);
    default: // the message may have gone through
        return unknown<SendAnswer>(reason);
    }
}

} // namespace

SendAnswer sendAnswer(const http::Response &response)
{
    return byFate<SendAnswer>(response, byStatus);
}

Result<MessageReport> messageReport(const QJsonObject &answer, const QString &messageId, const QString &from)
{
    const QString status = textIn(objectIn(answer, "data"), "status").toLower();
    const std::optional<Delivery> delivery =
        status == QLatin1String("played") ? Delivery::Read : deliveryFromWord(status);
    if (!delivery)
        return fail(ErrorCode::ProviderAnswerUnreadable, {from});
    MessageReport report;
    report.messageId = messageId;
    report.delivery = *delivery;
    if (report.delivery == Delivery::Failed) {
        const QString words = firstOf({textIn(objectIn(answer, "data"), "error"), textIn(answer, "message")});
        const std::optional<int> code = whatsapp::codeIn(words);
        report.fault = whatsapp::faultOf(code.value_or(-1)).value_or(MessageFault::ThisMessage);
        report.reason = harmless(words);
    }
    return report;
}

std::optional<MessageTemplate> messageTemplate(const QJsonObject &entry)
{
    if (textIn(entry, "status").compare(QLatin1String("APPROVED"), Qt::CaseInsensitive) != 0)
        return std::nullopt;
    MessageTemplate found;
    found.name = firstOf({textIn(entry, "template_name"), textIn(entry, "name")});
    found.language = firstOf({textIn(entry, "language"), textIn(entry, "template_language")});
    return found.name.isEmpty() || found.language.isEmpty() ? std::nullopt : std::optional(found);
}

} // namespace callboard::providers::bizchat
