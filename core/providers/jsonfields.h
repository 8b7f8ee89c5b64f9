// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <initializer_list>

namespace callboard::providers {

/// A field of a provider's answer; empty when it is missing or of another type.
[[nodiscard]] inline QJsonObject objectIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toObject();
}

[[nodiscard]] inline QString textIn(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1String(key)).toString();
}

/// The first that is not empty: providers move fields, and keep the old places filled for a while.
[[nodiscard]] inline QString firstOf(std::initializer_list<QString> texts)
{
    for (const QString &text : texts) {
        if (!text.isEmpty())
            return text;
    }
    return {};
}

} // namespace callboard::providers
