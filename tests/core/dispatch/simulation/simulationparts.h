// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulation.h"
#include "tests/core/dispatch/simulation/simulationtamperer.h"

namespace callboard::test {

/// What lives in the thread of the ledger.
struct Simulation::Parts
{
    Parts(store::Ledger &theLedger, FakeClock &clock, SimulationLog &log, quint64 seed, const Cast &cast,
          Mischief mischief)
        : ledger(theLedger)
        , line(clock, seed, cast.persons, mischief)
        , office(theLedger, clock, line, log, seed + 1)
        , judge(theLedger.store(), clock, line, office, log)
        , tamperer(mischief, theLedger.store(), clock, office)
    {
    }

    store::Ledger &ledger;
    SimulatedLine line;
    SimulatedOffice office;
    SimulationJudge judge;
    SimulationTamperer tamperer;
    std::unique_ptr<dispatch::Engine> engine;
};

} // namespace callboard::test
