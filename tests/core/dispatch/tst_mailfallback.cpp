// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/mailbench.h"

#include "core/model/statusdetail.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using test::MailBench;
using test::refusedMessage;

/// E-mail as the second step of what follows the last miss, through the whole engine.
class MailFallbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMailFollowsAMessageThatDidNotArrive_data();
    void aMailFollowsAMessageThatDidNotArrive();
    void noMailFollowsAMessageOfACancelledBatch();
    void aMailFollowsTheMissAtOnceWhereNobodySendsMessages();
    void aMailComesFirstWhereTheCampaignSaysSo();
    void whoeverGotAMessageGetsNoMail();
    void aMailFollowsWhereWhatsAppTakesNoAdvertising();
    void aMailFollowsAMessageThatFailsAfterTheEnd();
    void withoutAnAddressThereIsNoMail();
    void aMailThatFailsLeavesTheLeadMissed();
    void whoeverMustNotBeContactedGetsNone();
    void everyStepStandsInTheLeadsTimeline();
    void aMailFollowsAMessageThatNobodyCanGet_data();
    void aMailFollowsAMessageThatNobodyCanGet();
    void aMessageThatArrivedIsFollowedByNoMail();
    void withoutAStepAMessageThatNobodyCanGetIsTheEnd();
};

namespace {

/// Calls with one try each, followed by a WhatsApp message and an e-mail.
class LadderBench : public MailBench
{
public:
    LadderBench()
        : MailBench(ProviderKind::Vapi)
        , whatsApp(addSender(QStringLiteral("Messages"), ProviderKind::WhatsAppCloud))
        , mails(addSender(QStringLiteral("Mails"), ProviderKind::Smtp))
    {
    }
    CampaignId call(const QList<LeadId> &leads, const QList<FallbackChannel> &order)
    {
        return schedule(leads, [&](Campaign &each) {
            each.rules = CampaignRules::safeDefault();
            each.rules.retry.maxAttempts = 1;
            each.rules.fallback = order;
            if (order.contains(FallbackChannel::WhatsApp)) {
                MessageContent message;
                message.templateName = QStringLiteral("missed_call");
                message.language = QStringLiteral("en");
                message.fields = {QStringLiteral("{name}")};
                each.fallbackSteps.insert(FallbackChannel::WhatsApp, {whatsApp, message});
            }
            each.fallbackSteps.insert(FallbackChannel::Email, {mails, mail()});
        });
    }
    /// Messages of their own, followed by an e-mail.
    CampaignId write(const QList<LeadId> &leads)
    {
        return schedule(leads, [&](Campaign &each) {
            each.account = whatsApp;
            each.message.templateName = QStringLiteral("visit_reminder");
            each.message.language = QStringLiteral("en");
            each.rules.fallback = {FallbackChannel::Email};
            each.fallbackSteps.insert(FallbackChannel::Email, {mails, mail()});
        });
    }
    /// Lets the only call end as missed.
    [[nodiscard]] bool missIt()
    {
        if (!runUntil(
                [&] { return provider->calls().size() == 1 && this->count(AttemptState::Intent) == 0; }))
            return false;
        provider->endAll(Outcome::NoAnswer);
        return runUntil([&] {
            clock.advance(1s);
            return this->count(AttemptState::Accepted) == 0 && this->count(AttemptState::Ringing) == 0;
        });
    }
    [[nodiscard]] bool shows(LeadId id, StatusDetail::Kind kind)
    {
        return runUntil([&] {
            const std::optional<StatusDetail> shown = statusDetailFromWord(lead(id).statusDetail);
            return shown && shown->kind == kind;
        });
    }
    /// Of what was sent: "whatsapp" or the address, in that order.
    [[nodiscard]] QStringList sentBy() const
    {
        QStringList channels;
        for (const providers::MessageRequest &request : messages->requests())
            channels << (request.content.subject.isEmpty() ? QStringLiteral("whatsapp") : request.address);
        return channels;
    }
    /// Messages fail so, mails do not.
    void failWhatsApp(MessageFault fault)
    {
        messages->setScript([fault](const providers::MessageRequest &request) {
            return request.content.subject.isEmpty() ? std::optional(refusedMessage(fault)) : std::nullopt;
        });
    }

    AccountId whatsApp;
    AccountId mails;
};

const QString &readerOne()
{
    static const QString address = QStringLiteral("lead1@example.net");
    return address;
}

} // namespace

void MailFallbackTest::aMailFollowsAMessageThatDidNotArrive_data()
{
    QTest::addColumn<bool>("isLate");
    QTest::newRow("in the answer") << false;
    QTest::newRow("by its status") << true;
}

// S0-075, S0-100, ruling 11: the gap between contacts does not hold it up
void MailFallbackTest::aMailFollowsAMessageThatDidNotArrive()
{
    QFETCH(const bool, isLate);
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    const CampaignId campaign = bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    if (!isLate)
        bench.failWhatsApp(MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    if (isLate) {
        QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
        bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Unreachable);
        bench.clock.advance(30s);
    }
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QCOMPARE(bench.sentBy(), (QStringList{QStringLiteral("whatsapp"), readerOne()}));
    QCOMPARE(bench.messages->requests().constLast().content.subject, QStringLiteral("Hello Lead 1"));
    // Missed it stays: nobody spoke with the person (ruling 2).
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
}

