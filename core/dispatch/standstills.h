// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/store.h"

#include <QList>

namespace callboard::dispatch {

/// A time in which nobody could be called by an account. Wall time.
struct Standstill
{
    enum class Cause {
        NoEngine = 1, ///< its beginning was noted by the engine before
        Sleep,        ///< its length was measured
    };

    AccountId account;
    Cause cause = Cause::NoEngine;
    Instant from;
    Instant until;

    friend bool operator==(const Standstill &, const Standstill &) = default;
};

/// Standstills after which nobody has looked yet which appointments were missed: that can be told only once
/// the account's provider has said whether our clock is right (dialling safety, section 9, 3 and 5; F49). In
/// the ledger as well, so that a crash before then loses none. Ledger thread.
class Standstills
{
public:
    /// \a store must outlive it.
    explicit Standstills(store::Store &store)
        : m_store(store)
    {
    }

    /// What an earlier engine has left.
    [[nodiscard]] Result<void> begin();
    [[nodiscard]] Result<void> add(const Standstill &standstill);
    [[nodiscard]] Result<void> remove(const Standstill &standstill);
    /// The wall clock was set, by so much forward: when they ended is told anew.
    [[nodiscard]] Result<void> noteSet(milliseconds by);
    [[nodiscard]] const QList<Standstill> &all() const { return m_standstills; }

private:
    [[nodiscard]] Result<void> keep();

    store::Store &m_store;
    QList<Standstill> m_standstills;
};

} // namespace callboard::dispatch
