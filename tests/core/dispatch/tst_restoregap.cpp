// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/restoregap.h"

#include "core/dispatch/statusreport.h"
#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::CallPhase;
using test::DispatchBench;

/// F47: after the restore of an older backup nobody is called twice, whatever happened since.
class RestoreGapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoWasReachedSinceTheBackupIsNotCalledAgain();
    void aMissSinceTheBackupCountsAsATry();
    void anAccountThatCannotBeListedStaysShut();
    void anAccountWithoutItsKeyStaysShut();
    void aCallThatIsListedLateIsWaitedFor();
    void aClockThatJumpsClosesNothing_data();
    void aClockThatJumpsClosesNothing();
    void aListingThatBeganTooEarlyClosesNothingHoweverLateItComes();
    void aLookUpThatBreaksOffComesToTheSame();
    void whatTheBackupKnowsIsNotEnteredTwice();
    void anAttemptOfTheBackupLearnsWhatBecameOfIt_data();
    void anAttemptOfTheBackupLearnsWhatBecameOfIt();
    void aCallThatGoesOnIsFollowed();
    void aCallToANumberThatIsHeldIsEnteredOnceItEnded();
    void whoIsInNoCampaignCountsAsContacted();
    void aCampaignThatCallsElsewhereIsNotCharged();
    void aRetryOfWhatRangAtTheBackupCountsForItsCampaign();
    void callsToNobodyKnownAreCounted();
    void aCallWithoutItsNumberPausesEveryCampaign();
    void messagesGoOnWaitingForWhatTheyWaitFor();
    void aCallWithoutItsNumberIsKnownByItsAttempt();
    void callsThatCameInAreNoContact();
    void anAccountThatIsAddedAfterTheRestoreIsLookedUpToo();
    void anAccountThatIsAddedLongAfterwardsIsAskedForTheGapAlone();
    void callsOfAKeyThatTwoAccountsShareAreEnteredOnce();
    void aClockThatIsBehindLeavesNothingOut();
    void withoutARestoreNobodyIsAsked();

private:
    /// The ledger is of a backup that was made an hour before now, and was put back half an hour ago.
    static bool restore(DispatchBench &bench)
    {
        const Instant now = bench.clock.now();
        return note(bench, {now - 1h, now - 30min});
    }
    static bool note(DispatchBench &bench, const store::RestoreNote &note)
    {
        return bench.at([&](store::Store &store) {
            return store::RestoreNotesWriter(store.settings).begin(note).has_value();
        });
    }
    /// A call of forty-five minutes ago, which has ended.
    static QString endedCall(DispatchBench &bench, LeadId lead, Outcome outcome,
                             const AttemptId &attempt = AttemptId::create())
    {
        const QString call = bench.provider->addCall(attempt, bench.lead(lead).number);
        bench.provider->setPhase(call, CallPhase::Ended, outcome);
        bench.provider->edit(call, [&](providers::CallReport &report) {
            report.createdAt = bench.clock.now() - 45min;
            report.endedAt = bench.clock.now() - 44min;
        });
        return call;
    }
    static QString numberOf(DispatchBench &bench, LeadId lead) { return bench.lead(lead).number.e164(); }
    static store::RestoreFindings findings(DispatchBench &bench)
    {
        return bench.at([](store::Store &store) {
            return store::RestoreNotes(store.settings).findings().value_or(store::RestoreFindings{-1, -1});
        });
    }
    static bool isKnown(DispatchBench &bench)
    {
        return bench.at([&](store::Store &store) {
            return store::RestoreNotes(store.settings).isLookedThrough(bench.account).value_or(false);
        });
    }
    /// However long ago the restore was: each engine waits until late calls can be listed.
    static bool runUntilKnown(DispatchBench &bench)
    {
        return bench.runUntil([&] {
            bench.clock.advance(5s);
            return isKnown(bench);
        });
    }
    static AccountId addAccount(DispatchBench &bench)
    {
        return bench.at([](store::Store &store) {
            Account made;
            made.name = QStringLiteral("Elsewhere");
            made.provider = ProviderKind::Vapi;
            made.legalProfile = QStringLiteral("none");
            return store.accounts.insert(made).value_or(AccountId());
        });
    }
    static EngineStatus status(DispatchBench &bench)
    {
        return bench.at([&](store::Store &store) {
            return engineStatus(store, bench.periods, bench.clock.now()).value_or(EngineStatus());
        });
    }
};

