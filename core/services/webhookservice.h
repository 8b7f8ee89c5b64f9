// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/account.h"

#include <QFuture>
#include <QList>
#include <QUrl>

namespace callboard::services {

class Workspace;

/// How an account may be reported to.
struct WebhookRow
{
    Account account;
    bool isOpen = false;
    /// To be given to the provider; secret, for it ends with what lets reports in. Below the public address
    /// that is set, else below the one on this computer. Invalid while it is not open.
    QUrl address;
    bool isPublic = false; ///< the address leads here from elsewhere too
    QString verifyToken;   ///< what the provider wants to be told beside it; empty: nothing
    bool isSigned = false; ///< reports bear a signature, so that its key must be known
    bool hasKey = false;   ///< one was given; whether the secret store answers is another question
};

/// The addresses to which providers may report calls and messages by themselves. Nothing depends on them: an
/// account without one is followed by asking (ruling 10). Secrets go to the secret store, or into the
/// database as ciphertext.
class WebhookService
{
public:
    explicit WebhookService(Workspace &workspace);

    /// Of all accounts whose providers report.
    [[nodiscard]] QFuture<Result<QList<WebhookRow>>> rows() const;
    /// Reports about calls and messages that are not known, within the last day.
    [[nodiscard]] QFuture<Result<int>> strangers() const;

    /// Gives an account an address, where it has none. \a key: WhatsApp's app secret, which its reports are
    /// signed with; empty leaves the stored one. NotAllowed for an account whose provider does not report,
    /// Refused where the key is missing or where nothing is signed.
    [[nodiscard]] QFuture<Result<void>> open(AccountId account, const QByteArray &key);
    /// Another address in place of the account's, which leads nowhere at once. NotFound where there is none.
    [[nodiscard]] QFuture<Result<void>> renew(AccountId account);
    /// The address leads nowhere any more, and the key is forgotten.
    [[nodiscard]] QFuture<Result<void>> close(AccountId account);

private:
    Workspace &m_workspace;
};

/// Under which name the key of an account's reports lies in the secret store.
[[nodiscard]] QString webhookKeyName(AccountId account);

} // namespace callboard::services
