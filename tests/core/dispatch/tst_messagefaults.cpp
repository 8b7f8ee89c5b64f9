// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/messagebench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using test::MessageBench;
using test::refusedMessage;

/// What follows a message that fails: at once, in the answer, or later, by its status. The provider pages,
/// Errors and Outcome mapping.
class MessageFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failuresForGoodAreNotRepeated_data();
    void failuresForGoodAreNotRepeated();
    void whoeverStopsMessagesIsBarredEverywhere_data();
    void whoeverStopsMessagesIsBarredEverywhere();
    void tooManyIsTriedOnceMoreAfterADay_data();
    void tooManyIsTriedOnceMoreAfterADay();
    void anEditDoesNotShortenTheDay();
    void whatEveryMessageWouldMeetHoldsTheCampaign_data();
    void whatEveryMessageWouldMeetHoldsTheCampaign();
    void anAccountAtFaultIsStopped_data();
    void anAccountAtFaultIsStopped();
    void aLateFailureThatPassesFollowsTheLadder();
    void aRoundOfMessagesIsToldAsOne();
    void aCampaignThatIsOverStaysSo();
    void aProviderThatWantsToBeLeftAloneIs();
    void aTemplateOnTrialHoldsTheCampaignAfterAFew();
    void aPausedTemplateHoldsTheCampaignAndRepeatsNothing();
    void severalRefusalsInARowHoldTheCampaign();
    void oneThatIsTakenInBetweenShowsThatTheCampaignIsWell();
    void aLateFailureLeavesTheWordOfAnotherCampaignAlone();
    void aWrongClockShutsTheSenderUntilItIsRight_data();
    void aWrongClockShutsTheSenderUntilItIsRight();

private:
    /// One lead whose message fails: at once, or by a later status.
    static void addMoments();
    [[nodiscard]] static bool failOnce(MessageBench &bench, MessageFault fault, bool isLate);
};

void MessageFaultsTest::addMoments()
{
    QTest::addColumn<bool>("isLate");
    QTest::newRow("in the answer") << false;
    QTest::newRow("by its status") << true;
}

bool MessageFaultsTest::failOnce(MessageBench &bench, MessageFault fault, bool isLate)
{
    if (!isLate) {
        bench.messages->refuse(fault);
        bench.startEngine();
        return bench.sent(1);
    }
    bench.startEngine();
    if (!bench.sent(1))
        return false;
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, fault);
    return bench.askedAfter(30s) && bench.runUntil([&] {
        return bench.attempts().constLast().delivery == std::optional(Delivery::Failed);
    });
}

void MessageFaultsTest::failuresForGoodAreNotRepeated_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<bool>("isLate");
    for (const bool isLate : {false, true}) {
        const char *when = isLate ? "by its status" : "in the answer";
        QTest::addRow("nobody there, %s", when) << int(MessageFault::Unreachable) << isLate;
        QTest::addRow("this message, %s", when) << int(MessageFault::ThisMessage) << isLate;
    }
}

void MessageFaultsTest::failuresForGoodAreNotRepeated()
{
    QFETCH(int, fault);
    QFETCH(bool, isLate);
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead}, [](Campaign &each) { each.rules = CampaignRules::safeDefault(); });
    QVERIFY(failOnce(bench, MessageFault(fault), isLate));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Failed; }));
    QCOMPARE(bench.latest().outcome, std::optional(Outcome::BadNumber));
    QCOMPARE(bench.sendsAfter(72h), 1);
}

void MessageFaultsTest::whoeverStopsMessagesIsBarredEverywhere_data()
{
    addMoments();
}

// 131050, never and opt-out at once
void MessageFaultsTest::whoeverStopsMessagesIsBarredEverywhere()
{
    QFETCH(bool, isLate);
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    QVERIFY(failOnce(bench, MessageFault::OptedOut, isLate));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::DoNotCall; }));
    const PhoneNumber number = bench.lead(lead).number;
    QVERIFY(bench.at([&](store::Store &store) {
        return store.doNotCall.forbidding(number, CampaignId()).value_or(std::nullopt).has_value();
    }));
    bench.send({lead});
    QCOMPARE(bench.sendsAfter(72h), 1);
}

void MessageFaultsTest::tooManyIsTriedOnceMoreAfterADay_data()
{
    addMoments();
}

// 131049, not before 24 h and once at most
void MessageFaultsTest::tooManyIsTriedOnceMoreAfterADay()
{
    QFETCH(bool, isLate);
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.sendAndStayOpen(lead);
    QVERIFY(failOnce(bench, MessageFault::NotBeforeADay, isLate));
    QCOMPARE(bench.sendsAfter(24h - 1min), 1);
    bench.clock.advance(3min);
    QVERIFY(bench.sent(2));
    if (isLate) {
        bench.messages->tell(QStringLiteral("m-2"), Delivery::Failed, MessageFault::NotBeforeADay);
        QVERIFY(bench.askedAfter(30s));
    }
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Failed; }));
    QCOMPARE(bench.sendsAfter(72h), 2);
}

