// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/sheetconflicts.h"

#include "core/services/sheetlead.h"
#include "core/services/sheetwork.h"
#include "core/services/workspace.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr qsizetype DecidedAtOnce = 200; // a transaction must stay below 50 ms (ruling 17)

/// From now on both sides agree that the sheet says what it says, and so one side alone has another value.
Result<void> settleConflict(store::Store &store, qint64 id, ConflictSide side, Instant now)
{
    store::SheetRepository sheets = sheetsIn(store);
    const Result<store::SheetConflict> conflict = sheets.conflict(id);
    if (!conflict)
        return fail(conflict.error());
    const Result<LeadId> leadId = store.leads.idByUuid(QUuid::fromString(conflict->leadUuid));
    const Result<Lead> lead = leadId ? store.leads.find(*leadId) : Result<Lead>(fail(leadId.error()));
    Result<QList<store::SheetRow>> rows = sheets.rows({conflict->leadUuid});
    if (!lead || !rows)
        return fail(lead ? rows.error() : lead.error());
    if (side == ConflictSide::Theirs) {
        const Result<Instant> taken = takeFields(store, *lead, {{conflict->field, conflict->theirs}}, now);
        if (!taken)
            return fail(taken.error());
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

/// All of them, or none.
Result<void> decideTogether(Workspace &workspace, const QList<qint64> &ids, ConflictSide side)
{
    return workspace.ledger()
        .write([ids, side, now = workspace.clock().now()](store::Store &store) -> Result<void> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return begun;
            for (const qint64 id : ids) {
                if (const Result<void> settled = settleConflict(store, id, side, now); !settled)
                    return settled;
            }
            return transaction.commit();
        })
        .result();
}

/// Whether it is this conflict that cannot be decided so, and nothing is wrong with the ledger.
bool isRefusal(const Error &error)
{
    return error.code == ErrorCode::Refused || error.code == ErrorCode::NotFound;
}

Result<void> decidePiece(Workspace &workspace, const QList<qint64> &ids, ConflictSide side,
                         ConflictReceipt &receipt)
{
    const Result<void> together = decideTogether(workspace, ids, side);
    if (together) {
        receipt.decided += static_cast<int>(ids.size());
        return {};
    }
    if (!isRefusal(together.error()))
        return together;
    // One that is refused must not hold up the others of its piece.
    for (const qint64 id : ids) {
        const Result<void> alone = decideTogether(workspace, {id}, side);
        if (alone)
            ++receipt.decided;
        else if (isRefusal(alone.error()))
            receipt.refused << alone.error();
        else
            return alone;
    }
    return {};
}

} // namespace

Result<ConflictReceipt> decideConflicts(Workspace &workspace, const QList<qint64> &ids, ConflictSide side,
                                        JobControl &control)
{
    ConflictReceipt receipt;
    Result<void> done;
    control.total = ids.size();
    for (qsizetype at = 0; at < ids.size() && !control.cancelled && done; at += DecidedAtOnce) {
        done = decidePiece(workspace, ids.mid(at, DecidedAtOnce), side, receipt);
        control.done = std::min(at + DecidedAtOnce, ids.size());
    }
    if (receipt.decided > 0) {
        Q_EMIT workspace.ledger().changes().leadListChanged();
        Q_EMIT workspace.ledger().changes().workChanged();
    }
    return done ? Result<ConflictReceipt>(receipt) : Result<ConflictReceipt>(fail(done.error()));
}

} // namespace callboard::services
