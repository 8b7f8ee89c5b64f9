// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/accountkey.h"

#include "core/model/channel.h"
#include "core/services/accountservice.h"
#include "core/services/mailgrant.h"
#include "core/services/providerbook.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <QCoreApplication>

namespace callboard::services {

namespace {

QString hostOf(const Account &account)
{
    return (account.baseUrl.isEmpty() ? providerAddress(account.provider) : account.baseUrl).host();
}

/// A password is nothing for a sign-in service, nor a refresh token for a mail server, nor one service's for
/// another.
bool isOfAnotherKind(const Account &before, const Account &after)
{
    if (fetchesTokens(before) != fetchesTokens(after))
        return true;
    return fetchesTokens(after) &&
           mailTokenAddress(emailSenderOf(before)).host() != mailTokenAddress(emailSenderOf(after)).host();
}

} // namespace

bool wantsNewKey(const Account &before, const Account &after)
{
    return needsKey(after) && (hostOf(before) != hostOf(after) || isOfAnotherKind(before, after));
}

Result<void> mayUseStoredKey(const Account &before, const Account &account, const QByteArray &secret)
{
    if (!secret.isEmpty() || !wantsNewKey(before, account))
        return {};
    if (hostOf(before) == hostOf(account)) {
        return fail(ErrorCode::Refused,
                    {QCoreApplication::translate("AccountService",
                                                 "The account signs in in another way than before, for which "
                                                 "the stored key is none: give the new one along with it.")});
    }
    const QString text =
        channelOf(account.provider) == Channel::Email
            ? QCoreApplication::translate("AccountService",
                                          "The address leads to another host, %1, which must not be told the "
                                          "stored password: give the password for it along with the address.")
            : QCoreApplication::translate("AccountService",
                                          "The address leads to another host, %1, which must not be told the "
                                          "stored key: give the key for it along with the address.");
    return fail(ErrorCode::Refused, {text.arg(hostOf(account))});
}

namespace {

bool isSameClient(const Account &before, const Account &after)
{
    return fetchesTokens(before) && fetchesTokens(after) && !isOfAnotherKind(before, after) &&
           emailSenderOf(before).client == emailSenderOf(after).client;
}

Result<Account> storedAccount(Workspace &workspace, AccountId id)
{
    return workspace.ledger()
        .read([id](const store::Store &store) { return store.accounts.find(id); })
        .result();
}

} // namespace

Result<QByteArray> completedKey(Workspace &workspace, const Account &before, const Account &after,
                                const QByteArray &secret)
{
    if (secret.isEmpty() || !isSameClient(before, after))
        return secret;
    const Result<std::optional<QByteArray>> stored = workspace.secrets()->read(before.secretName());
    if (!stored)
        return fail(stored.error());
    return mailGrantKeyAfter(secret, stored->value_or(QByteArray()));
}

Result<void> mayUseStoredKey(Workspace &workspace, const Account &account, const QByteArray &secret)
{
    if (!secret.isEmpty() || !account.id.isValid())
        return {};
    const Result<Account> before = storedAccount(workspace, account.id);
    return before ? mayUseStoredKey(*before, account, secret) : fail(before.error());
}

Result<std::shared_ptr<providers::MessageProvider>>
messengerWith(Workspace &workspace, const Account &account, const QByteArray &secret)
{
    if (const Result<void> may = mayUseStoredKey(workspace, account, secret); !may)
        return fail(may.error());
    if (secret.isEmpty())
        return workspace.providers().messages(account);
    if (!account.id.isValid())
        return workspace.providers().messages(account, secret);
    const Result<Account> before = storedAccount(workspace, account.id);
    if (!before)
        return fail(before.error());
    const Result<QByteArray> key = completedKey(workspace, *before, account, secret);
    return key ? workspace.providers().messages(account, *key) : fail(key.error());
}

} // namespace callboard::services
