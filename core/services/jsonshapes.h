// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/attemptservice.h"
#include "core/services/campaignservice.h"
#include "core/services/scheduleservice.h"

#include <QJsonObject>

namespace callboard::services {

// The shapes in which verbs and the API write what they share. Keys in snake case, times as toIsoText()
// writes them, periods in seconds, amounts as numbers beside their currency; what is not known is null.

/// An empty text is one that is not known.
[[nodiscard]] QJsonValue textValue(const QString &text);
[[nodiscard]] QJsonValue timeValue(const std::optional<Instant> &instant, const QTimeZone &zone);
[[nodiscard]] double amount(const Money &money);
[[nodiscard]] QJsonObject leadShape(const Lead &lead);
[[nodiscard]] QJsonObject campaignShape(const CampaignOverview &overview, const QTimeZone &zone);
[[nodiscard]] QJsonObject attemptShape(const AttemptRow &row, const QUuid &lead, const QTimeZone &zone);
/// Ruling 4: cancelled_count counts batches; ruling 8: what is under way is named.
[[nodiscard]] QJsonObject cancelShape(const CancelReceipt &receipt);
/// S0-056, S0-058
[[nodiscard]] QJsonObject batchesShape(const CampaignService::BatchPage &page, const QTimeZone &zone);
/// S0-063; a dry run has no campaign.
[[nodiscard]] QJsonObject scheduleShape(const ScheduleReceipt &receipt, const Account &account, bool dryRun,
                                        const QTimeZone &zone);

/// For tables: empty when there is none.
[[nodiscard]] QString timeCell(const std::optional<Instant> &instant, const QTimeZone &zone);

} // namespace callboard::services
