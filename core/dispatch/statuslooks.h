// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/model/account.h"

#include <QHash>
#include <QSet>

namespace callboard::dispatch {

/// How often a provider of messages may be asked what became of one. Meta allows an app 5,000 management
/// calls an hour for a WhatsApp business (WABA), and a look into a message's history is one: accounts of the
/// same business share 4,500 looks in any hour, and what is left is for templates and tests. Other providers
/// name no such limit. Counted in memory: each start opens with a few looks alone, so that many starts open
/// little. Moments are the clock's monotonic time.
class StatusLooks
{
public:
    static constexpr int AnHour = 4'500; ///< at most so many and AtOnce of them
    static constexpr int AtOnce = 100;   ///< after a quiet time
    static constexpr int AtStart = 10;

    explicit StatusLooks(milliseconds monotonicNow)
        : m_begin(monotonicNow)
    {
    }

    /// One look by \a account; false: it has to wait.
    [[nodiscard]] bool take(const Account &account, milliseconds monotonicNow);
    /// Those that need not be asked for: it was noted that their looks wait, and the next one still has to.
    [[nodiscard]] QList<AccountId> waiting(milliseconds monotonicNow) const;
    /// Whether it is news that the looks of the account's business wait: not again before all of them are
    /// there once more.
    [[nodiscard]] bool noteWait(const Account &account);

private:
    struct Budget
    {
        milliseconds usedUntil{0}; ///< each look taken pushes it on by its part of the hour
        bool isToldOf = false;
    };
    [[nodiscard]] static bool isLimited(const Account &account);
    [[nodiscard]] static QString businessOf(const Account &account);
    [[nodiscard]] Budget &budgetOf(const QString &business);

    milliseconds m_begin;
    QHash<QString, Budget> m_budgets;
    QHash<qint64, QString> m_businesses; ///< by account
};

} // namespace callboard::dispatch
