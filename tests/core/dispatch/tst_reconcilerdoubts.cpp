// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/askingbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;

/// What a listing does not prove.
class ReconcilerDoubtsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterSleepNothingIsBelievedMissingBeforeTheSettlingTime();
    void theListingOfAnotherKeyIsSilent_data();
    void theListingOfAnotherKeyIsSilent();
    void aParkedAttemptWhoseCallShowsUpIsAdopted();
    void aParkedAttemptWhoseCallHasEndedIsFinished();
    void clocksThatDifferShutTheAccount_data();
    void clocksThatDifferShutTheAccount();
    void aClockThatDiffersIsToldOnceForEachTime();
    void afterTheClockMovedEveryRealAccountIsAsked();
};

void ReconcilerDoubtsTest::afterSleepNothingIsBelievedMissingBeforeTheSettlingTime() // F50, I1
{
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.clock.advance(300s);
    QVERIFY(bench.ask()); // one listing that could count
    bench.clock.sleep(40min);
    QVERIFY(bench.startOver(0ms));
    QVERIFY(!bench.isThrough());
    for (int minute = 0; minute < 4; ++minute) { // 230 s from the waking
        QVERIFY(bench.ask());
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(60s);
    }
    QVERIFY(bench.ask()); // the first that counts
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    bench.clock.advance(60s);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
}

void ReconcilerDoubtsTest::theListingOfAnotherKeyIsSilent_data()
{
    QTest::addColumn<int>("changedAfter"); // seconds after the intent
    QTest::addColumn<AttemptState>("state");
    QTest::newRow("changed before") << -1 << AttemptState::NotPlaced;
    QTest::newRow("changed at the same moment") << 0 << AttemptState::NeedsOperator;
    QTest::newRow("changed after") << 10 << AttemptState::NeedsOperator;
}

void ReconcilerDoubtsTest::theListingOfAnotherKeyIsSilent() // I1
{
    QFETCH(int, changedAfter);
    QFETCH(AttemptState, state);
    AskingBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    const Instant changed = bench.clock.now() + seconds{changedAfter};
    QVERIFY(bench.at([&](store::Store &store) {
        return store.accounts.noteIdentityChanged(bench.account, changed).has_value();
    }));
    QSignalSpy needed(&bench.parts().reconciler, &Reconciler::operatorNeeded);
    for (int i = 0; i < 2; ++i) {
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
        bench.clock.advance(300s);
        QVERIFY(bench.ask());
    }
    QCOMPARE(bench.find(id).attempt.state, state);
    const bool isParked = state == AttemptState::NeedsOperator;
    QTRY_COMPARE(needed.size(), isParked ? 1 : 0);
    QCOMPARE(bench.linesUsed(), isParked ? 1 : 0);
    if (isParked)
        QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("account_changed"));
}

void ReconcilerDoubtsTest::aParkedAttemptWhoseCallShowsUpIsAdopted() // section 7, 5
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    const AttemptId parked = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.move(parked, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.parked(before, QStringLiteral("listing_unreadable"));
    }));
    QVERIFY(bench.seedDoubt(campaign, 1).isValid()); // for whose sake the provider is asked
    const QString call = bench.provider->addCall(parked);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(parked).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(parked).attempt.providerCallId, call);
    QCOMPARE(bench.linesUsed(), 2);
    QVERIFY(bench.provider->hungUp().isEmpty());
}

void ReconcilerDoubtsTest::aParkedAttemptWhoseCallHasEndedIsFinished()
{
    AskingBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    const AttemptId parked = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.move(parked, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.parked(before, QStringLiteral("listing_unreadable"));
    }));
    QVERIFY(bench.seedDoubt(campaign, 1).isValid());
    bench.provider->setPhase(bench.provider->addCall(parked), providers::CallPhase::Ended);
    QVERIFY(bench.ask());
    QCOMPARE(bench.find(parked).attempt.state, AttemptState::Ended);
    QCOMPARE(bench.places(campaign).value(PlaceState::Done), 1);
    QCOMPARE(bench.linesUsed(), 1);
}

void ReconcilerDoubtsTest::clocksThatDifferShutTheAccount_data()
{
    QTest::addColumn<milliseconds>("offset"); // of the provider's clock
    QTest::addColumn<bool>("shuts");
    QTest::newRow("exactly two minutes ahead") << milliseconds(120s) << false;
    QTest::newRow("exactly two minutes behind") << milliseconds(-120s) << false;
    QTest::newRow("more than two ahead") << milliseconds(120'001) << true;
    QTest::newRow("more than two behind") << milliseconds(-120'001) << true;
}

void ReconcilerDoubtsTest::clocksThatDifferShutTheAccount() // F48, F49; section 11
{
    QFETCH(milliseconds, offset);
    QFETCH(bool, shuts);
    AskingBench bench;
    QSignalSpy differed(&bench.parts().reconciler, &Reconciler::clocksDiffered);
    QVERIFY(bench.at([&](store::Store &) {
        bench.parts().reconciler.noteServerDate(bench.account, bench.clock.now() + offset);
        return true;
    }));
    QCOMPARE(bench.isThrough(), !shuts);
    QCOMPARE(differed.size(), shuts ? 1 : 0);
    if (!shuts)
        return;
    QCOMPARE(differed.constFirst().at(1).value<milliseconds>(), -offset);
    // It is asked again and again; only a clock that agrees opens it.
    bench.provider->tellTime(offset);
    QVERIFY(bench.ask());
    QVERIFY(!bench.isThrough());
    bench.provider->tellTime(0s);
    bench.clock.advance(60s);
    QVERIFY(bench.ask());
    QVERIFY(bench.isThrough());
    QCOMPARE(differed.size(), 1);
}

void ReconcilerDoubtsTest::aClockThatDiffersIsToldOnceForEachTime()
{
    AskingBench bench;
    QSignalSpy differed(&bench.parts().reconciler, &Reconciler::clocksDiffered);
    const auto note = [&](milliseconds offset) {
        bench.at([&](store::Store &) {
            bench.parts().reconciler.noteServerDate(bench.account, bench.clock.now() + offset);
            return true;
        });
    };
    for (const seconds offset : {180s, 180s, 240s, 0s, 0s, -180s, -180s})
        note(offset);
    QCOMPARE(differed.size(), 2);
}

void ReconcilerDoubtsTest::afterTheClockMovedEveryRealAccountIsAsked() // F48
{
    AskingBench bench;
    const AccountId practice = bench.at([](store::Store &store) {
        Account account;
        account.name = QStringLiteral("Practice");
        return store.accounts.insert(account).value_or(AccountId());
    });
    QVERIFY(bench.isThrough());
    bench.clock.jumpWall(-2h);
    QVERIFY(bench.startOver(1h));
    QVERIFY(!bench.isThrough());
    QVERIFY(bench.at([&](store::Store &) { return bench.parts().reconciler.isThrough(practice); }));
    QVERIFY(bench.ask());
    QVERIFY(bench.isThrough());
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::ReconcilerDoubtsTest)
#include "tst_reconcilerdoubts.moc"
