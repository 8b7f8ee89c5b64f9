// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/reportbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::Refusal;
using test::DispatchBench;

namespace {

/// Stands still, and counts by the time since the boot how often an engine looked: it asks once each time.
class CountingClock final : public Clock
{
public:
    [[nodiscard]] Instant now() const override { return m_clock.now(); }
    [[nodiscard]] milliseconds bootTime() const override
    {
        ++m_looks;
        return m_clock.bootTime();
    }
    [[nodiscard]] milliseconds monotonicTime() const override { return m_clock.monotonicTime(); }
    [[nodiscard]] int looks() const { return m_looks; }

private:
    const test::FakeClock m_clock{fromMSecsSinceEpoch(1'795'156'200'000)};
    mutable std::atomic<int> m_looks = 0;
};

} // namespace

/// Faults that met in unlucky ways, through the whole engine.
class EngineFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatACancelledBatchHadOutIsNotDialledAgain_data();
    void whatACancelledBatchHadOutIsNotDialledAgain();
    void aRequestThatSleptHalfwayIsNotBelievedMissingAtOnce();
    void anOrdinalThatIsTakenHaltsNothing();
    void oneLeadThatTheProviderWillNotTakeStopsNobodyElse();
    void threeLeadsInARowThatItWillNotTakeStopTheAccount();
    void tooManyFailuresGiveTheAccountARest();
    void aParkedCallTakesNoTrial();
    void callsThatWaitAtTheProviderSlowTheAccountDown();
    void aHaltedEngineSaysSo();
    void aHaltedEngineDoesNotSpinAroundAReport();
    void aStopAfterAHaltFinishes_data();
    void aStopAfterAHaltFinishes();
    void aWrongClockShutsTheAccountUntilTheClocksAgree_data();
    void aWrongClockShutsTheAccountUntilTheClocksAgree();
    void editedHoursHoldAtOnce();

private:
    static bool renameTable(DispatchBench &bench, const QString &from, const QString &to)
    {
        return bench.at([&](store::Store &store) {
            return store.database->change(QStringLiteral("alter table %1 rename to %2").arg(from, to))
                .has_value();
        });
    }
    static void refuse(DispatchBench &bench, Refusal refusal, const QSet<QString> &numbers)
    {
        bench.provider->setScript(
            [refusal, numbers](const providers::CallRequest &request) -> std::optional<test::PlaceScript> {
                if (!numbers.contains(request.number.e164()))
                    return std::nullopt;
                return test::refusal(refusal);
            });
    }
};

void EngineFaultsTest::whatACancelledBatchHadOutIsNotDialledAgain_data()
{
    QTest::addColumn<Refusal>("refusal");
    QTest::newRow("429") << Refusal::RateLimited;
    QTest::newRow("over concurrency") << Refusal::OverConcurrency;
    QTest::newRow("400") << Refusal::BadRequest;
    QTest::newRow("401") << Refusal::KeyRefused;
}

void EngineFaultsTest::whatACancelledBatchHadOutIsNotDialledAgain() // ruling 8, X-20
{
    QFETCH(Refusal, refusal);
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(6, [](Campaign &each) { each.parallel = 2; });
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 2; }));
    QVERIFY(bench.at([&](store::Store &store) { // as the cancel of its first batch does
        return store.places.cancelRange(campaign, 0, 2, bench.clock.now()).has_value() &&
               store.places.askToStop(campaign, 0, 2).has_value();
    }));
    bench.provider->setScript(
        [refusal](const providers::CallRequest &) { return std::optional(test::refusal(refusal, 10s)); });
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Cancelled) == 2; }));
    QCOMPARE(bench.places(campaign).value(PlaceState::Cancelled), 2);
    QCOMPARE(bench.linesUsed(), 0);
    for (int position = 0; position < 2; ++position)
        QCOMPARE(bench.lead(bench.place(campaign, position).lead).status, LeadStatus::Pending);

    bench.provider->setScript({});
    bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); });
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(30s);
        bench.provider->endAll();
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->creates(), 2 + 4); // the batches that were not cancelled
    QCOMPARE(bench.count(AttemptState::Cancelled), 2);
}

