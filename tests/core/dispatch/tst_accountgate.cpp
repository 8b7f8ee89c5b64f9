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
    void aStopThatWasRolledBackIsNotTold();
    void tooMuchHalvesTheCallsAndEachRoundThatGoesWellAddsOne();
    void badRequestsTellALeadFromAnAccount_data();
    void badRequestsTellALeadFromAnAccount();
    void tooManyFailuresAreARestWithOneCallAfterIt();
    void aCallOfBeforeTheRestDoesNotJudgeForTheOneThatTries_data();
    void aCallOfBeforeTheRestDoesNotJudgeForTheOneThatTries();
    void doubtStopsAnAccount_data();
    void doubtStopsAnAccount();
    void afterAStopOneCallTries();
    void theTrialOutlivesTheProcess_data();
    void theTrialOutlivesTheProcess();
    void aGoodCallAfterAPauseEndsItsStory();
    void aPlanWithFewerLinesBindsAndIsToldOnce();
    void callsBeyondThePlanSlowTheAccountDownOnce();

private:
    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<GateKeeper>(bench, store); };
    }
    [[nodiscard]] static milliseconds wait(DispatchBench &bench)
    {
        return bench.storedAccount().pausedUntil.value_or(bench.clock.now()) - bench.clock.now();
    }
    static bool note(DispatchBench &bench, InLedger<GateKeeper> &keeper, bool hasFailed)
    {
        return note(bench, keeper, hasFailed, bench.clock.now());
    }
    static bool note(DispatchBench &bench, InLedger<GateKeeper> &keeper, bool hasFailed, Instant placedAt)
    {
        return bench.at([&](store::Store &) {
            return keeper->gate.noteResult(bench.account, hasFailed, placedAt).has_value();
        });
    }
    static int allowance(DispatchBench &bench, InLedger<GateKeeper> &keeper)
    {
        return bench.at([&](store::Store &) { return keeper->gate.allowance(bench.account); });
    }
    static bool resume(DispatchBench &bench)
    {
        return bench.at(
            [&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); });
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
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("key_refused"));
}

void AccountGateTest::aStopThatWasRolledBackIsNotTold()
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QSignalSpy stopped(&keeper->gate, &AccountGate::stopped);
    bench.at([&](store::Store &store) {
        const store::Transaction transaction(*store.database);
        return transaction.begun() && keeper->gate.stop(bench.account, QStringLiteral("key_refused"));
    });
    QVERIFY(!bench.storedAccount().pausedUntil);
    // A later one is told after it, so that waiting for it proves that the first never comes.
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.stop(bench.account, QStringLiteral("balance_empty")).has_value();
    }));
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(stopped.constFirst().at(1).toString(), QStringLiteral("balance_empty"));
}

void AccountGateTest::tooMuchHalvesTheCallsAndEachRoundThatGoesWellAddsOne() // F16
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    for (int position = 0; position < 3; ++position)
        QVERIFY(bench.seedDoubt(campaign, position).isValid()); // all three lines are in use
    InLedger<GateKeeper> keeper(bench, make(bench));
    const Account account = bench.storedAccount();
    const auto allowance = [&] {
        return bench.at([&](store::Store &) { return keeper->gate.allowance(bench.account); });
    };
    const auto accepted = [&] {
        bench.at([&](store::Store &) {
            keeper->gate.noteAccepted(account);
            return true;
        });
    };
    QVERIFY(allowance() > 1000);
    for (int i = 0; i < 3; ++i) // one burst
        QVERIFY(slowDown(bench, keeper, {}));
    QCOMPARE(allowance(), 1);
    accepted();
    QCOMPARE(allowance(), 2);
    accepted();
    QCOMPARE(allowance(), 2);
    accepted();
    QVERIFY(allowance() > 1000); // its own lines bind again
}

