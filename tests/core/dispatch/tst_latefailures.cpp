// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/messagebench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using test::MessageBench;

/// A message that was handed over may fail for a day: what if somebody deleted, cancelled or listed its lead
/// meanwhile.
class LateFailuresTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneOfADeletedLeadStopsNothing_data();
    void oneOfADeletedLeadStopsNothing();
    void aCancelledBatchIsNotSentAgain_data();
    void aCancelledBatchIsNotSentAgain();
    void whoeverIsListedMeanwhileWaitsForNoTry();
};

void LateFailuresTest::oneOfADeletedLeadStopsNothing_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("in passing") << int(MessageFault::Transient);
    QTest::newRow("not before a day") << int(MessageFault::NotBeforeADay);
    QTest::newRow("unwanted") << int(MessageFault::SpamLimit);
    QTest::newRow("nobody there") << int(MessageFault::Unreachable);
    QTest::newRow("wants no messages") << int(MessageFault::OptedOut);
}

//
void LateFailuresTest::oneOfADeletedLeadStopsNothing()
{
    QFETCH(int, fault);
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    const LeadId other = bench.addLead(2);
    const CampaignId campaign = bench.send({lead, other}, [](Campaign &each) {
        each.rules.retry = {.maxAttempts = 2, .delays = {std::chrono::minutes{5}}, .delaysOf = {}};
        each.parallel = 1;
        each.interval = std::chrono::hours{48};
    });
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.at([&](store::Store &store) { return store.leads.remove({lead}).has_value(); }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault(fault));
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == std::optional(Delivery::Failed); }));
    bench.clock.advance(48h);
    QVERIFY(bench.runUntil([&] { return bench.lead(other).status == LeadStatus::Completed; }));
    QCOMPARE(bench.messages->sends(), 2);
    QCOMPARE(bench.told(Notice::Kind::DiallingStopped), 0);
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
}

void LateFailuresTest::aCancelledBatchIsNotSentAgain_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("in passing") << int(MessageFault::Transient);
    QTest::newRow("not before a day") << int(MessageFault::NotBeforeADay);
    QTest::newRow("unwanted") << int(MessageFault::SpamLimit);
    QTest::newRow("the account's") << int(MessageFault::Account);
}

// Ruling 8: its message was handed over when the batch was cancelled, and fails afterwards
void LateFailuresTest::aCancelledBatchIsNotSentAgain()
{
    QFETCH(int, fault);
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.send({lead, bench.addLead(2)}, [](Campaign &each) {
        each.rules.retry = {.maxAttempts = 2, .delays = {std::chrono::minutes{5}}, .delaysOf = {}};
        each.parallel = 1;
        each.rules.canary = 1; // the second one keeps the campaign open
    });
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.places.cancelRange(campaign, 0, 1, bench.clock.now()).has_value() &&
               store.places.askToStop(campaign, 0, 1).has_value();
    }));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault(fault));
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.lead(lead).status == LeadStatus::Missed; }));
    QCOMPARE(bench.lead(lead).statusDetail, QString());
    (void)bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); });
    bench.clock.advance(72h);
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 1);
}

// The failure cost no try, and nobody comes to the next one
void LateFailuresTest::whoeverIsListedMeanwhileWaitsForNoTry()
{
    MessageBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = bench.sendAndStayOpen(lead);
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::NotBeforeADay);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return !bench.lead(lead).statusDetail.isEmpty(); }));
    const PhoneNumber number = bench.lead(lead).number;
    QVERIFY(bench.at([&](store::Store &store) {
        DoNotCallEntry entry;
        entry.number = number.e164();
        entry.campaign = campaign;
        entry.addedAt = bench.clock.now();
        return store.doNotCall.insert(entry).has_value();
    }));
    bench.clock.advance(25h);
    QVERIFY(bench.runUntil([&] { return bench.place(campaign, 0).state == PlaceState::Skipped; }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed); // history does not lie
    QCOMPARE(bench.lead(lead).statusDetail, QString());
    QCOMPARE(bench.messages->sends(), 1);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::LateFailuresTest)
#include "tst_latefailures.moc"
