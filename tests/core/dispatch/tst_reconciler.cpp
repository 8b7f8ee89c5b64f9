// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/askingbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;

class ReconcilerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntentOfAnEndedProcessIsAskedAboutAndAdopted();
    void noAccountIsDialledBeforeItsFirstPass();
    void aCallIsNotBelievedMissingBeforeTheSettlingTime();
    void twoEmptyListingsProveThatNothingWasPlaced();
    void onlyTheNumbersInDoubtAreSought();
    void anUnreadableListingConcludesNothing();
    void anAccountThatCannotBeReadIsOpenedOnceItCan();
    void aMovedClockProvesNothing();
    void aClockThatWasSetWhileNobodyRanProvesNothing();
    void ofTwoCallsTheOldestIsAdopted();
    void aCallThatTurnsUpBesideTheNextAttemptIsStoppedAndTold();
    void aForgottenCallIsAPersonsDecision();
    void afterADayADoubtIsDecidedByItself();
};

void ReconcilerTest::anIntentOfAnEndedProcessIsAskedAboutAndAdopted() // F03, F04
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.at([](store::Store &store) {
        return store.database->change(QStringLiteral("update attempt set state = 'intent'")).has_value();
    });
    const QString call = bench.provider->addCall(id);
    QVERIFY(bench.begin());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(id).attempt.providerCallId, call);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::noAccountIsDialledBeforeItsFirstPass() // I5
{
    AskingBench bench;
    QVERIFY(bench.seedDoubt(bench.scheduleNew(1), 0).isValid());
    bench.provider->setListingReadable(false);
    QVERIFY(bench.begin());
    QVERIFY(!bench.isThrough());
    QVERIFY(bench.ask());
    QVERIFY(!bench.isThrough());
    bench.provider->setListingReadable(true);
    bench.clock.advance(2s);
    QVERIFY(bench.ask());
    QVERIFY(bench.isThrough());
}

void ReconcilerTest::aCallIsNotBelievedMissingBeforeTheSettlingTime() // F13, F26
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.provider->addCall(id);
    bench.provider->setListingLag(85s);
    for (int passed = 0; passed < 85; passed += 60) {
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
}

void ReconcilerTest::twoEmptyListingsProveThatNothingWasPlaced() // F02, F14, ruling 5
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    // send_by 20 s + deadline 30 s + S 180 s: the first listing that may prove is asked at 230 s.
    for (const seconds step : {0s, 60s, 60s, 60s, 49s}) {
        bench.clock.advance(step);
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    }
    bench.clock.advance(60s);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
    QCOMPARE(bench.linesUsed(), 0);
    const store::Place place = bench.at(
        [&](store::Store &store) { return store.places.find(campaign, 0).value_or(store::Place()); });
    QCOMPARE(place.state, PlaceState::Planned);
    QCOMPARE(place.ordinal, 2);
}

void ReconcilerTest::onlyTheNumbersInDoubtAreSought()
{
    AskingBench bench;
    const LeadId first = bench.addLead(1);
    const LeadId second = bench.addLead(2);
    const CampaignId campaign = bench.schedule({first, second, bench.addLead(3)});
    QVERIFY(bench.seedDoubt(campaign, 0).isValid());
    QVERIFY(bench.seedDoubt(campaign, 1).isValid());
    QVERIFY(bench.ask());
    QCOMPARE(bench.provider->sought(),
             (QSet<PhoneNumber>{bench.lead(first).number, bench.lead(second).number}));
}

void ReconcilerTest::anUnreadableListingConcludesNothing() // F25
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.provider->setListingReadable(false);
    QSignalSpy needed(&bench.parts().reconciler, &Reconciler::operatorNeeded);
    for (int minute = 0; minute < 15; ++minute) {
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.linesUsed(), 1);
    QTRY_COMPARE(needed.size(), 1);
}

