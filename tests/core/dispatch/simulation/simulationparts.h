// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "tests/core/dispatch/simulation/simulation.h"
#include "tests/core/dispatch/simulation/simulationpostjudge.h"
#include "tests/core/dispatch/simulation/simulationtamperer.h"

namespace callboard::test {

/// What lives in the thread of the ledger.
struct Simulation::Parts
{
    Parts(store::Ledger &theLedger, FakeClock &clock, SimulationLog &log, quint64 seed, const Cast &cast,
          Mischief mischief, MischiefAmong among)
        : ledger(theLedger)
        , gate(clock)
        , line(gate, clock, seed, cast.persons, among == MischiefAmong::Calls ? mischief : Mischief::None)
        , post(gate, clock, seed, among == MischiefAmong::Messages ? mischief : Mischief::None)
        , office(theLedger, clock, line, post, log, seed + 1)
        , judge(theLedger.store(), clock, line, office, log)
        , postJudge(theLedger.store(), clock, line, post, office, log, judge)
        , tamperer(mischief, among, theLedger.store(), clock, office)
    {
    }

    store::Ledger &ledger;
    SimulationGate gate;
    SimulatedLine line;
    SimulatedPost post;
    SimulatedOffice office;
    SimulationJudge judge;
    SimulationPostJudge postJudge;
    SimulationTamperer tamperer;
    std::unique_ptr<dispatch::Engine> engine;
};

} // namespace callboard::test
