// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/model/auditentry.h"
#include "core/services/jobcontrol.h"

namespace callboard::store {
class Ledger;
}

namespace callboard::services {

/// To the millisecond, which the row's hash is taken over, with the zone's offset.
[[nodiscard]] QString auditMomentText(Instant at, const QTimeZone &zone);

/// As AuditService::exportRows(). The columns are words of no language, so that the file can be checked by
/// anybody's program. Blocks: pool threads only.
[[nodiscard]] Result<qint64> exportAuditRows(store::Ledger &ledger, const QString &fileName,
                                             const AuditFilter &filter, JobControl &control);

} // namespace callboard::services
