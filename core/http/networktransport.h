// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"

namespace callboard::http {

/// The real network. Holds nothing of its own: a thread that repeats polls and listings keeps one manager,
/// and with it its connections, until the thread ends; a request that must not be repeated gets a manager,
/// and so a connection, of its own (ruling 20). No proxy, TLS 1.2 or later, system roots, and no way round a
/// certificate that does not hold.
class NetworkTransport final : public Transport
{
public:
    [[nodiscard]] Response send(const Request &request) override;
};

} // namespace callboard::http
