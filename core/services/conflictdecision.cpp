// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/conflictdecision.h"

#include "core/services/sheetlead.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr qsizetype DecidedAtOnce = 200; // a transaction must stay below 50 ms (ruling 17)

/// All of them, or none.
Result<void> decideTogether(Workspace &workspace, const QList<qint64> &ids, const SettleConflict &settle)
{
    return workspace.ledger()
        .write([ids, settle, now = workspace.clock().now()](store::Store &store) -> Result<void> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return begun;
            for (const qint64 id : ids) {
                if (const Result<void> settled = settle(store, id, now); !settled)
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

Result<void> decidePiece(Workspace &workspace, const QList<qint64> &ids, const SettleConflict &settle,
                         ConflictReceipt &receipt)
{
    const Result<void> together = decideTogether(workspace, ids, settle);
    if (together) {
        receipt.decided += static_cast<int>(ids.size());
        return {};
    }
    if (!isRefusal(together.error()))
        return together;
    // One that is refused must not hold up the others of its piece.
    for (const qint64 id : ids) {
        const Result<void> alone = decideTogether(workspace, {id}, settle);
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

Result<QList<ConflictRow>> conflictRows(const store::Store &store,
                                        const QList<store::FieldConflict> &conflicts)
{
    QList<ConflictRow> rows;
    for (const store::FieldConflict &conflict : conflicts) {
        const Result<LeadId> id = store.leads.idByUuid(QUuid::fromString(conflict.leadUuid));
        const Result<Lead> lead = id ? store.leads.find(*id) : Result<Lead>(fail(id.error()));
        if (!lead && lead.error().code == ErrorCode::NotFound)
            continue;
        if (!lead)
            return fail(lead.error());
        rows << ConflictRow{conflict.id,
                            conflict.leadUuid,
                            lead->name,
                            conflict.field,
                            fieldOfLead(*lead, conflict.field),
                            conflict.theirs,
                            conflict.seenAt};
    }
    return rows;
}

Result<void> takeTheirWord(store::Store &store, const store::FieldConflict &conflict, Instant now)
{
    const Result<LeadId> id = store.leads.idByUuid(QUuid::fromString(conflict.leadUuid));
    const Result<Lead> lead = id ? store.leads.find(*id) : Result<Lead>(fail(id.error()));
    if (!lead)
        return fail(lead.error());
    const Result<Instant> taken = takeFields(store, *lead, {{conflict.field, conflict.theirs}}, now);
    return taken ? Result<void>() : Result<void>(fail(taken.error()));
}

Result<ConflictReceipt> decideConflicts(Workspace &workspace, const QList<qint64> &ids,
                                        const SettleConflict &settle, JobControl &control)
{
    ConflictReceipt receipt;
    Result<void> done;
    control.total = ids.size();
    for (qsizetype at = 0; at < ids.size() && !control.cancelled && done; at += DecidedAtOnce) {
        done = decidePiece(workspace, ids.mid(at, DecidedAtOnce), settle, receipt);
        control.done = std::min(at + DecidedAtOnce, ids.size());
    }
    if (receipt.decided > 0) {
        Q_EMIT workspace.ledger().changes().leadListChanged();
        Q_EMIT workspace.ledger().changes().workChanged();
    }
    return done ? Result<ConflictReceipt>(receipt) : Result<ConflictReceipt>(fail(done.error()));
}

} // namespace callboard::services