void RestoreGapTest::whoWasReachedSinceTheBackupIsNotCalledAgain()
{
    DispatchBench bench;
    const QList<LeadId> leads = {bench.addLead(1), bench.addLead(2), bench.addLead(3)};
    const CampaignId campaign =
        bench.schedule(leads, [&](Campaign &each) { each.start = bench.clock.now() - 1h; });
    const AttemptId ours = AttemptId::create();
    const Instant begun = bench.clock.now();
    endedCall(bench, leads.at(0), Outcome::Completed, ours);
    endedCall(bench, leads.at(1), Outcome::Completed, AttemptId()); // by another tool of the house
    QVERIFY(restore(bench));
    QCOMPARE(status(bench).accounts.constFirst().pauseReason, QStringLiteral("restore_gap"));

    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    bench.provider->setPhase(bench.provider->calls().constLast(), CallPhase::Ended);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));

    QCOMPARE(bench.provider->creates(), 1);
    for (const LeadId lead : leads) {
        QCOMPARE(bench.provider->callsByNumber().value(numberOf(bench, lead)), 1);
        QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    }
    const Attempt found = bench.find(ours).attempt;
    QCOMPARE(found.campaign, campaign);
    QCOMPARE(found.state, AttemptState::Ended);
    QCOMPARE(found.outcome, Outcome::Completed);
    QCOMPARE(found.intentAt, begun - 45min);
    QCOMPARE(found.endedAt, begun - 44min);
    QCOMPARE(found.reason, QString(FoundAfterRestore));
    QCOMPARE(findings(bench), (store::RestoreFindings{2, 0}));
    QCOMPARE(bench.told(Notice::Kind::RestoreKnown), 1);
    QCOMPARE(status(bench).foundAfterRestore, 2);
    QVERIFY(status(bench).accounts.constFirst().pauseReason.isEmpty());
    QCOMPARE(bench.linesUsed(), 0);
}

void RestoreGapTest::aMissSinceTheBackupCountsAsATry()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead}, [&](Campaign &each) {
        each.start = bench.clock.now() - 1h;
        each.rules.retry = {.maxAttempts = 2, .delays = {seconds{60}}, .delaysOf = {}};
    });
    endedCall(bench, lead, Outcome::NoAnswer);
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QCOMPARE(bench.place(campaign, 0).tries, 1);
    QVERIFY(bench.runUntil([&] {
        bench.provider->endAll(Outcome::NoAnswer);
        bench.clock.advance(1min);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->callsByNumber().value(numberOf(bench, lead)), 2);
}

void RestoreGapTest::anAccountThatCannotBeListedStaysShut()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead});
    endedCall(bench, lead, Outcome::Completed);
    QVERIFY(restore(bench));
    bench.provider->setListingReadable(false);
    bench.startEngine();
    const int before = bench.provider->listings();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(20s);
        return bench.provider->listings() > before + 8;
    }));
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(!isKnown(bench));
    QCOMPARE(bench.told(Notice::Kind::RestoreUnread), 1);
    QCOMPARE(bench.attempts().size(), 0);

    bench.provider->setListingReadable(true);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(20s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::RestoreKnown) == 1; }));
}

