// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QMap>
#include <QSet>
#include <QString>

namespace callboard::store {
class Store;
}

namespace callboard::dispatch {

/// What an engine knows of itself that the rest of the ledger does not say: why it places no calls, or fewer
/// than an account has lines for. It leaves this value in the ledger, so that any process may answer why
/// nobody is called.
struct EngineStanding
{
    enum class State {
        Absent = 1, ///< no engine runs, whatever an earlier one has left
        LookingUp,  ///< before its first reconcile pass
        Ready,
        Halted,
    };
    State state = State::Absent;
    QString haltReason;                 ///< a sentence; empty unless Halted
    QSet<AccountId> lookedUp = {};      ///< accounts whose earlier calls are asked for first
    QSet<AccountId> clockOff = {};      ///< accounts whose provider's clock differs from ours
    QSet<CampaignId> agentUnknown = {}; ///< campaigns whose agent is being asked for
    QMap<AccountId, int> slowed = {}; ///< calls at once, of accounts that may have fewer than they have lines

    friend bool operator==(const EngineStanding &, const EngineStanding &) = default;
};

/// As the last engine left it; Absent when none has run yet. Whether one runs only its lock tells.
[[nodiscard]] Result<EngineStanding> readStanding(const store::Store &store);
[[nodiscard]] Result<void> writeStanding(store::Store &store, const EngineStanding &standing);

} // namespace callboard::dispatch
