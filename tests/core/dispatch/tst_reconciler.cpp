// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/reconciler.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

struct Asking
{
    Asking(DispatchBench &bench, store::Store &store)
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

class ReconcilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntentOfAnEndedProcessIsAskedAboutAndAdopted();
    void noAccountIsDialledBeforeItsFirstPass();
    void aCallIsNotBelievedMissingBeforeTheSettlingTime();
    void twoEmptyListingsProveThatNothingWasPlaced();
    void anUnreadableListingConcludesNothing();
    void anAccountThatCannotBeReadIsOpenedOnceItCan();
    void aMovedClockProvesNothing();
    void ofTwoCallsTheOldestIsAdopted();
    void aCallThatTurnsUpBesideTheNextAttemptIsStoppedAndTold();
    void aForgottenCallIsAPersonsDecision();
    void afterADayADoubtIsDecidedByItself();

private:
    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<Asking>(bench, store); };
    }
    /// One listing, asked and written down; false when none was due.
    [[nodiscard]] static bool ask(DispatchBench &bench, InLedger<Asking> &asking)
    {
        const int before = bench.provider->listings();
        QSignalSpy written(&asking->reconciler, &Reconciler::lineFreed);
        if (!look(bench, asking))
            return false;
        return QTest::qWaitFor([&] { return !written.isEmpty(); }, 10'000) &&
               bench.provider->listings() == before + 1;
    }
    static bool look(DispatchBench &bench, InLedger<Asking> &asking)
    {
        return bench.at([&](store::Store &) { return asking->reconciler.look().has_value(); });
    }
    static bool begin(DispatchBench &bench, InLedger<Asking> &asking)
    {
        return bench.at([&](store::Store &) { return asking->reconciler.begin().has_value(); });
    }
    [[nodiscard]] static bool isThrough(DispatchBench &bench, InLedger<Asking> &asking)
    {
        return bench.at([&](store::Store &) { return asking->reconciler.isThrough(bench.account); });
    }
};

void ReconcilerTest::anIntentOfAnEndedProcessIsAskedAboutAndAdopted() // F03, F04
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.at([](store::Store &store) {
        return store.database->change(QStringLiteral("update attempt set state = 'intent'")).has_value();
    });
    const QString call = bench.provider->addCall(id);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(begin(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(id).attempt.providerCallId, call);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::noAccountIsDialledBeforeItsFirstPass() // I5
{
    DispatchBench bench;
    QVERIFY(bench.seedDoubt(bench.scheduleNew(1), 0).isValid());
    bench.provider->setListingReadable(false);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(begin(bench, asking));
    QVERIFY(!isThrough(bench, asking));
    QVERIFY(ask(bench, asking));
    QVERIFY(!isThrough(bench, asking));
    bench.provider->setListingReadable(true);
    bench.clock.advance(2s);
    QVERIFY(ask(bench, asking));
    QVERIFY(isThrough(bench, asking));
}

void ReconcilerTest::aCallIsNotBelievedMissingBeforeTheSettlingTime() // F13, F26
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.provider->addCall(id);
    bench.provider->setListingLag(85s);
    InLedger<Asking> asking(bench, make(bench));
    for (int passed = 0; passed < 85; passed += 60) {
        QVERIFY(ask(bench, asking));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
}

void ReconcilerTest::twoEmptyListingsProveThatNothingWasPlaced() // F02, F14, ruling 5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    InLedger<Asking> asking(bench, make(bench));
    // send_by 20 s + deadline 30 s + S 180 s: the first listing that may prove is asked at 230 s.
    for (const seconds step : {0s, 60s, 60s, 60s, 49s}) {
        bench.clock.advance(step);
        QVERIFY(ask(bench, asking));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    }
    bench.clock.advance(60s);
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
    QCOMPARE(bench.linesUsed(), 0);
    const store::Place place = bench.at(
        [&](store::Store &store) { return store.places.find(campaign, 0).value_or(store::Place()); });
    QCOMPARE(place.state, PlaceState::Planned);
    QCOMPARE(place.ordinal, 2);
}

void ReconcilerTest::anUnreadableListingConcludesNothing() // F25
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.provider->setListingReadable(false);
    InLedger<Asking> asking(bench, make(bench));
    QSignalSpy needed(&asking->reconciler, &Reconciler::operatorNeeded);
    for (int minute = 0; minute < 15; ++minute) {
        QVERIFY(ask(bench, asking));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.linesUsed(), 1);
    QTRY_COMPARE(needed.size(), 1);
}

