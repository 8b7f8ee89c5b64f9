// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// Campaigns that call at the appointed time only, through the whole engine (ruling 7).
class AppointmentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatIsLateByMoreThanTheGraceExpires_data();
    void whatIsLateByMoreThanTheGraceExpires();
    void sleepCountsAsAStandstill();
    void othersAreCalledAsBefore();
    void waitingForALineOrAPauseIsNotLateness();
    void closedHoursAreNotLateness();
    void aRetryThatWasMissedExpiresAsWell();
    void aRefusedOneExpiresAndGoesOutNoMore();
    void aBarredLeadIsSkippedAndNotAskedAbout();
    void theOperatorHasItCalledAfterAll();
    void whoIsCalledAfterAllAndCancelledShowsWhatItShowed();
    void theOperatorLeavesIt();
    void afterACancelNobodyIsCalledAfterAll();
    void manyExpireInShortTransactions();

private:
    /// \a count leads, one batch a minute from five minutes ahead.
    [[nodiscard]] static CampaignId appoint(DispatchBench &bench, int count,
                                            const std::function<void(Campaign &)> &edit = {})
    {
        return bench.scheduleNew(count, [&](Campaign &each) {
            each.start = bench.clock.now() + 5min;
            each.parallel = 1;
            each.rules.misfire = Misfire::Expire;
            if (edit)
                edit(each);
        });
    }
    /// No engine runs for so long.
    static void standStill(DispatchBench &bench, milliseconds length)
    {
        bench.stopEngine();
        bench.startEngine();
        bench.wake();
        bench.stopEngine();
        bench.clock.advance(length);
        bench.startEngine();
    }
    /// Calls are made and end so, as time goes by, until \a count of them have ended in all.
    [[nodiscard]] static bool endCalls(DispatchBench &bench, Outcome outcome, int count)
    {
        return bench.runUntil([&] {
            bench.clock.advance(10s);
            bench.provider->endAll(outcome);
            return bench.count(AttemptState::Ended) == count;
        });
    }
    [[nodiscard]] static LeadStatus statusOf(DispatchBench &bench, CampaignId campaign, int position)
    {
        return bench.lead(bench.place(campaign, position).lead).status;
    }
    [[nodiscard]] static AttemptId missedOne(DispatchBench &bench)
    {
        return bench.at([](store::Store &store) {
            const QList<store::LedgerAttempt> found = store.attempts.undecided().value_or({});
            return found.size() == 1 ? found.constFirst().attempt.id : AttemptId();
        });
    }
};

void AppointmentsTest::whatIsLateByMoreThanTheGraceExpires_data()
{
    QTest::addColumn<milliseconds>("still"); // due after 5 minutes
    QTest::addColumn<bool>("expires");
    QTest::newRow("within the grace") << milliseconds{20min} << false;
    QTest::newRow("a moment beyond it") << milliseconds{20min} + 1ms << true;
    QTest::newRow("a day later") << milliseconds{24h} << true;
    QTest::newRow("before its time") << milliseconds{4min} << false;
}

void AppointmentsTest::whatIsLateByMoreThanTheGraceExpires()
{
    QFETCH(const milliseconds, still);
    QFETCH(const bool, expires);
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    const Instant due = bench.clock.now() + 5min;
    standStill(bench, still);
    if (!expires) {
        bench.clock.advance(1min);
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
        QCOMPARE(bench.count(AttemptState::Expired), 0);
        return;
    }
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AppointmentsMissed) == 1; }));
    bench.clock.advance(1h);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 0);
    const QList<Attempt> attempts = bench.attempts();
    QCOMPARE(attempts.size(), 1);
    QCOMPARE(attempts.constFirst().state, AttemptState::Expired);
    QCOMPARE(attempts.constFirst().dueAt, due);
    QVERIFY(attempts.constFirst().isUndecided);
    QCOMPARE(attempts.constFirst().reason, QStringLiteral("appointment_missed"));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
    QCOMPARE(statusOf(bench, campaign, 0), LeadStatus::Pending);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
}

void AppointmentsTest::sleepCountsAsAStandstill() // F50
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    bench.startEngine();
    bench.wake();
    // Between two looks of the engine, never amid one.
    bench.at([&](store::Store &) {
        bench.clock.sleep(40min);
        return true;
    });
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Expired) == 1; }));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
}

void AppointmentsTest::othersAreCalledAsBefore()
{
    DispatchBench bench;
    const CampaignId appointed = appoint(bench, 30); // due from 12:05 to 12:34
    const CampaignId other = appoint(bench, 1, [](Campaign &each) { each.rules.misfire = Misfire::GoOn; });
    standStill(bench, 30min);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AppointmentsMissed) == 1; }));
    // Those due up to 12:14 are late by more than a quarter of an hour.
    QCOMPARE(bench.count(AttemptState::Expired), 10);
    QVERIFY(endCalls(bench, Outcome::Completed, 21));
    QCOMPARE(bench.places(appointed).value(PlaceState::Skipped), 10);
    QCOMPARE(bench.places(other).value(PlaceState::Done), 1);
}

void AppointmentsTest::waitingForALineOrAPauseIsNotLateness()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = appoint(bench, 2, [](Campaign &each) { each.parallel = 2; });
    bench.startEngine();
    bench.clock.advance(5min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    for (int i = 0; i < 2; ++i) { // the only line is in use for twenty minutes
        bench.clock.advance(10min);
        bench.wake();
    }
    QVERIFY(endCalls(bench, Outcome::Completed, 2));
    QCOMPARE(bench.count(AttemptState::Expired), 0);

    const CampaignId paused = appoint(bench, 1);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(paused, CampaignState::Paused).value_or(false);
    }));
    standStill(bench, 2h);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.place(paused, 0).state, PlaceState::Planned);
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    QCOMPARE(bench.places(campaign).value(PlaceState::Skipped), 0);
}

