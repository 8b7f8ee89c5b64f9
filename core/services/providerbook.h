// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/networktransport.h"
#include "core/model/diallingperiods.h"
#include "core/providers/callprovider.h"
#include "core/security/secretstore.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace callboard::services {

/// Builds the provider of an account with its secret and address. Secrets are read once, ahead of need,
/// because the engine may not wait for a keychain. Any thread.
class ProviderBook
{
public:
    explicit ProviderBook(security::SecretStore &secrets);

    /// The profile's secrets moved to another home.
    void useSecrets(security::SecretStore &secrets);
    /// Blocks for the secret store: at start-up, or from a pool thread.
    [[nodiscard]] Result<void> learnSecret(const Account &account);
    void keepSecret(const Account &account, const QByteArray &secret);
    void setPracticeLine(const QUrl &baseUrl);
    void setPeriods(const DiallingPeriods &periods);

    /// SecretUnavailable when the account's secret was not learnt; ProviderUnreachable for a practice account
    /// while no practice line runs.
    [[nodiscard]] Result<std::shared_ptr<providers::CallProvider>> provider(const Account &account);
    /// With a secret that is not stored yet, for "Test connection".
    [[nodiscard]] Result<std::shared_ptr<providers::CallProvider>> provider(const Account &account,
                                                                            const QByteArray &secret);

private:
    [[nodiscard]] Result<providers::ProviderSetup> setup(const Account &account, const QByteArray &secret);

    security::SecretStore *m_secrets;
    http::NetworkTransport m_transport;
    QMutex m_mutex; ///< guards what follows; nothing of the business is decided under it
    QHash<QString, QByteArray> m_known;
    QHash<QString, std::shared_ptr<providers::CallProvider>> m_providers;
    QUrl m_practiceUrl;
    DiallingPeriods m_periods;
};

} // namespace callboard::services
