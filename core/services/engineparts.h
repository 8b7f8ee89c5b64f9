// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/dispatch/enginelock.h"
#include "core/providers/practiceline.h"

#include <memory>

namespace callboard::security {
class ColumnCipher;
}
namespace callboard::store {
class Ledger;
}
namespace callboard::dispatch {
class Engine;
}

namespace callboard::services {

class ProviderBook;

/// What an engine of a profile is made of; all of it outlives the engine.
struct EngineGround
{
    QString directory;
    store::Ledger &ledger;
    const Clock &clock;
    const security::ColumnCipher &cipher;
    ProviderBook &providers;
};

/// An engine that is ready to start, with all that belongs to it. Who has it takes the engine out, or ends it
/// with end().
class EngineParts
{
public:
    /// Takes the engine lock, looks through the database, opens the practice line's book and makes the
    /// engine. Busy when another process dials for the profile, DatabaseDamaged for a database that nobody
    /// may be called from (F44); then nothing of it stays. Blocks, for seconds when the database is large: on
    /// the pool.
    [[nodiscard]] Result<void> build(const EngineGround &ground);
    /// Ends an engine that was not started, in its own thread. Blocks for that moment.
    void end();

    std::unique_ptr<dispatch::EngineLock> lock;
    std::unique_ptr<providers::PracticeLine> practice;
    dispatch::Engine *engine = nullptr; ///< lives and dies in the ledger's thread
    seconds practiceCall{0}; ///< what a call takes on that practice line, whatever is set meanwhile
    QString setAside;        ///< where the practice line's book went that could not be read; usually empty

private:
    [[nodiscard]] Result<void> startPracticeLine(const EngineGround &ground);
};

} // namespace callboard::services