void EngineFaultsTest::aRequestThatSleptHalfwayIsNotBelievedMissingAtOnce() // F50, F13, I1
{
    DispatchBench bench;
    bench.provider->setScript(
        [](const providers::CallRequest &) { return std::optional(test::lostAnswer(false)); });
    QVERIFY(bench.scheduleNew(1).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    bench.clock.sleep(40min);
    bench.wake();
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Unknown) == 1; }));
    const AttemptId id = bench.attempts().constFirst().id;
    for (int minute = 0; minute < 3; ++minute) { // send-by, deadline and S: 230 s in all
        const int listings = bench.provider->listings();
        bench.clock.advance(60s);
        QVERIFY(bench.runUntil([&] { return bench.provider->listings() > listings; }));
        bench.lookAFewTimes();
        QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    }
    bench.provider->addCall(id); // it left only when the machine woke
    bench.clock.advance(60s);
    QVERIFY(bench.runUntil([&] { return bench.find(id).attempt.state == AttemptState::Ringing; }));
    QCOMPARE(bench.provider->creates(), 1);
}

void EngineFaultsTest::anOrdinalThatIsTakenHaltsNothing() // section 7, 5; ruling 3
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    bench.provider->setScript(
        [](const providers::CallRequest &) { return std::optional(test::lostAnswer(false)); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Unknown) == 1; }));
    const AttemptId late = bench.attempts().constFirst().id;
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(Refusal::RateLimited, 1h));
    });
    QVERIFY(bench.runUntil([&] { // believed missing, and the next attempt is refused
        bench.clock.advance(10s);
        return bench.count(AttemptState::Refused) == 1;
    }));
    // The first call turns up after all, and ends by its account's fault.
    const QString call = bench.provider->addCall(late);
    bench.clock.jumpWall(10s); // every account is asked
    QVERIFY(bench.runUntil([&] { return bench.find(late).attempt.state == AttemptState::Ringing; }));
    QCOMPARE(bench.count(AttemptState::Cancelled), 1);
    bench.provider->endWith(call, providers::AfterCall::StopAccount);
    bench.clock.advance(10s);
    QVERIFY(bench.runUntil([&] { return bench.find(late).attempt.state == AttemptState::Ended; }));
    QCOMPARE(bench.place(campaign, 0).ordinal, 3);

    bench.provider->setScript({});
    QVERIFY(bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); }));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    QCOMPARE(bench.told(Notice::Kind::DiallingStopped), 0);
    QCOMPARE(bench.attempts().size(), 3);
}

void EngineFaultsTest::oneLeadThatTheProviderWillNotTakeStopsNobodyElse() // a 413
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const LeadId heavy = bench.addLead(1);
    QList<LeadId> leads = {heavy};
    for (int n = 2; n <= 5; ++n)
        leads << bench.addLead(n);
    const CampaignId campaign = bench.schedule(leads);
    refuse(bench, Refusal::BadRequest, {bench.lead(heavy).number.e164()});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        bench.provider->endAll();
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QVERIFY(!bench.storedAccount().pausedUntil);
    QCOMPARE(bench.told(Notice::Kind::AccountStopped), 0);
    QCOMPARE(bench.provider->callsByNumber().size(), 4);
    QCOMPARE(bench.provider->creates(), 4 + 2); // the heavy one once more, and then no more
    QCOMPARE(bench.lead(heavy).status, LeadStatus::Missed);
}

void EngineFaultsTest::threeLeadsInARowThatItWillNotTakeStopTheAccount()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(6);
    bench.provider->setScript(
        [](const providers::CallRequest &) { return std::optional(test::refusal(Refusal::BadRequest)); });
    bench.startEngine();
    QVERIFY(bench.runUntil(
        [&] { return bench.storedAccount().pausedUntil && bench.count(AttemptState::Intent) == 0; }));
    // On three lines two more may have been out when the third answer was written.
    const int creates = bench.provider->creates();
    QVERIFY2(creates >= 3 && creates <= 5, qPrintable(QString::number(creates)));
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), creates);
    QTRY_COMPARE(bench.told(Notice::Kind::AccountStopped), 1);
    // No lead paid for it: agent, caller number or topic were wrong.
    QCOMPARE(bench.places(campaign).value(PlaceState::Done), 0);
}

