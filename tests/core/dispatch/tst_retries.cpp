// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/model/statusdetail.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

/// What follows a missed call, through the whole engine.
class RetriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterThreeMissesTheFallbackHasItsTurn();
    void withoutAFallbackTheLastMissIsTheEnd();
    void eachOutcomeHasItsLadder_data();
    void eachOutcomeHasItsLadder();
    void anOrderIsTriedTwoHoursAfterItsDial();
    void aRetryBeginsNoSoonerThanTheShownMoment();
    void newLeadsGoBeforeThoseThatWereMissed();
    void whatIsInFlightInACancelledBatchIsNotTriedAgain();
    void aTryThatWasNotPlacedDoesNotCount();
    void anAccountAtFaultCostsTheLeadNoTry();
    void aMissedLeadThatIsGivenUpStaysMissed();
    void aBarredNumberIsNotTriedAgain();
    void aRoundIsToldOnceHoweverItsRetriesFallDue();
};

namespace {

/// One lead under the house's rules, in a campaign that runs.
class Bench : public DispatchBench
{
public:
    explicit Bench(const std::function<void(Campaign &)> &edit = {})
        : lead(addLead(1))
        , campaign(schedule({lead}, [&](Campaign &each) {
            each.rules = CampaignRules::safeDefault();
            if (edit)
                edit(each);
        }))
    {
        startEngine();
    }
    /// Waits for the call number \a n and lets it end so; false when either does not come.
    [[nodiscard]] bool endCall(int n, Outcome outcome)
    {
        const int ended = count(AttemptState::Ended);
        if (!runUntil([&] { return provider->calls().size() == n && count(AttemptState::Intent) == 0; }))
            return false;
        provider->setPhase(provider->calls().constLast(), providers::CallPhase::Ended, outcome);
        return runUntil([&] {
            clock.advance(1s);
            return count(AttemptState::Ended) == ended + 1;
        });
    }
    [[nodiscard]] Lead shown() { return DispatchBench::lead(lead); }
    [[nodiscard]] std::optional<StatusDetail> detail() { return statusDetailFromWord(shown().statusDetail); }
    /// How long after the end of the last call the lead says that it is tried again.
    [[nodiscard]] std::optional<milliseconds> wait()
    {
        const std::optional<StatusDetail> next = detail();
        const Instant endedAt = attempts().constFirst().endedAt.value_or(Instant{});
        return next && next->kind == StatusDetail::Kind::NextTry ? std::optional(next->at - endedAt)
                                                                 : std::nullopt;
    }
    /// To the moment that the lead shows.
    void advanceToNextTry()
    {
        if (const std::optional<StatusDetail> next = detail())
            clock.advance(next->at - clock.now());
    }

    LeadId lead;
    CampaignId campaign;
};

} // namespace

void RetriesTest::afterThreeMissesTheFallbackHasItsTurn() // S0-073, S0-074, S0-075
{
    Bench bench;
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    QCOMPARE(bench.shown().status, LeadStatus::Missed);
    QCOMPARE(bench.wait(), std::optional<milliseconds>(30min));
    bench.advanceToNextTry();
    QVERIFY(bench.endCall(2, Outcome::Busy));
    QCOMPARE(bench.wait(), std::optional<milliseconds>(24h));
    QCOMPARE(bench.stateOf(bench.campaign), CampaignState::Active);
    bench.advanceToNextTry();
    QVERIFY(bench.endCall(3, Outcome::Voicemail));

    QCOMPARE(bench.shown().status, LeadStatus::Missed);
    QVERIFY(bench.detail());
    QCOMPARE(bench.detail()->kind, StatusDetail::Kind::FallbackWaiting);
    QCOMPARE(bench.place(bench.campaign, 0).state, PlaceState::Fallback);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(bench.campaign) == CampaignState::Completed; }));
    bench.clock.advance(48h);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 3);
    QList<int> ordinals;
    for (const Attempt &attempt : bench.attempts())
        ordinals << attempt.ordinal;
    QCOMPARE(ordinals, (QList<int>{3, 2, 1}));
    QCOMPARE(bench.linesUsed(), 0);
}

void RetriesTest::withoutAFallbackTheLastMissIsTheEnd()
{
    Bench bench([](Campaign &each) {
        each.rules.fallback.clear();
        each.rules.retry.maxAttempts = 2;
    });
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    bench.advanceToNextTry();
    QVERIFY(bench.endCall(2, Outcome::NoAnswer));
    QCOMPARE(bench.shown().status, LeadStatus::Missed);
    QCOMPARE(bench.shown().statusDetail, QString());
    QCOMPARE(bench.place(bench.campaign, 0).state, PlaceState::Done);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(bench.campaign) == CampaignState::Completed; }));
}

