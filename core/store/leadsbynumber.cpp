// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/leadsbynumber.h"

#include <QSet>

namespace callboard::store {

Result<LeadsByNumber> leadsByNumber(const Store &store, const QList<QByteArray> &numberIndexes)
{
    const Result<QHash<QByteArray, LeadId>> called = store.leads.known(numberIndexes);
    if (!called)
        return fail(called.error());
    LeadsByNumber found;
    for (auto each = called->cbegin(); each != called->cend(); ++each)
        found.insert(each.key(), {each.value()});
    const QSet<QByteArray> asked(numberIndexes.cbegin(), numberIndexes.cend());
    const Result<void> done = store.database->select(
        QStringLiteral("select id, whatsapp_index from lead where whatsapp_index is not null order by id"),
        {}, [&](const Row &row) {
            if (const QByteArray index = row.blob(1); asked.contains(index))
                found[index] << LeadId(row.integer(0));
        });
    return done ? Result<LeadsByNumber>(found) : fail(done.error());
}

} // namespace callboard::store
