// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

class EngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLeadIsCalledOnceAndTheCampaignEnds();
    void nothingIsIntendedAfterAPause();
    void aWaitThatTheProviderAskedForOutlivesTheEngine();
    void aRefusedKeyStopsTheAccountOnceAndKeepsTheLeads();
    void aLoweredLimitLetsNoCallBeginUntilThereIsRoom();
    void aKilledEnginesCallIsFoundAgain();
    void anAnswerThatCannotBeWrittenStopsDialling();
    void aBusyDatabaseMakesDiallingWait();
    void answersOutlastABusyDatabase();
    void anEngineThatFindsTheDatabaseBusyStartsLater();
    void afterSleepItGoesOnGently();
    void whatWaitsForALaterMomentWasNotInterrupted();
    void aLastSignOfLifeThatLiesAheadMeansAGentleStart();
    void afterANightACampaignIsHeldAndAsked();
    void afterANightACampaignThatSaysSoGoesOn();
    void aNewScheduleAfterALongPauseIsNotHeldBack();
    void aDecisionThatCameTooLateIsRefused_data();
    void aDecisionThatCameTooLateIsRefused();
    void aReleasedAttemptIsCalledAgainWithTheNextOrdinal();
    void stoppingWaitsForTheRequestsUnderWay();

private:
    [[nodiscard]] static bool runUntilCalled(DispatchBench &bench, int calls)
    {
        return bench.runUntil([&] { return bench.provider->calls().size() == calls; });
    }
    /// Another process that writes for longer than the engine waits, until it is let go.
    class LongWriter
    {
    public:
        explicit LongWriter(DispatchBench &bench)
            : m_database(
                  *store::Database::openSqlite(bench.ledger->fileName(), store::Database::Access::ReadWrite))
            , m_writing(std::make_unique<store::Transaction>(*m_database))
        {
            bench.at([](store::Store &store) {
                return store.database
                    ->select(QStringLiteral("pragma busy_timeout = 20"), {}, [](const store::Row &) {})
                    .has_value();
            });
        }
        [[nodiscard]] bool isWriting() const { return m_writing->begun().has_value(); }
        void letGo() { m_writing.reset(); }

    private:
        std::unique_ptr<store::Database> m_database;
        std::unique_ptr<store::Transaction> m_writing;
    };
    /// As a pause from the window: in the ledger's thread, and told at once.
    static bool pause(DispatchBench &bench, CampaignId campaign)
    {
        return bench.at([&](store::Store &store) {
            const bool done = store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
            Q_EMIT bench.ledger->changes().workChanged();
            return done;
        });
    }
};

void EngineTest::everyLeadIsCalledOnceAndTheCampaignEnds() // I1, I2
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(9);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.provider->endAll();
        bench.clock.advance(5s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->creates(), 9);
    QCOMPARE(bench.provider->callsByNumber().size(), 9);
    QCOMPARE(bench.count(AttemptState::Ended), 9);
    QCOMPARE(bench.linesUsed(), 0);
    QTRY_COMPARE(bench.told(Notice::Kind::CampaignFinished), 1);
    for (const AttemptMove &move : std::as_const(bench.moves))
        QVERIFY(!move.maskedNumber.isEmpty() && !move.leadName.isEmpty());
}

void EngineTest::nothingIsIntendedAfterAPause() // F55, I3
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 50; });
    const CampaignId campaign = bench.scheduleNew(200, [](Campaign &each) { each.parallel = 50; });
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 50; }));
    QVERIFY(pause(bench, campaign));
    const qsizetype intended = bench.attempts().size();
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Intent) == 0; }));
    bench.provider->endAll();
    bench.clock.advance(60s);
    QVERIFY(bench.runUntil([&] { return bench.linesUsed() == 0; }));
    QCOMPARE(bench.attempts().size(), intended);
    QCOMPARE(bench.provider->creates(), 50);
}