void ReconcilerTest::anAccountThatCannotBeReadIsOpenedOnceItCan() // I5, F22
{
    DispatchBench bench;
    QVERIFY(bench.seedDoubt(bench.scheduleNew(1), 0).isValid());
    bench.provider->setListingReadable(false);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(begin(bench, asking));
    QVERIFY(ask(bench, asking));
    bench.clock.advance(16min);
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.count(AttemptState::NeedsOperator), 1);
    QVERIFY(!isThrough(bench, asking));
    bench.provider->setListingReadable(true);
    bench.clock.advance(60s);
    QVERIFY(ask(bench, asking));
    QVERIFY(isThrough(bench, asking));
}

void ReconcilerTest::aMovedClockProvesNothing() // F49, I1
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(ask(bench, asking));
    bench.clock.jumpWall(24h);
    QVERIFY(bench.at([&](store::Store &) { return asking->reconciler.startOver(true).has_value(); }));
    QVERIFY(!isThrough(bench, asking));
    for (int i = 0; i < 3; ++i) {
        QVERIFY(ask(bench, asking));
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    // 240 s after the jump: the first listing that counts; a minute later the second.
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
        QVERIFY(ask(bench, asking));
    }
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
}

void ReconcilerTest::ofTwoCallsTheOldestIsAdopted() // F27
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    const QString oldest = bench.provider->addCall(id);
    bench.clock.advance(1s);
    const QString surplus = bench.provider->addCall(id);
    InLedger<Asking> asking(bench, make(bench));
    QSignalSpy alarmed(&asking->reconciler, &Reconciler::alarmed);
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(id).attempt.providerCallId, oldest);
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{surplus});
    QTRY_COMPARE(alarmed.size(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
}

void ReconcilerTest::aCallThatTurnsUpBesideTheNextAttemptIsStoppedAndTold() // I1, I4; section 7, 5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId late = bench.seedDoubt(campaign, 0);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &store) {
        const store::LedgerAttempt before = *store.attempts.find(late);
        return asking->book.inTransaction([&] { return asking->book.notPlaced(before); }).has_value();
    }));
    const AttemptId next = bench.seedDoubt(campaign, 0, 2);
    const QString lateCall = bench.provider->addCall(late);
    bench.provider->addCall(next);
    QSignalSpy alarmed(&asking->reconciler, &Reconciler::alarmed);
    QVERIFY(ask(bench, asking));
    QCOMPARE(bench.find(next).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(late).attempt.state, AttemptState::NotPlaced);
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{lateCall});
    QTRY_COMPARE(alarmed.size(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::aForgottenCallIsAPersonsDecision()
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    const QString call = bench.provider->addCall(id);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(ask(bench, asking));
    bench.provider->forget(call);
    for (int i = 0; i < 3; ++i) {
        const int looks = bench.find(id).looks;
        bench.clock.advance(10s);
        QVERIFY(bench.at([&](store::Store &) { return asking->follower.look().has_value(); }));
        QTRY_VERIFY(bench.find(id).looks > looks || bench.count(AttemptState::NeedsOperator) == 1);
    }
    QTRY_COMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);

    QVERIFY(bench.at([&](store::Store &store) {
        const store::LedgerAttempt before = *store.attempts.find(id);
        return asking->book.inTransaction([&] { return asking->book.inDoubt(before, {}); }).has_value();
    }));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        QVERIFY(ask(bench, asking));
        bench.clock.advance(300s);
    }
    // It was accepted once: that it is gone proves nothing, and it is not called again.
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::afterADayADoubtIsDecidedByItself() // section 15
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    InLedger<Asking> asking(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &store) {
        const store::LedgerAttempt before = *store.attempts.find(id);
        return asking->book.inTransaction([&] { return asking->book.parked(before, {}); }).has_value();
    }));
    bench.clock.advance(24h - 1s);
    QVERIFY(look(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    bench.clock.advance(1s);
    QVERIFY(look(bench, asking));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ended);
    QCOMPARE(bench.places(campaign).value(PlaceState::Done), 1);
    QCOMPARE(bench.linesUsed(), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::ReconcilerTest)
#include "tst_reconciler.moc"
