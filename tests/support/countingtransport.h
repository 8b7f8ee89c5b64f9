// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"

#include <QList>

namespace callboard::test {

/// The network, and what it was answered with: a validating mock (tests/data/providers/openapi) answers 422
/// to a request that is not as documented, and names what is wrong with it. For one thread.
class CountingTransport final : public http::Transport
{
public:
    [[nodiscard]] http::Response send(const http::Request &request) override
    {
        const http::Response response = m_network.send(request);
        m_statuses.append(response.status);
        m_violations.append(response.headers.value(QByteArrayLiteral("sl-violations")));
        return response;
    }

    [[nodiscard]] const QList<int> &statuses() const { return m_statuses; }
    /// Only of use beside a 422: the mock also finds fault with answers of its own.
    [[nodiscard]] QByteArray violations() const { return m_violations.join('\n'); }

private:
    http::NetworkTransport m_network;
    QList<int> m_statuses;
    QList<QByteArray> m_violations;
};

} // namespace callboard::test
