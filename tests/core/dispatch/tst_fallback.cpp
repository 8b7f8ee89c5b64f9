// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/factfinder.h"
#include "core/dispatch/restoregap.h"
#include "core/model/statusdetail.h"
#include "core/store/restorenotes.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using test::DispatchBench;

/// What follows the last miss, through the whole engine.
class FallbackTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMessageFollowsTheLastMissAtOnce();
    void anEarlierMissIsFollowedByNone();
    void whoeverIsReachedGetsNone();
    void allThatAreMissedJoinOneCampaign();
    void aMessageThatFailsLeavesTheLeadMissed_data();
    void aMessageThatFailsLeavesTheLeadMissed();
    void whoeverMustNotBeContactedGetsNone();
    void theListOfItsCampaignHoldsForItToo();
    void afterARestartItIsSentOnce();
    void aFollowUpThatWasCancelledTakesNobody_data();
    void aFollowUpThatWasCancelledTakesNobody();
    void whoeverWasReachedMeanwhileGetsNone();
    void anotherCampaignsWordStands();
    void aMessageThatIsSentAgainLeavesTheLeadMissed();
    void aCancelledCampaignTakesItsMessagesWithIt();
    void whatFollowedACancelledBatchIsNotSentAgain();
    void aPausedCampaignHoldsItsMessages();
    void afterARestoreTheMessagesOfOldCallsWait();
};

namespace {

/// Calls with one try each, followed by a WhatsApp message.
class Bench : public DispatchBench
{
public:
    Bench()
    {
        Account sender;
        sender.name = QStringLiteral("Messages");
        sender.provider = ProviderKind::WhatsAppCloud;
        sender.businessId = QStringLiteral("business");
        sender.phoneNumberId = QStringLiteral("sender");
        sender.legalProfile = QStringLiteral("none");
        m_sender =
            at([&](store::Store &store) { return store.accounts.insert(sender).value_or(AccountId()); });
    }
    CampaignId call(const QList<LeadId> &leads, int tries = 1)
    {
        return schedule(leads, [&](Campaign &each) {
            each.rules = CampaignRules::safeDefault();
            each.rules.retry.maxAttempts = tries;
            each.rules.fallback = {FallbackChannel::WhatsApp, FallbackChannel::Email};
            MessageContent missed;
            missed.templateName = QStringLiteral("missed_call");
            missed.language = QStringLiteral("en");
            missed.fields = {QStringLiteral("{name}")};
            each.fallbackSteps.insert(FallbackChannel::WhatsApp, {m_sender, missed});
        });
    }
    /// Lets all calls end so, once \a count of them were placed.
    [[nodiscard]] bool endCalls(int count, Outcome outcome)
    {
        if (!runUntil(
                [&] { return provider->calls().size() == count && this->count(AttemptState::Intent) == 0; }))
            return false;
        provider->endAll(outcome);
        return runUntil([&] {
            clock.advance(1s);
            return this->count(AttemptState::Accepted) == 0 && this->count(AttemptState::Ringing) == 0;
        });
    }
    [[nodiscard]] QList<Campaign> followUps(CampaignId campaign)
    {
        return at([&](store::Store &store) { return store.campaigns.followUps(campaign).value_or({}); });
    }
    [[nodiscard]] std::optional<StatusDetail> detail(LeadId id)
    {
        return statusDetailFromWord(lead(id).statusDetail);
    }
    [[nodiscard]] bool shows(LeadId id, StatusDetail::Kind kind)
    {
        return runUntil([&] {
            const std::optional<StatusDetail> shown = detail(id);
            return shown && shown->kind == kind;
        });
    }

