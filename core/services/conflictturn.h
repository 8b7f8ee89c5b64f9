// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/services/conflictdecision.h"
#include "core/services/jobturn.h"

#include <QtConcurrentRun>

#include <memory>

namespace callboard::services {

/// How one conflict is settled with one side's word, inside a transaction on the ledger's thread.
using SettleWithSide = Result<void> (*)(store::Store &store, qint64 id, ConflictSide side, Instant now);

/// Decides conflicts on the pool, once \a desk lets this job work alone; \a control cancels what is left of
/// it. \a workspace must outlive the job.
template<typename Desk>
[[nodiscard]] QFuture<Result<ConflictReceipt>>
decideInTurn(Workspace &workspace, const std::shared_ptr<Desk> &desk, const QList<qint64> &ids,
             ConflictSide side, SettleWithSide settle, const JobControlPtr &control)
{
    return QtConcurrent::run([workspace = &workspace, desk, ids, side, settle, control] {
        return resultAlone(*desk, [&] {
            const auto settleOne = [side, settle](store::Store &store, qint64 id, Instant now) {
                return settle(store, id, side, now);
            };
            return decideConflicts(*workspace, ids, settleOne, *control);
        });
    });
}

} // namespace callboard::services