void RestoreGapTest::anAccountWithoutItsKeyStaysShut()
{
    DispatchBench bench;
    QVERIFY(restore(bench));
    EngineContext *context = nullptr;
    int told = 0;
    bench.at([&](store::Store &store) {
        context = new EngineContext{store, bench.ledger->changes(), bench.clock, bench.periods,
                                    [](const Account &) -> Result<std::shared_ptr<providers::CallProvider>> {
                                        return fail(ErrorCode::SecretUnavailable);
                                    }};
        AttemptBook book(*context);
        AccountGate gate(*context);
        CallFollower follower(*context, book, gate);
        RestoreGap gap(*context, book, follower);
        QObject::connect(&gap, &RestoreGap::unreadable, &gap, [&] { ++told; });
        bool isRight = gap.begin().has_value() && !gap.isReady();
        isRight = gap.look().has_value() && isRight;
        return isRight && gap.isReady() && !gap.isThrough(bench.account);
    });
    delete context;
    QCOMPARE(told, 1);
    QVERIFY(!isKnown(bench));
}

// F26: what was placed just before the restore may not be listed yet.
void RestoreGapTest::aCallThatIsListedLateIsWaitedFor()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    bench.schedule({lead});
    bench.provider->setListingLag(85s);
    QVERIFY(note(bench, {bench.clock.now() - 1h, bench.clock.now()}));
    const QString call = bench.provider->addCall(AttemptId::create(), bench.lead(lead).number);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->listings() > 0; }));
    bench.lookAFewTimes(10);
    QCOMPARE(bench.attempts().size(), 0);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return isKnown(bench);
    }));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.attempts().constFirst().providerCallId, call);
}

void RestoreGapTest::aClockThatJumpsClosesNothing_data()
{
    QTest::addColumn<bool>("isRunning");
    QTest::newRow("while the engine runs") << true;
    QTest::newRow("before it starts") << false;
}

void RestoreGapTest::aClockThatJumpsClosesNothing() // F49
{
    QFETCH(bool, isRunning);
    DispatchBench bench;
    bench.schedule({bench.addLead(1)});
    QVERIFY(note(bench, {bench.clock.now() - 1h, bench.clock.now()}));
    if (isRunning) {
        bench.startEngine();
        QVERIFY(bench.runUntil([&] { return bench.provider->listings() > 0; }));
    }
    bench.clock.jumpWall(10min);
    if (!isRunning)
        bench.startEngine();
    for (int i = 0; i < 20; ++i) {
        bench.clock.advance(10s);
        bench.wake();
    }
    QVERIFY(!isKnown(bench));
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(runUntilKnown(bench));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

// F26: what it does not hold may have been listed while it was read.
void RestoreGapTest::aListingThatBeganTooEarlyClosesNothingHoweverLateItComes()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    bench.schedule({lead});
    QVERIFY(note(bench, {bench.clock.now() - 1h, bench.clock.now()}));
    bench.provider->holdListings();
    bench.startEngine();
    QTRY_COMPARE(bench.provider->listings(), 2); // the reconciler's, and the gap's
    const QString call = bench.provider->addCall(AttemptId::create(), bench.lead(lead).number);
    bench.clock.advance(10min);
    bench.provider->letGo();
    bench.lookAFewTimes(10);
    QVERIFY(!isKnown(bench));
    QVERIFY(runUntilKnown(bench));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.attempts().constFirst().providerCallId, call);
}

// F05: what is written is whole lines of work, and the next look-up goes on behind them.
void RestoreGapTest::aLookUpThatBreaksOffComesToTheSame()
{
    DispatchBench bench;
    constexpr int Leads = 40;
    QList<LeadId> leads;
    for (int n = 1; n <= Leads; ++n)
        leads << bench.addLead(n);
    const CampaignId campaign =
        bench.schedule(leads, [&](Campaign &each) { each.start = bench.clock.now() - 1h; });
    for (const LeadId lead : std::as_const(leads))
        endedCall(bench, lead, Outcome::Completed);
    QVERIFY(restore(bench));
    QVERIFY(bench.at([](store::Store &store) {
        return store.database
            ->execute(
                QStringLiteral("create trigger full before insert on attempt when (select count(*) from "
                               "attempt) >= 20 begin select raise(abort, 'full'); end"))
            .has_value();
    }));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::DiallingStopped) == 1; }));
    const int entered = int(bench.attempts().size());
    QVERIFY(entered > 0 && entered < 20);
    QCOMPARE(findings(bench).entered, entered);
    QVERIFY(!isKnown(bench));
    bench.stopEngine();

    QVERIFY(bench.at([](store::Store &store) {
        return store.database->execute(QStringLiteral("drop trigger full")).has_value();
    }));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.attempts().size(), Leads);
    QCOMPARE(findings(bench).entered, Leads);
    QCOMPARE(bench.provider->creates(), 0);
}