void AppointmentsTest::closedHoursAreNotLateness() // it is noon; due at 12:05, open from 13:00
{
    DispatchBench bench;
    const auto fromOne = [](Campaign &each) {
        each.policy.parts = {HoursPart{.opens = QTime(13, 0), .closes = QTime(21, 0)}};
    };
    const CampaignId campaign = appoint(bench, 1, fromOne);
    standStill(bench, 70min); // ten minutes of it while the hours were open
    bench.clock.advance(1min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    QVERIFY(campaign.isValid());

    DispatchBench late;
    QVERIFY(appoint(late, 1, fromOne).isValid());
    standStill(late, 76min);
    QVERIFY(late.runUntil([&] { return late.count(AttemptState::Expired) == 1; }));
}

void AppointmentsTest::aRetryThatWasMissedExpiresAsWell()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1, [](Campaign &each) {
        each.rules.retry = {.maxAttempts = 2, .delays = {seconds{600}}, .delaysOf = {}};
    });
    bench.startEngine();
    bench.clock.advance(5min);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QVERIFY(endCalls(bench, Outcome::NoAnswer, 1));
    QCOMPARE(bench.place(campaign, 0).tries, 1);
    bench.stopEngine();
    bench.clock.advance(1h);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Expired) == 1; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(statusOf(bench, campaign, 0), LeadStatus::Missed);
    QCOMPARE(bench.attempts().constFirst().ordinal, 2);
}

void AppointmentsTest::aRefusedOneExpiresAndGoesOutNoMore()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    const AttemptId id = bench.seedIntent(campaign, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.attempts.move(*store.attempts.find(id), AttemptState::Refused,
                                   QStringLiteral("over_concurrency"), bench.clock.now() + 1min) &&
               store.slots.release(id);
    }));
    standStill(bench, 30min);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Expired) == 1; }));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Expired);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.linesUsed(), 0);
}

void AppointmentsTest::aBarredLeadIsSkippedAndNotAskedAbout()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.leads.setDoNotCall(store.places.find(campaign, 0)->lead, true, bench.clock.now())
            .has_value();
    }));
    standStill(bench, 1h);
    QVERIFY(bench.runUntil([&] { return bench.place(campaign, 0).state == PlaceState::Skipped; }));
    QCOMPARE(bench.count(AttemptState::Expired), 0);
    QCOMPARE(bench.told(Notice::Kind::AppointmentsMissed), 0);
}

void AppointmentsTest::theOperatorHasItCalledAfterAll()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    standStill(bench, 1h);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    const AttemptId id = missedOne(bench);
    QVERIFY(id.isValid());
    QVERIFY(bench.at([&](store::Store &) { return bench.engine->callAfterAll(id).has_value(); }));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("called_after_all"));
    QVERIFY(!missedOne(bench).isValid());
    QVERIFY(endCalls(bench, Outcome::Completed, 1));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Done);
    // Said once is enough.
    const Result<void> again = bench.at([&](store::Store &) { return bench.engine->callAfterAll(id); });
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::NotAllowed);
}

void AppointmentsTest::whoIsCalledAfterAllAndCancelledShowsWhatItShowed()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    standStill(bench, 1h); // so that its batch never began
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    const AttemptId id = missedOne(bench);
    QVERIFY(bench.at([&](store::Store &store) {
        return bench.engine->callAfterAll(id) &&
               store.places.cancelRange(campaign, 0, 1, bench.clock.now()).has_value();
    }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Cancelled);
    QCOMPARE(statusOf(bench, campaign, 0), LeadStatus::Pending);
}

void AppointmentsTest::theOperatorLeavesIt()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 1);
    standStill(bench, 1h);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Expired) == 1; }));
    const AttemptId id = missedOne(bench);
    const Result<void> asked = bench.at([&](store::Store &) { return bench.engine->checkAgain(id); });
    QVERIFY(!asked); // there is nothing to ask the provider about
    QVERIFY(bench.at([&](store::Store &) { return bench.engine->leave(id).has_value(); }));
    QCOMPARE(bench.find(id).attempt.reason, QStringLiteral("left_expired"));
    QVERIFY(!missedOne(bench).isValid());
    for (int i = 0; i < 3; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Skipped);
}

void AppointmentsTest::afterACancelNobodyIsCalledAfterAll()
{
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, 90);
    standStill(bench, 21min); // due from 12:05 on: one is late by more than the grace
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Expired) == 1; }));
    const AttemptId id = missedOne(bench);
    QVERIFY(id.isValid());
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Cancelled).value_or(false);
    }));
    QVERIFY(!missedOne(bench).isValid());
    const Result<void> refused = bench.at([&](store::Store &) { return bench.engine->callAfterAll(id); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QVERIFY(bench.find(id).attempt.isUndecided);
}

void AppointmentsTest::manyExpireInShortTransactions()
{
    constexpr int Leads = 230;
    DispatchBench bench;
    const CampaignId campaign = appoint(bench, Leads, [](Campaign &each) { each.parallel = 100; });
    standStill(bench, 1h);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AppointmentsMissed) == 1; }));
    QCOMPARE(bench.places(campaign).value(PlaceState::Skipped), Leads);
    QCOMPARE(bench.count(AttemptState::Expired), Leads);
    QCOMPARE(bench.provider->creates(), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::AppointmentsTest)
#include "tst_appointments.moc"
