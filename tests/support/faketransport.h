// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"

#include <functional>
#include <mutex>

namespace callboard::test {

/// A network that answers from a script and remembers what it was asked. Answers are taken in order; once
/// they are used up, `otherwise` answers. May be used by several threads at once.
class FakeTransport final : public http::Transport
{
public:
    using Answer = std::function<http::Response(const http::Request &)>;

    [[nodiscard]] http::Response send(const http::Request &request) override
    {
        Answer answer;
        {
            const std::scoped_lock lock(m_mutex);
            m_requests.append(request);
            answer = m_script.isEmpty() ? m_otherwise : m_script.takeFirst();
        }
        return answer(request);
    }

    void then(const http::Response &response)
    {
        const std::scoped_lock lock(m_mutex);
        m_script.append([response](const http::Request &) { return response; });
    }
    void otherwise(Answer answer)
    {
        const std::scoped_lock lock(m_mutex);
        m_otherwise = std::move(answer);
    }

    [[nodiscard]] QList<http::Request> requests() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_requests;
    }

private:
    mutable std::mutex m_mutex;
    QList<Answer> m_script;
    QList<http::Request> m_requests;
    Answer m_otherwise = [](const http::Request &) { return http::Response{}; };
};

/// An answer that came whole.
[[nodiscard]] inline http::Response answered(int status, const QByteArray &body)
{
    http::Response response;
    response.fate = http::Fate::Answered;
    response.status = status;
    response.complete = true;
    response.body = body;
    return response;
}

[[nodiscard]] inline http::Response cutOff(int status, const QByteArray &body)
{
    http::Response response = answered(status, body);
    response.complete = false;
    return response;
}

[[nodiscard]] inline http::Response lost()
{
    return http::Response{};
}

[[nodiscard]] inline http::Response notSent()
{
    http::Response response;
    response.fate = http::Fate::NotSent;
    return response;
}

} // namespace callboard::test
