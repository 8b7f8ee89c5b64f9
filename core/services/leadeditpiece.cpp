// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadeditpiece.h"

#include "core/services/leadeditmark.h"
#include "core/store/leadsbyid.h"

namespace callboard::services {

namespace {

using Kind = LeadEdit::Kind;

bool isSame(const LeadEdit &edit, const LeadFields &fields)
{
    switch (edit.kind) {
    case Kind::MakePending:
        return fields.status == LeadStatus::Pending;
    case Kind::MarkDoNotCall:
        return fields.status == LeadStatus::DoNotCall;
    case Kind::AllowCalls:
        return fields.status != LeadStatus::DoNotCall;
    default:
        return fieldText(edit, edited(edit, fields)) == fieldText(edit, fields);
    }
}

/// Takes out of \a plan whose status is not for a person to write.
Result<void> leaveOutBusy(const store::Store &store, LeadEditPlan &plan)
{
    QList<LeadId> ids;
    for (const store::EditableLead &lead : std::as_const(plan.changing))
        ids << lead.id;
    const Result<QHash<LeadId, QList<store::Place>>> open = store.places.openOf(ids);
    if (!open)
        return fail(open.error());
    QList<store::EditableLead> idle;
    for (const store::EditableLead &lead : std::as_const(plan.changing)) {
        const Result<bool> live = store.attempts.hasLive({lead.id});
        if (!live)
            return fail(live.error());
        const LeadStatus status = lead.fields.status;
        if (status == LeadStatus::DoNotCall)
            ++plan.counts.barred;
        else if (*live || status == LeadStatus::Initiated)
            ++plan.counts.beingCalled;
        else if (status == LeadStatus::BulkCalling || open->contains(lead.id))
            ++plan.counts.waiting;
        else
            idle << lead;
    }
    plan.changing = idle;
    return {};
}

/// \a leads as they stand, for the edits that concern their numbers; empty for the others.
Result<store::LeadsById> storedOf(const store::Store &store, const LeadEdit &edit,
                                  const QList<store::EditableLead> &leads)
{
    if (!isMark(edit))
        return store::LeadsById();
    QList<LeadId> ids;
    for (const store::EditableLead &lead : leads)
        ids << lead.id;
    return store::leadsById(store.leads, ids);
}

/// What is to be kept of \a lead, which is changed; nothing when it stays as it is.
Result<std::optional<QString>> change(store::Store &store, const LeadEdit &edit,
                                      const store::EditableLead &lead, const store::LeadsById &stored,
                                      Instant now)
{
    if (const auto found = stored.constFind(lead.id); found != stored.cend())
        return changeMark(store, edit, lead, found->number, now);
    store::LeadEditRepository edits(*store.database, store.cipher);
    const Result<void> written = edits.write(lead, edited(edit, lead.fields), now);
    return written ? Result<std::optional<QString>>(fieldText(edit, lead.fields)) : fail(written.error());
}

/// A mark that is asked for once more shows so at its lead, so that no edit of before takes it away now.
Result<void> hearAgain(store::Store &store, const LeadEdit &edit, const QList<store::EditableLead> &marked,
                       Instant now)
{
    if (edit.kind != Kind::MarkDoNotCall)
        return {};
    for (const store::EditableLead &lead : marked) {
        if (const Result<void> heard = store.leads.setDoNotCall(lead.id, true, now); !heard)
            return heard;
    }
    return {};
}

/// Whether the lead is as it was.
Result<bool> restore(store::Store &store, const LeadEdit &edit, const store::EditableLead &lead,
                     const store::LeadsById &stored, const QString &kept, Instant now)
{
    if (const auto found = stored.constFind(lead.id); found != stored.cend())
        return restoreMark(store, edit, lead, *found, kept, now);
    const LeadFields before = withField(edit, lead.fields, kept);
    if (fieldText(edit, edited(edit, before)) != fieldText(edit, lead.fields))
        return false;
    store::LeadEditRepository edits(*store.database, store.cipher);
    const Result<void> written = edits.write(lead, before, now);
    return written ? Result<bool>(true) : fail(written.error());
}

} // namespace

Result<LeadEditPlan> planLeadEdit(const store::Store &store, const LeadEdit &edit, const QList<LeadId> &ids)
{
    const store::LeadEditRepository edits(*store.database, store.cipher);
    const Result<QList<store::EditableLead>> leads = edits.leads(ids);
    if (!leads)
        return fail(leads.error());
    LeadEditPlan plan;
    plan.counts.gone = int(ids.size() - leads->size());
    for (const store::EditableLead &lead : *leads)
        (isSame(edit, lead.fields) ? plan.same : plan.changing) << lead;
    plan.counts.same = int(plan.same.size());
    if (edit.kind == Kind::MakePending) {
        if (const Result<void> left = leaveOutBusy(store, plan); !left)
            return fail(left.error());
    }
    plan.counts.changed = int(plan.changing.size());
    return plan;
}

Result<EditedPiece> editPiece(store::Store &store, const LeadEdit &edit, LeadEditId id,
                              const QList<LeadId> &ids, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    const Result<LeadEditPlan> plan = planLeadEdit(store, edit, ids);
    if (!plan)
        return fail(plan.error());
    const Result<store::LeadsById> stored = storedOf(store, edit, plan->changing);
    if (!stored)
        return fail(stored.error());
    if (const Result<void> heard = hearAgain(store, edit, plan->same, now); !heard)
        return fail(heard.error());
    EditedPiece piece{plan->counts, {}};
    QList<store::LeadBefore> before;
    for (const store::EditableLead &lead : plan->changing) {
        const Result<std::optional<QString>> kept = change(store, edit, lead, *stored, now);
        if (!kept)
            return fail(kept.error());
        if (*kept) {
            before << store::LeadBefore{lead.id, **kept};
            piece.changed << lead.id;
        }
    }
    const int stay = piece.counts.changed - int(piece.changed.size());
    piece.counts.changed -= stay;
    piece.counts.barred += stay;
    store::LeadEditRepository edits(*store.database, store.cipher);
    if (const Result<void> kept = edits.keep(id, before); !kept)
        return fail(kept.error());
    const Result<void> committed = transaction.commit();
    return committed ? Result<EditedPiece>(piece) : fail(committed.error());
}

Result<RestoredPiece> restorePiece(store::Store &store, const MadeLeadEdit &made, Instant now)
{
    store::Transaction transaction(*store.database);
    if (const Result<void> begun = transaction.begun(); !begun)
        return fail(begun.error());
    store::LeadEditRepository edits(*store.database, store.cipher);
    const Result<QList<store::LeadBefore>> kept = edits.kept(made.id, EditedAtOnce);
    if (!kept)
        return fail(kept.error());
    if (kept->isEmpty())
        return RestoredPiece();
    QHash<LeadId, QString> texts;
    QList<LeadId> ids;
    for (const store::LeadBefore &before : *kept) {
        texts.insert(before.lead, before.text);
        ids << before.lead;
    }
    const Result<QList<store::EditableLead>> leads = edits.leads(ids);
    if (!leads)
        return fail(leads.error());
    const Result<store::LeadsById> stored = storedOf(store, made.edit, *leads);
    if (!stored)
        return fail(stored.error());
    RestoredPiece piece;
    piece.looked = kept->size();
    piece.gone = int(kept->size() - leads->size());
    for (const store::EditableLead &lead : *leads) {
        const Result<bool> done = restore(store, made.edit, lead, *stored, texts.value(lead.id), now);
        if (!done)
            return fail(done.error());
        (*done ? piece.restored : piece.changedSince) << lead.id;
    }
    if (const Result<void> forgotten = edits.forget(made.id, *kept); !forgotten)
        return fail(forgotten.error());
    const Result<void> committed = transaction.commit();
    return committed ? Result<RestoredPiece>(piece) : fail(committed.error());
}

} // namespace callboard::services