void EngineTest::aWaitThatTheProviderAskedForOutlivesTheEngine() // F15, F16
{
    DispatchBench bench;
    QVERIFY(bench.scheduleNew(3).isValid());
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::RateLimited, 60s));
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Refused) == 3; }));
    QCOMPARE(bench.provider->creates(), 3);
    bench.stopEngine();
    bench.provider->setScript({});
    bench.startEngine();
    for (int i = 0; i < 5; ++i) {
        bench.clock.advance(10s);
        bench.wake();
    }
    QCOMPARE(bench.provider->creates(), 3);
    bench.clock.advance(10s);
    // That there was too much is known to the new engine as well: one call tries.
    QVERIFY(runUntilCalled(bench, 1));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 4);
    bench.provider->endAll();
    bench.clock.advance(5s);
    QVERIFY(runUntilCalled(bench, 3));
    QCOMPARE(bench.provider->creates(), 6);
    QCOMPARE(bench.attempts().size(), 3);
}

void EngineTest::aRefusedKeyStopsTheAccountOnceAndKeepsTheLeads() // F17
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::KeyRefused));
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Refused) == 3; }));
    for (int i = 0; i < 5; ++i) {
        bench.clock.advance(1h);
        bench.wake();
    }
    QCOMPARE(bench.provider->creates(), 3);
    QTRY_COMPARE(bench.told(Notice::Kind::AccountStopped), 1);
    bench.provider->setScript({});
    QVERIFY(bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); }));
    QVERIFY(runUntilCalled(bench, 1)); // one call tries whether the new key is taken
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 4);
    bench.provider->endAll();
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 6; }));
    QCOMPARE(bench.places(campaign).value(PlaceState::Taken), 2);
}

void EngineTest::aLoweredLimitLetsNoCallBeginUntilThereIsRoom() // F56, I4
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    QVERIFY(bench.scheduleNew(40, [](Campaign &each) { each.parallel = 20; }).isValid());
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 10));
    bench.change([](Account &account) { account.lines = 3; });
    const QStringList calls = bench.provider->calls();
    for (int ended = 0; ended < 7; ++ended) {
        bench.provider->setPhase(calls.at(ended), providers::CallPhase::Ended);
        const int used = 9 - ended;
        QVERIFY(bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.linesUsed() == used;
        }));
        bench.wake();
        QCOMPARE(bench.provider->creates(), 10);
    }
    bench.provider->setPhase(calls.at(7), providers::CallPhase::Ended);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.provider->creates() == 11;
    }));
    QCOMPARE(bench.linesUsed(), 3);
}

void EngineTest::aKilledEnginesCallIsFoundAgain() // F03, F04, I5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 3; }));
    // Gone while the requests are on the wire: their answers find nobody.
    bench.provider->letGo();
    bench.stopEngine();
    const int known = bench.count(AttemptState::Accepted);
    QCOMPARE(bench.count(AttemptState::Intent), 3 - known);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.count(AttemptState::Ringing) == 3;
    }));
    QCOMPARE(bench.provider->creates(), 3);
    QCOMPARE(bench.linesUsed(), 3);
    QCOMPARE(bench.places(campaign).value(PlaceState::Taken), 3);
}

void EngineTest::anAnswerThatCannotBeWrittenStopsDialling() // section 5, 5; F41
{
    DispatchBench bench;
    // One line, so that one answer is under way and nothing but its writing needs the table of leads.
    bench.change([](Account &account) { account.lines = 1; });
    QVERIFY(bench.scheduleNew(6).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    const auto rename = [&](const QString &from, const QString &to) {
        return bench.at([&](store::Store &store) {
            return store.database->change(QStringLiteral("alter table %1 rename to %2").arg(from, to))
                .has_value();
        });
    };
    QVERIFY(rename(QStringLiteral("lead"), QStringLiteral("away")));
    bench.provider->letGo();
    QTRY_COMPARE(bench.told(Notice::Kind::DiallingStopped), 1);
    QVERIFY(rename(QStringLiteral("away"), QStringLiteral("lead")));
    QCOMPARE(bench.count(AttemptState::Intent), 1);
    for (int i = 0; i < 5; ++i) {
        bench.clock.advance(10s);
        bench.wake();
    }
    QCOMPARE(bench.provider->creates(), 1);
    bench.stopEngine();
    bench.startEngine();
    QTRY_COMPARE(bench.count(AttemptState::Intent), 0);
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.linesUsed(), 1);
}

