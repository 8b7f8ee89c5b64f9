// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QJsonObject>
#include <QString>

#include <optional>

namespace callboard::providers {

/// What the practice line keeps of a call: what was asked for and what was done to it. Everything else about
/// it follows from these and the script, see PracticeLife.
struct PracticeCall
{
    QString id;
    Instant createdAt;
    int ordinal = 1; ///< the how-manieth call to this number
    QString number;
    QString name;
    QString externalId;
    QString assistantId;
    QString phoneNumberId;
    QJsonObject overrides;            ///< assistantOverrides as they came, echoed
    std::optional<Instant> stoppedAt; ///< hung up from our side
    bool deleted = false;
};

/// The line of the call book, and back. Nothing for an object that is no call.
[[nodiscard]] QJsonObject toJson(const PracticeCall &call);
[[nodiscard]] std::optional<PracticeCall> practiceCallFromJson(const QJsonObject &object);

} // namespace callboard::providers
