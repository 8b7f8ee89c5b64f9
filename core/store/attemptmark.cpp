// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/attemptmark.h"

#include "core/store/database.h"

namespace callboard::store {

Result<void> markAttempt(Database &database, const AttemptId &id, const QString &reason)
{
    return database.change(QStringLiteral("update attempt set reason = ? where id = ?"), {reason, id.text()});
}

Result<void> putLookOff(Database &database, const AttemptId &id, Instant at)
{
    return database.change(QStringLiteral("update attempt set next_look_at = ? where id = ?"),
                           {bound(at), id.text()});
}

} // namespace callboard::store
