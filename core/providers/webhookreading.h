// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/webhookreport.h"

namespace callboard::providers {

/// Whether a provider of the kind can report by itself: those on this computer cannot.
[[nodiscard]] bool hasWebhooks(ProviderKind kind);

/// Whether its reports bear a signature, and may be believed. All others only say that there is something to
/// ask for.
[[nodiscard]] bool signsWebhooks(ProviderKind kind);

/// What the body of a webhook tells of calls and messages; nothing where it tells of other things, or of
/// another sender's messages. Fails with ProviderAnswerUnreadable for what is no JSON object. A body without
/// a signature has been checked by nobody, and one with it only for whom it is from.
[[nodiscard]] Result<QList<WebhookReport>> readWebhook(const Account &account, const QByteArray &body);

} // namespace callboard::providers