void ReconcilerTest::anAccountThatCannotBeReadIsOpenedOnceItCan() // I5, F22
{
    AskingBench bench;
    QVERIFY(bench.seedDoubt(bench.scheduleNew(1), 0).isValid());
    bench.provider->setListingReadable(false);
    QVERIFY(bench.begin());
    QVERIFY(bench.ask());
    bench.clock.advance(16min);
    QVERIFY(bench.ask());
    QCOMPARE(bench.count(AttemptState::NeedsOperator), 1);
    QVERIFY(!bench.isThrough());
    bench.provider->setListingReadable(true);
    bench.clock.advance(60s);
    QVERIFY(bench.ask());
    QVERIFY(bench.isThrough());
}

void ReconcilerTest::aMovedClockProvesNothing() // F49, I1
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    QVERIFY(bench.ask());
    bench.clock.jumpWall(24h);
    QVERIFY(bench.startOver(1h));
    QVERIFY(!bench.isThrough());
    for (int i = 0; i < 3; ++i) {
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    // 240 s after the jump: the first listing that counts; a minute later the second.
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
        QVERIFY(bench.ask());
    }
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
}

void ReconcilerTest::aClockThatWasSetWhileNobodyRanProvesNothing() // F48, I1
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.clock.jumpWall(2h);
    QVERIFY(bench.begin());
    // The first listing that counts is asked 180 s after the start, and the second proves it.
    for (int minute = 0; minute < 4; ++minute) {
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
}

void ReconcilerTest::ofTwoCallsTheOldestIsAdopted() // F27
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    const QString oldest = bench.provider->addCall(id);
    bench.clock.advance(1s);
    const QString surplus = bench.provider->addCall(id);
    QSignalSpy alarmed(&bench.parts().reconciler, &Reconciler::alarmed);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.providerCallId, oldest);
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{surplus});
    QTRY_COMPARE(alarmed.size(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
}

void ReconcilerTest::aCallThatTurnsUpBesideTheNextAttemptIsStoppedAndTold() // I1, I4; section 7, 5
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId late = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.move(
        late, [](AttemptBook &book, const store::LedgerAttempt &before) { return book.notPlaced(before); }));
    const AttemptId next = bench.seedDoubt(campaign, 0, 2);
    const QString lateCall = bench.provider->addCall(late);
    bench.provider->addCall(next);
    QSignalSpy alarmed(&bench.parts().reconciler, &Reconciler::alarmed);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(next).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(late).attempt.state, AttemptState::NotPlaced);
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{lateCall});
    QTRY_COMPARE(alarmed.size(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::aForgottenCallIsAPersonsDecision()
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    const QString call = bench.provider->addCall(id);
    QVERIFY(bench.ask());
    bench.provider->forget(call);
    for (int i = 0; i < 3; ++i) {
        const int looks = bench.find(id).looks;
        bench.clock.advance(10s);
        QVERIFY(bench.at([&](store::Store &) { return bench.parts().follower.look().has_value(); }));
        QTRY_VERIFY(bench.find(id).looks > looks || bench.count(AttemptState::NeedsOperator) == 1);
    }
    QTRY_COMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);

    QVERIFY(bench.move(
        id, [](AttemptBook &book, const store::LedgerAttempt &before) { return book.inDoubt(before, {}); }));
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        QVERIFY(bench.ask());
        bench.clock.advance(300s);
    }
    // It was accepted once: that it is gone proves nothing, and it is not called again.
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerTest::afterADayADoubtIsDecidedByItself() // section 15
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.move(
        id, [](AttemptBook &book, const store::LedgerAttempt &before) { return book.parked(before, {}); }));
    bench.clock.advance(24h - 1s);
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
    bench.clock.advance(1s);
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ended);
    QCOMPARE(bench.places(campaign).value(PlaceState::Done), 1);
    QCOMPARE(bench.linesUsed(), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::ReconcilerTest)
#include "tst_reconciler.moc"
