// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"
#include "core/services/campaignservice.h"

#include <QJsonObject>

namespace callboard::app {

// The shapes in which verbs write what they share. Keys in snake case, times as toIsoText() writes them,
// periods in seconds, amounts as numbers beside their currency; what is not known is null.

[[nodiscard]] QJsonValue timeValue(const std::optional<Instant> &instant, const QTimeZone &zone);
[[nodiscard]] double amount(const Money &money);
[[nodiscard]] QJsonObject leadShape(const Lead &lead);
[[nodiscard]] QJsonObject campaignShape(const services::CampaignOverview &overview, const QTimeZone &zone);
[[nodiscard]] QJsonObject attemptShape(const services::AttemptRow &row, const QUuid &lead,
                                       const QTimeZone &zone);
/// Ruling 4: cancelled_count counts batches; ruling 8: what is under way is named.
[[nodiscard]] QJsonObject cancelShape(const services::CancelReceipt &receipt);

/// For tables: empty when there is none.
[[nodiscard]] QString timeCell(const std::optional<Instant> &instant, const QTimeZone &zone);

} // namespace callboard::app
