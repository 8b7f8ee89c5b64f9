// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadremoval.h"

#include "core/services/auditnote.h"
#include "core/services/chunkbreak.h"
#include "core/services/donotcallmarks.h"
#include "core/services/workspace.h"
#include "core/store/ledger.h"

#include <algorithm>

namespace callboard::services {

namespace {

constexpr qsizetype RemovedAtOnce = 50; // a transaction must stay below 50 ms (ruling 17)

Result<void> noteEach(store::Store &store, AuditAct act, const QList<LeadId> &leads, Instant now)
{
    QList<AuditNote> notes;
    for (const LeadId lead : leads)
        notes << AuditNote{act, lead};
    return noteActs(store, now, notes);
}

Result<RemovalReceipt> removePiece(store::Store &store, const QList<LeadId> &ids, Instant now,
                                   QList<store::RemovedLead> &taken)
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
    Result<QList<store::RemovedLead>> before = store.removedLeads.takeOut(idle);
    if (!before)
        return fail(before.error());
    const Result<int> removed = store.leads.remove(idle);
    if (!removed)
        return fail(removed.error());
    QList<LeadId> gone;
    for (const store::RemovedLead &each : std::as_const(*before))
        gone << each.id;
    if (const Result<void> noted = noteEach(store, AuditAct::LeadDeleted, gone, now); !noted)
        return fail(noted.error());
    taken = *std::move(before);
    receipt.removed = *removed;
    const Result<void> committed = transaction.commit();
    return committed ? Result<RemovalReceipt>(receipt) : Result<RemovalReceipt>(fail(committed.error()));
}

Result<PutBackReceipt> putPieceBack(store::Store &store, const QList<store::RemovedLead> &leads, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    QList<QByteArray> numbers;
    for (const store::RemovedLead &removed : leads)
        numbers << removed.sealed.numberIndex;
    const Result<QHash<QByteArray, LeadId>> taken = store.leads.known(numbers);
    if (!taken)
        return fail(taken.error());
    PutBackReceipt receipt;
    QList<LeadId> returned;
    for (const store::RemovedLead &removed : leads) {
        if (taken->contains(removed.sealed.numberIndex)) {
            ++receipt.refused;
            continue;
        }
        if (const Result<void> back = store.removedLeads.putBack(removed, now); !back)
            return fail(back.error());
        const Result<Lead> lead = store.leads.find(removed.id);
        if (!lead)
            return fail(lead.error());
        const Result<std::optional<DoNotCallEntry>> entry = store.doNotCall.forbidding(lead->number, {});
        if (!entry)
            return fail(entry.error());
        if (*entry) {
            if (const Result<bool> marked = markListed(store, lead->number, now); !marked)
                return fail(marked.error());
        }
        ++receipt.leads;
        returned << removed.id;
    }
    if (const Result<void> noted = noteEach(store, AuditAct::LeadPutBack, returned, now); !noted)
        return fail(noted.error());
    const Result<void> committed = transaction.commit();
    return committed ? Result<PutBackReceipt>(receipt) : Result<PutBackReceipt>(fail(committed.error()));
}

/// One word at the end: each would make the list be read anew.
void tellOnce(store::Ledger &ledger)
{
    (void)ledger.write([&changes = ledger.changes()](store::Store &) {
        Q_EMIT changes.leadListChanged();
        Q_EMIT changes.campaignsChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

} // namespace

Result<RemovalReceipt> removeLeads(Workspace &workspace, const QList<LeadId> &ids,
                                   const JobControlPtr &control)
{
    store::Ledger &ledger = workspace.ledger();
    const ChunkBreak chunkBreak(ledger);
    RemovalReceipt receipt;
    std::optional<Error> broken;
    const auto undo = std::make_shared<RemovedLeads>();
    control->total = ids.size();
    for (qsizetype at = 0; at < ids.size() && !control->cancelled && !broken; at += RemovedAtOnce) {
        QList<store::RemovedLead> taken;
        const Result<RemovalReceipt> piece =
            ledger
                .write([some = ids.mid(at, RemovedAtOnce), now = workspace.clock().now(),
                        &taken](store::Store &store) { return removePiece(store, some, now, taken); })
                .result();
        if (piece) {
            receipt.removed += piece->removed;
            receipt.beingCalled += piece->beingCalled;
            if (receipt.removed <= LeadService::MostPutBack)
                undo->leads << taken;
            else
                undo->leads.clear();
        } else {
            broken = piece.error();
        }
        control->done = std::min(at + RemovedAtOnce, ids.size());
        chunkBreak.take();
    }
    tellOnce(ledger);
    if (!undo->leads.isEmpty())
        receipt.undo = undo;
    return broken ? Result<RemovalReceipt>(fail(*broken)) : Result<RemovalReceipt>(receipt);
}

Result<PutBackReceipt> putLeadsBack(Workspace &workspace, const RemovedLeads &removed)
{
    store::Ledger &ledger = workspace.ledger();
    const ChunkBreak chunkBreak(ledger);
    PutBackReceipt receipt;
    std::optional<Error> broken;
    for (qsizetype at = 0; at < removed.leads.size() && !broken; at += RemovedAtOnce) {
        const auto piece = [some = removed.leads.mid(at, RemovedAtOnce), now = workspace.clock().now()](
                               store::Store &store) { return putPieceBack(store, some, now); };
        const Result<PutBackReceipt> done = ledger.write(piece).result();
        if (done) {
            receipt.leads += done->leads;
            receipt.refused += done->refused;
        } else {
            broken = done.error();
        }
        chunkBreak.take();
    }
    tellOnce(ledger);
    return broken ? Result<PutBackReceipt>(fail(*broken)) : Result<PutBackReceipt>(receipt);
}

} // namespace callboard::services
