// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/providers/callprovider.h"

#include <QFuture>

namespace callboard::services {

class Workspace;

/// Provider accounts and their secrets. Secrets go to the secret store and never come back out through here.
class AccountService
{
public:
    explicit AccountService(Workspace &workspace);

    [[nodiscard]] QFuture<Result<QList<Account>>> accounts() const;
    [[nodiscard]] QFuture<Result<Account>> byName(const QString &name) const;
    /// The one that a new schedule proposes: the last used, else the first.
    [[nodiscard]] QFuture<Result<Account>> preferred() const;

    /// AlreadyExists for a name in use; ProviderNotSecure for plain http outside the loopback; Refused for a
    /// wider legal profile without a reason (see needsLegalReason()). A profile whose keys are in a plain
    /// file moves them to a better home first; NotAllowed when there is none (ruling 26).
    [[nodiscard]] QFuture<Result<AccountId>> add(const Account &account, const QByteArray &secret);
    /// An empty \a secret leaves the stored one as it is.
    [[nodiscard]] QFuture<Result<void>> update(const Account &account, const QByteArray &secret);
    /// NotAllowed while a campaign that is not over uses it.
    [[nodiscard]] QFuture<Result<void>> remove(AccountId id);
    /// Ends a stop that the provider's answers or the doubt breaker caused.
    [[nodiscard]] QFuture<Result<void>> resume(AccountId id);

    [[nodiscard]] QFuture<Result<providers::ConnectionTest>> test(const Account &account,
                                                                  const QByteArray &secret);
    [[nodiscard]] QFuture<Result<QList<providers::Choice>>> agents(AccountId id) const;
    [[nodiscard]] QFuture<Result<QList<providers::Choice>>> phoneNumbers(AccountId id) const;

private:
    Workspace &m_workspace;
};

/// Whether the account's legal profile leaves more than the usual one of such accounts: then its legalReason
/// must say why, and is stored with the moment at which it was given.
[[nodiscard]] bool needsLegalReason(const Account &account);
/// "agent=...", "number=...", "lines=10" of `account add --set`; unknown keys and bad values are refused by
/// name.
[[nodiscard]] Result<void> setAccountField(Account &account, const QString &key, const QString &value);
/// Places no calls at \a now. A pause that is over leaves its reason behind until a call has gone well.
[[nodiscard]] bool isStopped(const Account &account, Instant now);
[[nodiscard]] QString providerText(ProviderKind kind);
/// Where the provider is reached unless an account says otherwise (S2-020); empty for the practice line.
[[nodiscard]] QUrl providerAddress(ProviderKind kind);

} // namespace callboard::services