void EngineFaultsTest::tooManyFailuresGiveTheAccountARest() // F22
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 5; });
    const CampaignId campaign = bench.scheduleNew(20, [](Campaign &each) { each.parallel = 10; });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 5; }));
    bench.provider->endAll(Outcome::ProviderError);
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 5; }));
    QTRY_COMPARE(bench.told(Notice::Kind::AccountRested), 1);
    // The first results may have let a call or two begin; from here on there are none.
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Intent) == 0; }));
    const int creates = bench.provider->creates();
    bench.provider->endAll(Outcome::ProviderError);
    bench.clock.advance(50s);
    QVERIFY(bench.runUntil([&] { return bench.linesUsed() == 0; }));
    QCOMPARE(bench.provider->creates(), creates);

    // After it one call tries; it goes well, and all lines are used again.
    bench.clock.advance(10s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == creates + 1; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), creates + 1);
    bench.provider->endAll(Outcome::NoAnswer); // the callee's doing: no failure
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.linesUsed() == 5; }));
    QCOMPARE(bench.told(Notice::Kind::AccountRested), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void EngineFaultsTest::aParkedCallTakesNoTrial() // F22: it may wait for its operator for a day
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 5; });
    const AttemptId parked = bench.seedDoubt(bench.scheduleNew(1), 0);
    QVERIFY(bench.at([&](store::Store &store) {
        const Result<store::LedgerAttempt> doubt = store.attempts.find(parked);
        return doubt &&
               store.attempts.move(*doubt, AttemptState::NeedsOperator, QStringLiteral("seeded"), {}) &&
               store.accounts.pause(bench.account, bench.clock.now() - 1s,
                                    QStringLiteral("too_many_failures"));
    }));
    QVERIFY(bench.scheduleNew(3).isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.linesUsed(), 2); // the parked one keeps its own
    bench.provider->endAll();
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 3; }));
}

void EngineFaultsTest::callsThatWaitAtTheProviderSlowTheAccountDown()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 4; });
    QVERIFY(bench.scheduleNew(8, [](Campaign &each) { each.parallel = 8; }).isValid());
    bench.provider->setScript([](const providers::CallRequest &) -> std::optional<test::PlaceScript> {
        test::PlaceScript script;
        script.exists = true;
        script.answer.verdict = providers::PlaceVerdict::Accepted;
        script.answer.isOverLimit = true;
        script.answer.lineLimit = 2;
        return script;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 4; }));
    QTRY_COMPARE(bench.told(Notice::Kind::FewerLines), 1);
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("concurrency_blocked"));
    bench.provider->setScript({});
    bench.provider->endAll();
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 6; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 6); // two at once, and no more
    QCOMPARE(bench.told(Notice::Kind::FewerLines), 1);
}

