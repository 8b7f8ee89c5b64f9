// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/houserules.h"
#include "core/store/restorenotes.h"
#include "tests/core/dispatch/messagebench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::MessageBench;

/// A campaign of messages through the whole engine, and how its messages are followed.
class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void eachLeadGetsOneFilledMessage();
    void whoWasNotWrittenToYetGetsTheEditedMessage();
    void theWhatsAppNumberIsWrittenTo();
    void anAcceptedMessageHoldsNeitherNumberNorLine();
    void moreThanTheLinesAreSentInOneGo();
    void theLinesAndTheDayOfCallsBindNoMessage();
    void aMessageIsFollowedUntilItIsRead();
    void aMessageThatIsNeverDeliveredIsAskedForSixTimes();
    void whatTheProviderDoesNotTellStaysAccepted();
    void aLowerRankThatIsToldLateChangesNothing();
    void aLookWithoutTheKeyIsNone();
    void nobodyGetsASecondMessageWithinSixSeconds();
    void aMessageWithAGapWaitsForItsValue();
    void advertisingForNorthAmericaIsLeftOut_data();
    void advertisingForNorthAmericaIsLeftOut();
    void thePaceOfTheSenderHolds();
    void missingCredentialsFailTheCampaign_data();
    void missingCredentialsFailTheCampaign();
    void aKeyThatCannotBeReadNowFailsNoCampaign_data();
    void aKeyThatCannotBeReadNowFailsNoCampaign();
    void aDayTooSmallFailsTheCampaignInMessages();
    void aMessageInDoubtIsGivenToAPersonAtOnce();
    void anEngineThatWasKilledAsksAPerson();
    void afterARestoreTheCampaignWaits();
};

void MessagesTest::eachLeadGetsOneFilledMessage()
{
    MessageBench bench;
    const CampaignId campaign = bench.send({bench.addLead(1), bench.addLead(2)});
    bench.startEngine();
    QVERIFY(bench.sent(2));
    QStringList texts;
    for (const providers::MessageRequest &request : bench.messages->requests())
        texts << request.content.fields.join(u',');
    texts.sort();
    QCOMPARE(texts, (QStringList{QStringLiteral("Lead 1"), QStringLiteral("Lead 2")}));
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    for (const Attempt &attempt : bench.attempts()) {
        QCOMPARE(attempt.channel, Channel::WhatsApp);
        QCOMPARE(attempt.outcome, std::optional(Outcome::Completed));
        QCOMPARE(attempt.delivery, std::optional(Delivery::Accepted));
    }
}

// S4-008: what was sent stays as it is
void MessagesTest::whoWasNotWrittenToYetGetsTheEditedMessage()
{
    MessageBench bench;
    const CampaignId campaign = bench.send({bench.addLead(1), bench.addLead(2)}, [](Campaign &each) {
        each.parallel = 1;
        each.interval = 30s;
    });
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.edit(campaign, [&](Campaign &edited) {
        edited.message.templateName = QStringLiteral("another_template");
        edited.message.fields = {QStringLiteral("Dear {name}")};
    }));
    bench.clock.advance(30s);
    QVERIFY(bench.sent(2));
    const QList<providers::MessageRequest> requests = bench.messages->requests();
    QCOMPARE(requests.constFirst().content.templateName, QStringLiteral("visit_reminder"));
    QCOMPARE(requests.constLast().content.templateName, QStringLiteral("another_template"));
    QCOMPARE(requests.constLast().content.fields, QStringList{QStringLiteral("Dear Lead 2")});
}

void MessagesTest::theWhatsAppNumberIsWrittenTo()
{
    MessageBench bench;
    Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+919810000001")),
              .name = QStringLiteral("Asha")};
    lead.whatsappNumber = PhoneNumber::fromE164(QStringLiteral("+919820000002"));
    bench.send({bench.insert(lead)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QCOMPARE(bench.messages->requests().constFirst().number, *lead.whatsappNumber);
}

// Ruling 10
void MessagesTest::anAcceptedMessageHoldsNeitherNumberNorLine()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QCOMPARE(bench.linesUsed(), 0);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    // So that another campaign can follow.
    bench.clock.advance(10s);
    bench.send({lead});
    QVERIFY(bench.sent(2));
}

