// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/webhookinbox.h"

#include "tests/core/dispatch/reportbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::WebhookReport;
using test::DispatchBench;
using test::MessageBench;
using test::Reports;
using test::status;

namespace {

std::optional<providers::SendAnswer> noAnswer(const providers::MessageRequest &)
{
    providers::SendAnswer lost;
    lost.reason = QStringLiteral("lost");
    return lost;
}

using CallInbox = test::InboxBench<DispatchBench>;
using MessageInbox = test::InboxBench<MessageBench>;

} // namespace

/// What becomes of reports that were kept: F32, F34, and what of F30 concerns one report.
class WebhookInboxTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aStatusIsTakenOverWithoutAsking();
    void whatRanksLowerChangesNothing();
    void reportsTakeNothingFromTheLooksThatArePlanned();
    void aFailureIsWhatAPollWouldMakeOfIt();
    void aKillBeforeApplyingLosesNothing();
    void aStatusSettlesAMessageInDoubt();
    void aStatusOfAReleasedMessageKeepsASecondFromBeingSent();
    void whileItIsBeingSentAStatusWaits();
    void whatIsAboutNothingKnownWaitsADay();
    void whatContradictsItselfIsAStranger_data();
    void whatContradictsItselfIsAStranger();
    void aHintMakesTheNextLookDue();
    void manyHintsAskNoMoreThanEveryTwoSeconds();
    void aHintIsNoLookAtARecord();
    void aHintAboutWhatIsOverChangesNothing();
    void aCallInDoubtIsAskedForAndAdopted();
    void aKnownCallInDoubtIsAskedForAndEnded_data();
    void aKnownCallInDoubtIsAskedForAndEnded();
    void aHintAloneProvesNoCall();
    void aSecondCallOfAnAttemptIsStoppedOnceTheProviderConfirmsIt();
    void oneReportThatCannotBeAppliedKeepsNoOtherWaiting();
    void aReportThatCannotBeReadIsForgotten();
};

// S4-020
void WebhookInboxTest::aStatusIsTakenOverWithoutAsking()
{
    MessageBench bench;
    Reports reports(bench);
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(reports.keep({status(QStringLiteral("m-1"), Delivery::Delivered)}));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Delivered; }));
    QVERIFY(reports.keep({status(QStringLiteral("m-1"), Delivery::Read)}));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Read; }));
    bench.clock.advance(48h);
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->polls(), 0); // of one that was read there is no more to learn
    QCOMPARE(reports.waiting(), 0);
}

void WebhookInboxTest::whatRanksLowerChangesNothing()
{
    MessageInbox bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.stopEngine();
    QVERIFY(bench.reports.keep({status(QStringLiteral("m-1"), Delivery::Read)}));
    QVERIFY(bench.look());
    const store::LedgerAttempt read = bench.find(bench.latest().id);
    QCOMPARE(read.attempt.delivery, std::optional(Delivery::Read));
    QVERIFY(bench.reports.keep({status(QStringLiteral("m-1"), Delivery::Delivered),
                                status(QStringLiteral("m-1"), Delivery::Sent),
                                status(QStringLiteral("m-1"), Delivery::Read)}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(read.attempt.id).attempt, read.attempt);
    QCOMPARE(bench.reports.waiting(), 0);
}

// F30: a report that is dropped is made up for by the looks, however many came before it
void WebhookInboxTest::reportsTakeNothingFromTheLooksThatArePlanned()
{
    MessageInbox bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.stopEngine();
    const store::LedgerAttempt before = bench.find(bench.latest().id);
    for (const Delivery delivery : {Delivery::Sent, Delivery::Sent, Delivery::Delivered}) {
        QVERIFY(bench.reports.keep({status(QStringLiteral("m-1"), delivery)}));
        QVERIFY(bench.look());
    }
    const store::LedgerAttempt after = bench.find(before.attempt.id);
    QCOMPARE(after.attempt.delivery, std::optional(Delivery::Delivered));
    QCOMPARE(after.looks, before.looks);
    QCOMPARE(after.nextLookAt, before.nextLookAt);
    QVERIFY(!after.recordComplete);
}

void WebhookInboxTest::aFailureIsWhatAPollWouldMakeOfIt()
{
    MessageBench bench;
    Reports reports(bench);
    const CampaignId campaign = bench.sendAndStayOpen(bench.addLead(1));
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(reports.keep({status(QStringLiteral("m-1"), Delivery::Failed, 132015)}));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Failed; }));
    QCOMPARE(bench.latest().reason, QStringLiteral("whatsapp 132015"));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused); // the template: all of its messages would fail
    QCOMPARE(bench.messages->polls(), 0);
}

