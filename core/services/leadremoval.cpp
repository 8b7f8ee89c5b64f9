// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadremoval.h"

#include "core/services/logtrim.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr qsizetype RemovedAtOnce = 200; // a transaction must stay below 50 ms (ruling 17)

Result<RemovalReceipt> removePiece(store::Store &store, const QList<LeadId> &ids)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    RemovalReceipt receipt;
    QList<LeadId> idle;
    for (const LeadId id : ids) {
        const Result<bool> live = store.attempts.hasLive({id});
        if (!live)
            return fail(live.error());
        if (*live)
            ++receipt.beingCalled;
        else
            idle << id;
    }
    const Result<int> removed = store.leads.remove(idle);
    if (!removed)
        return fail(removed.error());
    receipt.removed = *removed;
    const Result<void> committed = transaction.commit();
    return committed ? Result<RemovalReceipt>(receipt) : Result<RemovalReceipt>(fail(committed.error()));
}

} // namespace

Result<RemovalReceipt> removeLeads(Workspace &workspace, const QList<LeadId> &ids,
                                   const JobControlPtr &control)
{
    store::Ledger &ledger = workspace.ledger();
    const LogTrim log(ledger, workspace.directory());
    RemovalReceipt receipt;
    std::optional<Error> broken;
    control->total = ids.size();
    for (qsizetype at = 0; at < ids.size() && !control->cancelled && !broken; at += RemovedAtOnce) {
        const Result<RemovalReceipt> piece =
            ledger
                .write([some = ids.mid(at, RemovedAtOnce)](store::Store &store) {
                    return removePiece(store, some);
                })
                .result();
        if (piece) {
            receipt.removed += piece->removed;
            receipt.beingCalled += piece->beingCalled;
        } else {
            broken = piece.error();
        }
        control->done = std::min(at + RemovedAtOnce, ids.size());
        log.afterChunk();
    }
    // One word at the end: each would make the list be read anew.
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.leadListChanged();
        return true;
    });
    return broken ? Result<RemovalReceipt>(fail(*broken)) : Result<RemovalReceipt>(receipt);
}

} // namespace callboard::services