void EngineFaultsTest::aHaltedEngineSaysSo() // F40, F41
{
    DispatchBench bench;
    QVERIFY(bench.scheduleNew(1).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    const auto standing = [&] {
        return bench.at(
            [](store::Store &store) { return readStanding(store).value_or(EngineStanding()).state; });
    };
    QCOMPARE(standing(), EngineStanding::State::Ready);
    QSignalSpy reported(bench.engine, &Engine::statusChanged);
    QSignalSpy halted(bench.engine, &Engine::halted);
    QVERIFY(renameTable(bench, QStringLiteral("lead"), QStringLiteral("away")));
    bench.provider->letGo();
    QTRY_COMPARE(halted.size(), 1);
    QVERIFY(!halted.constFirst().constFirst().toString().isEmpty());
    QCOMPARE(standing(), EngineStanding::State::Halted);
    const auto last = [&] { return reported.constLast().constFirst().value<EngineStatus>(); };
    QTRY_VERIFY(!reported.isEmpty() && !last().halted.isEmpty());
    QVERIFY(!last().ready);
    QVERIFY(renameTable(bench, QStringLiteral("away"), QStringLiteral("lead")));
}

void EngineFaultsTest::aHaltedEngineDoesNotSpinAroundAReport() // F40, F41
{
    const CountingClock clock;
    DispatchBench bench;
    test::Reports reports(bench);
    QVERIFY(bench.at([&](store::Store &) {
        bench.engine = new Engine(*bench.ledger, clock, bench.periods, bench.source(), bench.messageSource());
        bench.engine->start();
        return true;
    }));
    QSignalSpy halted(bench.engine, &Engine::halted);
    QVERIFY(renameTable(bench, QStringLiteral("attempt"), QStringLiteral("away")));
    QVERIFY(reports.keep({{.id = QStringLiteral("call-1")}}));
    bench.wake();
    QTRY_COMPARE(halted.size(), 1);
    QSignalSpy reported(bench.engine, &Engine::statusChanged);
    const int before = clock.looks();
    // It reports four times a second at most, and after a look.
    QTRY_VERIFY_WITH_TIMEOUT(reported.size() >= 3, 20'000);
    const int looks = clock.looks() - before;
    QVERIFY2(looks <= 10, qPrintable(QString::number(looks)));
    QCOMPARE(reports.waiting(), 1);
}

void EngineFaultsTest::aStopAfterAHaltFinishes_data()
{
    QTest::addColumn<bool>("haltsFirst");
    QTest::newRow("stopped, then halted") << false;
    QTest::newRow("halted, then stopped") << true;
}

void EngineFaultsTest::aStopAfterAHaltFinishes() // F65, F41
{
    QFETCH(bool, haltsFirst);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    QVERIFY(bench.scheduleNew(2).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    QVERIFY(renameTable(bench, QStringLiteral("lead"), QStringLiteral("away")));
    QSignalSpy stopped(bench.engine, &Engine::stopped);
    const auto stop = [&] {
        return bench.at([&](store::Store &) {
            bench.engine->stop();
            return true;
        });
    };
    const auto halt = [&] {
        bench.provider->letGo();
        return QTest::qWaitFor([&] { return bench.told(Notice::Kind::DiallingStopped) == 1; }, 10'000);
    };
    QVERIFY(haltsFirst ? halt() && stop() : stop() && halt());
    QTRY_COMPARE(stopped.size(), 1);
    QVERIFY(renameTable(bench, QStringLiteral("away"), QStringLiteral("lead")));
    QCOMPARE(bench.count(AttemptState::Intent), 1); // in doubt for the next start
}

void EngineFaultsTest::aWrongClockShutsTheAccountUntilTheClocksAgree_data()
{
    QTest::addColumn<int>("offset"); // seconds, of the provider's clock
    QTest::addColumn<bool>("shuts");
    QTest::newRow("two minutes ahead") << 120 << false;
    QTest::newRow("three minutes ahead") << 180 << true;
    QTest::newRow("three minutes behind") << -180 << true;
    QTest::newRow("half a year behind") << -15'552'000 << true;
}

void EngineFaultsTest::aWrongClockShutsTheAccountUntilTheClocksAgree() // F48, F49; section 11
{
    QFETCH(int, offset);
    QFETCH(bool, shuts);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    QVERIFY(bench.scheduleNew(3).isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->tellTime(seconds{offset});
    bench.provider->endAll();
    bench.clock.advance(5s);
    // The answer to the second call tells the time. The clock stands still meanwhile, and later goes in small
    // steps: an answer that is on its way while it moves would seem to come from another time.
    QVERIFY(bench.runUntil(
        [&] { return bench.provider->creates() == 2 && bench.count(AttemptState::Intent) == 0; }));
    QTRY_COMPARE(bench.told(Notice::Kind::ClockWrong), shuts ? 1 : 0);
    bench.provider->endAll();
    for (int step = 0; step < 60; ++step) {
        bench.clock.advance(2s);
        bench.wake();
    }
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == (shuts ? 2 : 3); }));
    bench.provider->tellTime(0s); // somebody has set the clock
    bench.clock.advance(60s);
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 3; }));
    QCOMPARE(bench.told(Notice::Kind::ClockWrong), shuts ? 1 : 0);
}

void EngineFaultsTest::editedHoursHoldAtOnce() // I3
{
    DispatchBench bench; // at noon
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.scheduleNew(3);
    const auto setHours = [&](const QList<HoursPart> &parts) {
        return bench.edit(campaign, [&](Campaign &edited) { edited.policy.parts = parts; });
    };
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    QVERIFY(setHours({HoursPart{QTime(14, 0), QTime(18, 0)}}));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.linesUsed() == 0;
    }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    // Wider again, a while before the narrow ones would have opened.
    QVERIFY(setHours({HoursPart{QTime(9, 0), QTime(21, 0)}}));
    bench.clock.advance(60s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::EngineFaultsTest)
#include "tst_enginefaults.moc"