// F34: it was kept before it was answered
void WebhookInboxTest::aKillBeforeApplyingLosesNothing()
{
    MessageBench bench;
    Reports reports(bench);
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.stopEngine();
    QVERIFY(reports.keep({status(QStringLiteral("m-1"), Delivery::Read)}));
    QCOMPARE(bench.delivery(), std::optional(Delivery::Accepted));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Read; }));
    QCOMPARE(bench.messages->polls(), 0);
}

// F32, F69: what only a person could say before
void WebhookInboxTest::aStatusSettlesAMessageInDoubt()
{
    MessageBench bench;
    Reports reports(bench);
    bench.messages->setScript(noAnswer);
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 1; }));
    WebhookReport told = status(QStringLiteral("wamid.9"), Delivery::Delivered);
    told.attempt = bench.latest().id;
    QVERIFY(reports.keep({told}));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 0; }));
    const Attempt settled = bench.latest();
    QCOMPARE(settled.state, AttemptState::Ended);
    QCOMPARE(settled.delivery, std::optional(Delivery::Delivered));
    QCOMPARE(settled.providerCallId, QStringLiteral("wamid.9"));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    QCOMPARE(bench.linesUsed(), 0);
    QCOMPARE(bench.messages->sends(), 1);
}

// Dialling safety, section 7, 5: a late proof outranks the operator's guess
void WebhookInboxTest::aStatusOfAReleasedMessageKeepsASecondFromBeingSent()
{
    MessageBench bench;
    Reports reports(bench);
    bench.messages->setScript(noAnswer);
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 1; }));
    const AttemptId id = bench.latest().id;
    bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused, QString()).has_value() &&
               bench.engine->release(id, QStringLiteral("nothing arrived")).has_value();
    });
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotPlaced);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
    WebhookReport told = status(QStringLiteral("wamid.9"), Delivery::Sent);
    told.attempt = id;
    QVERIFY(reports.keep({told}));
    QVERIFY(bench.runUntil([&] { return bench.find(id).attempt.state == AttemptState::Ended; }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Done);
    QVERIFY(bench.resume(campaign));
    QCOMPARE(bench.sendsAfter(1h), 1);
}

// F32: told before our own answer is stored
void WebhookInboxTest::whileItIsBeingSentAStatusWaits()
{
    MessageInbox bench;
    const AttemptId id = bench.seedIntent(bench.send({bench.addLead(1)}), 0, 1, Channel::WhatsApp);
    WebhookReport told = status(QStringLiteral("m-1"), Delivery::Sent);
    told.attempt = id;
    QVERIFY(bench.reports.keep({told}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Intent);
    QCOMPARE(bench.reports.waiting(), 1);
    QCOMPARE(bench.reports.strangers(), 0);
    QCOMPARE(bench.nextLook(), std::optional(bench.clock.now() + 2s));
    QVERIFY(bench.edit(QStringLiteral("update attempt set state = 'unknown'")));
    bench.clock.advance(2s);
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).attempt.delivery, std::optional(Delivery::Sent));
    QCOMPARE(bench.reports.waiting(), 0);
}

// F32
void WebhookInboxTest::whatIsAboutNothingKnownWaitsADay()
{
    CallInbox bench;
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-of-others")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.reports.strangers(), 1);
    int looks = 1;
    while (bench.reports.waiting() > 0 && looks < 100) {
        bench.clock.advance(*bench.nextLook() - bench.clock.now());
        QVERIFY(bench.look());
        ++looks;
    }
    QCOMPARE(bench.reports.waiting(), 0);
    QVERIFY2(looks > 20 && looks < 60, qPrintable(QString::number(looks))); // ever more seldom
}

