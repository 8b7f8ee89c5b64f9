// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/clock.h"
#include "core/dispatch/enginestatus.h"

#include <QMap>

#include <optional>

namespace callboard::api {

/// What this process has counted since it began, for `/metrics`: a counter may begin anew with its process,
/// and what the ledger knows is asked there.
struct CallTally
{
    QMap<Outcome, qint64> outcomes; ///< of calls that ended here
    std::optional<Instant> lastErrorAt;
    qint64 requests = 0;        ///< of other programs, that were handed on
    qint64 refusals = 0;        ///< at the door, of requests and of connections that became none
    qint64 reports = 0;         ///< of providers, that were taken
    qint64 reportRefusals = 0;  ///< that were not, and what only looked like one
    bool engineRunning = false; ///< here or in another process

    void note(const dispatch::AttemptMove &move);
    void note(const dispatch::Notice &notice, Instant now);
};

} // namespace callboard::api