void MessagesTest::moreThanTheLinesAreSentInOneGo()
{
    MessageBench bench;
    bench.send(bench.addLeads(20), [](Campaign &each) {
        each.message.fields.clear();
        each.parallel = 20;
    });
    bench.startEngine();
    QVERIFY(bench.sent(20));
}

// Ruling 10: no line beyond their own account's
void MessagesTest::theLinesAndTheDayOfCallsBindNoMessage()
{
    MessageBench bench;
    const AccountId calls = bench.addCaller();
    bench.at([](store::Store &store) {
        return store.settings.setValue(SystemLimitKey, QStringLiteral("1")).has_value() &&
               store.settings.setValue(OperatorDayKey, QStringLiteral("2")).has_value();
    });
    const auto byOne = [](Campaign &each) { each.operatorName = QStringLiteral("Asha"); };
    bench.schedule({bench.addLead(50), bench.addLead(51)}, [&](Campaign &each) {
        byOne(each);
        each.account = calls;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.send(bench.addLeads(5), [&](Campaign &each) {
        byOne(each);
        each.message.fields.clear();
        each.parallel = 5;
    });
    QVERIFY(bench.sent(5));
    // Nor do they use up what calls may have.
    bench.provider->endAll(Outcome::NoAnswer);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1s);
        return bench.provider->creates() == 2;
    }));
}

// S4-020
void MessagesTest::aMessageIsFollowedUntilItIsRead()
{
    MessageBench bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Sent);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Sent; }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Delivered);
    QVERIFY(bench.askedAfter(2min));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Delivered; }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Read);
    QVERIFY(bench.askedAfter(10min));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Read; }));
    const int polls = bench.messages->polls();
    bench.clock.advance(48h);
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->polls(), polls);
    QCOMPARE(bench.messages->sends(), 1);
}

// The provider page: 30 s, 2 min, 10 min, 1 h, 6 h, 24 h, then stop
void MessagesTest::aMessageThatIsNeverDeliveredIsAskedForSixTimes()
{
    MessageBench bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    for (const seconds wait :
         {seconds{30}, seconds{120}, seconds{600}, seconds{3600}, seconds{21600}, seconds{86400}}) {
        bench.clock.advance(wait - 1s);
        const int before = bench.messages->polls();
        bench.lookAFewTimes();
        QCOMPARE(bench.messages->polls(), before);
        QVERIFY(bench.askedAfter(1s));
        const AttemptId id = bench.latest().id;
        const int looks = before + 1;
        QVERIFY(bench.runUntil([&] { return bench.find(id).looks > looks; }));
    }
    bench.clock.advance(std::chrono::hours{24 * 30});
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->polls(), 6);
    QCOMPARE(bench.delivery(), std::optional(Delivery::Accepted));
}

void MessagesTest::whatTheProviderDoesNotTellStaysAccepted()
{
    MessageBench bench;
    bench.messages->setReportsReadable(false);
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    const AttemptId id = bench.latest().id;
    const int looks = bench.find(id).looks;
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.find(id).looks > looks; }));
    QCOMPARE(bench.delivery(), std::optional(Delivery::Accepted));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    bench.messages->setReportsReadable(true);
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Delivered);
    QVERIFY(bench.askedAfter(10min));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Delivered; }));
}

void MessagesTest::aLowerRankThatIsToldLateChangesNothing()
{
    MessageBench bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Delivered);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == Delivery::Delivered; }));
    const AttemptId id = bench.latest().id;
    const int looks = bench.find(id).looks;
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Sent);
    QVERIFY(bench.askedAfter(2min));
    QVERIFY(bench.runUntil([&] { return bench.find(id).looks > looks; }));
    QCOMPARE(bench.delivery(), std::optional(Delivery::Delivered));
}

