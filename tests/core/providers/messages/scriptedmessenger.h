// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/providers/messages/messagesample.h"
#include "tests/support/faketransport.h"

namespace callboard::test {

/// A provider of messages, and the network that answers it from a script.
struct ScriptedMessenger
{
    ScriptedMessenger(ProviderKind kind, const QUrl &base)
        : provider(providers::makeMessageProvider(messageSetup(kind, base), transport).value_or(nullptr))
    {
    }

    /// What the sample message comes to when it is answered so.
    [[nodiscard]] providers::SendAnswer sent(int status, const QByteArray &body)
    {
        transport.then(answered(status, body));
        return provider->send(messageRequest());
    }
    /// What is told of the message "wamid.1" when the question is answered so.
    [[nodiscard]] Result<providers::MessageReport> reported(int status, const QByteArray &body)
    {
        transport.then(answered(status, body));
        return provider->report(QStringLiteral("wamid.1"));
    }
    /// The first request that went out.
    [[nodiscard]] http::Request request() const { return transport.requests().constFirst(); }

    FakeTransport transport; // outlives the provider
    std::shared_ptr<providers::MessageProvider> provider;
};

} // namespace callboard::test
