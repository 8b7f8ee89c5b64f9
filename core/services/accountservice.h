// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"
#include "core/model/channel.h"
#include "core/model/emailsender.h"
#include "core/providers/messageprovider.h"

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
    /// The one that a new schedule of that kind proposes: the last used, else the first.
    [[nodiscard]] QFuture<Result<Account>> preferred(Channel channel = Channel::Call) const;

    /// AlreadyExists for a name in use; ProviderNotSecure for plain http outside the loopback; Refused for a
    /// wider legal profile without a reason (see needsLegalReason()). A profile whose keys are in a plain
    /// file moves them to a better home first; NotAllowed when there is none (ruling 26).
    [[nodiscard]] QFuture<Result<AccountId>> add(const Account &account, const QByteArray &secret);
    /// An empty \a secret leaves the stored one as it is, and is Refused once the address leads to another
    /// host: that one must not be told it. The same holds for the tests below.
    [[nodiscard]] QFuture<Result<void>> update(const Account &account, const QByteArray &secret);
    /// NotAllowed while a campaign that is not over uses it.
    [[nodiscard]] QFuture<Result<void>> remove(AccountId id);
    /// Ends a stop that the provider's answers or the doubt breaker caused.
    [[nodiscard]] QFuture<Result<void>> resume(AccountId id);

    /// The numbers that the provider lists are kept with a stored account, so that nobody calls them (F58).
    [[nodiscard]] QFuture<Result<providers::ConnectionTest>> test(const Account &account,
                                                                  const QByteArray &secret);
    /// The same for an account that sends messages.
    [[nodiscard]] QFuture<Result<providers::SenderTest>> testSender(const Account &account,
                                                                    const QByteArray &secret);
    /// Sends one short mail to \a to, which shows that it arrives. Refused, with a sentence, when the server
    /// does not take it or its last word is lost.
    [[nodiscard]] QFuture<Result<void>> sendTestMail(const Account &account, const QByteArray &secret,
                                                     const QString &to);
    [[nodiscard]] QFuture<Result<QList<providers::MessageTemplate>>> templates(AccountId id) const;
    [[nodiscard]] QFuture<Result<QList<providers::Choice>>> agents(AccountId id) const;
    /// They are kept with the account as test() does it.
    [[nodiscard]] QFuture<Result<QList<providers::Choice>>> phoneNumbers(AccountId id) const;

private:
    Workspace &m_workspace;
};

/// Whether the account's legal profile leaves more than the usual one of such accounts: then its legalReason
/// must say why, and is stored with the moment at which it was given.
[[nodiscard]] bool needsLegalReason(const Account &account);
/// The numbers in \a text, with their country codes and commas between them; blanks, hyphens and brackets
/// within one do not count. Refused when one cannot be understood; which, is told by its place.
[[nodiscard]] Result<QList<PhoneNumber>> readOwnNumbers(const QString &text);
/// "+919876543210, +912240000000": as readOwnNumbers() takes them.
[[nodiscard]] QString ownNumbersText(const Account &account);
/// "agent=...", "number=...", "lines=10" of `account add --set`, of an account that sends e-mail "user=...",
/// "sender=..."; unknown keys and bad values are refused by name.
[[nodiscard]] Result<void> setAccountField(Account &account, const QString &key, const QString &value);
/// Places no calls at \a now. A pause that is over leaves its reason behind until a call has gone well.
[[nodiscard]] bool isStopped(const Account &account, Instant now);
/// Why no mail can be sent so, as a sentence; empty where it can.
[[nodiscard]] QString senderFaultText(EmailSenderFault fault);
[[nodiscard]] QString providerText(ProviderKind kind);
/// An account of the kind as it begins: the provider's address, and a pace that its usual plan bears.
[[nodiscard]] Account newAccount(ProviderKind kind);
/// Where the provider is reached unless an account says otherwise (S2-020); empty for the practice line.
[[nodiscard]] QUrl providerAddress(ProviderKind kind);

} // namespace callboard::services
