// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/callfollower.h"
#include "core/store/webhookrepository.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::CallPhase;
using test::DispatchBench;
using test::InLedger;

struct Following
{
    Following(DispatchBench &bench, store::Store &store, const ProviderSource &source)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, source}
        , book(context)
        , gate(context)
        , follower(context, book, gate)
    {
    }
    EngineContext context;
    AttemptBook book;
    AccountGate gate;
    CallFollower follower;
};

class CallFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallThatNobodyCanTellOfIsParkedAfterFifteenMinutes_data();
    void aCallThatNobodyCanTellOfIsParkedAfterFifteenMinutes();
    void oneAnswerBreaksTheSilence();
    void aCallIsNotBelievedMissingBecauseManyLooksCameSoon();
    void aDisconnectedCallFreesItsLineAndKeepsItsNumber();
    void aCallThatNeverEndsIsShownAndKeepsItsLine();
    void aClockThatJumpsMakesNoCallEndless();
    void aLateWordOfAnEarlierPhaseChangesNothing();
    void aCallThatTheProviderPutOffIsHungUp();
    void aRefusedHangUpIsToldAndAskedForNoMore_data();
    void aRefusedHangUpIsToldAndAskedForNoMore();
    void aRefusedHangUpOfACallThatRingsIsAskedForAgainAndToldOnce();
    void whatACallLeftIsReadOnceTheProviderCanBeAskedAgain_data();
    void whatACallLeftIsReadOnceTheProviderCanBeAskedAgain();

private:
    [[nodiscard]] static auto make(DispatchBench &bench, const ProviderSource &source)
    {
        return [&bench, source](store::Store &store) {
            return std::make_unique<Following>(bench, store, source);
        };
    }
    /// An accepted call of a new campaign, known to the provider.
    [[nodiscard]] static AttemptId seedCall(DispatchBench &bench)
    {
        const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
        const QString call = bench.provider->addCall(id);
        const bool accepted = bench.at([&](store::Store &store) {
            return store.attempts.accept(*store.attempts.find(id), call, bench.clock.now(), bench.clock.now())
                .has_value();
        });
        return accepted ? id : AttemptId();
    }
    /// One poll, asked and written down.
    [[nodiscard]] static bool poll(DispatchBench &bench, InLedger<Following> &following, const AttemptId &id)
    {
        const store::LedgerAttempt before = bench.find(id);
        return bench.at([&](store::Store &) { return following->follower.look().has_value(); }) &&
               QTest::qWaitFor(
                   [&] {
                       const store::LedgerAttempt now = bench.find(id);
                       return now.looks != before.looks || now.attempt.version != before.attempt.version;
                   },
                   10'000);
    }
};

void CallFollowerTest::aCallThatNobodyCanTellOfIsParkedAfterFifteenMinutes_data()
{
    QTest::addColumn<bool>("hasProvider");
    QTest::newRow("polls fail") << true;
    QTest::newRow("the account has no key any more") << false;
}

void CallFollowerTest::aCallThatNobodyCanTellOfIsParkedAfterFifteenMinutes()
{
    QFETCH(bool, hasProvider);
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    bench.provider->setReportsReadable(false);
    const ProviderSource without = [](const Account &) -> Result<std::shared_ptr<providers::CallProvider>> {
        return fail(ErrorCode::SecretUnavailable, {QStringLiteral("test")});
    };
    InLedger<Following> following(bench, make(bench, hasProvider ? bench.source() : without));
    QSignalSpy needed(&following->follower, &CallFollower::operatorNeeded);
    QSignalSpy moved(&following->book, &AttemptBook::moved);
    const Instant began = bench.clock.now();
    while (bench.clock.now() < began + 15min) {
        QVERIFY(poll(bench, following, id));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Accepted);
        bench.clock.advance(60s);
    }
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("call_silent"));
    QCOMPARE(bench.linesUsed(), 1); // it may still be talking
    QTRY_COMPARE(needed.size(), 1);
    QTRY_COMPARE(moved.size(), 1);
}

// A report makes the next look due: three of them within moments are no three polls.
void CallFollowerTest::aCallIsNotBelievedMissingBecauseManyLooksCameSoon()
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    bench.provider->forget(bench.find(id).attempt.providerCallId);
    InLedger<Following> following(bench, make(bench, bench.source()));
    for (int i = 0; i < 5; ++i) {
        QVERIFY(poll(bench, following, id));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Accepted);
        bench.clock.advance(2s);
        QVERIFY(bench.at([&](store::Store &store) {
            return store::WebhookRepository(*store.database, store.cipher)
                .lookSooner(id, bench.clock.now())
                .has_value();
        }));
    }
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("call_not_found"));
}

