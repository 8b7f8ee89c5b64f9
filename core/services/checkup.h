// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/lead.h"

#include <QDate>
#include <QHash>

#include <optional>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The column of a lead that holds the day of its last check-up, as 2024-01-01 (S2-068). HubSpot fills it in
/// where a property is chosen for it; an import or a person may as well.
inline constexpr QLatin1String CheckUpAttribute("last_checkup_date");

/// Nothing for a lead without one, and for one that is no day.
[[nodiscard]] std::optional<QDate> lastCheckUp(const LeadAttributes &attributes);

/// The same for many leads; those without a day are left out. On a reader's or the ledger's thread.
[[nodiscard]] Result<QHash<LeadId, QDate>> lastCheckUps(const store::Store &store,
                                                        const QList<LeadId> &leads);

} // namespace callboard::services