void AccountGateTest::badRequestsTellALeadFromAnAccount_data()
{
    QTest::addColumn<QByteArray>("requests"); // a letter: the attempt refused so; a dot: a clear answer
    QTest::addColumn<AccountGate::BadRequest>("last");
    QTest::newRow("one") << QByteArray("a") << AccountGate::BadRequest::First;
    QTest::newRow("two leads") << QByteArray("ab") << AccountGate::BadRequest::First;
    QTest::newRow("the same twice") << QByteArray("aa") << AccountGate::BadRequest::SameAgain;
    QTest::newRow("the same after a good one") << QByteArray("a.a") << AccountGate::BadRequest::SameAgain;
    QTest::newRow("three leads") << QByteArray("abc") << AccountGate::BadRequest::Stopped;
    QTest::newRow("three, a good one between") << QByteArray("ab.c") << AccountGate::BadRequest::First;
    QTest::newRow("the same three times") << QByteArray("aaa") << AccountGate::BadRequest::First;
}

void AccountGateTest::badRequestsTellALeadFromAnAccount()
{
    QFETCH(QByteArray, requests);
    QFETCH(AccountGate::BadRequest, last);
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QMap<char, AttemptId> attempts;
    std::optional<AccountGate::BadRequest> told;
    for (const char request : std::as_const(requests)) {
        if (request != '.' && !attempts.contains(request))
            attempts.insert(request, AttemptId::create());
        told = bench.at([&](store::Store &) -> std::optional<AccountGate::BadRequest> {
            if (request == '.') {
                keeper->gate.noteClear(bench.account);
                return std::nullopt;
            }
            const Result<AccountGate::BadRequest> sign = keeper->gate.noteBadRequest(
                bench.account, attempts.value(request), QStringLiteral("bad_request"));
            return sign ? std::optional(*sign) : std::nullopt;
        });
    }
    QCOMPARE(told, std::optional(last));
    QCOMPARE(bench.storedAccount().pausedUntil.has_value(), last == AccountGate::BadRequest::Stopped);
}

void AccountGateTest::tooManyFailuresAreARestWithOneCallAfterIt() // F22
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QSignalSpy rested(&keeper->gate, &AccountGate::rested);
    for (int i = 0; i < 20; ++i)
        QVERIFY(note(bench, keeper, true));
    QCOMPARE(wait(bench), milliseconds(60s));
    QTRY_COMPARE(rested.size(), 1);
    QCOMPARE(allowance(bench, keeper), 1);
    bench.clock.advance(60s);
    QVERIFY(keeper->gate.isOpen(bench.storedAccount(), bench.clock.now()));
    QVERIFY(note(bench, keeper, false));
    QVERIFY(allowance(bench, keeper) > 1000);
}

void AccountGateTest::aCallOfBeforeTheRestDoesNotJudgeForTheOneThatTries_data()
{
    QTest::addColumn<bool>("hasFailed");
    QTest::addColumn<milliseconds>("clockMoved");
    QTest::newRow("it failed") << true << milliseconds(0);
    QTest::newRow("it went well") << false << milliseconds(0);
    QTest::newRow("the clock was set back before the trial") << true << milliseconds(-1h);
}

void AccountGateTest::aCallOfBeforeTheRestDoesNotJudgeForTheOneThatTries() // F22
{
    QFETCH(bool, hasFailed);
    QFETCH(milliseconds, clockMoved);
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    const Instant before = bench.clock.now();
    bench.clock.advance(10s);
    for (int i = 0; i < 5; ++i)
        QVERIFY(note(bench, keeper, true));
    bench.clock.advance(61s);
    QVERIFY(note(bench, keeper, hasFailed, before)); // a long call
    QVERIFY(keeper->gate.isOpen(bench.storedAccount(), bench.clock.now()));
    QVERIFY(bench.storedAccount().pausedUntil); // its story is not over
    QCOMPARE(allowance(bench, keeper), 1);
    bench.clock.jumpWall(clockMoved);
    const Instant tried = bench.clock.now();
    bench.clock.advance(5s);
    QVERIFY(note(bench, keeper, false, tried));
    QVERIFY(allowance(bench, keeper) > 1000);
    // Nor may those of before open it again.
    for (int i = 0; i < 10; ++i)
        QVERIFY(note(bench, keeper, true, before + clockMoved));
    QVERIFY(allowance(bench, keeper) > 1000);
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

void AccountGateTest::afterAStopOneCallTries() // F17: a balance that is still empty meets one call
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.stop(bench.account, QStringLiteral("balance_empty")).has_value();
    }));
    QVERIFY(note(bench, keeper, false)); // a call of before the stop: says nothing
    QVERIFY(resume(bench));
    QCOMPARE(allowance(bench, keeper), 1);
    bench.clock.advance(1s);
    QVERIFY(note(bench, keeper, false));
    QVERIFY(allowance(bench, keeper) > 1000);
}

