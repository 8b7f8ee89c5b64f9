// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::CallPhase;
using test::DispatchBench;

/// I3: a call that was accepted, and waits at the provider for a line, does not begin to ring once its hours
/// are over.
class ClosingHoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCallThatWaitsIsTakenBackBeforeItsHoursEnd_data();
    void aCallThatWaitsIsTakenBackBeforeItsHoursEnd();
    void theHoursAreThoseOfTheLead();
    void whoseCallWasTakenBackIsCalledInTheNextHours_data();
    void whoseCallWasTakenBackIsCalledInTheNextHours();
    void aCallThatIsNotTakenBackIsAskedForWithEachPollAndToldOnce();
    void oneThatIsTakenBackAtLastAfterARestartIsCalledAgain();
    void whoeverAnsweredAllTheSameIsNotCalledAgain_data();
    void whoeverAnsweredAllTheSameIsNotCalledAgain();
    void whatIsTakenBackSaysNothingOfTheAccount();

private:
    /// Open from ten to six on the campaign's clocks, six hours from the bench's noon.
    static CampaignId schedule(DispatchBench &bench, LeadId lead)
    {
        return bench.schedule({lead}, [](Campaign &each) {
            each.policy = CallingPolicy();
            each.policy.parts = {HoursPart{QTime(10, 0), QTime(18, 0)}};
        });
    }
    /// A campaign of one lead, whose call is in \a phase at the provider; its id there.
    static QString callIn(DispatchBench &bench, CallPhase phase)
    {
        bench.startEngine();
        if (!bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }))
            return {};
        const QString call = bench.provider->calls().constFirst();
        bench.provider->setPhase(call, phase);
        return call;
    }
    static AttemptId onlyAttempt(DispatchBench &bench) { return bench.attempts().constFirst().id; }
    /// The poll that is due after so long.
    static bool pollAfter(DispatchBench &bench, milliseconds by)
    {
        const AttemptId id = onlyAttempt(bench);
        const int looks = bench.find(id).looks;
        bench.clock.advance(by);
        return bench.runUntil([&] { return bench.find(id).looks != looks; });
    }
    static bool end(DispatchBench &bench, const QString &call, Outcome outcome)
    {
        bench.provider->setPhase(call, CallPhase::Ended, outcome);
        return bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.count(AttemptState::Ended) == 1;
        });
    }
};

void ClosingHoursTest::aCallThatWaitsIsTakenBackBeforeItsHoursEnd_data()
{
    QTest::addColumn<CallPhase>("phase");
    QTest::addColumn<bool>("isTakenBack");
    QTest::newRow("it waits") << CallPhase::Queued << true;
    QTest::newRow("it rings") << CallPhase::Ringing << false;
    QTest::newRow("it is answered") << CallPhase::Talking << false;
}

void ClosingHoursTest::aCallThatWaitsIsTakenBackBeforeItsHoursEnd()
{
    QFETCH(CallPhase, phase);
    QFETCH(bool, isTakenBack);
    DispatchBench bench;
    QVERIFY(schedule(bench, bench.addLead(1)).isValid());
    const QString call = callIn(bench, phase);
    QVERIFY(pollAfter(bench, 6h - 6s));
    QVERIFY(bench.provider->hungUp().isEmpty()); // it may ring until the next poll
    QVERIFY(pollAfter(bench, 5s));
    QTRY_COMPARE(bench.provider->hungUp(), isTakenBack ? QStringList{call} : QStringList());
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.reason, isTakenBack ? QString(HoursEnded) : QString());
    QCOMPARE(bench.linesUsed(), 1); // until the provider says that it is over
}

void ClosingHoursTest::theHoursAreThoseOfTheLead()
{
    DispatchBench bench;
    const LeadId far = bench.addIn(QStringLiteral("+12125550101"), QStringLiteral("America/New_York"));
    bench.clock.advance(9h); // nine in the evening, IST, and half past ten in the morning there
    QVERIFY(schedule(bench, far).isValid());
    const QString call = callIn(bench, CallPhase::Queued);
    QVERIFY(pollAfter(bench, 7h + 29min));
    QVERIFY(bench.provider->hungUp().isEmpty());
    QVERIFY(pollAfter(bench, 1min)); // 18:00 there
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{call});
}

void ClosingHoursTest::whoseCallWasTakenBackIsCalledInTheNextHours_data()
{
    QTest::addColumn<bool>("isRestarted");
    QTest::newRow("the same engine") << false;
    QTest::newRow("another engine") << true;
}

