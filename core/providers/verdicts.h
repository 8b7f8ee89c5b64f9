// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

namespace callboard::providers {

/// That nobody can tell whether anything was done. \a Answer: PlaceAnswer or SendAnswer.
template<typename Answer>
[[nodiscard]] Answer unknown(const QString &reason)
{
    Answer answer;
    answer.verdict = PlaceVerdict::Unknown;
    answer.reason = reason;
    return answer;
}

/// That a message was not taken; \a retryAfter where the provider said it.
[[nodiscard]] inline SendAnswer refused(MessageFault fault, const QString &reason,
                                        std::optional<milliseconds> retryAfter = {})
{
    SendAnswer answer;
    answer.verdict = PlaceVerdict::Refused;
    answer.fault = fault;
    answer.reason = reason;
    answer.retryAfter = retryAfter;
    return answer;
}

/// What the fate of a create request tells, alike for calls and messages; \a read reads an answer that came.
template<typename Answer, typename Read>
[[nodiscard]] Answer byFate(const http::Response &response, const Read &read)
{
    Answer answer;
    switch (response.fate) {
    case http::Fate::Answered:
        answer = read(response);
        break;
    case http::Fate::NotSent:
        answer.verdict = PlaceVerdict::NotSent;
        answer.reason = response.detail;
        break;
    case http::Fate::Lost:
        answer = unknown<Answer>(response.detail);
        break;
    }
    answer.serverDate = response.serverDate;
    return answer;
}

} // namespace callboard::providers
