// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"

#include <QStringList>
#include <QUrlQuery>

#include <optional>

namespace callboard::providers {

/// A request to the practice line, free of sockets.
struct PracticeQuestion
{
    enum class Method { Get = 1, Post, Delete, Other };

    Method method = Method::Get;
    QStringList path; ///< its segments
    QUrlQuery query;
    QByteArray authorization;
    QByteArray body;
};

/// What the practice line answers, or that it does not.
struct PracticeReply
{
    enum class Manner { Answer = 1, Drop, Hang };

    int status = 200;
    QByteArray body;
    QByteArray mimeType = QByteArrayLiteral("application/json");
    std::optional<seconds> retryAfter = std::nullopt;
    Manner manner = Manner::Answer;
};

} // namespace callboard::providers
