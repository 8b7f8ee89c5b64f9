// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include <utility>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

/// A gate with the context that it needs.
struct GateKeeper
{
    explicit GateKeeper(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , gate(context)
    {
    }
    EngineContext context;
    AccountGate gate;
};

class AccountGateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theProvidersWishIsKeptAcrossARestart();
    void answersToOneBurstAreOneSign();
    void eachBurstWaitsLonger();
    void aStoppedAccountIsNotOpenedByALateAnswer();
    void manyRefusalsOfTheKeyStopTheAccountOnce();
    void doubtStopsAnAccount_data();
    void doubtStopsAnAccount();

private:
    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<GateKeeper>(bench, store); };
    }
    [[nodiscard]] static milliseconds wait(DispatchBench &bench)
    {
        return bench.storedAccount().pausedUntil.value_or(bench.clock.now()) - bench.clock.now();
    }
    static bool slowDown(DispatchBench &bench, InLedger<GateKeeper> &keeper,
                         std::optional<milliseconds> after)
    {
        return bench.at([&](store::Store &) {
            return keeper->gate.slowDown(bench.account, after, QStringLiteral("too_much")).has_value();
        });
    }
};

void AccountGateTest::theProvidersWishIsKeptAcrossARestart() // F15
{
    DispatchBench bench;
    {
        InLedger<GateKeeper> keeper(bench, make(bench));
        QVERIFY(slowDown(bench, keeper, 90s));
    }
    InLedger<GateKeeper> keeper(bench, make(bench));
    const Account account = bench.storedAccount();
    QVERIFY(!keeper->gate.isOpen(account, bench.clock.now()));
    QVERIFY(!keeper->gate.isOpen(account, bench.clock.now() + 89s));
    QVERIFY(keeper->gate.isOpen(account, bench.clock.now() + 90s));
}

void AccountGateTest::answersToOneBurstAreOneSign() // F16
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    for (int i = 0; i < 10; ++i)
        QVERIFY(slowDown(bench, keeper, {}));
    QVERIFY(wait(bench) > 1s);
    QVERIFY2(wait(bench) < 3s, qPrintable(QString::number(wait(bench).count())));
}

void AccountGateTest::eachBurstWaitsLonger() // F16
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    milliseconds before{0};
    for (int i = 0; i < 5; ++i) {
        QVERIFY(slowDown(bench, keeper, {}));
        const milliseconds now = wait(bench);
        QVERIFY2(now > before * 3 / 2, qPrintable(QString::number(now.count())));
        before = now;
        bench.clock.advance(now);
    }
    bench.at([&](store::Store &) {
        keeper->gate.noteClear(bench.account);
        return true;
    });
    QVERIFY(slowDown(bench, keeper, {}));
    QVERIFY(wait(bench) < 3s);
}

void AccountGateTest::aStoppedAccountIsNotOpenedByALateAnswer() // F17
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.stop(bench.account, QStringLiteral("key_refused")).has_value();
    }));
    QVERIFY(slowDown(bench, keeper, 1s));
    QVERIFY(slowDown(bench, keeper, {}));
    QVERIFY(wait(bench) > 365 * 24h);
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("key_refused"));
}

void AccountGateTest::manyRefusalsOfTheKeyStopTheAccountOnce() // F17
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QSignalSpy stopped(&keeper->gate, &AccountGate::stopped);
    bench.at([&](store::Store &) {
        for (const char *reason : {"key_refused", "key_refused", "balance_empty"})
            (void)keeper->gate.stop(bench.account, QString::fromLatin1(reason));
        return true;
    });
    QCOMPARE(stopped.size(), 1);
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("key_refused"));
}

void AccountGateTest::doubtStopsAnAccount_data() // F22; dialling safety, section 7
{
    QTest::addColumn<QByteArray>("answers");
    QTest::addColumn<bool>("stopped");
    QTest::addRow("two in a row") << QByteArray("??") << false;
    QTest::addRow("three in a row") << QByteArray("???") << true;
    QTest::addRow("a clear one between") << QByteArray("??.??") << false;
    QTest::addRow("five of fifty") << QByteArray("?.?.?.?.?") << true;
    QTest::addRow("five of more than fifty")
        << QByteArray("?") + QByteArray(47, '.') + QByteArray("?.?.?.?") << false;
}

void AccountGateTest::doubtStopsAnAccount()
{
    QFETCH(QByteArray, answers);
    QFETCH(bool, stopped);
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    bench.at([&](store::Store &) {
        for (const char answer : std::as_const(answers)) {
            if (answer == '.')
                keeper->gate.noteClear(bench.account);
            else
                (void)keeper->gate.noteDoubt(bench.account);
        }
        return true;
    });
    QCOMPARE(!keeper->gate.isOpen(bench.storedAccount(), bench.clock.now()), stopped);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::AccountGateTest)
#include "tst_accountgate.moc"