void RestoreGapTest::whatTheBackupKnowsIsNotEnteredTwice()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    bench.stopEngine();
    bench.provider->endAll();
    QVERIFY(note(bench, {bench.clock.now() - 1h, bench.clock.now() - 10min}));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return bench.stateOf(campaign) == CampaignState::Completed && isKnown(bench);
    }));
    QCOMPARE(bench.attempts().size(), 3);
    QCOMPARE(bench.provider->creates(), 3);
    QCOMPARE(findings(bench), store::RestoreFindings());
}

void RestoreGapTest::anAttemptOfTheBackupLearnsWhatBecameOfIt_data()
{
    QTest::addColumn<AttemptState>("state");
    QTest::newRow("in doubt") << AttemptState::Unknown;
    QTest::newRow("parked") << AttemptState::NeedsOperator;
    QTest::newRow("proved missing") << AttemptState::NotPlaced;
    QTest::newRow("refused, and sent again") << AttemptState::Refused;
    QTest::newRow("not sent, and sent again") << AttemptState::NotSent;
}

void RestoreGapTest::anAttemptOfTheBackupLearnsWhatBecameOfIt()
{
    QFETCH(AttemptState, state);
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const bool waits = state == AttemptState::Refused || state == AttemptState::NotSent;
    const AttemptId id = waits ? bench.seedIntent(campaign, 0) : bench.seedDoubt(campaign, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        const store::LedgerAttempt before = store.attempts.find(id).value_or(store::LedgerAttempt());
        const bool moved = before.attempt.state == state ||
                           store.attempts.move(before, state, {}, bench.clock.now() + 24h).has_value();
        return moved && (isLive(state) || store.slots.release(id).has_value());
    }));
    const LeadId lead = bench.place(campaign, 0).lead;
    const QString call = endedCall(bench, lead, Outcome::Completed, id);
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.attempts().size(), 1);
    QCOMPARE(bench.find(id).attempt.providerCallId, call);
    QCOMPARE(bench.find(id).attempt.outcome, Outcome::Completed);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    QCOMPARE(bench.linesUsed(), 0);
}

void RestoreGapTest::aCallThatGoesOnIsFollowed()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead});
    const AttemptId id = AttemptId::create();
    const QString call = bench.provider->addCall(id, bench.lead(lead).number);
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.linesUsed(), 1);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Initiated);
    bench.provider->setPhase(call, CallPhase::Ended, Outcome::Completed);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.find(id).attempt.reason, QString(FoundAfterRestore));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    QCOMPARE(bench.linesUsed(), 0);
}

// I1: until it has ended, the ledger cannot hold both.
void RestoreGapTest::aCallToANumberThatIsHeldIsEnteredOnceItEnded()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId parked = bench.seedDoubt(campaign, 0);
    QVERIFY(bench.at([&](store::Store &store) {
        const store::LedgerAttempt before = store.attempts.find(parked).value_or(store::LedgerAttempt());
        return store.attempts.move(before, AttemptState::NeedsOperator, {}, bench.clock.now() + 24h)
            .has_value();
    }));
    const LeadId lead = bench.place(campaign, 0).lead;
    const QString call = bench.provider->addCall(AttemptId(), bench.lead(lead).number);
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(30s);
        return bench.provider->listings() > 3;
    }));
    QVERIFY(!isKnown(bench));
    QCOMPARE(bench.attempts().size(), 1);
    // A person may take hours to decide: the provider is not asked every two seconds for so long.
    const int before = bench.provider->listings();
    for (int passed = 0; passed < 40; passed += 2) {
        bench.clock.advance(2s);
        bench.wake();
    }
    QVERIFY(bench.provider->listings() - before <= 2);
    bench.provider->setPhase(call, CallPhase::Ended, Outcome::Completed);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(30s);
        return isKnown(bench);
    }));
    QCOMPARE(bench.attempts().size(), 2);
    QCOMPARE(findings(bench).entered, 1);
    QCOMPARE(bench.find(parked).attempt.state, AttemptState::NeedsOperator);
}

