// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/objectreading.h"

#include "core/http/address.h"
#include "core/http/json.h"
#include "core/providers/answers.h"

namespace callboard::providers {

Result<QJsonObject> readObject(http::Transport &transport, const http::Request &request,
                               const QString &account)
{
    const http::Response response = transport.send(request);
    const QString address = http::addressText(request.url);
    if (const std::optional<Error> failure = readFailure(response, address, account))
        return fail(*failure);
    return http::parseObject(response.body, address);
}

Result<QJsonObject> objectOf(const http::Response &response)
{
    if (!response.complete)
        return fail(ErrorCode::ProviderAnswerUnreadable, {}, QStringLiteral("answer cut short"));
    const Result<QJsonObject> object = http::parseObject(response.body, {});
    if (!object)
        return fail(object.error().code, {}, QStringLiteral("answer unreadable: ") + object.error().detail);
    return object;
}

} // namespace callboard::providers
