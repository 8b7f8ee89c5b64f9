// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/model/leadedit.h"
#include "core/services/jobcontrol.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace callboard::services {

class Workspace;

/// What becomes of the leads that an edit is meant for.
struct LeadEditCounts
{
    int changed = 0;
    int same = 0; ///< it is so already
    /// These keep their status, for the engine is about to write it.
    int beingCalled = 0;
    int waiting = 0; ///< in a campaign that is not over
    int barred = 0;  ///< marked as not to be called; or another list than the house's forbids the number
    int gone = 0;    ///< deleted meanwhile

    friend bool operator==(const LeadEditCounts &, const LeadEditCounts &) = default;
};

struct LeadEditReceipt
{
    LeadEditId id; ///< for undo(); invalid when nothing was changed
    LeadEditCounts counts;
    bool cancelled = false; ///< what was done until then stays, and can be taken back
};

struct LeadEditUndoReceipt
{
    int restored = 0;
    QList<LeadId> changedSince; ///< by somebody else: these stay as they are
    int gone = 0;               ///< deleted since
    bool cancelled = false;     ///< the others can still be taken back
};

/// Changes one field of many leads, and takes that back. Jobs: in pieces, so that the engine is not kept
/// waiting (ruling 17), with progress, and to be cancelled. What stood there before is kept with each piece,
/// so that an edit that broke off can be taken back as far as it went, after a restart too. A linked
/// spreadsheet and HubSpot learn of it as of any other edit.
class LeadEditService
{
public:
    explicit LeadEditService(Workspace &workspace)
        : m_workspace(workspace)
    {
    }

    /// What run() would come to; `barred` does not count numbers that other lists forbid. Writes nothing.
    [[nodiscard]] QFuture<Result<LeadEditCounts>> preview(const QList<LeadId> &ids, const LeadEdit &edit,
                                                          const JobControlPtr &control) const;
    /// Refused, with the sentence, for an edit that complaintAbout() something.
    [[nodiscard]] QFuture<Result<LeadEditReceipt>> run(const QList<LeadId> &ids, const LeadEdit &edit,
                                                       const JobControlPtr &control);
    /// The latest edit that can be taken back.
    [[nodiscard]] QFuture<Result<std::optional<MadeLeadEdit>>> last() const;
    /// Field by field: what nobody else has changed since is as it was before. NotFound when it was taken
    /// back already, or is too long ago.
    [[nodiscard]] QFuture<Result<LeadEditUndoReceipt>> undo(LeadEditId id, const JobControlPtr &control);

    /// What is kept for being taken back: so many edits of more than one lead, so many leads of those, for so
    /// long; but always the latest edit, and the latest of more than one lead until it is too old.
    static constexpr int MostEdits = 20;
    static constexpr qint64 MostLeads = 2'000'000;
    static constexpr std::chrono::hours Kept{24 * 30};

private:
    Workspace &m_workspace;
};

} // namespace callboard::services
