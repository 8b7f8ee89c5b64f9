// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "tests/core/services/simulation/syncmoments.h"

namespace callboard::test {

/// The network between a job and the sheet. Before and after each request something may happen.
class SheetWire final : public http::Transport
{
public:
    using Before = std::function<void(bool isWrite)>;
    using After = std::function<void(const http::Request &request, const http::Response &response)>;

    explicit SheetWire(SyncDoom &doom)
        : m_doom(doom)
    {
    }

    Before before;
    After after;

    [[nodiscard]] http::Response send(const http::Request &request) override
    {
        if (!request.url.path().startsWith(QLatin1String("/v4/")))
            return m_network.send(request);
        m_doom.pass();
        before(request.method != http::Method::Get);
        const http::Response response = m_network.send(request);
        after(request, response);
        m_doom.pass(); // and so the answer is lost
        return response;
    }

private:
    http::NetworkTransport m_network;
    SyncDoom &m_doom;
};

} // namespace callboard::test
