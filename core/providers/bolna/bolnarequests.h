// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/keyedrequests.h"

namespace callboard::providers::bolna {

/// The body of POST /call. The attempt id goes into `user_data.attempt_id` (ruling 6), over a column of that
/// name. Bolna's own retries are switched off in words (F29); the agent's calling hours are never bypassed,
/// and nothing is scheduled.
[[nodiscard]] QJsonObject createBody(const CallRequest &call);

/// The requests that Callboard makes of Bolna for one account.
class Requests
{
public:
    explicit Requests(const ProviderSetup &setup);

    [[nodiscard]] http::Request create(const CallRequest &call) const;
    [[nodiscard]] http::Request stop(const QString &execution) const;
    [[nodiscard]] http::Request execution(const QString &id) const;
    /// One page, from 1 on, of the agent's calls created from \a from to \a to; at most LongestSpan apart.
    [[nodiscard]] http::Request executions(const QString &agent, Instant from, Instant to, int page,
                                           int pageSize) const;
    [[nodiscard]] http::Request agents() const;
    [[nodiscard]] http::Request agent(const QString &id) const;
    [[nodiscard]] http::Request phoneNumbers() const;
    [[nodiscard]] http::Request user() const;

private:
    QUrl m_base;
    KeyedRequests m_keyed;
    milliseconds m_createDeadline;
};

constexpr int MostListed = 50;                          ///< Bolna's maximum of `page_size`
constexpr milliseconds LongestSpan{7 * 24 * 3'600'000}; ///< of one listing

} // namespace callboard::providers::bolna