    /// The lead's call is missed, and the message that follows is sent.
    [[nodiscard]] bool missAndWrite(LeadId lead)
    {
        startEngine();
        if (!endCalls(1, Outcome::NoAnswer))
            return false;
        clock.advance(10s);
        return shows(lead, StatusDetail::Kind::WhatsAppSent);
    }
    /// The lead's call is missed, and the message that follows waits until resumeSender().
    [[nodiscard]] bool missAndWait(LeadId lead)
    {
        startEngine();
        pauseSender();
        return endCalls(1, Outcome::NoAnswer) && shows(lead, StatusDetail::Kind::FallbackWaiting);
    }
    /// No message leaves until resumeSender().
    void pauseSender()
    {
        at([&](store::Store &store) {
            return store.accounts.pause(m_sender, clock.now() + 1h, QStringLiteral("test")).has_value();
        });
    }
    void resumeSender()
    {
        at([&](store::Store &store) { return store.accounts.resume(m_sender).has_value(); });
    }

private:
    AccountId m_sender;
};

} // namespace

// S0-075, ruling 11: the gap between contacts does not hold it up
void FallbackTest::aMessageFollowsTheLastMissAtOnce()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    QVERIFY(bench.missAndWrite(lead));
    QCOMPARE(bench.messages->sends(), 1);
    QCOMPARE(bench.messages->requests().constFirst().content.fields, QStringList{QStringLiteral("Lead 1")});
    // Missed it stays: nobody spoke with the person (ruling 2).
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Fallback);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    const QList<Campaign> followUps = bench.followUps(campaign);
    QCOMPARE(followUps.size(), 1);
    QVERIFY(
        bench.runUntil([&] { return bench.stateOf(followUps.constFirst().id) == CampaignState::Completed; }));
    // Both stand in the lead's timeline.
    QCOMPARE(bench.attempts().size(), 2);
}

void FallbackTest::anEarlierMissIsFollowedByNone()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead}, 3);
    bench.startEngine();
    QVERIFY(bench.endCalls(1, Outcome::Busy));
    QCOMPARE(bench.sendsAfter(10s), 0);
    QVERIFY(bench.followUps(campaign).isEmpty());
}

void FallbackTest::whoeverIsReachedGetsNone()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    bench.startEngine();
    QVERIFY(bench.endCalls(1, Outcome::Completed));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->sends(), 0);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

void FallbackTest::allThatAreMissedJoinOneCampaign()
{
    Bench bench;
    const QList<LeadId> leads = {bench.addLead(1), bench.addLead(2), bench.addLead(3)};
    const CampaignId campaign = bench.call(leads);
    bench.startEngine();
    QVERIFY(bench.endCalls(3, Outcome::NoAnswer));
    bench.clock.advance(10s);
    for (const LeadId lead : leads)
        QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QCOMPARE(bench.messages->sends(), 3);
    QCOMPARE(bench.followUps(campaign).size(), 1);
    QCOMPARE(bench.followUps(campaign).constFirst().leadCount, 3);
}

void FallbackTest::aMessageThatFailsLeavesTheLeadMissed_data()
{
    QTest::addColumn<bool>("isLate");
    QTest::newRow("in the answer") << false;
    QTest::newRow("by its status") << true;
}

void FallbackTest::aMessageThatFailsLeavesTheLeadMissed()
{
    QFETCH(bool, isLate);
    Bench bench;
    const LeadId lead = bench.addLead(1);
    bench.call({lead});
    if (!isLate) {
        bench.messages->refuse(MessageFault::Unreachable);
    }
    bench.startEngine();
    QVERIFY(bench.endCalls(1, Outcome::NoAnswer));
    bench.clock.advance(10s);
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() == 1; }));
    if (isLate) {
        QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
        bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Unreachable);
        bench.clock.advance(30s);
    }
    // E-mail would be next, and no step says who sends it.
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).statusDetail.isEmpty(); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QCOMPARE(bench.sendsAfter(1h), 1);
}

