// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/campaignend.h"
#include "core/plan/priority.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

class CampaignEndTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atItsGoalACampaignEndsAndCallsUnderWayGoOn();
    void atItsGoalNoRetryFollows();
    void atItsGoalWhatWaitsToBeSentAgainIsWithdrawn();
    void aCampaignThatWasStoppedMeanwhileIsLeftAsItIs();
    void behindTheCanaryTheOthersWaitForAGo();
    void aWaitingRetryKeepsACampaignOpen();
    void aCallBeforeItsBatchGivesBackWhatTheLeadShowed();
};

namespace {

/// Who ends campaigns, with the context that it needs.
struct Ending
{
    Ending(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , book(context)
        , end(context, book)
    {
    }
    EngineContext context;
    AttemptBook book;
    CampaignEnd end;
};

auto make(DispatchBench &bench)
{
    return [&bench](store::Store &store) { return std::make_unique<Ending>(bench, store); };
}

Campaign find(DispatchBench &bench, CampaignId id)
{
    return bench.at([&](store::Store &store) { return store.campaigns.find(id).value_or(Campaign()); });
}

/// The statuses of a campaign's leads, in its order.
QList<LeadStatus> statuses(DispatchBench &bench, CampaignId campaign)
{
    QList<LeadStatus> found;
    for (int position = 0; position < find(bench, campaign).leadCount; ++position)
        found << bench.lead(bench.place(campaign, position).lead).status;
    return found;
}

} // namespace

void CampaignEndTest::atItsGoalACampaignEndsAndCallsUnderWayGoOn()
{
    DispatchBench bench; // three lines
    const CampaignId campaign = bench.scheduleNew(5, [](Campaign &each) { each.rules.goal = 1; });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    bench.provider->setPhase(bench.provider->calls().constFirst(), providers::CallPhase::Ended);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QVERIFY(find(bench, campaign).failure.contains(QLatin1Char('1')));
    QCOMPARE(statuses(bench, campaign).count(LeadStatus::Pending), 2);
    QCOMPARE(statuses(bench, campaign).count(LeadStatus::Initiated), 2);
    QTRY_COMPARE(bench.told(Notice::Kind::CampaignFinished), 1);

    bench.provider->endAll(Outcome::Completed);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.linesUsed() == 0;
    }));
    QCOMPARE(bench.provider->creates(), 3);
    QCOMPARE(statuses(bench, campaign).count(LeadStatus::Completed), 3);
    QCOMPARE(bench.told(Notice::Kind::CampaignFinished), 1);
}

void CampaignEndTest::atItsGoalNoRetryFollows()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3, [](Campaign &each) {
        each.rules.goal = 1;
        each.rules.retry = RetryPolicy::presales();
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    const QStringList calls = bench.provider->calls();
    bench.provider->setPhase(calls.at(0), providers::CallPhase::Ended, Outcome::NoAnswer);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.count(AttemptState::Ended) == 1;
    }));
    QCOMPARE(bench.places(campaign).value(PlaceState::Planned), 1); // for its next try
    bench.provider->setPhase(calls.at(1), providers::CallPhase::Ended, Outcome::Completed);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    bench.provider->setPhase(calls.at(2), providers::CallPhase::Ended, Outcome::NoAnswer);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.linesUsed() == 0;
    }));
    for (int position = 0; position < 3; ++position) // the word of a next try is gone everywhere
        QCOMPARE(bench.lead(bench.place(campaign, position).lead).statusDetail, QString());
    bench.clock.advance(31min);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 3);
}