void RestoreGapTest::whoIsInNoCampaignCountsAsContacted()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const QString first = endedCall(bench, lead, Outcome::NoAnswer);
    endedCall(bench, lead, Outcome::Completed);
    bench.provider->edit(first, [](providers::CallReport &report) { *report.createdAt -= 5min; });
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    const QList<Attempt> attempts = bench.attempts();
    QCOMPARE(attempts.size(), 2);
    QCOMPARE(attempts.constFirst().lead, lead);
    QCOMPARE(attempts.constLast().outcome, Outcome::NoAnswer);
    QCOMPARE(bench.stateOf(attempts.constFirst().campaign), CampaignState::Completed);
    QCOMPARE(bench.places(attempts.constFirst().campaign), (QMap<PlaceState, int>{{PlaceState::Done, 2}}));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);

    // A cap on contacts counts them in a campaign of today's.
    const CampaignId campaign = bench.schedule({lead}, [](Campaign &each) {
        each.rules.contacts.caps = {{2, 24h}};
    });
    bench.at([&](store::Store &) {
        bench.engine->wake();
        return true;
    });
    bench.lookAFewTimes(10);
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void RestoreGapTest::aCampaignThatCallsElsewhereIsNotCharged()
{
    DispatchBench bench;
    const AccountId elsewhere = addAccount(bench);
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead}, [&](Campaign &each) {
        each.account = elsewhere;
        each.start = bench.clock.now() + 2h;
    });
    endedCall(bench, lead, Outcome::NoAnswer);
    QVERIFY(restore(bench));
    QVERIFY(bench.at([&](store::Store &store) {
        return store::RestoreNotesWriter(store.settings).setLookedThrough(elsewhere).has_value();
    }));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QCOMPARE(bench.place(campaign, 0).tries, 0);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
    QCOMPARE(bench.attempts().size(), 1);
    QVERIFY(bench.attempts().constFirst().campaign != campaign);
}

void RestoreGapTest::aRetryOfWhatRangAtTheBackupCountsForItsCampaign()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.stopEngine();
    const LeadId lead = bench.place(campaign, 0).lead;
    bench.clock.advance(2h);
    bench.provider->endAll(Outcome::NoAnswer);
    endedCall(bench, lead, Outcome::Completed);
    QVERIFY(note(bench, {bench.clock.now() - 2h, bench.clock.now() - 30min}));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(10min);
        return bench.stateOf(campaign) == CampaignState::Completed;
    }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.attempts().size(), 2);
}

void RestoreGapTest::callsToNobodyKnownAreCounted()
{
    DispatchBench bench;
    QVERIFY(bench.addLead(1).isValid());
    for (int i = 0; i < 3; ++i) {
        const QString call = bench.provider->addCall(
            AttemptId::create(), *PhoneNumber::fromE164(QStringLiteral("+9197000000%1").arg(10 + i)));
        bench.provider->edit(call, [](providers::CallReport &report) { *report.createdAt -= 45min; });
    }
    // Asked twice: the second listing must not count them anew.
    QVERIFY(note(bench, {bench.clock.now() - 1h, bench.clock.now()}));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return isKnown(bench);
    }));
    QVERIFY(bench.provider->listings() > 1);
    QCOMPARE(bench.attempts().size(), 0);
    QCOMPARE(findings(bench), (store::RestoreFindings{0, 3}));
    QCOMPARE(status(bench).strangersAfterRestore, 3);
    for (const Notice &notice : std::as_const(bench.notices))
        QVERIFY(!notice.text.contains(QStringLiteral("97000000")));
}