void EngineTest::aBusyDatabaseMakesDiallingWait() // F41
{
    DispatchBench bench;
    bench.startEngine();
    bench.wake();
    QVERIFY(bench.scheduleNew(3).isValid());
    LongWriter other(bench);
    QVERIFY(other.isWriting());
    for (int i = 0; i < 5; ++i) {
        bench.clock.advance(10s);
        bench.wake();
    }
    QCOMPARE(bench.provider->creates(), 0);
    other.letGo();
    QVERIFY(runUntilCalled(bench, 3));
    QCOMPARE(bench.told(Notice::Kind::DiallingStopped), 0);
}

void EngineTest::answersOutlastABusyDatabase() // F41, I1
{
    DispatchBench bench;
    QVERIFY(bench.scheduleNew(3).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 3; }));
    LongWriter other(bench);
    QVERIFY(other.isWriting());
    bench.provider->letGo();
    QTRY_COMPARE(bench.provider->waiting(), 0);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.count(AttemptState::Intent), 3);
    other.letGo();
    QTRY_COMPARE(bench.count(AttemptState::Accepted), 3);
    QCOMPARE(bench.told(Notice::Kind::DiallingStopped), 0);
    QCOMPARE(bench.provider->creates(), 3);
}

void EngineTest::anEngineThatFindsTheDatabaseBusyStartsLater() // F41
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    bench.seedIntent(campaign, 0);
    LongWriter other(bench);
    QVERIFY(other.isWriting());
    bench.startEngine();
    bench.wake();
    QCOMPARE(bench.count(AttemptState::Intent), 1);
    other.letGo();
    // Until what the earlier engine left has been looked through, nothing is dialled.
    bench.wake();
    QCOMPARE(bench.provider->creates(), 0);
    QTRY_COMPARE(bench.count(AttemptState::Unknown), 1);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.told(Notice::Kind::DiallingStopped), 0);
}

void EngineTest::afterSleepItGoesOnGently() // F50; section 9, 6
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(40);
    bench.change([](Account &account) { account.lines = 5; });
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 5));
    // Answers that were written after the sleep would be looked at later than this clock ever goes.
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Intent) == 0; }));
    bench.provider->endAll();
    bench.clock.sleep(40min);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 5; }));
    QVERIFY(runUntilCalled(bench, 6));
    bench.wake();
    QCOMPARE(bench.provider->creates(), 6);
    QTRY_COMPARE(bench.told(Notice::Kind::Resumed), 1);
    bench.clock.advance(10s);
    QVERIFY(runUntilCalled(bench, 7));
    bench.wake();
    QCOMPARE(bench.provider->creates(), 7);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void EngineTest::whatWaitsForALaterMomentWasNotInterrupted()
{
    DispatchBench bench;
    bench.scheduleNew(10, [&](Campaign &each) {
        each.start = bench.clock.now() - 1min;
        each.parallel = 5;
        each.interval = 3600s;
    });
    bench.change([](Account &account) { account.lines = 5; });
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 5));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Intent) == 0; }));
    bench.provider->endAll();
    bench.clock.advance(1min);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 5; }));
    bench.stopEngine();
    bench.clock.advance(5min);
    bench.startEngine();
    bench.wake();
    QCOMPARE(bench.told(Notice::Kind::Resumed), 0);
    bench.stopEngine();
    bench.clock.advance(60min);
    bench.startEngine();
    QTRY_COMPARE(bench.told(Notice::Kind::Resumed), 1);
}

