// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/attemptbook.h"
#include "core/dispatch/factfinder.h"
#include "core/plan/priority.h"

namespace callboard::dispatch {

/// The leads of a campaign whose turn it is, and what becomes of a turn that does not become a call. Ledger
/// thread; everything but find() belongs inside a transaction of its caller.
class DueTurns
{
public:
    DueTurns(EngineContext &context, AttemptBook &book)
        : m_context(context)
        , m_book(book)
    {
    }

    /// Who of the line is asked for.
    enum class Whom { Everybody = 1, ByHand };
    /// The first of the campaign's line, those with a refused or unsent attempt that may go out again among
    /// them whomever is asked for, in the order in which they are to be called; without their leads.
    [[nodiscard]] Result<QList<Turn>> find(const Campaign &campaign, Whom whom, int limit) const;
    /// The turn with its lead as it is now; nothing when somebody has moved the place or its attempt since it
    /// was found: another process may have cancelled its batch, or marked the lead.
    [[nodiscard]] Result<std::optional<Turn>> refreshed(const Turn &turn) const;
    /// The lead's number was changed while its attempt waited: an attempt keeps its number, or the index of
    /// live numbers would guard the wrong one (I1).
    [[nodiscard]] bool hasNewNumber(const Turn &turn) const;

    /// As the rules say: never, or not before a moment.
    [[nodiscard]] Result<void> putOff(const Turn &turn, const plan::Eligibility &verdict);
    /// The waiting attempt is given up for a new one.
    [[nodiscard]] Result<void> startAnew(const Turn &turn);

private:
    [[nodiscard]] Result<void> skip(const Turn &turn, plan::Reason reason);

    EngineContext &m_context;
    AttemptBook &m_book;
};

/// As the order of turns sees it.
[[nodiscard]] plan::Turn placeInLine(const Turn &turn);

} // namespace callboard::dispatch