// 131049: what is put off by other rules is asked about anew once the campaign's rules are others
void MessageFaultsTest::anEditDoesNotShortenTheDay()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.sendAndStayOpen(lead);
    QVERIFY(failOnce(bench, MessageFault::NotBeforeADay, true));
    bench.clock.advance(1h);
    QVERIFY(bench.edit(campaign, [&](Campaign &edited) { edited.rules.order = PriorityScheme::Delivery; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.sendsAfter(1h), 1);
    bench.clock.advance(23h);
    QVERIFY(bench.sent(2));
}

void MessageFaultsTest::whatEveryMessageWouldMeetHoldsTheCampaign_data()
{
    addMoments();
}

// 132001 and its like: the other leads keep their message
void MessageFaultsTest::whatEveryMessageWouldMeetHoldsTheCampaign()
{
    QFETCH(bool, isLate);
    MessageBench bench;
    const CampaignId campaign =
        bench.send({bench.addLead(1), bench.addLead(2)}, [](Campaign &each) { each.parallel = 1; });
    QVERIFY(failOnce(bench, MessageFault::EveryMessage, isLate));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignRefused) == 1; }));
    QCOMPARE(bench.sendsAfter(1h), 1);
    // Mended and resumed: the first lead is not lost either.
    bench.messages->setScript({});
    QVERIFY(bench.resume(campaign));
    QVERIFY(bench.sent(3));
}

void MessageFaultsTest::anAccountAtFaultIsStopped_data()
{
    addMoments();
}

// Ruling 3: the lead keeps its try
void MessageFaultsTest::anAccountAtFaultIsStopped()
{
    QFETCH(bool, isLate);
    MessageBench bench;
    bench.sendAndStayOpen(bench.addLead(1));
    QVERIFY(failOnce(bench, MessageFault::Account, isLate));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AccountStopped) == 1; }));
    QVERIFY(bench.storedAccount().pausedUntil);
    QCOMPARE(bench.sendsAfter(1h), 1);
    bench.messages->setScript({});
    bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); });
    QVERIFY(bench.sent(2));
}

void MessageFaultsTest::aLateFailureThatPassesFollowsTheLadder()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    bench.send({lead, bench.addLead(2)}, [](Campaign &each) {
        each.rules.retry = {.maxAttempts = 2, .delays = {std::chrono::minutes{30}}, .delaysOf = {}};
        each.parallel = 1;
        each.interval = std::chrono::hours{2}; // so that the campaign is not over
    });
    QVERIFY(failOnce(bench, MessageFault::Transient, true));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Missed; }));
    QCOMPARE(bench.sendsAfter(29min), 1);
    bench.clock.advance(2min);
    QVERIFY(bench.sent(2));
}

void MessageFaultsTest::aRoundOfMessagesIsToldAsOne()
{
    MessageBench bench;
    bench.send({bench.addLead(1), bench.addLead(2)}, [](Campaign &each) {
        each.rules.retry = {.maxAttempts = 2, .delays = {std::chrono::minutes{30}}, .delaysOf = {}};
        each.parallel = 1;
        each.interval = std::chrono::minutes{10};
    });
    QVERIFY(failOnce(bench, MessageFault::Transient, true));
    bench.clock.advance(10min);
    QVERIFY(bench.sent(2));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::RoundFinished) == 1; }));
    const auto round = std::find_if(bench.notices.cbegin(), bench.notices.cend(), [](const Notice &each) {
        return each.kind == Notice::Kind::RoundFinished;
    });
    QCOMPARE(round->title, QStringLiteral("A round of messages is finished"));
    QVERIFY2(round->text.contains(QStringLiteral("sent again")), qPrintable(round->text));
}

void MessageFaultsTest::aCampaignThatIsOverStaysSo()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::NotBeforeADay);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Missed; }));
    QCOMPARE(bench.sendsAfter(72h), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Completed);
}

