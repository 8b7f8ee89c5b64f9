// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/bolna/bolnalisting.h"
#include "core/providers/bolna/bolnarequests.h"
#include "core/providers/callprovider.h"
#include "core/providers/inventory.h"

namespace callboard::providers {

/// Bolna (docs/providers/bolna.md). Immutable after construction.
class BolnaProvider final : public CallProvider
{
public:
    /// \a transport must outlive it.
    BolnaProvider(const ProviderSetup &setup, http::Transport &transport);

    [[nodiscard]] PlaceAnswer place(const CallRequest &request) override;
    [[nodiscard]] Result<CallReport> report(const QString &providerCallId) override;
    /// Over all agents of the account. Lists lack the attempt id, so every call is asked for by itself:
    /// find() is cheaper by far.
    [[nodiscard]] Result<CallListing> list(Instant from, Instant to) override;
    [[nodiscard]] Result<CallListing> find(Instant from, Instant to,
                                           const QSet<PhoneNumber> &numbers) override;
    /// Takes a call back that waits. Bolna does not end one that rings or is talking.
    [[nodiscard]] Result<void> hangUp(const CallReport &call) override;

    [[nodiscard]] bool hasAgentCheck() const override { return true; }
    [[nodiscard]] Result<void> checkAgent(const QString &agentId) override;
    [[nodiscard]] Result<ConnectionTest> test() override;
    [[nodiscard]] Result<QList<Choice>> agents() override;
    [[nodiscard]] Result<QList<Choice>> phoneNumbers() override;

private:
    /// Last digits of the numbers that are looked for; nothing: every call.
    using Tails = std::optional<QSet<QString>>;

    [[nodiscard]] Result<CallListing> read(Instant from, Instant to, const Tails &tails);
    [[nodiscard]] Result<Inventory> agentsToRead();
    [[nodiscard]] Result<void> readAgent(const QString &agent, Instant from, Instant to,
                                         QHash<QString, QJsonObject> &rows);
    [[nodiscard]] Result<bolna::Page> page(const http::Request &request, int number);
    [[nodiscard]] Result<CallReport> reportOf(const QJsonObject &row, const Tails &tails,
                                              const QString &address);
    [[nodiscard]] std::optional<int> lineLimit();

    QString m_account;
    QString m_agent;
    bolna::Requests m_requests;
    http::Transport &m_transport;
};

} // namespace callboard::providers
