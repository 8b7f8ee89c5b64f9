// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapianswers.h"

#include "core/http/json.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace callboard::providers::vapi {

namespace {

constexpr int MostWords = 160;

/// `message` is a string or a list of strings; whatever else came is read as text.
QString message(const QByteArray &body)
{
    const Result<QJsonObject> object = http::parseObject(body, {});
    if (!object)
        return QString::fromUtf8(body.left(2000));
    const QJsonValue value = object->value(QLatin1String("message"));
    if (!value.isArray())
        return value.toString();
    QStringList lines;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &line : items)
        lines.append(line.toString());
    return lines.join(QStringLiteral("; "));
}

PlaceAnswer unknown(const QString &reason)
{
    PlaceAnswer answer;
    answer.verdict = PlaceVerdict::Unknown;
    answer.reason = reason;
    return answer;
}

PlaceAnswer refused(Refusal refusal, const http::Response &response)
{
    PlaceAnswer answer;
    answer.verdict = PlaceVerdict::Refused;
    answer.refusal = refusal;
    answer.retryAfter = response.retryAfter;
    answer.reason = QStringLiteral("http %1 %2").arg(response.status).arg(providerWords(response.body));
    return answer;
}

Refusal refusalOfBadRequest(const QByteArray &body)
{
    const QString words = message(body);
    // Where in the message the words stand is not documented, so all of it is searched.
    if (words.contains(QLatin1String("over concurrency limit"), Qt::CaseInsensitive))
        return Refusal::OverConcurrency;
    static const QRegularExpression number(QStringLiteral("customer\\.number\\b"));
    return words.contains(number) ? Refusal::BadNumber : Refusal::BadRequest;
}

PlaceAnswer accepted(const http::Response &response)
{
    if (!response.complete)
        return unknown(QStringLiteral("answer cut short"));
    const Result<QJsonObject> call = http::parseObject(response.body, {});
    if (!call)
        return unknown(QStringLiteral("answer unreadable: ") + call.error().detail);
    const QString id = call->value(QLatin1String("id")).toString();
    if (id.isEmpty())
        return unknown(QStringLiteral("answer without an id"));
    if (http::hasRepeatedKeys(response.body, *call))
        return unknown(QStringLiteral("answer names a key twice"));

    PlaceAnswer answer;
    answer.verdict = PlaceVerdict::Accepted;
    answer.providerCallId = id;
    const QJsonObject limits = call->value(QLatin1String("subscriptionLimits")).toObject();
    const int lines = limits.value(QLatin1String("concurrencyLimit")).toInt();
    if (lines > 0)
        answer.lineLimit = lines;
    if (limits.value(QLatin1String("concurrencyBlocked")).toBool())
        answer.reason = QStringLiteral("concurrency blocked");
    return answer;
}

PlaceAnswer byStatus(const http::Response &response)
{
    switch (response.status) {
    case 400:
        return refused(refusalOfBadRequest(response.body), response);
    case 401:
    case 402:
    case 403:
        return refused(Refusal::KeyRefused, response);
    case 404:
    case 413:
    case 422:
        return refused(Refusal::BadRequest, response);
    case 429:
        return refused(Refusal::RateLimited, response);
    default:
        break;
    }
    if (response.status >= 200 && response.status < 300)
        return accepted(response);
    return unknown(QStringLiteral("http %1").arg(response.status));
}

} // namespace

PlaceAnswer placeAnswer(const http::Response &response)
{
    PlaceAnswer answer;
    switch (response.fate) {
    case http::Fate::Answered:
        answer = byStatus(response);
        break;
    case http::Fate::NotSent:
        answer.verdict = PlaceVerdict::NotSent;
        answer.reason = response.detail;
        break;
    case http::Fate::Lost:
        answer = unknown(response.detail);
        break;
    }
    answer.serverDate = response.serverDate;
    return answer;
}

std::optional<Error> readFailure(const http::Response &response, const QString &address,
                                 const QString &account)
{
    if (response.fate != http::Fate::Answered)
        return Error{ErrorCode::ProviderUnreachable, {address, response.detail}, {}, response.detail};
    const QString detail = QStringLiteral("http %1").arg(response.status);
    switch (response.status) {
    case 200:
        if (response.complete)
            return std::nullopt;
        return Error{ErrorCode::ProviderAnswerUnreadable, {address}, {}, response.detail};
    case 401:
    case 402:
    case 403:
        return Error{ErrorCode::ProviderKeyRefused, {account}, {}, detail};
    default:
        return Error{ErrorCode::ProviderRefused,
                     {QStringLiteral("%1 %2").arg(response.status).arg(providerWords(response.body))},
                     {},
                     detail};
    }
}

QString providerWords(const QByteArray &body)
{
    static const QRegularExpression telling(QStringLiteral(
        "\\S+@\\S+|\\+?\\d[\\d\\s().-]{4,}\\d|https?://\\S+|[A-Za-z0-9_-]{24,}|[\\x00-\\x1f]+"));
    return message(body).replace(telling, QStringLiteral("…")).simplified().left(MostWords);
}

} // namespace callboard::providers::vapi
