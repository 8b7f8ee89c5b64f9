// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/http/accesstokens.h"
#include "core/http/networktransport.h"
#include "core/mail/curltransport.h"
#include "core/model/diallingperiods.h"
#include "core/providers/callprovider.h"
#include "core/providers/messageprovider.h"
#include "core/security/secretstore.h"

#include <QHash>
#include <QMutex>

#include <memory>

namespace callboard::services {

/// Builds the provider of an account with its secret and address. Secrets are read ahead of need, because the
/// engine may not wait for a keychain, and once for each time that an account's key changed. Any thread.
class ProviderBook
{
public:
    explicit ProviderBook(std::shared_ptr<security::SecretStore> secrets);

    /// The profile's secrets moved to another home. Who reads the old one just now keeps it until done.
    void useSecrets(std::shared_ptr<security::SecretStore> secrets);
    /// Whether the account's secret has been looked for since it last changed (Account::identityChangedAt).
    [[nodiscard]] bool hasLearnt(const Account &account);
    /// Blocks for the secret store: from a pool thread. Where the store fails, the secret is still to be
    /// looked for.
    [[nodiscard]] Result<void> learnSecret(const Account &account);
    void keepSecret(const Account &account, const QByteArray &secret);
    void setPracticeLine(const QUrl &baseUrl);
    void setPeriods(const DiallingPeriods &periods);
    /// While the engine stops, no mail server is waited for longer than any other.
    void setHurried(bool isHurried) { m_mail.setHurried(isHurried); }

    /// SecretUnanswered while the account's secret has not been looked for since it changed: soon it will be.
    /// SecretUnavailable when there was none; ProviderUnreachable for a practice account while no practice
    /// line runs.
    [[nodiscard]] Result<std::shared_ptr<providers::CallProvider>> provider(const Account &account);
    /// With a secret that is not stored yet, for "Test connection".
    [[nodiscard]] Result<std::shared_ptr<providers::CallProvider>> provider(const Account &account,
                                                                            const QByteArray &secret);

    /// The same of an account that sends messages.
    [[nodiscard]] Result<std::shared_ptr<providers::MessageProvider>> messages(const Account &account);
    [[nodiscard]] Result<std::shared_ptr<providers::MessageProvider>> messages(const Account &account,
                                                                               const QByteArray &secret);

private:
    /// What was found under an account's name when its key had last changed at \c since.
    struct Known
    {
        std::optional<Instant> since;
        std::optional<QByteArray> secret;
    };

    /// Of an account that fetches access tokens, as it was made and with which key.
    struct Tokens
    {
        QString fingerprint;
        QByteArray key;
        std::shared_ptr<http::AccessTokens> tokens;
    };

    [[nodiscard]] bool isLearnt(const Account &account) const;
    void note(const Account &account, const std::optional<QByteArray> &secret);
    [[nodiscard]] Result<providers::ProviderSetup> setup(const Account &account, const QByteArray &secret);
    [[nodiscard]] Result<providers::ProviderSetup> learntSetup(const Account &account);

    [[nodiscard]] Result<std::shared_ptr<providers::MessageProvider>>
    madeMessages(const providers::ProviderSetup &setup, const std::shared_ptr<http::AccessTokens> &tokens);
    [[nodiscard]] std::shared_ptr<http::AccessTokens> learntTokens(const Account &account);
    /// \a key: what the refresh token came of, and then the one that holds it.
    void keepRenewed(const QString &name, QByteArray &key, const QByteArray &refreshToken);

    SystemClock m_clock;
    http::NetworkTransport m_transport;
    mail::CurlTransport m_mail;
    QMutex m_mutex; ///< guards what follows; nothing of the business is decided under it
    std::shared_ptr<security::SecretStore> m_secrets;
    QHash<QString, Known> m_known;
    QHash<QString, std::shared_ptr<providers::CallProvider>> m_providers;
    QHash<QString, std::shared_ptr<providers::MessageProvider>> m_messages;
    QHash<QString, Tokens> m_tokens;
    QUrl m_practiceUrl;
    DiallingPeriods m_periods;
};

} // namespace callboard::services
