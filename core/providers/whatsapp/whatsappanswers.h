// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

#include <QJsonObject>

namespace callboard::providers::whatsapp {

/// What WhatsApp's answer to POST /messages came to. Decided by `error.code`, never by words; without a code
/// that is known to be Meta's a server error is no refusal: the message may be on its way (dialling safety,
/// section 6).
[[nodiscard]] SendAnswer sendAnswer(const http::Response &response);

/// How far the message got, by its history. ProviderAnswerUnreadable, with \a from as its argument, where the
/// answer is no history.
[[nodiscard]] Result<MessageReport> messageReport(const QJsonObject &history, const QString &messageId,
                                                  const QString &from);

/// An entry of the list of templates; nothing for one that may not be sent.
[[nodiscard]] std::optional<MessageTemplate> messageTemplate(const QJsonObject &entry);

} // namespace callboard::providers::whatsapp
