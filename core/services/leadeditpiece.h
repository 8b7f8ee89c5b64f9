// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/leadeditservice.h"
#include "core/store/leadeditrepository.h"
#include "core/store/store.h"

namespace callboard::services {

/// A transaction must stay below 50 ms (ruling 17).
constexpr int EditedAtOnce = 50;

/// What an edit would come to for some leads, 500 at most.
struct LeadEditPlan
{
    QList<store::EditableLead> changing; ///< as they are
    QList<store::EditableLead> same;
    LeadEditCounts counts;
};

[[nodiscard]] Result<LeadEditPlan> planLeadEdit(const store::Store &store, const LeadEdit &edit,
                                                const QList<LeadId> &ids);

/// One piece of an edit, in a transaction of its own on the ledger's thread.
struct EditedPiece
{
    LeadEditCounts counts;
    QList<LeadId> changed;
};

[[nodiscard]] Result<EditedPiece> editPiece(store::Store &store, const LeadEdit &edit, LeadEditId id,
                                            const QList<LeadId> &ids, Instant now);

/// The same of taking it back; what it looked at is the edit's no more.
struct RestoredPiece
{
    qsizetype looked = 0; ///< 0: nothing is left to be taken back
    QList<LeadId> restored;
    QList<LeadId> changedSince;
    int gone = 0;
};

[[nodiscard]] Result<RestoredPiece> restorePiece(store::Store &store, const MadeLeadEdit &made, Instant now);

} // namespace callboard::services