// Ruling 8: the message was handed over when the batch of calls was cancelled, and is told not to have
// arrived
void MailFallbackTest::noMailFollowsAMessageOfACancelledBatch()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    const CampaignId campaign =
        bench.call({lead, bench.addReader(2)}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.at([&](store::Store &store) {
        Campaign one = store.campaigns.find(campaign).value_or(Campaign());
        one.rules.canary = 1; // the second one keeps the campaign open
        return store.campaigns.edit(one).has_value();
    });
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaignLeads.endFallback(campaign, 0, 1, bench.clock.now()).has_value();
    }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Unreachable);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).statusDetail.isEmpty(); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("whatsapp")});
}

void MailFallbackTest::aMailFollowsTheMissAtOnceWhereNobodySendsMessages()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    bench.call({lead}, {FallbackChannel::Email});
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QCOMPARE(bench.sentBy(), QStringList{readerOne()});
}

void MailFallbackTest::aMailComesFirstWhereTheCampaignSaysSo()
{
    LadderBench bench;
    const LeadId reader = bench.addReader(1);
    bench.call({reader}, {FallbackChannel::Email, FallbackChannel::WhatsApp});
    bench.messages->setScript([](const providers::MessageRequest &request) {
        return request.content.subject.isEmpty() ? std::nullopt
                                                 : std::optional(refusedMessage(MessageFault::Unreachable));
    });
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(reader, StatusDetail::Kind::WhatsAppSent));
    QCOMPARE(bench.sentBy(), (QStringList{readerOne(), QStringLiteral("whatsapp")}));
}

void MailFallbackTest::whoeverGotAMessageGetsNoMail()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    bench.clock.advance(72h);
    bench.lookAFewTimes();
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("whatsapp")});
}

// S0-075: by the first step that can reach the lead
void MailFallbackTest::aMailFollowsWhereWhatsAppTakesNoAdvertising()
{
    LadderBench bench;
    const LeadId lead = bench.insert(Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+12125550123")),
                                          .name = QStringLiteral("Ann"),
                                          .email = QStringLiteral("ann@example.net")});
    bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("ann@example.net")});
}

// What fails in passing would be tried again, but those who were written to are no open campaign any more
void MailFallbackTest::aMailFollowsAMessageThatFailsAfterTheEnd()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    const CampaignId campaign = bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QVERIFY(bench.runUntil([&] {
        const QList<Campaign> followUps =
            bench.at([&](store::Store &store) { return store.campaigns.followUps(campaign).value_or({}); });
        return followUps.size() == 1 && followUps.constFirst().state == CampaignState::Completed;
    }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Transient);
    bench.clock.advance(30s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QCOMPARE(bench.sentBy(), (QStringList{QStringLiteral("whatsapp"), readerOne()}));
}

void MailFallbackTest::withoutAnAddressThereIsNoMail()
{
    LadderBench bench;
    const LeadId lead = bench.addLead(1);
    bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.failWhatsApp(MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() == 1; }));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).statusDetail.isEmpty(); }));
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("whatsapp")});
}

void MailFallbackTest::aMailThatFailsLeavesTheLeadMissed()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.messages->refuse(MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() == 2; }));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).statusDetail.isEmpty(); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QCOMPARE(bench.sendsAfter(72h), 2);
}

void MailFallbackTest::whoeverMustNotBeContactedGetsNone()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    bench.call({lead}, {FallbackChannel::Email});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->calls().size() == 1; }));
    bench.at([&](store::Store &store) {
        return store.leads.setDoNotCall(lead, true, bench.clock.now()).has_value();
    });
    QVERIFY(bench.missIt());
    QCOMPARE(bench.sendsAfter(1h), 0);
}

void MailFallbackTest::everyStepStandsInTheLeadsTimeline()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    bench.call({lead}, {FallbackChannel::WhatsApp, FallbackChannel::Email});
    bench.failWhatsApp(MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.missIt());
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QList<Channel> channels;
    for (const Attempt &attempt : bench.attempts()) {
        QCOMPARE(attempt.lead, lead);
        channels << attempt.channel;
    }
    std::sort(channels.begin(), channels.end());
    QCOMPARE(channels, (QList<Channel>{Channel::Call, Channel::WhatsApp, Channel::Email}));
}

void MailFallbackTest::aMailFollowsAMessageThatNobodyCanGet_data()
{
    QTest::addColumn<MessageFault>("fault");
    QTest::newRow("no WhatsApp") << MessageFault::Unreachable;
    QTest::newRow("failed, and not tried again") << MessageFault::Later;
}

// S0-075: a campaign of messages has the ladder's last step
void MailFallbackTest::aMailFollowsAMessageThatNobodyCanGet()
{
    QFETCH(const MessageFault, fault);
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    const CampaignId campaign = bench.write({lead});
    bench.failWhatsApp(fault);
    bench.startEngine();
    QVERIFY(bench.shows(lead, StatusDetail::Kind::EmailSent));
    QCOMPARE(bench.sentBy(), (QStringList{QStringLiteral("whatsapp"), readerOne()}));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
}

void MailFallbackTest::aMessageThatArrivedIsFollowedByNoMail()
{
    LadderBench bench;
    const LeadId lead = bench.addReader(1);
    const CampaignId campaign = bench.write({lead});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("whatsapp")});
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

void MailFallbackTest::withoutAStepAMessageThatNobodyCanGetIsTheEnd()
{
    LadderBench bench;
    const LeadId lead = bench.addLead(1); // no address
    bench.write({lead});
    bench.failWhatsApp(MessageFault::Unreachable);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Failed; }));
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.sentBy(), QStringList{QStringLiteral("whatsapp")});
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MailFallbackTest)
#include "tst_mailfallback.moc"
