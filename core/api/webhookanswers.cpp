// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/api/webhookanswers.h"

#include "core/api/webhookgate.h"
#include "core/api/webhooksignature.h"
#include "core/base/log.h"

#include <algorithm>

namespace callboard::api {

namespace {

constexpr qsizetype LongestChallenge = 200;

/// Whoever is refused learns no more than that.
ApiAnswer bare(int status)
{
    return {status, QByteArrayLiteral("text/plain"), {}};
}

/// It is sent back as it came: nothing that a reader could take for more than a word.
bool isPlainWord(const QString &text)
{
    return !text.isEmpty() && text.size() <= LongestChallenge &&
           std::all_of(text.cbegin(), text.cend(), [](QChar letter) {
               const char16_t code = letter.unicode();
               return (code >= u'0' && code <= u'9') || (code >= u'a' && code <= u'z') ||
                      (code >= u'A' && code <= u'Z') || code == u'-' || code == u'_' || code == u'.';
           });
}

ApiAnswer answerToTest(const ApiRequest &request, const services::OpenDoor &door)
{
    if (!door.isSigned)
        return bare(200);
    const bool isTokenRight =
        isSameSecret(request.parameter(QStringLiteral("hub.verify_token")).toUtf8(), door.door.secret);
    const QString challenge = request.parameter(QStringLiteral("hub.challenge"));
    if (!isTokenRight || request.parameter(QStringLiteral("hub.mode")) != QLatin1String("subscribe"))
        return bare(401);
    if (!isPlainWord(challenge))
        return bare(400);
    return {200, QByteArrayLiteral("text/plain"), challenge.toLatin1()};
}

int statusFor(const Error &error)
{
    switch (error.code) {
    case ErrorCode::NotAllowed:
        return 401;
    case ErrorCode::ProviderAnswerUnreadable:
        return 400;
    default:
        return 503;
    }
}

} // namespace

ReportAnswer answerToReport(const ApiRequest &request, const QList<services::OpenDoor> &doors,
                            services::Workspace &workspace)
{
    const services::OpenDoor *door = doorAt(request.path, doors);
    if (door == nullptr)
        return {bare(401)};
    if (request.method == "GET")
        return {answerToTest(request, *door)};
    if (door->isSigned && !isSignedByMeta(request.body, request.signature, door->key))
        return {bare(401)};
    const Result<int> kept = services::takeIn(workspace, doors, *door, request.body);
    if (kept)
        return {ApiAnswer::document({{QStringLiteral("success"), true}}), *kept};
    qCWarning(lcApp) << "a report of account" << door->account.id.value()
                     << "was not kept:" << kept.error().detail;
    return {bare(statusFor(kept.error()))};
}

} // namespace callboard::api
