// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/keyedrequests.h"

namespace callboard::providers::vapi {

/// The body of POST /call. The attempt id goes into every field that Vapi echoes (ruling 6): `name`,
/// `customer.externalId` and `assistantOverrides.metadata.attempt_id`. Never `customers`: a batch answers 201
/// even when calls failed.
[[nodiscard]] QJsonObject createBody(const CallRequest &call);

/// The requests that Callboard makes of Vapi for one account.
class Requests
{
public:
    explicit Requests(const ProviderSetup &setup);

    [[nodiscard]] http::Request create(const CallRequest &call) const;
    [[nodiscard]] http::Request call(const QString &id) const;
    /// At most \a limit calls created from \a from to \a to, both included.
    [[nodiscard]] http::Request calls(Instant from, Instant to, int limit) const;
    [[nodiscard]] http::Request assistants() const;
    [[nodiscard]] http::Request assistant(const QString &id) const;
    [[nodiscard]] http::Request phoneNumbers() const;
    /// The key goes along only to the provider's own hosts.
    [[nodiscard]] http::Request hangUp(const QUrl &controlUrl) const;

private:
    QUrl m_base;
    KeyedRequests m_keyed;
};

/// Whether \a url belongs to the provider whose API is at \a base: the same host or, away from the loopback,
/// one under the same parent domain (api.vapi.ai and x.vapi.ai).
[[nodiscard]] bool isOwnHost(const QUrl &url, const QUrl &base);

constexpr int MostListed = 1000; ///< Vapi's maximum of `limit`

} // namespace callboard::providers::vapi