void RestoreGapTest::aCallWithoutItsNumberPausesEveryCampaign() // I1: it may have been to any lead
{
    DispatchBench bench;
    const AccountId elsewhere = addAccount(bench);
    const CampaignId here = bench.scheduleNew(1);
    const CampaignId there = bench.scheduleNew(1, [&](Campaign &each) { each.account = elsewhere; });
    const CampaignId later = bench.scheduleNew(1, [&](Campaign &each) { each.start += 72h; });
    const CampaignId paused =
        bench.scheduleNew(1, [](Campaign &each) { each.state = CampaignState::Paused; });
    const QString call = endedCall(bench, bench.place(here, 0).lead, Outcome::Completed);
    bench.provider->edit(call, [](providers::CallReport &report) { report.number.reset(); });
    QVERIFY(restore(bench));
    QVERIFY(bench.at([&](store::Store &store) {
        return store::RestoreNotesWriter(store.settings).setLookedThrough(elsewhere).has_value();
    }));
    // Its account is known already, and nobody of it has been called yet.
    QVERIFY(bench.at([&](store::Store &store) {
        return store.accounts.pause(elsewhere, bench.clock.now() + 10min, QStringLiteral("test")).has_value();
    }));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    for (const CampaignId campaign : {here, there, later, paused}) {
        QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
        QVERIFY(bench.at([&](store::Store &store) {
            return store.campaigns.find(campaign)->failure.contains(
                QLatin1String("does not tell whom they were to"));
        }));
    }
    bench.clock.advance(1h);
    bench.lookAFewTimes(10);
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(findings(bench), store::RestoreFindings());
    QCOMPARE(bench.told(Notice::Kind::RestoreKnown), 1);
    const auto known = std::find_if(bench.notices.cbegin(), bench.notices.cend(), [](const Notice &each) {
        return each.kind == Notice::Kind::RestoreKnown;
    });
    QVERIFY(known->text.contains(QLatin1String("all campaigns are paused")));
}

// Whom a call was to says nothing of messages that nobody lists.
void RestoreGapTest::messagesGoOnWaitingForWhatTheyWaitFor()
{
    DispatchBench bench;
    const AccountId sender = bench.at([](store::Store &store) {
        Account made;
        made.name = QStringLiteral("Messages");
        made.provider = ProviderKind::WhatsAppCloud;
        made.businessId = QStringLiteral("business");
        made.phoneNumberId = QStringLiteral("sender");
        made.legalProfile = QStringLiteral("none");
        return store.accounts.insert(made).value_or(AccountId());
    });
    const CampaignId calls = bench.scheduleNew(1);
    const CampaignId messages = bench.scheduleNew(1, [&](Campaign &each) { each.account = sender; });
    const CampaignId paused = bench.scheduleNew(1, [&](Campaign &each) {
        each.account = sender;
        each.state = CampaignState::Paused;
    });
    const QString call = endedCall(bench, bench.place(calls, 0).lead, Outcome::Completed);
    bench.provider->edit(call, [](providers::CallReport &report) { report.number.reset(); });
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    for (const CampaignId campaign : {messages, paused}) {
        QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
        QCOMPARE(bench.at([&](store::Store &store) {
            return store.campaigns.find(campaign).value_or(Campaign()).failure;
        }),
                 RestoreGap::whyMessagesWait());
    }
    QCOMPARE(bench.messages->sends(), 0);
}

void RestoreGapTest::aCallWithoutItsNumberIsKnownByItsAttempt() // ruling 6
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    const QString first = endedCall(bench, bench.place(campaign, 0).lead, Outcome::NoAnswer, id);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.attempts.accept(*store.attempts.find(id), first, bench.clock.now(), bench.clock.now())
            .has_value();
    }));
    const QString second = endedCall(bench, bench.place(campaign, 0).lead, Outcome::Completed, id);
    bench.provider->edit(second, [](providers::CallReport &report) { report.number.reset(); });
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.attempts().size(), 2);
    QCOMPARE(bench.attempts().constFirst().lead, bench.attempts().constLast().lead);
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(findings(bench), (store::RestoreFindings{1, 0}));
}