// F15: 429
void MessageFaultsTest::aProviderThatWantsToBeLeftAloneIs()
{
    MessageBench bench;
    bench.messages->refuse(MessageFault::SlowDown, milliseconds{40'000});
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->setScript({});
    QCOMPARE(bench.sendsAfter(39s), 1);
    bench.clock.advance(10s);
    QVERIFY(bench.sent(2));
}

// The provider page: held_for_quality_assessment, stop after the first few
void MessageFaultsTest::aTemplateOnTrialHoldsTheCampaignAfterAFew()
{
    MessageBench bench;
    bench.change([](Account &each) { each.lines = 1; });
    int sent = 0;
    bench.messages->setScript([&sent](const providers::MessageRequest &) {
        providers::SendAnswer answer = test::acceptedMessage(QStringLiteral("trial-%1").arg(++sent));
        answer.isOnTrial = true;
        return std::optional(answer);
    });
    const CampaignId campaign =
        bench.send(bench.addLeads(6), [](Campaign &each) { each.message.fields.clear(); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 3);
    QCOMPARE(bench.latest().reason, QStringLiteral("template_on_trial"));
    // The verdict was good: it is no trial any more.
    bench.messages->tell(QStringLiteral("trial-1"), Delivery::Delivered);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] {
        const QList<Attempt> all = bench.attempts();
        return std::any_of(all.cbegin(), all.cend(), [](const Attempt &each) {
            return each.delivery == Delivery::Delivered && each.reason.isEmpty();
        });
    }));
}

// It has an id, and may be delivered
void MessageFaultsTest::aPausedTemplateHoldsTheCampaignAndRepeatsNothing()
{
    MessageBench bench;
    bench.messages->setScript([](const providers::MessageRequest &) {
        providers::SendAnswer answer = test::acceptedMessage(QStringLiteral("paused-1"));
        answer.isTemplatePaused = true;
        return std::optional(answer);
    });
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.sendAndStayOpen(lead);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.latest().delivery, std::optional(Delivery::Accepted));
    bench.messages->setScript({});
    QVERIFY(bench.resume(campaign));
    QCOMPARE(bench.sendsAfter(1h), 1);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

// A wrong sender or wrong fields are refused as one message's own fault (code 100)
void MessageFaultsTest::severalRefusalsInARowHoldTheCampaign()
{
    MessageBench bench;
    bench.change([](Account &each) { each.lines = 1; });
    bench.messages->refuse(MessageFault::ThisMessage);
    const CampaignId campaign =
        bench.send(bench.addLeads(6), [](Campaign &each) { each.message.fields.clear(); });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 3);
    QCOMPARE(bench.count(AttemptState::Ended), 2);
    QCOMPARE(bench.count(AttemptState::Refused), 1); // the lead of the last one keeps its turn
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::CampaignRefused) == 1; }));
}

void MessageFaultsTest::oneThatIsTakenInBetweenShowsThatTheCampaignIsWell()
{
    MessageBench bench;
    bench.change([](Account &each) { each.lines = 1; });
    int sent = 0;
    bench.messages->setScript([&sent](const providers::MessageRequest &) {
        ++sent;
        return sent % 3 == 0 ? std::nullopt : std::optional(refusedMessage(MessageFault::ThisMessage));
    });
    const CampaignId campaign = bench.send(bench.addLeads(6), [](Campaign &each) {
        each.message.fields.clear();
        each.parallel = 6;
    });
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->sends(), 6);
}

void MessageFaultsTest::aLateFailureLeavesTheWordOfAnotherCampaignAlone()
{
    MessageBench bench;
    const AccountId calls = bench.addCaller();
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.clock.advance(10s);
    bench.schedule({lead}, [&](Campaign &each) { each.account = calls; });
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Initiated; }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Unreachable);
    QVERIFY(bench.askedAfter(20s));
    QVERIFY(bench.runUntil([&] { return bench.hasDelivery(Delivery::Failed); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Initiated);
}

void MessageFaultsTest::aWrongClockShutsTheSenderUntilItIsRight_data()
{
    QTest::addColumn<qint64>("setByMinutes");
    QTest::addColumn<int>("sends");
    QTest::newRow("set right") << qint64{10} << 2;
    QTest::newRow("set to another wrong time") << qint64{-10} << 1;
    QTest::newRow("not set") << qint64{0} << 1;
}

// F48: no provider of messages can be asked for the time, so what one told counts with what the clock was set
// by
void MessageFaultsTest::aWrongClockShutsTheSenderUntilItIsRight()
{
    QFETCH(const qint64, setByMinutes);
    QFETCH(const int, sends);
    MessageBench bench;
    bench.messages->setScript([&bench](const providers::MessageRequest &request) {
        providers::SendAnswer answer = test::acceptedMessage(request.attempt.text());
        answer.serverDate = bench.clock.now() + 10min;
        return std::optional(answer);
    });
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::ClockWrong) == 1; }));
    bench.messages->setScript({});
    bench.clock.advance(10s);
    bench.send({bench.addLead(2)});
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 1);
    bench.clock.jumpWall(std::chrono::minutes{setByMinutes});
    if (sends > 1)
        QVERIFY(bench.sent(sends));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), sends);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::MessageFaultsTest)
#include "tst_messagefaults.moc"
