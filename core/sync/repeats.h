// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/backoff.h"
#include "core/http/json.h"
#include "core/http/transport.h"
#include "core/sync/reached.h"
#include "core/sync/sheets/patience.h"

#include <optional>
#include <type_traits>

namespace callboard::sync {

/// How a client asks again what its service could not answer just now: ever later, no sooner than the service
/// asked for, and a few times only. Belongs to one thread at a time.
class Repeats
{
public:
    static constexpr int MostTries = 5;

    /// \a firstRest: after the first failure; no rest is longer than 64 s. \a patience must outlive it.
    Repeats(milliseconds firstRest, Patience &patience);

    /// The object that \a response carries, unless \a trouble was found in it. Remembers for how long the
    /// service wants to be left alone.
    template<typename Obstacle>
    [[nodiscard]] ReachedOr<QJsonObject, Obstacle> objectIn(const http::Response &response,
                                                            const std::optional<Obstacle> &trouble)
    {
        m_askedToWait = trouble ? response.retryAfter.value_or(milliseconds{0}) : milliseconds{0};
        if (trouble)
            return *trouble;
        const Result<QJsonObject> body = http::parseObject(response.body, {});
        if (!body)
            return Obstacle::Unreadable;
        return *body;
    }

    /// Asks \a once until it answers, or for as long as the trouble \a isWorthRepeating. Blocks.
    template<typename Once, typename IsWorth>
    [[nodiscard]] std::invoke_result_t<const Once &> untilAnswered(const Once &once,
                                                                   const IsWorth &isWorthRepeating)
    {
        for (int failures = 1;; ++failures) {
            std::invoke_result_t<const Once &> answer = once();
            if (answer || !isWorthRepeating(answer.trouble()) || failures == MostTries)
                return answer;
            if (!rest(failures))
                return std::remove_cvref_t<decltype(answer.trouble())>::Stopped;
        }
    }

    /// Waits as long as it is good to after the \a failures -th failure in a row; false: give up.
    [[nodiscard]] bool rest(int failures);

private:
    Backoff m_backoff;
    Patience &m_patience;
    milliseconds m_askedToWait{0}; ///< the service's own word of the last refusal
};

} // namespace callboard::sync