void FallbackTest::whoeverMustNotBeContactedGetsNone()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    bench.call({lead});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->calls().size() == 1; }));
    bench.at([&](store::Store &store) {
        return store.leads.setDoNotCall(lead, true, bench.clock.now()).has_value();
    });
    QVERIFY(bench.endCalls(1, Outcome::NoAnswer));
    QCOMPARE(bench.sendsAfter(1h), 0);
    QCOMPARE(bench.lead(lead).status, LeadStatus::DoNotCall);
}

// Whoever is not to be contacted by a campaign gets no message that goes with it either
void FallbackTest::theListOfItsCampaignHoldsForItToo()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    QVERIFY(bench.missAndWait(lead));
    const PhoneNumber number = bench.lead(lead).number;
    QVERIFY(bench.at([&](store::Store &store) {
        DoNotCallEntry entry;
        entry.list = DoNotCallList::OptOut;
        entry.number = number.e164();
        entry.campaign = campaign;
        entry.addedAt = bench.clock.now();
        return store.doNotCall.insert(entry).has_value();
    }));
    bench.resumeSender();
    const CampaignId followUp = bench.followUps(campaign).constFirst().id;
    QVERIFY(bench.runUntil([&] { return bench.place(followUp, 0).state == PlaceState::Skipped; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 0);
}

void FallbackTest::afterARestartItIsSentOnce()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    bench.call({lead});
    QVERIFY(bench.missAndWait(lead)); // so that it is still waiting when the engine is killed
    bench.stopEngine();
    QCOMPARE(bench.messages->sends(), 0);
    bench.resumeSender();
    bench.clock.advance(10s);
    bench.startEngine();
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QCOMPARE(bench.sendsAfter(1h), 1);
}

void FallbackTest::aFollowUpThatWasCancelledTakesNobody_data()
{
    QTest::addColumn<bool>("isRemoved");
    QTest::newRow("it stands in the list") << false;
    QTest::newRow("it was removed") << true;
}

void FallbackTest::aFollowUpThatWasCancelledTakesNobody()
{
    QFETCH(bool, isRemoved);
    Bench bench;
    const QList<LeadId> leads = {bench.addLead(1), bench.addLead(2)};
    const CampaignId campaign = bench.call(leads);
    QVERIFY(bench.edit(campaign, [](Campaign &one) { one.parallel = 1; }));
    bench.startEngine();
    QVERIFY(bench.endCalls(1, Outcome::NoAnswer));
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() == 1; }));
    const CampaignId followUp = bench.followUps(campaign).constFirst().id;
    bench.at([&](store::Store &store) {
        return store.campaigns.stop(followUp, CampaignState::Cancelled).value_or(false) &&
               (!isRemoved || store.campaigns.remove(followUp, bench.clock.now()).has_value());
    });
    bench.clock.advance(60s);
    QVERIFY(bench.endCalls(2, Outcome::NoAnswer));
    QVERIFY(bench.runUntil([&] { return bench.lead(leads.constLast()).status == LeadStatus::Missed; }));
    QVERIFY(bench.lead(leads.constLast()).statusDetail.isEmpty());
    QCOMPARE(bench.messages->sends(), 1);
}

void FallbackTest::whoeverWasReachedMeanwhileGetsNone()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    QVERIFY(bench.missAndWait(lead));
    bench.clock.advance(10s);
    bench.schedule({lead});
    QVERIFY(bench.endCalls(2, Outcome::Completed));
    bench.resumeSender();
    const CampaignId followUp = bench.followUps(campaign).constFirst().id;
    QVERIFY(bench.runUntil([&] { return bench.stateOf(followUp) == CampaignState::Completed; }));
    QCOMPARE(bench.messages->sends(), 0);
    QCOMPARE(bench.place(followUp, 0).state, PlaceState::Skipped);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

// What is told of the message later changes nothing of it
void FallbackTest::anotherCampaignsWordStands()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    bench.call({lead});
    QVERIFY(bench.missAndWrite(lead));
    bench.clock.advance(10s);
    bench.schedule({lead});
    QVERIFY(bench.endCalls(2, Outcome::Completed));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Unreachable);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.hasDelivery(Delivery::Failed); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

