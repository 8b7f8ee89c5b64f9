// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/http/accesstokens.h"
#include "core/mail/letter.h"
#include "core/mail/transport.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers {

/// E-mail, by the user's own mail server. A mail bears the attempt's id in its Message-ID, so that a person
/// can look for one of which nobody knows whether it was taken; nothing is sent twice. The practice sender is
/// the dry run: it writes every mail as it would be sent, and keeps it to itself.
class EmailProvider final : public MessageProvider
{
public:
    /// \a tokens: what signs in in place of the key, where tokens are fetched.
    EmailProvider(const ProviderSetup &setup, mail::Transport &transport,
                  std::shared_ptr<http::AccessTokens> tokens = {});

    [[nodiscard]] SendAnswer send(const MessageRequest &request) override;
    /// Handed over, and no more is ever told: what cannot be delivered comes back to the sender as mail.
    [[nodiscard]] Result<MessageReport> report(const QString &messageId) override;
    /// None: a mail is written in the campaign itself.
    [[nodiscard]] Result<QList<MessageTemplate>> templates() override;
    /// Signs in and leaves.
    [[nodiscard]] Result<SenderTest> test() override;

private:
    /// What a dialogue came to, or why there was none.
    struct Talk
    {
        mail::Report report;
        http::TokenTrouble trouble = http::TokenTrouble::None;
    };
    using Dialogue = mail::Report (mail::Transport::*)(const mail::Parcel &parcel);

    [[nodiscard]] mail::Parcel parcel() const;
    [[nodiscard]] Talk talk(const mail::Parcel &parcel, Dialogue dialogue) const;

    QString m_account;
    EmailSender m_sender;
    QByteArray m_secret;
    milliseconds m_deadline;
    bool m_isDryRun;
    mail::Transport &m_transport;
    std::shared_ptr<http::AccessTokens> m_tokens;
};

} // namespace callboard::providers
