// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/callsender.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

struct Sending
{
    Sending(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , book(context)
        , gate(context)
        , sender(context, book, gate)
    {
    }
    EngineContext context;
    AttemptBook book;
    AccountGate gate;
    CallSender sender;
};

/// F54: a lead is barred while its call is planned, being placed, ringing, answered.
class BarredCallsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIntentThatWasNotSentIsWithdrawn_data();
    void anIntentThatWasNotSentIsWithdrawn();
    void aCallThatRingsIsHungUp_data();
    void aCallThatRingsIsHungUp();
    void aCallThatIsAnsweredGoesOn();
    void aCallPlacedBeforeTheBarArrivedIsHungUp();
    void anotherCampaignsListEndsNothing();

private:
    /// A whole number on a list, as the service writes it and tells.
    static void list(DispatchBench &bench, LeadId lead, CampaignId campaign = {})
    {
        list(bench, bench.lead(lead).number, campaign);
    }
    static void list(DispatchBench &bench, const PhoneNumber &number, CampaignId campaign = {})
    {
        const bool done = bench.at([&](store::Store &store) {
            DoNotCallEntry entry;
            entry.list = DoNotCallList::OptOut;
            entry.number = number.e164();
            if (campaign.isValid())
                entry.campaign = campaign;
            entry.addedAt = bench.clock.now();
            const bool listed = store.doNotCall.insert(entry).has_value();
            Q_EMIT bench.ledger->changes().workChanged();
            return listed;
        });
        QVERIFY(done);
    }
    /// The lead is given another number; its former one.
    static PhoneNumber renumber(DispatchBench &bench, LeadId lead)
    {
        const Lead before = bench.lead(lead);
        Lead after = before;
        after.number = *PhoneNumber::fromE164(QStringLiteral("+9197%1").arg(10'000'000 + int(lead.value())));
        const bool done = bench.at([&](store::Store &store) {
            return store.leads.update(lead, store::seal(after, store.cipher), bench.clock.now()).has_value();
        });
        return done ? before.number : after.number;
    }
};

void BarredCallsTest::anIntentThatWasNotSentIsWithdrawn_data()
{
    QTest::addColumn<bool>("renumbered");
    QTest::addColumn<bool>("stopAsked");
    QTest::newRow("the lead's number") << false << false;
    QTest::newRow("a number that the lead has no more") << true << false;
    QTest::newRow("its place is to stop") << false << true;
}

void BarredCallsTest::anIntentThatWasNotSentIsWithdrawn()
{
    QFETCH(bool, renumbered);
    QFETCH(bool, stopAsked);
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 100; });
    const CampaignId campaign =
        bench.scheduleNew(65, [](Campaign &each) { each.state = CampaignState::Active; });
    InLedger<Sending> sending(bench,
                              [&](store::Store &store) { return std::make_unique<Sending>(bench, store); });
    // Every thread that sends is held, so that the last request has not left.
    bench.provider->hold();
    QList<AttemptId> attempts;
    for (int position = 0; position < 65; ++position) {
        attempts << bench.seedIntent(campaign, position);
        const Attempt attempt = bench.find(attempts.constLast()).attempt;
        const Lead lead = bench.lead(bench.place(campaign, position).lead);
        bench.at([&](store::Store &store) {
            const Campaign found = store.campaigns.find(campaign).value_or(Campaign());
            sending->sender.send(outgoingCall(attempt, lead, found, bench.provider, bench.clock.now() + 20s));
            return true;
        });
    }
    QVERIFY(QTest::qWaitFor([&] { return bench.provider->waiting() == 64; }, 10'000));
    for (const int position : {0, 64}) {
        if (stopAsked) { // as of the messages whose calls were cancelled
            QVERIFY(bench.at([&](store::Store &store) {
                return store.places.askToStop(campaign, position, position + 1).has_value();
            }));
            continue;
        }
        const LeadId lead = bench.place(campaign, position).lead;
        list(bench, renumbered ? renumber(bench, lead) : bench.lead(lead).number);
    }
    bench.at([&](store::Store &) {
        sending->sender.noteStops();
        return true;
    });
    bench.provider->letGo();
    QVERIFY(QTest::qWaitFor(
        [&] { return bench.at([&](store::Store &) { return sending->sender.underWay() == 0; }); }, 10'000));
    QCOMPARE(bench.provider->creates(), 64);
    const Attempt last = bench.find(attempts.constLast()).attempt;
    QCOMPARE(last.state, stopAsked ? AttemptState::Cancelled : AttemptState::NotSent);
    QCOMPARE(last.reason, stopAsked ? QStringLiteral("campaign_cancelled") : QString(StoppedHere));
    QCOMPARE(bench.find(attempts.constFirst()).attempt.state, AttemptState::Accepted);
}

void BarredCallsTest::aCallThatRingsIsHungUp_data()
{
    QTest::addColumn<int>("phase");
    QTest::addColumn<bool>("renumbered");
    QTest::newRow("queued") << int(providers::CallPhase::Queued) << false;
    QTest::newRow("ringing") << int(providers::CallPhase::Ringing) << false;
    QTest::newRow("ringing at a number that the lead has no more")
        << int(providers::CallPhase::Ringing) << true;
}

void BarredCallsTest::aCallThatRingsIsHungUp()
{
    QFETCH(int, phase);
    QFETCH(bool, renumbered);
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 2; }));
    for (const QString &call : bench.provider->calls())
        bench.provider->setPhase(call, providers::CallPhase(phase));
    bench.clock.advance(1s); // long before the next poll
    const LeadId lead = bench.place(campaign, 0).lead;
    list(bench, renumbered ? renumber(bench, lead) : bench.lead(lead).number);
    QVERIFY(bench.runUntil([&] { return !bench.provider->hungUp().isEmpty(); }));
    const QString ended = bench.provider->hungUp().constFirst();
    bench.provider->setPhase(ended, providers::CallPhase::Ended, Outcome::Cancelled);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.count(AttemptState::Ended) == 1;
    }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Cancelled);
    QCOMPARE(QSet<QString>(bench.provider->hungUp().cbegin(), bench.provider->hungUp().cend()).size(), 1);
}

void BarredCallsTest::aCallThatIsAnsweredGoesOn()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->setPhase(bench.provider->calls().constFirst(), providers::CallPhase::Talking);
    list(bench, bench.place(campaign, 0).lead);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.count(AttemptState::Talking) == 1;
    }));
    QVERIFY(bench.provider->hungUp().isEmpty());
}

void BarredCallsTest::aCallPlacedBeforeTheBarArrivedIsHungUp()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    bench.provider->hold();
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->waiting() == 1; }));
    list(bench, bench.place(campaign, 0).lead);
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return !bench.provider->hungUp().isEmpty();
    }));
}

void BarredCallsTest::anotherCampaignsListEndsNothing()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const CampaignId other = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 2; }));
    list(bench, bench.place(campaign, 0).lead, other);
    for (int i = 0; i < 12; ++i) {
        bench.clock.advance(1s);
        bench.wake();
    }
    QVERIFY(bench.provider->hungUp().isEmpty());
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::BarredCallsTest)
#include "tst_barredcalls.moc"
