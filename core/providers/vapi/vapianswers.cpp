// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/vapi/vapianswers.h"

#include "core/providers/jsonfields.h"

#include <QRegularExpression>

namespace callboard::providers::vapi {

namespace {

PlaceAnswer read(const QJsonObject &call)
{
    PlaceAnswer answer;
    answer.providerCallId = textIn(call, "id");
    const QJsonObject limits = objectIn(call, "subscriptionLimits");
    const int lines = limits.value(QLatin1String("concurrencyLimit")).toInt();
    if (lines > 0)
        answer.lineLimit = lines;
    answer.isOverLimit = limits.value(QLatin1String("concurrencyBlocked")).toBool();
    return answer;
}

bool isAboutNumber(const QString &words)
{
    static const QRegularExpression number(QStringLiteral("customer\\.number\\b"));
    return words.contains(number);
}

} // namespace

PlaceAnswer placeAnswer(const http::Response &response)
{
    return providers::placeAnswer(response, {read, isAboutNumber});
}

} // namespace callboard::providers::vapi
