// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"
#include "tests/core/dispatch/simulation/simulationtally.h"
#include "tests/core/services/simulation/rulebook.h"
#include "tests/core/services/simulation/rulemachine.h"

namespace callboard::test {

/// Leaves in the ledger what the engine leaves of its calls: it keeps hours, gaps and marks, lets some calls
/// go on for a while, and some never begin.
class RulePhone
{
public:
    RulePhone(RuleMachine &machine, RuleClock &clock, RuleBook &book, Dice &dice, SimulationTally &tally)
        : m_machine(machine)
        , m_clock(clock)
        , m_book(book)
        , m_dice(dice)
        , m_tally(tally)
    {
    }

    /// Some of those who wait are called, and some calls end. What a rule must not have asked for is told.
    [[nodiscard]] QString ring(const RuleFacts &facts);

private:
    using Place = RuleFacts::PlaceRow;

    [[nodiscard]] QList<Place> callable(const RuleFacts &facts, Instant now) const;
    [[nodiscard]] bool mayCall(const RuleFacts &facts, const Place &place, Instant now) const;
    [[nodiscard]] QString judgeDial(const RuleFacts &facts, const Place &place, Instant now) const;
    [[nodiscard]] Result<void> dial(store::Store &store, const Place &place, Instant now);
    [[nodiscard]] Result<void> settle(store::Store &store, const store::LedgerAttempt &call, Instant now);
    [[nodiscard]] Result<void> hangUp(store::Store &store, const store::LedgerAttempt &call, Instant now);
    [[nodiscard]] Result<void> endSome(store::Store &store, Instant now);

    RuleMachine &m_machine;
    RuleClock &m_clock;
    RuleBook &m_book;
    Dice &m_dice;
    SimulationTally &m_tally;
};

} // namespace callboard::test