void CampaignEndTest::atItsGoalWhatWaitsToBeSentAgainIsWithdrawn()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2, [](Campaign &each) { each.rules.goal = 1; });
    auto left = std::make_shared<int>(1);
    bench.provider->setScript([left](const providers::CallRequest &) -> std::optional<test::PlaceScript> {
        if ((*left)-- > 0)
            return test::refusal(providers::Refusal::RateLimited, 600s);
        return std::nullopt;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil(
        [&] { return bench.count(AttemptState::Refused) == 1 && bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.count(AttemptState::Cancelled), 1);
    QCOMPARE(statuses(bench, campaign).count(LeadStatus::Pending), 1);
    bench.clock.advance(1h);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 2);
}

void CampaignEndTest::aCampaignThatWasStoppedMeanwhileIsLeftAsItIs()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2, [](Campaign &each) { each.rules.goal = 1; });
    const AttemptId reached = bench.seedDoubt(campaign, 0);
    const AttemptId waiting = bench.seedDoubt(campaign, 1);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
                   .value_or(false) &&
               store.attempts.accept(*store.attempts.find(reached), QStringLiteral("call"), {}, {}) &&
               store.attempts.end(*store.attempts.find(reached), Outcome::Completed, {}, {}, {}) &&
               store.database->change(QStringLiteral("update attempt set state = 'refused' where id = ?"),
                                      {waiting.text()});
    }));
    const Campaign asRead = find(bench, campaign);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
    }));
    InLedger<Ending> ending(bench, make(bench));
    QCOMPARE(bench.at([&](store::Store &) { return ending->end.endIfDone(asRead).value_or(true); }), false);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QCOMPARE(bench.find(waiting).attempt.state, AttemptState::Refused);

    QVERIFY(bench.resume(campaign));
    QCOMPARE(bench.at([&](store::Store &) { return ending->end.endIfDone(asRead).value_or(false); }), true);
    QCOMPARE(bench.find(waiting).attempt.state, AttemptState::Cancelled);
}

void CampaignEndTest::behindTheCanaryTheOthersWaitForAGo()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 10; });
    const CampaignId campaign = bench.scheduleNew(6, [](Campaign &each) { each.rules.canary = 2; });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 2; }));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.linesUsed() == 0;
    }));
    bench.clock.advance(2h);
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.provider->creates(), 2);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
    QVERIFY(bench.at([&](store::Store &store) { return store.campaigns.giveGo(campaign).has_value(); }));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 4; }));
    bench.provider->endAll();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->callsByNumber().size(), 6);
}

void CampaignEndTest::aWaitingRetryKeepsACampaignOpen() // S0-073
{
    DispatchBench bench;
    const CampaignId campaign =
        bench.scheduleNew(1, [](Campaign &each) { each.rules.retry = RetryPolicy::presales(); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endAll(Outcome::Busy);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.count(AttemptState::Ended) == 1;
    }));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
    QCOMPARE(bench.told(Notice::Kind::CampaignFinished), 0);
}

void CampaignEndTest::aCallBeforeItsBatchGivesBackWhatTheLeadShowed()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2, [](Campaign &each) {
        each.parallel = 1;
        each.interval = 1h;
    });
    const LeadId lead = bench.place(campaign, 1).lead;
    const auto runUntilThereAre = [&](int calls, AttemptState state) {
        return bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.count(state) == calls;
        });
    };
    bench.startEngine();
    QVERIFY(runUntilThereAre(1, AttemptState::Accepted));
    bench.provider->endAll();
    QVERIFY(runUntilThereAre(1, AttemptState::Ended));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.leads.showCall(lead, LeadStatus::Completed, {}, bench.clock.now()) &&
               store.places.callByHand(*store.places.find(campaign, 1), plan::CallNowPriority,
                                       bench.clock.now());
    }));
    QVERIFY(runUntilThereAre(1, AttemptState::Accepted));
    // The account is at fault, and so the lead waits for another call (ruling 3).
    bench.provider->endWith(bench.provider->calls().constLast(), providers::AfterCall::StopAccount);
    QVERIFY(runUntilThereAre(2, AttemptState::Ended));
    QCOMPARE(bench.lead(lead).status, LeadStatus::BulkCalling);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.places.cancelRange(campaign, 1, 2, bench.clock.now()).has_value();
    }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::CampaignEndTest)
#include "tst_campaignend.moc"