void RetriesTest::anOrderIsTriedTwoHoursAfterItsDial() // T-08, S1-007: from dial to dial, however long it
                                                       // rang
{
    Bench bench([](Campaign &each) {
        each.rules.retry = {.maxAttempts = 3, .delays = {seconds{0}}, .delaysOf = {}};
        each.rules.contacts = {.gap = 2h, .caps = {RollingCap{}}};
        each.rules.order = PriorityScheme::Delivery;
    });
    const Instant first = bench.clock.now();
    QVERIFY(bench.endCall(1, Outcome::Busy));
    QVERIFY(bench.detail());
    QCOMPARE(bench.detail()->at, first + 2h);
    bench.clock.advance(first + 2h - 1s - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1s);
    QVERIFY(bench.endCall(2, Outcome::Voicemail));
    bench.advanceToNextTry();
    QVERIFY(bench.endCall(3, Outcome::Completed));
    QCOMPARE(bench.shown().status, LeadStatus::Completed);
    QCOMPARE(bench.provider->creates(), 3);
}

void RetriesTest::eachOutcomeHasItsLadder_data()
{
    QTest::addColumn<Outcome>("outcome");
    QTest::addColumn<int>("waits"); // minutes; -1: it is not tried again
    QTest::addColumn<LeadStatus>("status");
    QTest::addColumn<PlaceState>("state");
    QTest::newRow("busy") << Outcome::Busy << 10 << LeadStatus::Missed << PlaceState::Planned;
    QTest::newRow("no answer") << Outcome::NoAnswer << 30 << LeadStatus::Missed << PlaceState::Planned;
    QTest::newRow("provider") << Outcome::ProviderError << 30 << LeadStatus::Missed << PlaceState::Planned;
    QTest::newRow("voicemail") << Outcome::Voicemail << -1 << LeadStatus::Missed << PlaceState::Fallback;
    QTest::newRow("reached") << Outcome::Completed << -1 << LeadStatus::Completed << PlaceState::Done;
    QTest::newRow("bad number") << Outcome::BadNumber << -1 << LeadStatus::Failed << PlaceState::Done;
    QTest::newRow("cancelled") << Outcome::Cancelled << -1 << LeadStatus::Pending << PlaceState::Cancelled;
}

void RetriesTest::eachOutcomeHasItsLadder()
{
    QFETCH(Outcome, outcome);
    QFETCH(int, waits);
    QFETCH(LeadStatus, status);
    QFETCH(PlaceState, state);
    Bench bench([](Campaign &each) {
        each.rules.contacts.gap = seconds{0}; // else it would outlast a wait of ten minutes
        each.rules.retry.delaysOf.insert(Outcome::Busy, {10min});
        each.rules.retry.delaysOf.insert(Outcome::Voicemail, {}); // a message was left
    });
    QVERIFY(bench.endCall(1, outcome));
    QCOMPARE(bench.wait(),
             waits < 0 ? std::nullopt : std::optional<milliseconds>(std::chrono::minutes{waits}));
    QCOMPARE(bench.shown().status, status);
    QCOMPARE(bench.place(bench.campaign, 0).state, state);
}

void RetriesTest::aRetryBeginsNoSoonerThanTheShownMoment()
{
    Bench bench;
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    QVERIFY(bench.detail());
    const Instant next = bench.detail()->at;
    bench.clock.advance(next - 1ms - bench.clock.now());
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    bench.clock.advance(1ms);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 2; }));
    QVERIFY(bench.runUntil([&] { return bench.shown().status == LeadStatus::Initiated; }));
    QCOMPARE(bench.shown().statusDetail, QString());
}

void RetriesTest::newLeadsGoBeforeThoseThatWereMissed()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 1; });
    const LeadId missed = bench.addLead(1);
    const LeadId fresh = bench.addLead(2);
    QVERIFY(bench
                .schedule({missed, fresh},
                          [](Campaign &each) {
                              each.parallel = 1;
                              each.interval = 31min;
                              each.rules.retry = RetryPolicy::presales();
                          })
                .isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endAll(Outcome::NoAnswer);
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 1; }));
    bench.clock.advance(31min); // both are due
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    QCOMPARE(bench.lead(fresh).status, LeadStatus::Initiated);
    QCOMPARE(bench.lead(missed).status, LeadStatus::Missed);
    bench.provider->endAll(Outcome::NoAnswer);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.lead(missed).status == LeadStatus::Initiated;
    }));
}

void RetriesTest::whatIsInFlightInACancelledBatchIsNotTriedAgain() // ruling 8
{
    Bench bench;
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    QVERIFY(bench.at(
        [&](store::Store &store) { return store.places.askToStop(bench.campaign, 0, 1).has_value(); }));
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    QCOMPARE(bench.shown().status, LeadStatus::Missed); // history does not lie
    QCOMPARE(bench.shown().statusDetail, QString());
    QCOMPARE(bench.place(bench.campaign, 0).state, PlaceState::Done);
    bench.clock.advance(25h);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
}

