// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/keyedrequests.h"
#include "core/providers/messageprovider.h"

namespace callboard::providers::bizchat {

/// The body of POST contact/send-template-message: flat fields, no components.
[[nodiscard]] QJsonObject messageBody(const MessageRequest &message);

/// The requests that Callboard makes of BizChat and of others who run the same script under a host of their
/// own.
class Requests
{
public:
    explicit Requests(const ProviderSetup &setup);

    [[nodiscard]] http::Request message(const MessageRequest &message) const;
    [[nodiscard]] http::Request status(const QString &messageId) const;
    /// A page of the templates, from 1 on.
    [[nodiscard]] http::Request templates(int page) const;

private:
    QUrl m_base; ///< with the vendor's UID
    KeyedRequests m_keyed;
};

} // namespace callboard::providers::bizchat