void CallFollowerTest::oneAnswerBreaksTheSilence()
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    for (const bool isReadable : {false, true, false}) {
        bench.provider->setReportsReadable(isReadable);
        QVERIFY(poll(bench, following, id));
        bench.clock.advance(10min);
    }
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
}

void CallFollowerTest::aDisconnectedCallFreesItsLineAndKeepsItsNumber() // X-29, I1
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Talking);
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.linesUsed(), 1);
    bench.provider->setPhase(call, CallPhase::Disconnected);
    bench.clock.advance(5s);
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.linesUsed(), 0);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Talking);
    const QByteArray number = bench.find(id).numberIndex;
    QVERIFY(
        bench.at([&](store::Store &store) { return store.attempts.hasLiveCallTo(number).value_or(false); }));
    bench.provider->setPhase(call, CallPhase::Ended);
    bench.clock.advance(5s);
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ended);
}

void CallFollowerTest::aCallThatNeverEndsIsShownAndKeepsItsLine() // F28, I4, I5
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    QSignalSpy needed(&following->follower, &CallFollower::operatorNeeded);
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Talking);
    QVERIFY(poll(bench, following, id));
    const Instant began = bench.clock.now();
    while (bench.clock.now() < began + bench.periods.longestCall) {
        bench.clock.advance(10min);
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Talking);
        QCOMPARE(needed.size(), 0);
        QVERIFY(poll(bench, following, id));
    }
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("call_endless"));
    QTRY_COMPARE(needed.size(), 1);
    QCOMPARE(bench.linesUsed(), 1); // the provider goes on charging for it
    const QByteArray number = bench.find(id).numberIndex;
    QVERIFY(
        bench.at([&](store::Store &store) { return store.attempts.hasLiveCallTo(number).value_or(false); }));
}

void CallFollowerTest::aClockThatJumpsMakesNoCallEndless() // F49
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    bench.provider->setPhase(bench.provider->calls().constFirst(), CallPhase::Talking);
    QVERIFY(poll(bench, following, id));
    bench.clock.jumpWall(24h * 365);
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Talking);
}

void CallFollowerTest::aLateWordOfAnEarlierPhaseChangesNothing() // I7
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    const QString call = bench.provider->calls().constFirst();
    for (const CallPhase phase : {CallPhase::Talking, CallPhase::Ringing, CallPhase::Queued}) {
        bench.provider->setPhase(call, phase);
        QVERIFY(poll(bench, following, id));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Talking);
        bench.clock.advance(5s);
    }
}

void CallFollowerTest::aCallThatTheProviderPutOffIsHungUp() // I3: or it rings at an hour that nobody judged
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    InLedger<Following> following(bench, make(bench, bench.source()));
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Queued);
    QVERIFY(poll(bench, following, id));
    bench.clock.advance(60s);
    bench.provider->putOff(call);
    QVERIFY(poll(bench, following, id));
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{call});      // not for the poll before
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Accepted); // what came of it the next poll tells
}

void CallFollowerTest::aRefusedHangUpIsToldAndAskedForNoMore_data()
{
    QTest::addColumn<Result<void>>("answer");
    QTest::addColumn<int>("asked");
    QTest::addColumn<bool>("told");
    QTest::newRow("taken") << Result<void>() << 1 << false;
    QTest::newRow("refused") << Result<void>(fail(ErrorCode::ProviderRefused)) << 1 << true;
    QTest::newRow("lost") << Result<void>(fail(ErrorCode::ProviderUnreachable)) << 2 << true;
}

