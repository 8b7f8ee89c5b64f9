// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"

namespace callboard::dispatch {

/// The lines of an account, and those that a capped campaign may use of them: rows of the ledger, so that
/// none is taken twice (I4). Ledger thread; take() and occupy() inside a transaction of their caller.
class Lines
{
public:
    explicit Lines(EngineContext &context)
        : m_context(context)
    {
    }

    /// How many calls of \a campaign may begin now; \a allowance bounds all that use the account. Zero or
    /// less: none. A limit that was lowered lets lines go as they fall free (F56).
    [[nodiscard]] Result<int> free(const Campaign &campaign, const Account &account, int allowance) const;
    /// False when there is none: nothing was intended then, and the transaction is to be rolled back.
    [[nodiscard]] Result<bool> take(const Campaign &campaign, const AttemptId &attempt);
    /// For a call that exists anyhow: its lines are in use whether or not any was free.
    [[nodiscard]] Result<void> occupy(const store::LedgerAttempt &attempt);

private:
    [[nodiscard]] Result<int> freeOf(store::SlotScope scope, qint64 scopeId, int limit) const;
    [[nodiscard]] Result<void> occupyOne(store::SlotScope scope, qint64 scopeId, const AttemptId &attempt);

    EngineContext &m_context;
};

} // namespace callboard::dispatch
