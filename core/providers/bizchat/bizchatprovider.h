// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/bizchat/bizchatrequests.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers {

/// BizChat and other hosts of the same script: WhatsApp by a vendor's UID and a token. It knows no reference
/// of the caller's, so that a lost answer can never be resolved.
class BizChatProvider final : public MessageProvider
{
public:
    BizChatProvider(const ProviderSetup &setup, http::Transport &transport);

    [[nodiscard]] SendAnswer send(const MessageRequest &request) override;
    [[nodiscard]] Result<MessageReport> report(const QString &messageId) override;
    [[nodiscard]] Result<QList<MessageTemplate>> templates() override;
    [[nodiscard]] Result<SenderTest> test() override;

private:
    QString m_account;
    bizchat::Requests m_requests;
    http::Transport &m_transport;
};

} // namespace callboard::providers