void AccountGateTest::theTrialOutlivesTheProcess_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("isResumed");
    QTest::addColumn<bool>("tries");
    QTest::newRow("well") << QString() << false << false;
    QTest::newRow("its rest is over") << QStringLiteral("too_many_failures") << false << true;
    QTest::newRow("resumed by a person") << QStringLiteral("too_many_failures") << true << true;
}

void AccountGateTest::theTrialOutlivesTheProcess() // F15, F22
{
    QFETCH(QString, reason);
    QFETCH(bool, isResumed);
    QFETCH(bool, tries);
    DispatchBench bench;
    if (!reason.isEmpty()) {
        QVERIFY(bench.at([&](store::Store &store) {
            return store.accounts.pause(bench.account, bench.clock.now() + 60s, reason).has_value();
        }));
    }
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &) { return keeper->gate.begin().has_value(); }));
    const Instant before = bench.clock.now() - 1s;
    if (isResumed)
        QVERIFY(resume(bench));
    else
        bench.clock.advance(61s);
    // What the engine of before had placed says nothing.
    QVERIFY(note(bench, keeper, false, before));
    QVERIFY(keeper->gate.isOpen(bench.storedAccount(), bench.clock.now()));
    QCOMPARE(allowance(bench, keeper) == 1, tries);
    QVERIFY(note(bench, keeper, false));
    QVERIFY(allowance(bench, keeper) > 1000);
}

void AccountGateTest::aGoodCallAfterAPauseEndsItsStory()
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(slowDown(bench, keeper, 60s));
    QVERIFY(note(bench, keeper, false)); // of before
    QVERIFY(bench.storedAccount().pausedUntil);
    bench.clock.advance(61s);
    QVERIFY(note(bench, keeper, true));
    QVERIFY(bench.storedAccount().pausedUntil);
    QVERIFY(note(bench, keeper, false));
    QVERIFY(!bench.storedAccount().pausedUntil);
    QCOMPARE(bench.storedAccount().pauseReason, QString());
}

void AccountGateTest::aPlanWithFewerLinesBindsAndIsToldOnce()
{
    DispatchBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    QSignalSpy told(&keeper->gate, &AccountGate::planIsSmaller);
    const Account account = bench.storedAccount(); // of three lines
    const auto answer = [&](int lines) {
        bench.at([&](store::Store &) {
            keeper->gate.notePlanLines(account, lines);
            return true;
        });
        return allowance(bench, keeper);
    };
    QVERIFY(answer(3) > 1000);
    QCOMPARE(answer(2), 2);
    QCOMPARE(answer(2), 2);
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().at(1).toInt(), 2);
    QVERIFY(answer(10) > 1000); // a larger plan was bought
    QCOMPARE(answer(1), 1);
    QTRY_COMPARE(told.size(), 2);
}

void AccountGateTest::callsBeyondThePlanSlowTheAccountDownOnce()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 8; });
    const CampaignId campaign = bench.scheduleNew(8);
    for (int position = 0; position < 8; ++position)
        QVERIFY(bench.seedDoubt(campaign, position).isValid());
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.noteOverLimit(bench.account) && keeper->gate.noteOverLimit(bench.account);
    }));
    QCOMPARE(allowance(bench, keeper), 4); // half, for the two are one sign
    QVERIFY(wait(bench) > 1s);
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("concurrency_blocked"));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::AccountGateTest)
#include "tst_accountgate.moc"
