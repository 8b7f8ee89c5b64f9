// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"
#include "core/providers/whatsapp/whatsapprequests.h"

namespace callboard::providers {

/// WhatsApp Business Cloud, by Meta's public contract. A repeated POST is a second message: nothing is sent
/// twice.
class WhatsAppProvider final : public MessageProvider
{
public:
    WhatsAppProvider(const ProviderSetup &setup, http::Transport &transport);

    [[nodiscard]] SendAnswer send(const MessageRequest &request) override;
    [[nodiscard]] Result<MessageReport> report(const QString &messageId) override;
    [[nodiscard]] Result<QList<MessageTemplate>> templates() override;
    [[nodiscard]] Result<SenderTest> test() override;

private:
    QString m_account;
    QString m_sender;
    whatsapp::Requests m_requests;
    http::Transport &m_transport;
};

} // namespace callboard::providers
