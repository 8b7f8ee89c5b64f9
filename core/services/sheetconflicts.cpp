// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetconflicts.h"

#include "core/services/sheetwork.h"

namespace callboard::services {

Result<void> settleSheetConflict(store::Store &store, qint64 id, ConflictSide side, Instant now)
{
    store::SheetRepository sheets = sheetsIn(store);
    const Result<store::SheetConflict> conflict = sheets.conflict(id);
    if (!conflict)
        return fail(conflict.error());
    Result<QList<store::SheetRow>> rows = sheets.rows({conflict->leadUuid});
    if (!rows)
        return fail(rows.error());
    if (side == ConflictSide::Theirs) {
        if (const Result<void> taken = takeTheirWord(store, *conflict, now); !taken)
            return taken;
    }
    for (store::SheetRow &row : *rows) {
        row.base.insert(conflict->field, conflict->theirs);
        if (const Result<void> kept = sheets.keepRow(row); !kept)
            return kept;
    }
    if (const Result<void> removed = sheets.removeConflict(id); !removed)
        return removed;
    return sheets.enqueue(conflict->leadUuid, now);
}

} // namespace callboard::services
