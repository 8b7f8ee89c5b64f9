// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/keyedrequests.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers::whatsapp {

/// The body of POST /{phone-number-id}/messages for a template message.
[[nodiscard]] QJsonObject messageBody(const MessageRequest &message);

/// The requests that Callboard makes of the WhatsApp Business Cloud API. The account's base URL ends with the
/// version: https://graph.facebook.com/v25.0.
class Requests
{
public:
    explicit Requests(const ProviderSetup &setup);

    [[nodiscard]] http::Request message(const MessageRequest &message) const;
    /// What became of one message.
    [[nodiscard]] http::Request history(const QString &messageId) const;
    /// A page of the templates; \a after: the cursor of the page before, empty for the first.
    [[nodiscard]] http::Request templates(const QString &after) const;
    [[nodiscard]] http::Request phoneNumbers() const;

private:
    QUrl m_base;
    QString m_sender;
    QString m_business;
    KeyedRequests m_keyed;
};

} // namespace callboard::providers::whatsapp