// Nobody was asked: the six looks are still there
void MessagesTest::aLookWithoutTheKeyIsNone()
{
    MessageBench bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    const AttemptId id = bench.latest().id;
    const store::LedgerAttempt before = bench.find(id);
    const auto setTrouble = [&](std::optional<ErrorCode> why) {
        bench.at([&](store::Store &) {
            bench.noMessages = why;
            return true;
        });
    };
    setTrouble(ErrorCode::SecretUnanswered);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.find(id).nextLookAt > before.nextLookAt; }));
    QCOMPARE(bench.find(id).looks, before.looks);
    QCOMPARE(bench.messages->polls(), 0);
    setTrouble(std::nullopt);
    QVERIFY(bench.askedAfter(30s));
}

//
void MessagesTest::nobodyGetsASecondMessageWithinSixSeconds()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.send({lead});
    QCOMPARE(bench.sendsAfter(5s), 1);
    bench.clock.advance(2s);
    QVERIFY(bench.sent(2));
}

// the turn is not lost
void MessagesTest::aMessageWithAGapWaitsForItsValue()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead}, [](Campaign &each) { each.message.fields = {QStringLiteral("{city}")}; });
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 0);
    QVERIFY(bench.edit(lead, [](Lead &each) {
        setAttribute(each.attributes, QStringLiteral("city"), QStringLiteral("Pune"));
    }));
    bench.clock.advance(2h);
    QVERIFY(bench.sent(1));
    QCOMPARE(bench.messages->requests().constFirst().content.fields, QStringList{QStringLiteral("Pune")});
}

void MessagesTest::advertisingForNorthAmericaIsLeftOut_data()
{
    QTest::addColumn<int>("category");
    QTest::addColumn<int>("sends");
    QTest::newRow("advertising") << int(CallCategory::Promotional) << 0;
    QTest::newRow("service") << int(CallCategory::Service) << 1;
}

void MessagesTest::advertisingForNorthAmericaIsLeftOut()
{
    QFETCH(int, category);
    QFETCH(int, sends);
    MessageBench bench;
    const Lead lead{.number = *PhoneNumber::fromE164(QStringLiteral("+12125550123")),
                    .name = QStringLiteral("Ann")};
    const CampaignId campaign = bench.send(
        {bench.insert(lead)}, [&](Campaign &each) { each.rules.category = CallCategory(category); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->sends(), sends);
}

// S4-006, T-13: never more in any second
void MessagesTest::thePaceOfTheSenderHolds()
{
    MessageBench bench;
    bench.change([](Account &each) {
        each.lines = 100;
        each.callsPerSecond = 5;
    });
    bench.send(bench.addLeads(12), [](Campaign &each) {
        each.message.fields.clear();
        each.parallel = 100;
    });
    bench.startEngine();
    for (int sent = 0; sent < 12; sent += 5) {
        const int ofThisSecond = std::min(5, 12 - sent);
        for (int each = 1; each <= ofThisSecond; ++each) {
            QVERIFY(bench.sent(sent + each)); // one a slice
            bench.clock.advance(50ms);
        }
        QCOMPARE(bench.sendsAfter(779ms), sent + ofThisSecond);
        bench.clock.advance(1ms);
    }
}

void MessagesTest::missingCredentialsFailTheCampaign_data()
{
    QTest::addColumn<QString>("missing");
    for (const char *missing : {"business", "sender", "key"})
        QTest::newRow(missing) << QString::fromLatin1(missing);
}

// S4-025
void MessagesTest::missingCredentialsFailTheCampaign()
{
    QFETCH(QString, missing);
    MessageBench bench;
    bench.change([&](Account &each) {
        if (missing == QLatin1String("business"))
            each.businessId.clear();
        if (missing == QLatin1String("sender"))
            each.phoneNumberId.clear();
    });
    if (missing == QLatin1String("key"))
        bench.noMessages = ErrorCode::SecretUnavailable;
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Failed; }));
    QCOMPARE(bench.messages->sends(), 0);
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignRefused) == 1; }));
}

