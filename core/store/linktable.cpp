// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/linktable.h"

#include "core/store/database.h"

namespace callboard::store {

Result<void> LinkTable::notePushed(Instant at)
{
    return m_database.change(QStringLiteral("update %1 set pushed_at = ? where id = 1").arg(m_table),
                             {bound(at)});
}

Result<void> LinkTable::noteTrouble(const QString &trouble)
{
    return m_database.change(
        QStringLiteral("update %1 set trouble = ? where id = 1 and trouble <> ?").arg(m_table),
        {trouble, trouble});
}

Result<int> LinkTable::drop(const QList<Rows> &rows, int limit)
{
    int dropped = 0;
    for (const Rows &each : rows) {
        const Result<int> gone =
            m_database.execute(QStringLiteral("delete from %1 where %2 in (select %2 from %1 limit ?)")
                                   .arg(each.table, each.key),
                               {limit});
        if (!gone)
            return gone;
        dropped += *gone;
    }
    if (dropped > 0)
        return dropped;
    const Result<void> unlinked = m_database.change(QStringLiteral("delete from %1").arg(m_table));
    return unlinked ? Result<int>(0) : Result<int>(fail(unlinked.error()));
}

} // namespace callboard::store
