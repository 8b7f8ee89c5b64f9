// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/providers/practice/practicecall.h"

namespace callboard::providers {

QJsonObject toJson(const PracticeCall &call)
{
    return {
        {QStringLiteral("id"), call.id},
        {QStringLiteral("createdAt"), toMSecsSinceEpoch(call.createdAt)},
        {QStringLiteral("ordinal"), call.ordinal},
        {QStringLiteral("number"), call.number},
        {QStringLiteral("name"), call.name},
        {QStringLiteral("externalId"), call.externalId},
        {QStringLiteral("assistantId"), call.assistantId},
        {QStringLiteral("phoneNumberId"), call.phoneNumberId},
        {QStringLiteral("overrides"), call.overrides},
    };
}

std::optional<PracticeCall> practiceCallFromJson(const QJsonObject &object)
{
    const auto text = [&object](const char *key) { return object.value(QLatin1String(key)).toString(); };
    PracticeCall call;
    call.id = text("id");
    call.createdAt = fromMSecsSinceEpoch(object.value(QLatin1String("createdAt")).toInteger());
    call.ordinal = object.value(QLatin1String("ordinal")).toInt();
    call.number = text("number");
    call.name = text("name");
    call.externalId = text("externalId");
    call.assistantId = text("assistantId");
    call.phoneNumberId = text("phoneNumberId");
    call.overrides = object.value(QLatin1String("overrides")).toObject();
    if (call.id.isEmpty() || call.number.isEmpty() || call.ordinal < 1)
        return std::nullopt;
    return call;
}

} // namespace callboard::providers
