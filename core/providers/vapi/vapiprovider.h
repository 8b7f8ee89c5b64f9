// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/callprovider.h"
#include "core/providers/vapi/vapilisting.h"
#include "core/providers/vapi/vapirequests.h"

namespace callboard::providers {

/// Vapi, and whatever speaks its protocol (docs/providers/vapi.md). Immutable after construction.
class VapiProvider final : public CallProvider
{
public:
    /// \a transport must outlive it.
    VapiProvider(const ProviderSetup &setup, http::Transport &transport);

    [[nodiscard]] PlaceAnswer place(const CallRequest &request) override;
    [[nodiscard]] Result<CallReport> report(const QString &providerCallId) override;
    [[nodiscard]] Result<CallListing> list(Instant from, Instant to) override;
    [[nodiscard]] Result<void> hangUp(const CallReport &call) override;

    /// The practice line's one agent is always there.
    [[nodiscard]] bool hasAgentCheck() const override { return !m_isPractice; }
    [[nodiscard]] Result<void> checkAgent(const QString &agentId) override;
    [[nodiscard]] Result<ConnectionTest> test() override;
    [[nodiscard]] Result<QList<Choice>> agents() override;
    [[nodiscard]] Result<QList<Choice>> phoneNumbers() override;

private:
    [[nodiscard]] Result<vapi::Page> page(Instant from, Instant to, int limit);
    [[nodiscard]] Result<void> endCall(const CallReport &call);

    QString m_account;
    bool m_isPractice;
    vapi::Requests m_requests;
    http::Transport &m_transport;
};

} // namespace callboard::providers
