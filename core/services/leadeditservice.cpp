// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadeditservice.h"

#include "core/base/log.h"
#include "core/services/chunkbreak.h"
#include "core/services/leadeditpiece.h"
#include "core/services/poolwork.h"
#include "core/services/ready.h"
#include "core/services/workspace.h"
#include "core/services/writeinpieces.h"
#include "core/store/ledger.h"

namespace callboard::services {

namespace {

constexpr qsizetype LookedAtAtOnce = 500;
constexpr qsizetype GivenUpAtOnce = 200; // the next edit gives up the others

store::LeadEditRepository editsOf(const store::Store &store)
{
    return {*store.database, store.cipher};
}

void add(LeadEditCounts &sum, const LeadEditCounts &piece)
{
    sum.changed += piece.changed;
    sum.same += piece.same;
    sum.beingCalled += piece.beingCalled;
    sum.waiting += piece.waiting;
    sum.barred += piece.barred;
    sum.gone += piece.gone;
}

Result<void> forget(store::Ledger &ledger, const ChunkBreak &chunkBreak, LeadEditId id)
{
    const Result<int> gone = writeUntilNoneIsLeft(ledger, chunkBreak, [id](store::Store &store) {
        return editsOf(store).forgetSome(id, EditedAtOnce * 5);
    });
    return gone ? Result<void>() : fail(gone.error());
}

/// Those that the latest has made too many cannot be taken back from now on.
Result<QList<LeadEditId>> giveUpOld(store::Ledger &ledger, Instant now)
{
    return ledger
        .write([now](store::Store &store) -> Result<QList<LeadEditId>> {
            store::Transaction transaction(*store.database);
            if (const Result<void> begun = transaction.begun(); !begun)
                return fail(begun.error());
            store::LeadEditRepository edits = editsOf(store);
            const Result<QList<LeadEditId>> old = edits.outgrown(
                now - LeadEditService::Kept, LeadEditService::MostEdits, LeadEditService::MostLeads);
            if (!old)
                return old;
            const QList<LeadEditId> some = old->mid(0, GivenUpAtOnce);
            if (const Result<void> given = edits.giveUp(some); !given)
                return fail(given.error());
            const Result<void> committed = transaction.commit();
            return committed ? Result<QList<LeadEditId>>(some) : fail(committed.error());
        })
        .result();
}

Result<void> forgetAll(store::Ledger &ledger, const QList<LeadEditId> &edits)
{
    const ChunkBreak chunkBreak(ledger);
    for (const LeadEditId id : edits) {
        if (const Result<void> forgotten = forget(ledger, chunkBreak, id); !forgotten)
            return forgotten;
    }
    return {};
}

/// Nobody who is not to be called waits until old edits are gone.
void makeRoom(Workspace &workspace)
{
    store::Ledger &ledger = workspace.ledger();
    const Result<QList<LeadEditId>> old = giveUpOld(ledger, workspace.clock().now());
    if (!old)
        qCWarning(lcService) << "Old edits stay for now:" << old.error().detail;
    if (!old || old->isEmpty())
        return;
    (void)runInPool([&ledger, old = *old] {
        if (const Result<void> forgotten = forgetAll(ledger, old); !forgotten)
            qCWarning(lcService) << "An old edit could not be forgotten:" << forgotten.error().detail;
    });
}

/// Of an edit, or of taking one back: whether leads are not to be called from now on.
bool isForbidding(const LeadEdit &edit, bool isTakenBack)
{
    return edit.kind == (isTakenBack ? LeadEdit::Kind::AllowCalls : LeadEdit::Kind::MarkDoNotCall);
}

/// In the ledger's thread. The engine hears of a mark before the caller does: no request starts after the
/// answer, nor for a lead of this piece while the others are still being marked (ruling 8).
void tellPiece(store::ChangeFeed &changes, const QList<LeadId> &leads, bool isForbidden)
{
    if (leads.isEmpty())
        return;
    Q_EMIT changes.leadsChanged(leads);
    if (isForbidden)
        Q_EMIT changes.workChanged();
}

/// The rows are told of piece by piece, which costs no more than their reading anew; that partners and
/// columns may be others now only at the end. A mark touches neither.
void tellEnd(store::Ledger &ledger, const LeadEdit &edit)
{
    (void)ledger.write([&changes = ledger.changes(), isOfList = isMark(edit)](store::Store &) {
        if (!isOfList)
            Q_EMIT changes.leadListChanged();
        Q_EMIT changes.workChanged();
        return true;
    });
}

Result<LeadEditReceipt> runEdit(Workspace &workspace, const QList<LeadId> &ids, const LeadEdit &edit,
                                const JobControlPtr &control)
{
    store::Ledger &ledger = workspace.ledger();
    const Clock &clock = workspace.clock();
    control->total = ids.size();
    const Result<LeadEditId> id =
        ledger
            .write([edit, now = clock.now()](store::Store &store) { return editsOf(store).begin(edit, now); })
            .result();
    if (!id)
        return fail(id.error());
    const ChunkBreak chunkBreak(ledger);
    LeadEditReceipt receipt;
    receipt.id = *id;
    std::optional<Error> broken;
    for (qsizetype at = 0; at < ids.size() && !control->cancelled && !broken; at += EditedAtOnce) {
        const auto work = [&edit, id = *id, some = ids.mid(at, EditedAtOnce), now = clock.now(),
                           &changes = ledger.changes()](store::Store &store) {
            Result<EditedPiece> piece = editPiece(store, edit, id, some, now);
            if (piece)
                tellPiece(changes, piece->changed, isForbidding(edit, false));
            return piece;
        };
        if (const Result<EditedPiece> piece = ledger.write(work).result())
            add(receipt.counts, piece->counts);
        else
            broken = piece.error();
        control->done = std::min(at + EditedAtOnce, ids.size());
        chunkBreak.take();
    }
    receipt.cancelled = control->cancelled && control->done < control->total;
    if (receipt.counts.changed == 0) {
        receipt.id = {};
        if (const Result<void> none = forget(ledger, chunkBreak, *id); !none && !broken)
            broken = none.error();
    }
    tellEnd(ledger, edit);
    makeRoom(workspace);
    return broken ? Result<LeadEditReceipt>(fail(*broken)) : receipt;
}

Result<LeadEditUndoReceipt> undoEdit(Workspace &workspace, LeadEditId id, const JobControlPtr &control)
{
    store::Ledger &ledger = workspace.ledger();
    const Result<MadeLeadEdit> made =
        ledger.read([id](const store::Store &store) { return editsOf(store).find(id); }).result();
    if (!made)
        return fail(made.error());
    control->total = made->leads;
    const ChunkBreak chunkBreak(ledger);
    LeadEditUndoReceipt receipt;
    std::optional<Error> broken;
    bool isOver = false;
    while (!isOver && !broken && !control->cancelled) {
        const auto work = [&made = *made, now = workspace.clock().now(),
                           &changes = ledger.changes()](store::Store &store) {
            Result<RestoredPiece> piece = restorePiece(store, made, now);
            if (piece)
                tellPiece(changes, piece->restored, isForbidding(made.edit, true));
            return piece;
        };
        if (const Result<RestoredPiece> piece = ledger.write(work).result()) {
            receipt.restored += int(piece->restored.size());
            receipt.changedSince << piece->changedSince;
            receipt.gone += piece->gone;
            control->done += piece->looked;
            isOver = piece->looked == 0;
        } else {
            broken = piece.error();
        }
        chunkBreak.take();
    }
    receipt.cancelled = !isOver;
    if (isOver) {
        // Leads that were deleted took with them what was kept of them.
        receipt.gone += int(made->leads - control->done);
        if (const Result<void> none = forget(ledger, chunkBreak, id); !none)
            broken = none.error();
    }
    tellEnd(ledger, made->edit);
    return broken ? Result<LeadEditUndoReceipt>(fail(*broken)) : receipt;
}

} // namespace

QFuture<Result<LeadEditCounts>> LeadEditService::preview(const QList<LeadId> &ids, const LeadEdit &edit,
                                                         const JobControlPtr &control) const
{
    return runInPool([ledger = &m_workspace.ledger(), ids, edit, control]() -> Result<LeadEditCounts> {
        LeadEditCounts sum;
        control->total = ids.size();
        for (qsizetype at = 0; at < ids.size(); at += LookedAtAtOnce) {
            if (control->cancelled)
                return fail(ErrorCode::Cancelled);
            const auto look = [&edit, some = ids.mid(at, LookedAtAtOnce)](const store::Store &store) {
                return planLeadEdit(store, edit, some);
            };
            const Result<LeadEditPlan> plan = ledger->read(look).result();
            if (!plan)
                return fail(plan.error());
            add(sum, plan->counts);
            control->done = std::min(at + LookedAtAtOnce, ids.size());
        }
        return sum;
    });
}

QFuture<Result<LeadEditReceipt>> LeadEditService::run(const QList<LeadId> &ids, const LeadEdit &edit,
                                                      const JobControlPtr &control)
{
    if (const QString complaint = complaintAbout(edit); !complaint.isEmpty())
        return ready(Result<LeadEditReceipt>(fail(ErrorCode::Refused, {complaint})));
    return runAtOnce(
        [workspace = &m_workspace, ids, edit, control] { return runEdit(*workspace, ids, edit, control); });
}

QFuture<Result<std::optional<MadeLeadEdit>>> LeadEditService::last() const
{
    return m_workspace.ledger().read([](const store::Store &store) { return editsOf(store).last(); });
}

QFuture<Result<LeadEditUndoReceipt>> LeadEditService::undo(LeadEditId id, const JobControlPtr &control)
{
    return runAtOnce([workspace = &m_workspace, id, control] { return undoEdit(*workspace, id, control); });
}

} // namespace callboard::services