void WebhookInboxTest::whatContradictsItselfIsAStranger_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<bool>("namesAttempt");
    QTest::addColumn<QString>("edit");
    QTest::newRow("another message of the attempt") << QStringLiteral("m-2") << true << QString();
    QTest::newRow("another account's attempt")
        << QStringLiteral("m-1") << true
        << QStringLiteral("insert into account (name, provider, lines) values ('Other', 'whatsapp', 1);"
                          "update attempt set account_id = 2");
    QTest::newRow("an attempt that is none") << QStringLiteral("m-3") << false << QString();
}

void WebhookInboxTest::whatContradictsItselfIsAStranger()
{
    QFETCH(const QString, id);
    QFETCH(const bool, namesAttempt);
    QFETCH(const QString, edit);
    MessageInbox bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.stopEngine();
    for (const QString &sql : edit.split(u';', Qt::SkipEmptyParts))
        QVERIFY(bench.edit(sql));
    WebhookReport told = status(id, Delivery::Failed, 131050);
    told.attempt = namesAttempt ? bench.latest().id : AttemptId::create();
    QVERIFY(bench.reports.keep({told}));
    QVERIFY(bench.look());
    QCOMPARE(bench.delivery(), std::optional(Delivery::Accepted));
    QCOMPARE(bench.reports.strangers(), 1);
}

// S0-068, S3-034: what the report says is not believed
void WebhookInboxTest::aHintMakesTheNextLookDue()
{
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-9"));
    QVERIFY(id.isValid());
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).nextLookAt, std::optional(bench.clock.now()));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Accepted);
    QCOMPARE(bench.reports.waiting(), 0);
}

void WebhookInboxTest::manyHintsAskNoMoreThanEveryTwoSeconds()
{
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-9"));
    const Instant first = bench.clock.now();
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).nextLookAt, std::optional(first));
    bench.clock.advance(500ms);
    for (int i = 0; i < 20; ++i) {
        // As after a poll.
        QVERIFY(bench.at([&](store::Store &store) {
            return store.attempts.lookAgain(id, bench.clock.now() + 1min).has_value();
        }));
        QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
        QVERIFY(bench.look());
        QCOMPARE(bench.find(id).nextLookAt, std::optional(first + 2s));
    }
    bench.clock.advance(2s);
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.attempts.lookAgain(id, bench.clock.now() + 1min).has_value();
    }));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).nextLookAt, std::optional(bench.clock.now()));
}

// transcript and cost come some time after the end, and are given up after so many looks
void WebhookInboxTest::aHintIsNoLookAtARecord()
{
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-9"));
    QVERIFY(
        bench.edit(QStringLiteral("update attempt set state = 'ended', outcome = 'completed', looks = 3")));
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).nextLookAt, std::optional(bench.clock.now()));
    QCOMPARE(bench.find(id).looks, 2); // the look that follows counts up again
}

void WebhookInboxTest::aHintAboutWhatIsOverChangesNothing()
{
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-9"));
    QVERIFY(bench.edit(QStringLiteral("update attempt set state = 'ended', outcome = 'completed', "
                                      "record_complete = 1, next_look_at = null")));
    const store::LedgerAttempt before = bench.find(id);
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(id).attempt, before.attempt);
    QVERIFY(!bench.find(id).nextLookAt);
    QCOMPARE(bench.reports.waiting(), 0);
}

// F32, dialling safety, section 7, 5
void WebhookInboxTest::aCallInDoubtIsAskedForAndAdopted()
{
    CallInbox bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    const QString call = bench.provider->addCall(id);
    QVERIFY(bench.reports.keep({{.id = call, .attempt = id}}));
    QVERIFY(bench.look());
    QTRY_COMPARE(bench.find(id).attempt.state, AttemptState::Ringing);
    QCOMPARE(bench.find(id).attempt.providerCallId, call);
    QCOMPARE(bench.provider->listings(), 0);
    bench.clock.advance(2s);
    QVERIFY(bench.look());
    QCOMPARE(bench.reports.waiting(), 0);
}

void WebhookInboxTest::aKnownCallInDoubtIsAskedForAndEnded_data()
{
    QTest::addColumn<QString>("state");
    QTest::newRow("asked about again") << QStringLiteral("unknown");
    QTest::newRow("parked") << QStringLiteral("needs_operator");
    QTest::newRow("released") << QStringLiteral("not_placed");
}