void CallFollowerTest::aRefusedHangUpIsToldAndAskedForNoMore()
{
    QFETCH(Result<void>, answer);
    QFETCH(int, asked);
    QFETCH(bool, told);
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    QVERIFY(bench.at([&](store::Store &store) {
        const Attempt attempt = store.attempts.find(id)->attempt;
        return store.campaigns.stop(attempt.campaign, CampaignState::Cancelled, {}) &&
               store.campaignLeads.askToHangUp(attempt.campaign, 0, 1, bench.clock.now());
    }));
    InLedger<Following> following(bench, make(bench, bench.source()));
    QSignalSpy refused(&following->follower, &CallFollower::hangUpRefused);
    bench.provider->answerHangUps(answer);
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Ringing);
    // How the request ended is written down a moment after it was made: a later look knows.
    const auto look = [&] {
        const bool done = poll(bench, following, id);
        bench.provider->setPhase(call, CallPhase::Talking);
        bench.clock.advance(20s);
        return done;
    };
    QVERIFY(QTest::qWaitFor([&] { return look() && bench.provider->hungUp().size() == asked; }, 20'000));
    QTRY_COMPARE(refused.size(), told ? 1 : 0);
    for (int i = 0; i < 3; ++i)
        QVERIFY(look());
    QCOMPARE(bench.provider->hungUp().size(), asked);
    QCOMPARE(refused.size(), told ? 1 : 0);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Talking);
    QCOMPARE(bench.find(id).attempt.reason, told ? QString(HangUpRefused) : QString());
}

void CallFollowerTest::aRefusedHangUpOfACallThatRingsIsAskedForAgainAndToldOnce()
{
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    QVERIFY(bench.at([&](store::Store &store) {
        const Attempt attempt = store.attempts.find(id)->attempt;
        return store.campaigns.stop(attempt.campaign, CampaignState::Cancelled, {}) &&
               store.campaignLeads.askToHangUp(attempt.campaign, 0, 1, bench.clock.now());
    }));
    InLedger<Following> following(bench, make(bench, bench.source()));
    QSignalSpy refused(&following->follower, &CallFollower::hangUpRefused);
    bench.provider->answerHangUps(fail(ErrorCode::ProviderRefused));
    bench.provider->setPhase(bench.provider->calls().constFirst(), CallPhase::Ringing);
    for (int asked = 1; asked <= 4; ++asked) {
        QVERIFY(poll(bench, following, id));
        QTRY_COMPARE(bench.provider->hungUp().size(), asked);
        QTRY_COMPARE(bench.find(id).attempt.reason, QString(HangUpRefused));
        bench.clock.advance(5s);
    }
    QCOMPARE(refused.size(), 1);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
}

void CallFollowerTest::whatACallLeftIsReadOnceTheProviderCanBeAskedAgain_data()
{
    QTest::addColumn<bool>("isLocked");
    QTest::newRow("the account's key was locked") << true;
    QTest::newRow("there was no network") << false;
}

void CallFollowerTest::whatACallLeftIsReadOnceTheProviderCanBeAskedAgain()
{
    QFETCH(bool, isLocked);
    DispatchBench bench;
    const AttemptId id = seedCall(bench);
    const auto locked = std::make_shared<std::atomic_bool>(false);
    const ProviderSource source =
        [locked,
         open = bench.source()](const Account &account) -> Result<std::shared_ptr<providers::CallProvider>> {
        if (*locked)
            return fail(ErrorCode::SecretUnanswered, {QStringLiteral("test")});
        return open(account);
    };
    InLedger<Following> following(bench, make(bench, source));
    const QString call = bench.provider->calls().constFirst();
    bench.provider->setPhase(call, CallPhase::Ended);
    bench.provider->edit(call, [](providers::CallReport &report) { report.recordComplete = false; });
    QVERIFY(poll(bench, following, id));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ended);

    *locked = isLocked;
    bench.provider->setReportsReadable(isLocked);
    const auto look = [&] {
        const std::optional<Instant> before = bench.find(id).nextLookAt;
        bench.clock.advance(1h);
        return bench.at([&](store::Store &) { return following->follower.look().has_value(); }) &&
               QTest::qWaitFor([&] { return bench.find(id).nextLookAt != before; }, 10'000);
    };
    for (int hour = 0; hour < 12; ++hour) {
        QVERIFY(look());
        QVERIFY(!bench.find(id).recordComplete);
    }
    *locked = false;
    bench.provider->setReportsReadable(true);
    bench.provider->edit(call, [](providers::CallReport &report) {
        report.record.transcript = QStringLiteral("User: Hello");
        report.recordComplete = true;
    });
    QVERIFY(look());
    QVERIFY(bench.find(id).recordComplete);
    const Result<CallRecord> record =
        bench.at([&](store::Store &store) { return store.attempts.record(id); });
    QVERIFY(record);
    QCOMPARE(record->transcript, QStringLiteral("User: Hello"));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::CallFollowerTest)
#include "tst_callfollower.moc"