// The sender's fault costs the message no try, and the lead is in no batch of calls
void FallbackTest::aMessageThatIsSentAgainLeavesTheLeadMissed()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead, bench.addLead(2)});
    QVERIFY(bench.edit(campaign, [](Campaign &one) {
        one.rules.canary = 1; // the second one keeps the follow-up open
    }));
    QVERIFY(bench.missAndWrite(lead));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Account);
    bench.clock.advance(30s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::FallbackWaiting));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    const CampaignId followUp = bench.followUps(campaign).constFirst().id;
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(followUp, CampaignState::Cancelled).value_or(false);
    }));
    bench.resumeSender();
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 1);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
}

//
void FallbackTest::aCancelledCampaignTakesItsMessagesWithIt()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    // As long as the sender is stopped the message waits.
    QVERIFY(bench.missAndWait(lead));
    bench.at([&](store::Store &store) {
        return store.campaignLeads.endFallback(campaign, 0, 1, bench.clock.now()).has_value();
    });
    QVERIFY(bench.lead(lead).statusDetail.isEmpty());
    QCOMPARE(bench.sendsAfter(2h), 0);
}

// Ruling 8: who says "pause" wants nobody of it to be contacted
// Ruling 8: the message was handed over when the batch of calls was cancelled, and fails afterwards
void FallbackTest::whatFollowedACancelledBatchIsNotSentAgain()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead, bench.addLead(2)});
    bench.at([&](store::Store &store) {
        Campaign one = store.campaigns.find(campaign).value_or(Campaign());
        one.rules.canary = 1; // the second one keeps the follow-up open
        return store.campaigns.edit(one).has_value();
    });
    bench.startEngine();
    QVERIFY(bench.endCalls(1, Outcome::NoAnswer));
    bench.clock.advance(10s);
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaignLeads.endFallback(campaign, 0, 1, bench.clock.now()).has_value();
    }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::Transient);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).statusDetail.isEmpty(); }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    bench.clock.advance(1h);
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 1);
}

void FallbackTest::aPausedCampaignHoldsItsMessages()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead, bench.addLead(2)});
    QVERIFY(bench.edit(campaign, [](Campaign &one) { one.parallel = 1; }));
    QVERIFY(bench.missAndWait(lead));
    bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
    });
    bench.resumeSender();
    QCOMPARE(bench.sendsAfter(10s), 0);
    const Campaign followUp = bench.followUps(campaign).constFirst();
    QCOMPARE(followUp.state, CampaignState::Active);
    QVERIFY(
        bench.at([&](store::Store &store) { return isPausedWithCalls(followUp, store).value_or(false); }));
    QVERIFY(bench.resume(campaign));
    QVERIFY(bench.shows(lead, StatusDetail::Kind::WhatsAppSent));
    QCOMPARE(bench.messages->sends(), 1);
}

// F47: the ledger that was lost may have had it sent
void FallbackTest::afterARestoreTheMessagesOfOldCallsWait()
{
    Bench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.call({lead});
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->calls().size() == 1; }));
    bench.clock.advance(10s);
    bench.at([&](store::Store &store) {
        return store::RestoreNotesWriter(store.settings)
            .begin({bench.clock.now() - 1h, bench.clock.now()})
            .has_value();
    });
    QVERIFY(bench.endCalls(1, Outcome::NoAnswer));
    QVERIFY(bench.shows(lead, StatusDetail::Kind::FallbackWaiting));
    const QList<Campaign> followUps = bench.followUps(campaign);
    QCOMPARE(followUps.size(), 1);
    QCOMPARE(followUps.constFirst().state, CampaignState::Paused);
    QCOMPARE(followUps.constFirst().failure, RestoreGap::whyMessagesWait());
    QCOMPARE(bench.sendsAfter(10s), 0);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::FallbackTest)
#include "tst_fallback.moc"
