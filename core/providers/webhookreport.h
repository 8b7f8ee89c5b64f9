// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/providers/messageprovider.h"

namespace callboard::providers {

/// What a provider's webhook told of one call or message, reduced to what is used of it (ruling 25).
struct WebhookReport
{
    QString id;             ///< of the call or message at the provider
    AttemptId attempt = {}; ///< as echoed; invalid where it was not
    /// How far a message got: only by a provider that signs its reports. Without it nothing is believed, and
    /// the provider is asked.
    std::optional<Delivery> delivery = {};
    std::optional<int> code = {}; ///< Meta's, of a message that failed
    QString reason = {};          ///< of the same; no number, no secret

    friend bool operator==(const WebhookReport &, const WebhookReport &) = default;
};

/// The same for reports that say the same; nothing can be read from it.
[[nodiscard]] QString keyOf(const WebhookReport &report);

/// As it is kept, and back; nothing for what is no such text.
[[nodiscard]] QString textOf(const WebhookReport &report);
[[nodiscard]] std::optional<WebhookReport> webhookReportFromText(const QString &text);

/// What a poll would have told; \a report has a delivery.
[[nodiscard]] MessageReport messageReport(const WebhookReport &report);

} // namespace callboard::providers