void EngineTest::aLastSignOfLifeThatLiesAheadMeansAGentleStart() // F49; section 9, 6
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 5; });
    bench.startEngine();
    bench.wake();
    bench.stopEngine();
    bench.clock.jumpWall(-1h); // and nobody knows how long the machine was off
    const CampaignId campaign =
        bench.scheduleNew(40, [&](Campaign &each) { each.start = bench.clock.now() - 10min; });
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 1));
    QTRY_COMPARE(bench.told(Notice::Kind::Resumed), 1);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(10s);
    QVERIFY(runUntilCalled(bench, 2));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void EngineTest::afterANightACampaignIsHeldAndAsked() // ruling 7, F51
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(40, [](Campaign &each) { each.policy = CallingPolicy(); });
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 3));
    bench.stopEngine();
    bench.clock.advance(22h);
    bench.startEngine();
    QTRY_COMPARE(bench.told(Notice::Kind::HeldOverNight), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.find(campaign).value_or(Campaign()).heldAfterGap;
    }));
    bench.wake();
    QCOMPARE(bench.provider->creates(), 3);
}

void EngineTest::afterANightACampaignThatSaysSoGoesOn() // ruling 7, preset S3
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(40, [](Campaign &each) {
        each.policy = CallingPolicy();
        each.rules.misfire = Misfire::GoOn;
    });
    bench.startEngine();
    QVERIFY(runUntilCalled(bench, 3));
    bench.stopEngine();
    bench.clock.advance(22h);
    bench.startEngine();
    QTRY_COMPARE(bench.told(Notice::Kind::Resumed), 1);
    QCOMPARE(bench.told(Notice::Kind::HeldOverNight), 0);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void EngineTest::aNewScheduleAfterALongPauseIsNotHeldBack()
{
    DispatchBench bench;
    bench.startEngine();
    bench.wake();
    bench.stopEngine();
    bench.clock.advance(72h);
    bench.startEngine();
    bench.wake();
    QVERIFY(bench.scheduleNew(3).isValid());
    QVERIFY(runUntilCalled(bench, 3));
}

void EngineTest::aDecisionThatCameTooLateIsRefused_data()
{
    QTest::addColumn<int>("decision");
    QTest::addRow("check again") << 0;
    QTest::addRow("treat as called") << 1;
    QTest::addRow("release") << 2;
}

void EngineTest::aDecisionThatCameTooLateIsRefused() // I1
{
    QFETCH(int, decision);
    DispatchBench bench;
    QVERIFY(bench.scheduleNew(1).isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    const AttemptId id = bench.attempts().constFirst().id;
    const Result<void> done = bench.at([&](store::Store &) {
        switch (decision) {
        case 0:
            return bench.engine->checkAgain(id);
        case 1:
            return bench.engine->treatAsCalled(id);
        default:
            return bench.engine->release(id, QStringLiteral("impatience"));
        }
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::NotAllowed);
    QCOMPARE(bench.count(AttemptState::Accepted), 1);
    QCOMPARE(bench.linesUsed(), 1);
}

void EngineTest::aReleasedAttemptIsCalledAgainWithTheNextOrdinal() // section 7
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    bench.at([&](store::Store &store) {
        return store.attempts
            .move(*store.attempts.find(id), AttemptState::NeedsOperator, QStringLiteral("test"),
                  bench.clock.now() + 24h)
            .has_value();
    });
    bench.startEngine();
    bench.wake();
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(bench.at(
        [&](store::Store &) { return bench.engine->release(id, QStringLiteral("he said so")).has_value(); }));
    QVERIFY(runUntilCalled(bench, 1));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
    QVERIFY(!bench.provider->callsByAttempt().contains(id.text()));
    QCOMPARE(bench.attempts().size(), 2);
}

void EngineTest::stoppingWaitsForTheRequestsUnderWay() // F65
{
    DispatchBench bench;
    QVERIFY(bench.scheduleNew(6).isValid());
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 3; }));
    QSignalSpy stopped(bench.engine, &Engine::stopped);
    bench.at([&](store::Store &) {
        bench.engine->stop();
        return true;
    });
    QCOMPARE(stopped.size(), 0);
    bench.provider->letGo();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(bench.count(AttemptState::Accepted), 3);
    QCOMPARE(bench.provider->creates(), 3);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::EngineTest)
#include "tst_engine.moc"
