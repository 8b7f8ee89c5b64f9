// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/dispatch/reconciler.h"
#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

/// A reconciler and those that it needs.
struct Asking
{
    Asking(test::DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , book(context)
        , gate(context)
        , follower(context, book, gate)
        , reconciler(context, book, follower)
    {
    }
    EngineContext context;
    AttemptBook book;
    AccountGate gate;
    CallFollower follower;
    Reconciler reconciler;
};

/// A bench whose provider is asked by hand: one listing at a time.
class AskingBench : public test::DispatchBench
{
public:
    AskingBench()
        : m_asking(std::make_unique<test::InLedger<Asking>>(
              *this, [this](store::Store &store) { return std::make_unique<Asking>(*this, store); }))
    {
    }
    ~AskingBench() { m_asking.reset(); }

    [[nodiscard]] Asking &parts() { return **m_asking; }
    bool look()
    {
        return at([&](store::Store &) { return parts().reconciler.look().has_value(); });
    }
    /// One listing, asked and written down; false when none was due.
    [[nodiscard]] bool ask()
    {
        const int before = provider->listings();
        QSignalSpy written(&parts().reconciler, &Reconciler::lineFreed);
        if (!look())
            return false;
        return QTest::qWaitFor([&] { return !written.isEmpty(); }, 10'000) &&
               provider->listings() == before + 1;
    }
    bool begin()
    {
        return at([&](store::Store &) { return parts().reconciler.begin().has_value(); });
    }
    bool startOver(milliseconds clockSetBy)
    {
        return at([&](store::Store &) { return parts().reconciler.startOver(clockSetBy).has_value(); });
    }
    [[nodiscard]] bool isThrough()
    {
        return at([&](store::Store &) { return parts().reconciler.isThrough(account); });
    }
    /// Runs \a make on the attempt in one transaction.
    template<typename Move>
    [[nodiscard]] bool move(const AttemptId &id, Move make)
    {
        return at([&](store::Store &store) {
            const store::LedgerAttempt before = store.attempts.find(id).value_or(store::LedgerAttempt());
            return parts().book.inTransaction([&] { return make(parts().book, before); }).has_value();
        });
    }

private:
    std::unique_ptr<test::InLedger<Asking>> m_asking;
};

} // namespace callboard::dispatch