void RetriesTest::aTryThatWasNotPlacedDoesNotCount() // ruling 5
{
    Bench bench;
    auto isFirst = std::make_shared<bool>(true);
    bench.provider->setScript([isFirst](const providers::CallRequest &) -> std::optional<test::PlaceScript> {
        return std::exchange(*isFirst, false) ? std::optional(test::lostAnswer(false)) : std::nullopt;
    });
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(10s);
        return bench.count(AttemptState::NotPlaced) == 1;
    }));
    QCOMPARE(bench.place(bench.campaign, 0).tries, 0);
    for (int call = 1; call <= 3; ++call) {
        QVERIFY(bench.endCall(call, Outcome::NoAnswer));
        QCOMPARE(bench.place(bench.campaign, 0).tries, call);
        bench.advanceToNextTry();
    }
    QCOMPARE(bench.attempts().size(), 4);
    QCOMPARE(bench.place(bench.campaign, 0).state, PlaceState::Fallback);
}

void RetriesTest::anAccountAtFaultCostsTheLeadNoTry() // ruling 3
{
    Bench bench([](Campaign &each) { each.rules.contacts = {}; });
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->endWith(bench.provider->calls().constFirst(), providers::AfterCall::StopAccount);
    bench.clock.advance(5s);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Ended) == 1; }));
    const store::Place place = bench.place(bench.campaign, 0);
    QCOMPARE(place.state, PlaceState::Planned);
    QCOMPARE(place.tries, 0);
    QCOMPARE(bench.shown().status, LeadStatus::BulkCalling);
    QTRY_COMPARE(bench.told(Notice::Kind::AccountStopped), 1);
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1);
    QVERIFY(bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); }));
    QVERIFY(bench.endCall(2, Outcome::Completed));
    QCOMPARE(bench.shown().status, LeadStatus::Completed);
}

void RetriesTest::aMissedLeadThatIsGivenUpStaysMissed()
{
    Bench bench;
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    bench.provider->hold();
    bench.advanceToNextTry();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    QVERIFY(bench.at(
        [&](store::Store &store) { return store.places.askToStop(bench.campaign, 0, 1).has_value(); }));
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::RateLimited, 60s));
    });
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Cancelled) == 1; }));
    QCOMPARE(bench.shown().status, LeadStatus::Missed);
    QCOMPARE(bench.shown().statusDetail, QString());
}

void RetriesTest::aBarredNumberIsNotTriedAgain() // F54
{
    Bench bench;
    QVERIFY(bench.endCall(1, Outcome::NoAnswer));
    QVERIFY(bench.at([&](store::Store &store) {
        DoNotCallEntry entry;
        entry.number = store.leads.find(bench.lead)->number.e164();
        entry.list = DoNotCallList::OptOut;
        return store.doNotCall.insert(entry).has_value();
    }));
    bench.advanceToNextTry();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(bench.campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.place(bench.campaign, 0).state, PlaceState::Skipped);
    QCOMPARE(bench.shown().status, LeadStatus::DoNotCall);
}

void RetriesTest::aRoundIsToldOnceHoweverItsRetriesFallDue()
{
    DispatchBench bench;
    const QList<LeadId> leads = {bench.addLead(1), bench.addLead(2)};
    bench.schedule(leads, [](Campaign &each) {
        each.rules = CampaignRules::safeDefault();
        each.parallel = 1;
        each.interval = 60s;
    });
    bench.startEngine();
    const auto missCall = [&bench](int n) {
        const int ended = bench.count(AttemptState::Ended);
        if (!bench.runUntil([&] {
                return bench.provider->calls().size() == n && bench.count(AttemptState::Intent) == 0;
            }))
            return false;
        bench.provider->setPhase(bench.provider->calls().constLast(), providers::CallPhase::Ended,
                                 Outcome::NoAnswer);
        return bench.runUntil([&] {
            bench.clock.advance(1s);
            return bench.count(AttemptState::Ended) == ended + 1;
        });
    };
    const auto advanceToNextTry = [&bench](LeadId lead) {
        const std::optional<StatusDetail> next = statusDetailFromWord(bench.lead(lead).statusDetail);
        if (!next || next->kind != StatusDetail::Kind::NextTry)
            return false;
        if (next->at > bench.clock.now())
            bench.clock.advance(next->at - bench.clock.now());
        return true;
    };
    QVERIFY(missCall(1));
    QCOMPARE(bench.told(Notice::Kind::RoundFinished), 0);
    bench.clock.advance(60s);
    QVERIFY(missCall(2));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::RoundFinished) == 1; }));
    // The first of them is missed again while the other waits for its second try.
    QVERIFY(advanceToNextTry(leads.constFirst()));
    QVERIFY(missCall(3));
    for (int i = 0; i < 5; ++i)
        bench.wake();
    QCOMPARE(bench.told(Notice::Kind::RoundFinished), 1);
    QVERIFY(advanceToNextTry(leads.constLast()));
    QVERIFY(missCall(4));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::RoundFinished) == 2; }));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::RetriesTest)
#include "tst_retries.moc"
