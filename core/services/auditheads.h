// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QDate>
#include <QList>

namespace callboard::store {
class Store;
}

namespace callboard::services {

/// The last row of the audit trail as it was at some time, kept outside the database: rows that are cut off
/// later, and a chain that is computed anew, no longer agree with it.
struct AuditHead
{
    QDate day; ///< UTC
    qint64 number = 0;
    QByteArray hash; ///< hexadecimal

    friend bool operator==(const AuditHead &, const AuditHead &) = default;
};

struct AuditHeads
{
    QList<AuditHead> heads; ///< in the order of the file
    int unreadable = 0;     ///< lines that are none
};

/// `audit-heads.txt` of the profile, a line a day: the day, the number and the hash.
[[nodiscard]] QString auditHeadsFile(const QString &directory);
/// None when there is no such file; NotAllowed for one that others may write.
[[nodiscard]] Result<AuditHeads> readAuditHeads(const QString &directory);

/// Keeps the head of the trail unless one was kept on this day already, or nothing came since; whether it
/// did. A reader's thread.
[[nodiscard]] Result<bool> keepAuditHead(const store::Store &store, const QString &directory, Instant now);

} // namespace callboard::services
