// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/answers.h"

#include "core/http/json.h"
#include "core/providers/endpoint.h"
#include "core/providers/jsonfields.h"
#include "core/providers/objectreading.h"
#include "core/providers/verdicts.h"

#include <QJsonArray>
#include <QRegularExpression>

namespace callboard::providers {

namespace {

constexpr int MostWords = 160;
constexpr int MostRawBytes = 2000;

/// A complaint about one field is an object: where, and what.
QString line(const QJsonValue &value)
{
    if (!value.isObject())
        return value.toString();
    const QJsonObject complaint = value.toObject();
    QStringList where;
    const QJsonArray steps = complaint.value(QLatin1String("loc")).toArray();
    for (const QJsonValue &step : steps)
        where.append(step.toString());
    return where.join(u'.') + u' ' + textIn(complaint, "msg");
}

/// `message`, or `detail` where the provider calls it so, is a string or a list; whatever else came is read
/// as text.
QString message(const QByteArray &body)
{
    const Result<QJsonObject> object = http::parseObject(body, {});
    if (!object)
        return QString::fromUtf8(body.left(MostRawBytes));
    const QJsonValue named = object->value(QLatin1String("message"));
    const QJsonValue value = named.isUndefined() ? object->value(QLatin1String("detail")) : named;
    if (!value.isArray())
        return line(value);
    QStringList lines;
    const QJsonArray items = value.toArray();
    for (const QJsonValue &item : items)
        lines.append(line(item));
    return lines.join(QStringLiteral("; "));
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

Refusal refusalOfBadRequest(const QByteArray &body, const CreateDialect &dialect)
{
    const QString words = message(body);
    // Where in the message the words stand is not documented, so all of it is searched.
    if (words.contains(QLatin1String("over concurrency limit"), Qt::CaseInsensitive))
        return Refusal::OverConcurrency;
    return dialect.isAboutNumber(words) ? Refusal::BadNumber : Refusal::BadRequest;
}

PlaceAnswer accepted(const http::Response &response, const CreateDialect &dialect)
{
    const Result<QJsonObject> object = objectOf(response);
    if (!object)
        return unknown<PlaceAnswer>(object.error().detail);
    PlaceAnswer answer = dialect.read(*object);
    if (answer.providerCallId.isEmpty())
        return unknown<PlaceAnswer>(QStringLiteral("answer without an id"));
    if (!isUsableId(answer.providerCallId))
        return unknown<PlaceAnswer>(QStringLiteral("answer with an id that cannot be one"));
    if (http::hasRepeatedKeys(response.body, *object))
        return unknown<PlaceAnswer>(QStringLiteral("answer names a key twice"));
    answer.verdict = PlaceVerdict::Accepted;
    return answer;
}

PlaceAnswer byStatus(const http::Response &response, const CreateDialect &dialect)
{
    switch (response.status) {
    case 400:
    case 422:
        return refused(refusalOfBadRequest(response.body, dialect), response);
    case 401:
    case 402:
    case 403:
        return refused(Refusal::KeyRefused, response);
    case 404:
    case 413:
        return refused(Refusal::BadRequest, response);
    case 429:
        return refused(Refusal::RateLimited, response);
    default:
        break;
    }
    if (response.status >= 200 && response.status < 300)
        return accepted(response, dialect);
    return unknown<PlaceAnswer>(QStringLiteral("http %1").arg(response.status));
}

} // namespace

PlaceAnswer placeAnswer(const http::Response &response, const CreateDialect &dialect)
{
    return byFate<PlaceAnswer>(
        response, [&dialect](const http::Response &answered) { return byStatus(answered, dialect); });
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
    return harmless(message(body));
}

QString harmless(QString words)
{
    // Meta's "(#131026)" is a code and no number of a person.
    static const QRegularExpression telling(QStringLiteral(
        "\\(#\\d{1,6}\\)(*SKIP)(*FAIL)|"
        "\\S+@\\S+|\\+?\\d[\\d\\s().-]{4,}\\d|https?://\\S+|[A-Za-z0-9_-]{24,}|[\\x00-\\x1f]+"));
    return words.replace(telling, QStringLiteral("…")).simplified().left(MostWords);
}

} // namespace callboard::providers
