// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/sync/sheets/patience.h"
#include "tests/core/services/simulation/syncmoments.h"
#include "tests/support/fakehubspot.h"

#include <QUrlQuery>

#include <array>
#include <cmath>

namespace callboard::test {

/// Waits by moving a clock. What chance of another kind adds to a rest, or takes off it, is left out.
class EvenPatience final : public sync::Patience
{
public:
    explicit EvenPatience(FakeClock &clock)
        : m_clock(clock)
    {
    }

    [[nodiscard]] bool wait(milliseconds time) override
    {
        static constexpr std::array<qint64, 6> Rests = {2000, 4000, 8000, 16'000, 32'000, 64'000};
        qint64 even = time.count();
        for (const qint64 rest : Rests) {
            if (std::abs(even - rest) <= rest / 10)
                even = rest;
        }
        m_clock.advance(milliseconds{even});
        return true;
    }

private:
    FakeClock &m_clock;
};

/// What lies between a job and HubSpot. Before and after each request something may happen.
class ContactWire final : public http::Transport
{
public:
    /// False: nothing leaves this machine.
    using Before = std::function<bool(const http::Request &request)>;
    using After = std::function<void(const http::Request &request, const http::Response &response)>;

    ContactWire(FakeHubSpot &fake, SyncDoom &doom)
        : m_fake(fake)
        , m_doom(doom)
    {
    }

    Before before;
    After after;

    [[nodiscard]] http::Response send(const http::Request &request) override
    {
        m_doom.pass();
        http::Response response;
        if (before(request))
            response = answerTo(request);
        else
            response.fate = http::Fate::NotSent;
        after(request, response);
        m_doom.pass(); // and so the answer is lost
        return response;
    }

private:
    [[nodiscard]] http::Response answerTo(const http::Request &request)
    {
        const QByteArray method = request.method == http::Method::Get    ? QByteArrayLiteral("GET")
                                  : request.method == http::Method::Post ? QByteArrayLiteral("POST")
                                                                         : QByteArrayLiteral("PATCH");
        QByteArray token;
        for (const auto &[name, value] : request.headers) {
            if (name == "Authorization")
                token = value.mid(7);
        }
        const FakeHubSpot::Answer answer = m_fake.answer(
            {method, request.url.path(QUrl::FullyDecoded), QUrlQuery(request.url), token, request.body});
        http::Response response;
        if (answer.isLost)
            return response;
        response.fate = http::Fate::Answered;
        response.status = answer.status;
        response.complete = true;
        response.body = answer.body;
        return response;
    }

    FakeHubSpot &m_fake;
    SyncDoom &m_doom;
};

} // namespace callboard::test
