// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/sync/sheets/patience.h"
#include "tests/support/fakeclock.h"

#include <functional>

namespace callboard::test {

/// Thrown where the program ends in the middle of its work.
struct SheetCrash
{
};

/// Counts the moments at which the program could end, and ends it at one of them.
class SheetDoom
{
public:
    /// At the \a moments -th moment from now; 0: not at all.
    void setAfter(int moments) { m_left = moments; }
    void pass()
    {
        if (m_left > 0 && --m_left == 0)
            throw SheetCrash();
    }

private:
    int m_left = 0;
};

/// A job's clock: each look at it lies between two steps of the job.
class DoomedClock final : public Clock
{
public:
    DoomedClock(const FakeClock &clock, SheetDoom &doom)
        : m_clock(clock)
        , m_doom(doom)
    {
    }

    [[nodiscard]] Instant now() const override
    {
        m_doom.pass();
        return m_clock.now();
    }
    [[nodiscard]] milliseconds bootTime() const override { return m_clock.bootTime(); }
    [[nodiscard]] milliseconds monotonicTime() const override { return m_clock.monotonicTime(); }

private:
    const FakeClock &m_clock;
    SheetDoom &m_doom;
};

/// The network between a job and the sheet. Before and after each request something may happen.
class SheetWire final : public http::Transport
{
public:
    using Before = std::function<void(bool isWrite)>;
    using After = std::function<void(const http::Request &request, const http::Response &response)>;

    explicit SheetWire(SheetDoom &doom)
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
    SheetDoom &m_doom;
};

} // namespace callboard::test