void ClosingHoursTest::whoseCallWasTakenBackIsCalledInTheNextHours()
{
    QFETCH(bool, isRestarted);
    DispatchBench bench;
    const CampaignId campaign = schedule(bench, bench.addLead(1));
    const QString call = callIn(bench, CallPhase::Queued);
    QVERIFY(pollAfter(bench, 6h));
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{call});
    if (isRestarted) {
        bench.stopEngine();
        bench.startEngine();
    }
    QVERIFY(end(bench, call, Outcome::Cancelled));
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.reason, QString(HoursEnded));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
    QCOMPARE(bench.place(campaign, 0).tries, 0); // it never rang
    QCOMPARE(bench.linesUsed(), 0);
    bench.clock.advance(15h);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1h); // ten in the morning
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

void ClosingHoursTest::aCallThatIsNotTakenBackIsAskedForWithEachPollAndToldOnce()
{
    DispatchBench bench;
    const CampaignId campaign = schedule(bench, bench.addLead(1));
    const QString call = callIn(bench, CallPhase::Queued);
    bench.provider->answerHangUps(fail(ErrorCode::ProviderRefused));
    for (int asked = 1; asked <= 4; ++asked) {
        QVERIFY(pollAfter(bench, asked == 1 ? milliseconds(6h) : milliseconds(5s)));
        QTRY_COMPARE(bench.provider->hungUp().size(), asked);
        if (asked == 2)
            bench.provider->setPhase(call, CallPhase::Ringing); // all the same
    }
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::HangUpRefused) == 1; }));
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.reason, QString(HangUpRefused));
    QVERIFY(end(bench, call, Outcome::Cancelled));
    QCOMPARE(bench.told(Notice::Kind::HangUpRefused), 1);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
}

void ClosingHoursTest::oneThatIsTakenBackAtLastAfterARestartIsCalledAgain()
{
    DispatchBench bench;
    const CampaignId campaign = schedule(bench, bench.addLead(1));
    const QString call = callIn(bench, CallPhase::Queued);
    bench.provider->answerHangUps(fail(ErrorCode::ProviderRefused));
    QVERIFY(pollAfter(bench, 6h));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::HangUpRefused) == 1; }));
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.reason, QString(HangUpRefused));
    bench.stopEngine();
    bench.startEngine();
    QVERIFY(end(bench, call, Outcome::Cancelled));
    QCOMPARE(bench.find(onlyAttempt(bench)).attempt.reason, QString(HoursEnded));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
}

void ClosingHoursTest::whoeverAnsweredAllTheSameIsNotCalledAgain_data()
{
    QTest::addColumn<bool>("isSeenTalking");
    QTest::newRow("seen by a poll") << true;
    QTest::newRow("told at the end") << false;
}

void ClosingHoursTest::whoeverAnsweredAllTheSameIsNotCalledAgain() // I1
{
    QFETCH(bool, isSeenTalking);
    DispatchBench bench;
    const CampaignId campaign = schedule(bench, bench.addLead(1));
    const QString call = callIn(bench, CallPhase::Queued);
    QVERIFY(pollAfter(bench, 6h));
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{call});
    if (isSeenTalking) {
        bench.provider->setPhase(call, CallPhase::Talking);
        QVERIFY(bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.count(AttemptState::Talking) == 1;
        }));
    } else {
        bench.provider->edit(call, [](providers::CallReport &report) { report.record.talkTime = 30s; });
    }
    QVERIFY(end(bench, call, Outcome::Cancelled));
    QVERIFY(bench.find(onlyAttempt(bench)).attempt.reason != QString(HoursEnded));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Cancelled);
}

void ClosingHoursTest::whatIsTakenBackSaysNothingOfTheAccount() // F22
{
    DispatchBench bench;
    QVERIFY(schedule(bench, bench.addLead(1)).isValid());
    // A pause that is over: the call that tries afterwards tells whether the account is well again.
    QVERIFY(bench.at([&](store::Store &store) {
        return store.accounts.pause(bench.account, bench.clock.now(), QStringLiteral("too_many_failures"))
            .has_value();
    }));
    bench.clock.advance(1s);
    const QString call = callIn(bench, CallPhase::Queued);
    QVERIFY(pollAfter(bench, 6h));
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{call});
    QVERIFY(end(bench, call, Outcome::Cancelled));
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("too_many_failures"));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::ClosingHoursTest)
#include "tst_closinghours.moc"