void RestoreGapTest::callsThatCameInAreNoContact()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const QString call = endedCall(bench, lead, Outcome::Completed, AttemptId());
    bench.provider->edit(call, [](providers::CallReport &report) { report.isOutbound = false; });
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    QCOMPARE(bench.attempts().size(), 0);
    QCOMPARE(findings(bench), store::RestoreFindings());
}

void RestoreGapTest::anAccountThatIsAddedAfterTheRestoreIsLookedUpToo()
{
    DispatchBench bench;
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    const LeadId lead = bench.addLead(1);
    endedCall(bench, lead, Outcome::Completed);
    const AccountId again = addAccount(bench);
    bench.schedule({lead}, [&](Campaign &each) { each.account = again; });
    QVERIFY(bench.runUntil([&] { return bench.attempts().size() == 1; }));
    bench.lookAFewTimes(10);
    QCOMPARE(bench.attempts().constFirst().account, again);
    QCOMPARE(bench.provider->creates(), 0);
}

void RestoreGapTest::anAccountThatIsAddedLongAfterwardsIsAskedForTheGapAlone()
{
    DispatchBench bench;
    QVERIFY(restore(bench));
    const Instant restored = bench.clock.now() - 30min;
    bench.startEngine();
    QVERIFY(runUntilKnown(bench));
    bench.clock.advance(40 * 24h);
    // By another tool of the house, and long after the gap.
    endedCall(bench, bench.addLead(1), Outcome::Completed);
    QVERIFY(addAccount(bench).isValid());
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::RestoreKnown) == 2; }));
    QCOMPARE(bench.attempts().size(), 0);
    QVERIFY(bench.provider->listed().second > restored);
    QVERIFY(bench.provider->listed().second < restored + 48h);
}

void RestoreGapTest::callsOfAKeyThatTwoAccountsShareAreEnteredOnce()
{
    DispatchBench bench;
    const AccountId twin = addAccount(bench);
    const CampaignId known = bench.scheduleNew(1);
    QVERIFY(bench.seedDoubt(known, 0).isValid());
    const AttemptId doubt = bench.attempts().constFirst().id;
    endedCall(bench, bench.place(known, 0).lead, Outcome::Completed, doubt);
    endedCall(bench, bench.addLead(50), Outcome::Completed);
    endedCall(bench, bench.addLead(51), Outcome::Completed, AttemptId());
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(5s);
        return bench.told(Notice::Kind::RestoreKnown) == 2;
    }));
    QVERIFY(twin.isValid());
    QCOMPARE(bench.attempts().size(), 3);
    QCOMPARE(bench.find(doubt).attempt.outcome, Outcome::Completed);
    QCOMPARE(findings(bench).entered, 3);
}

void RestoreGapTest::aClockThatIsBehindLeavesNothingOut() // F48
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.schedule({lead});
    bench.provider->tellTime(10min);
    bench.provider->setListingLag(-10min);
    const QString call = bench.provider->addCall(AttemptId::create(), bench.lead(lead).number);
    bench.provider->edit(call,
                         [&](providers::CallReport &report) { report.createdAt = bench.clock.now() + 9min; });
    QVERIFY(restore(bench));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return isKnown(bench);
    }));
    QVERIFY(bench.provider->listed().second >= bench.clock.now() + 10min);
    QCOMPARE(bench.attempts().size(), 1);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Taken);
}

void RestoreGapTest::withoutARestoreNobodyIsAsked()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    endedCall(bench, lead, Outcome::Completed);
    bench.schedule({lead});
    bench.startEngine();
    // The listing that tells whether the clocks agree enters nothing.
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.provider->listings(), 1);
    QCOMPARE(bench.told(Notice::Kind::RestoreKnown), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::RestoreGapTest)
#include "tst_restoregap.moc"
