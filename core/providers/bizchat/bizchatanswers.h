// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

#include <QJsonObject>

namespace callboard::providers::bizchat {

/// What BizChat's answer to POST send-template-message came to. It fails with status 200: only `success`
/// together with a `wamid` is an acceptance. Words are looked at where Meta's code is not passed on, for
/// there is nothing else. A server error is never a refusal (dialling safety, section 6).
[[nodiscard]] SendAnswer sendAnswer(const http::Response &response);

/// ProviderAnswerUnreadable, with \a from as its argument, where the answer has no status that is known.
[[nodiscard]] Result<MessageReport> messageReport(const QJsonObject &answer, const QString &messageId,
                                                  const QString &from);

/// An entry of the list of templates, whose keys vary; nothing for one that may not be sent.
[[nodiscard]] std::optional<MessageTemplate> messageTemplate(const QJsonObject &entry);

} // namespace callboard::providers::bizchat
