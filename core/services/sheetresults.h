// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/lead.h"
#include "core/services/sheettable.h"

#include <QJsonValue>
#include <QMap>
#include <QTimeZone>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// What came of a lead's calls, as the worksheet shows it.
struct CallResults
{
    QMap<ResultColumn, QJsonValue> values; ///< empty for a lead whose calls have not ended yet
    QString attempt;                       ///< the latest call whose record is complete; empty: none
};

/// On a reader's or the ledger's thread. Times are in \a zone.
[[nodiscard]] Result<CallResults> callResults(const store::Store &store, LeadId lead, const QTimeZone &zone);

} // namespace callboard::services