// F32, dialling safety, section 7, 5: a call that was accepted, and that nobody could tell of for a while
void WebhookInboxTest::aKnownCallInDoubtIsAskedForAndEnded()
{
    QFETCH(const QString, state);
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-1"));
    QCOMPARE(bench.provider->addCall(id), QStringLiteral("call-1"));
    bench.provider->endAll();
    QVERIFY(bench.edit(QStringLiteral("update attempt set state = '%1', reason = 'call_silent'").arg(state)));
    if (state == QLatin1String("not_placed"))
        QVERIFY(bench.edit(QStringLiteral("update slot set attempt_id = null")));
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-1")}}));
    QVERIFY(bench.look());
    QCOMPARE(bench.reports.waiting(), 1); // until the provider has said so
    QTRY_COMPARE(bench.find(id).attempt.state, AttemptState::Ended);
    QCOMPARE(bench.find(id).attempt.outcome, std::optional(Outcome::Completed));
    QCOMPARE(bench.linesUsed(), 0);
    bench.clock.advance(2s);
    QVERIFY(bench.look());
    QCOMPARE(bench.reports.waiting(), 0);
}

// F31: whoever knows the address could say so
void WebhookInboxTest::aHintAloneProvesNoCall()
{
    CallInbox bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    const QString others = bench.provider->addCall(AttemptId::create());
    QVERIFY(bench.reports.keep(
        {{.id = others, .attempt = id}, {.id = QStringLiteral("call-nowhere"), .attempt = id}}));
    // It is not asked again before the answer to the question before has been dealt with.
    QVERIFY(QTest::qWaitFor([&bench] {
        bench.clock.advance(1min);
        return bench.look() && bench.provider->reports() >= 4;
    }));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
    QVERIFY(bench.find(id).attempt.providerCallId.isEmpty());
}

// F27
void WebhookInboxTest::aSecondCallOfAnAttemptIsStoppedOnceTheProviderConfirmsIt()
{
    CallInbox bench;
    const AttemptId id = bench.seedAccepted(QStringLiteral("call-9"));
    const CampaignId campaign = bench.find(id).attempt.campaign;
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active).has_value();
    }));
    const QString second = bench.provider->addCall(id);
    QVERIFY(bench.reports.keep({{.id = second, .attempt = id}}));
    QVERIFY(bench.look());
    QTRY_COMPARE(bench.provider->hungUp(), QStringList{second});
    QTRY_COMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QCOMPARE(bench.find(id).attempt.providerCallId, QStringLiteral("call-9"));
}

void WebhookInboxTest::oneReportThatCannotBeAppliedKeepsNoOtherWaiting()
{
    MessageInbox bench;
    const LeadId lead = bench.addLead(1);
    const AttemptId lost = bench.seedIntent(bench.send({lead}), 0, 1, Channel::WhatsApp);
    QVERIFY(bench.edit(QStringLiteral("update attempt set state = 'not_placed'")));
    // Another message to the same number is on its way: the first cannot be live beside it.
    const AttemptId next = bench.seedIntent(bench.send({lead}), 0, 1, Channel::WhatsApp);
    QVERIFY(next.isValid());
    WebhookReport blocked = status(QStringLiteral("m-1"), Delivery::Sent);
    blocked.attempt = lost;
    QVERIFY(bench.reports.keep({blocked, status(QStringLiteral("m-7"), Delivery::Sent)}));
    QVERIFY(bench.look());
    QCOMPARE(bench.find(lost).attempt.state, AttemptState::NotPlaced);
    QCOMPARE(bench.reports.waiting(), 2);
    QCOMPARE(bench.reports.strangers(), 1);
    QCOMPARE(bench.nextLook(), std::optional(bench.clock.now() + 2s));
    QVERIFY(bench.edit(QStringLiteral("update attempt set state = 'cancelled' where state = 'intent'")));
    bench.clock.advance(2s);
    QVERIFY(bench.look());
    QCOMPARE(bench.find(lost).attempt.delivery, std::optional(Delivery::Sent));
}

void WebhookInboxTest::aReportThatCannotBeReadIsForgotten()
{
    CallInbox bench;
    QVERIFY(bench.reports.keep({{.id = QStringLiteral("call-9")}}));
    QVERIFY(bench.edit(QStringLiteral("update webhook_report set report_key = 'moved'")));
    QVERIFY(bench.look());
    QCOMPARE(bench.reports.waiting(), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::WebhookInboxTest)
#include "tst_webhookinbox.moc"