void MessagesTest::aKeyThatCannotBeReadNowFailsNoCampaign_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<bool>("isStopped");
    QTest::newRow("a slow keychain") << int(ErrorCode::SecretUnanswered) << false;
    QTest::newRow("another trouble") << int(ErrorCode::ProviderUnreachable) << true;
}

// As a campaign of calls waits
void MessagesTest::aKeyThatCannotBeReadNowFailsNoCampaign()
{
    QFETCH(int, code);
    QFETCH(bool, isStopped);
    MessageBench bench;
    bench.noMessages = ErrorCode(code);
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.startEngine();
    bench.lookAFewTimes();
    QVERIFY(bench.stateOf(campaign) != CampaignState::Failed);
    QCOMPARE(bench.storedAccount().pausedUntil.has_value(), isStopped);
    bench.at([&](store::Store &store) {
        bench.noMessages.reset();
        return store.accounts.resume(bench.account).has_value();
    });
    QVERIFY(bench.sent(1));
}

// S4-024, X-15
void MessagesTest::aDayTooSmallFailsTheCampaignInMessages()
{
    MessageBench bench;
    bench.change([](Account &each) { each.callsPerDay = 2; });
    const CampaignId campaign = bench.send(bench.addLeads(3), [](Campaign &each) {
        each.message.fields.clear();
        each.rules.dailyLimit = DailyLimitRule::Fail;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Failed; }));
    const QString why = bench.at(
        [&](store::Store &store) { return store.campaigns.find(campaign).value_or(Campaign()).failure; });
    QCOMPARE(why, QStringLiteral("Daily limit exceeded. Needed 3 messages but only 2 available."));
    QCOMPARE(bench.messages->sends(), 0);
}

// F69, ruling 10: nothing is sent again, and nobody but a person can say
void MessagesTest::aMessageInDoubtIsGivenToAPersonAtOnce()
{
    MessageBench bench;
    bench.messages->setScript([](const providers::MessageRequest &) {
        providers::SendAnswer lost;
        lost.reason = QStringLiteral("lost");
        return std::optional(lost);
    });
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 1; }));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::OperatorNeeded) == 1; }));
    const AttemptId parked = bench.latest().id;
    const Result<void> asked = bench.at([&](store::Store &) { return bench.engine->checkAgain(parked); });
    QCOMPARE(asked.error().code, ErrorCode::NotAllowed);
    QCOMPARE(bench.sendsAfter(1h), 1);
    QCOMPARE(bench.provider->listings(), 0);
    // Nobody decided for a day: it counts as sent, and is not repeated (dialling safety, section 15).
    bench.clock.advance(25h);
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 0; }));
    QCOMPARE(bench.latest().outcome, std::optional(Outcome::Completed));
    const QMap<Delivery, int> deliveries = bench.at([&](store::Store &store) {
        return store.campaigns.counts(campaign).value_or(store::CampaignCounts()).deliveries;
    });
    QCOMPARE(deliveries, (QMap<Delivery, int>{{Delivery::Accepted, 1}}));
    QCOMPARE(bench.sendsAfter(72h), 1);
}

// F69
void MessagesTest::anEngineThatWasKilledAsksAPerson()
{
    MessageBench bench;
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.at([&](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active).has_value();
    });
    const AttemptId id = bench.seedIntent(campaign, 0, 1, Channel::WhatsApp);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.find(id).attempt.state == AttemptState::NeedsOperator; }));
    QCOMPARE(bench.messages->sends(), 0);
}

// F47: nobody lists messages that were sent since the backup
void MessagesTest::afterARestoreTheCampaignWaits()
{
    MessageBench bench;
    const CampaignId campaign = bench.send({bench.addLead(1)});
    bench.at([&](store::Store &store) {
        return store::RestoreNotesWriter(store.settings)
            .begin({bench.clock.now() - 1h, bench.clock.now()})
            .has_value();
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 0);
    QCOMPARE(bench.told(Notice::Kind::HeldOverNight), 1);
    QVERIFY(bench.at([&](store::Store &store) {
        return store::RestoreNotes(store.settings).isLookedThrough(bench.account).value_or(false);
    }));
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MessagesTest)
#include "tst_messages.moc"
