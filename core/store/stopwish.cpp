// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/stopwish.h"

#include "core/store/database.h"
#include "core/store/keyedselect.h"

namespace callboard::store {

Result<QSet<AttemptId>> notAskedToStop(Database &database, const QList<AttemptId> &attempts)
{
    QStringList keys;
    for (const AttemptId &attempt : attempts)
        keys << attempt.text();
    QSet<AttemptId> found;
    const Result<void> done =
        selectByKeys(database,
                     QStringLiteral("select attempt.id from attempt join place on place.campaign_id = "
                                    "attempt.campaign_id and place.position = attempt.position and "
                                    "place.stop_asked = 0"),
                     QStringLiteral("attempt.id"), keys,
                     [&](const Row &row) { found.insert(AttemptId::fromText(row.text(0))); });
    if (!done)
        return fail(done.error());
    return found;
}

} // namespace callboard::store
