// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/transport.h"
#include "core/providers/callprovider.h"

#include <QJsonObject>

namespace callboard::providers {

/// What the requests made with the key of one account have in common. The key goes into a header: in the
/// query it would end up in the logs of servers and proxies.
class KeyedRequests
{
public:
    explicit KeyedRequests(const ProviderSetup &setup);

    /// A question: it may be asked again.
    [[nodiscard]] http::Request get(const QUrl &url) const;
    /// What makes a call or a message of \a body: it is sent once (dialling safety, section 5). \a sendWithin
    /// as http::Request has it.
    [[nodiscard]] http::Request create(const QUrl &url, const QJsonObject &body,
                                       std::optional<milliseconds> sendWithin) const;
    [[nodiscard]] QPair<QByteArray, QByteArray> authorization() const;

private:
    QByteArray m_key;
    milliseconds m_createDeadline;
    milliseconds m_connectDeadline;
    milliseconds m_readDeadline;
};

} // namespace callboard::providers
