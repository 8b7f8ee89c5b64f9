// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/callfollower.h"
#include "core/store/restorenotes.h"

namespace callboard::dispatch {

/// Writes calls that a provider lists and a restored ledger lacks to that ledger, so that whoever was called
/// counts as called: cooldown, caps, tries and success (F47). Ledger thread, inside a transaction of the
/// caller.
class FoundCalls
{
public:
    FoundCalls(EngineContext &context, AttemptBook &book, CallFollower &follower);

    /// How a call of the listing stands to the ledger.
    enum class Entry {
        Known = 1,  ///< or none that went out
        Entered,    ///< is known from now on; one that goes on is followed
        Stranger,   ///< to a number that no lead has
        Numberless, ///< nobody can tell whom it was to: it may have been any lead
        Later,      ///< another attempt holds the number; to be told again
    };
    [[nodiscard]] Result<Entry> enter(AccountId account, const providers::CallReport &call);

private:
    [[nodiscard]] Result<Entry> adopt(const store::LedgerAttempt &attempt, const providers::CallReport &call);
    /// Who was called.
    struct Callee
    {
        LeadId lead;
        QByteArray numberIndex;
    };
    [[nodiscard]] Result<Entry> enterNew(AccountId account, const AttemptId &id, const Callee &callee,
                                         const providers::CallReport &call);
    [[nodiscard]] Result<std::optional<store::Place>> placeFor(AccountId account, LeadId lead,
                                                               Instant calledAt) const;
    [[nodiscard]] Result<store::Place> placeOfItsOwn(AccountId account, LeadId lead);
    [[nodiscard]] Result<CampaignId> makeHolder(AccountId account);

    EngineContext &m_context;
    AttemptBook &m_book;
    CallFollower &m_follower;
    store::RestoreNotesWriter m_notes;
};

} // namespace callboard::dispatch
