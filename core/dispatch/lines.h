// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/enginecontext.h"
#include "core/dispatch/houserules.h"

#include <QMap>

#include <limits>
#include <utility>

namespace callboard::dispatch {

/// More lines than there are anywhere: nothing binds.
constexpr int NoLineLimit = std::numeric_limits<int>::max() / 2;

/// How many calls each scope has lines for, as the house, the account and the campaign say.
struct LineRules
{
    int account = NoLineLimit;
    int campaign = NoLineLimit; ///< none in a grid (X-01)
    int operatorLines = NoLineLimit;
    int system = NoLineLimit;
    bool ofMessages = false; ///< which hold no line but their own account's (ruling 10)
};

[[nodiscard]] LineRules lineRules(const Campaign &campaign, const Account &account, const HouseRules &house,
                                  bool severalOperators);

/// How many calls of a campaign may begin now by each scope's lines; zero or less: none.
struct FreeLines
{
    int account = 0;
    int campaign = 0;
    int operatorLines = 0;
    int system = 0;
};

/// As the ledger stands, for whoever asks why a lead waits; a scope that nothing has used yet has all lines.
[[nodiscard]] Result<FreeLines> freeLines(const store::Store &store, const Campaign &campaign,
                                          const QString &operatorName, const LineRules &rules);

/// How many lines of each scope are in use, as far as they were counted: campaigns share most of them.
using UsedLines = QMap<std::pair<store::SlotScope, qint64>, int>;

/// The lines of accounts, campaigns, operators and the house: rows of the ledger, so that none is taken twice
/// (I4). Ledger thread; take() and occupy() inside a transaction of their caller.
class Lines
{
public:
    explicit Lines(EngineContext &context)
        : m_context(context)
    {
    }

    /// Makes each scope have the lines of \a rules, and tells the free ones. A limit that was lowered lets
    /// lines go as they fall free (F56). What \a used knows is not counted again, the rest it gains.
    [[nodiscard]] Result<FreeLines> prepare(const Campaign &campaign, const QString &operatorName,
                                            const LineRules &rules, UsedLines &used) const;
    /// False when a limit is full: nothing was intended then, and the transaction is to be rolled back.
    [[nodiscard]] Result<bool> take(const Campaign &campaign, const QString &operatorName,
                                    const LineRules &rules, const AttemptId &attempt);
    /// For a call that exists anyhow: its lines are in use whether or not any was free.
    [[nodiscard]] Result<void> occupy(const store::LedgerAttempt &attempt);

private:
    [[nodiscard]] Result<int> usedOf(store::SlotScope scope, qint64 scopeId, int lines,
                                     UsedLines &used) const;

    EngineContext &m_context;
};

} // namespace callboard::dispatch
