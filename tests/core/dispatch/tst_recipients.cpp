// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/knownrecipients.h"
#include "core/plan/priority.h"
#include "tests/core/dispatch/senderbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::refusedMessage;
using test::SenderBench;

/// The engine within what a sender may: so many a second, so many people in 24 hours, whichever accounts and
/// campaigns write.
class RecipientsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void twoAccountsOfOneSenderShareItsSeconds();
    void somebodyNewWaitsUntilTheDayOfTheFirstIsOver();
    void whoeverWasWrittenToCostsNothing();
    void theyAreFoundAmongManyWhoWait();
    void numbersOfOneBusinessShareThePeople();
    void aMessageInDoubtCounts();
    void aRefusedMessageGivesItsPlaceBack();
    void aRestartOpensNothing();
    void aWiderLimitIsUsedAtOnce();
    void theyGoInTheOrderOfTheLine();
    void aLimitThatAnotherAccountLowersMeanwhileHolds();
};

void RecipientsTest::twoAccountsOfOneSenderShareItsSeconds() // X-16, S4-018
{
    SenderBench bench;
    bench.change([](Account &each) { each.callsPerSecond = 2; });
    const AccountId twin = bench.addTwin([](Account &each) { each.callsPerSecond = 29; });
    const QList<LeadId> leads = bench.addLeads(6);
    bench.send(leads.mid(0, 3));
    bench.send(leads.mid(3), [&](Campaign &each) { each.account = twin; });
    bench.startEngine();
    for (const int all : {2, 4, 6}) {
        QVERIFY(bench.sent(all - 1)); // one a slice
        bench.clock.advance(50ms);
        QVERIFY(bench.sent(all));
        bench.clock.advance(979ms);
        bench.lookAFewTimes();
        QCOMPARE(bench.messages->sends(), all);
        bench.clock.advance(1ms);
    }
}

void RecipientsTest::somebodyNewWaitsUntilTheDayOfTheFirstIsOver()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    const CampaignId campaign = bench.send(bench.addLeads(5));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 2);
    QCOMPARE(bench.sendsAfter(24h - 1ms), 2);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(4));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 4);
    bench.clock.advance(24h);
    QVERIFY(bench.sent(5));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Completed; }));
}

void RecipientsTest::whoeverWasWrittenToCostsNothing()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    const QList<LeadId> leads = bench.addLeads(4);
    bench.send(leads.mid(0, 2));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.clock.advance(10s); // so soon nobody may be written to again
    bench.send({leads.at(2), leads.at(0), leads.at(3), leads.at(1)});
    QVERIFY(bench.sent(4));
    bench.lookAFewTimes();
    QStringList again = bench.writtenTo(2);
    again.sort();
    QCOMPARE(again, (QStringList{SenderBench::numberOf(1), SenderBench::numberOf(2)}));
    // Their 24 hours have begun anew.
    QCOMPARE(bench.sendsAfter(24h - 1ms), 4);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(6));
}

void RecipientsTest::theyAreFoundAmongManyWhoWait()
{
    SenderBench bench;
    bench.change([](Account &each) {
        each.recipientsADay = 1;
        each.lines = 10;
    });
    const QList<LeadId> leads = bench.addLeads(700); // more than one part of the line
    bench.send({leads.constLast()});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.clock.advance(10s);
    bench.send(leads, [](Campaign &each) { each.parallel = 700; });
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1ms); // the parts of a line are gone through one after the other
        return bench.messages->sends() == 2;
    }));
    QCOMPARE(bench.writtenTo(1), QStringList{SenderBench::numberOf(700)});
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 2);
}

void RecipientsTest::numbersOfOneBusinessShareThePeople()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 3; });
    const AccountId number = bench.addAccount(QStringLiteral("Second number"), QStringLiteral("another"),
                                              QStringLiteral("business"));
    const AccountId stranger = bench.addAccount(QStringLiteral("Another business"), QStringLiteral("third"),
                                                QStringLiteral("elsewhere"));
    const QList<LeadId> leads = bench.addLeads(6);
    bench.send(leads.mid(0, 2));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.send(leads.mid(2, 2), [&](Campaign &each) { each.account = number; });
    QVERIFY(bench.sent(3));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 3);
    bench.send(leads.mid(4, 2), [&](Campaign &each) { each.account = stranger; });
    QVERIFY(bench.sent(5));
}

void RecipientsTest::aMessageInDoubtCounts()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 1; });
    const CampaignId campaign = bench.send(bench.addLeads(2));
    QVERIFY(bench.seedIntent(campaign, 0, 1, Channel::WhatsApp).isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::NeedsOperator) == 1; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 0);
    bench.clock.advance(24h + 1min);
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() == 1; }));
    QCOMPARE(bench.writtenTo(), QStringList{SenderBench::numberOf(2)});
}

void RecipientsTest::aRefusedMessageGivesItsPlaceBack()
{
    SenderBench bench;
    bench.change([](Account &each) {
        each.recipientsADay = 1;
        each.lines = 1;
    });
    bench.messages->setScript([](const providers::MessageRequest &request) {
        const bool isFirst = request.number.e164() == SenderBench::numberOf(1);
        return isFirst ? std::optional(refusedMessage(providers::MessageFault::Unreachable)) : std::nullopt;
    });
    bench.send(bench.addLeads(2));
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.messages->sends() > 0 && bench.linesUsed() == 0; }));
    bench.clock.advance(2s);
    QVERIFY(bench.sent(2));
    QCOMPARE(bench.writtenTo(1), QStringList{SenderBench::numberOf(2)});
}

void RecipientsTest::aRestartOpensNothing() // I4
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    bench.send(bench.addLeads(4));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.stopEngine();
    bench.startEngine();
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 2);
}

void RecipientsTest::aWiderLimitIsUsedAtOnce()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    bench.send(bench.addLeads(5));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.lookAFewTimes();
    bench.change([](Account &each) { each.recipientsADay = 4; });
    QVERIFY(bench.sent(4));
    bench.change([](Account &each) { each.recipientsADay = 0; });
    QVERIFY(bench.sent(5));
}

void RecipientsTest::theyGoInTheOrderOfTheLine()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    const QList<LeadId> leads = bench.addLeads(2);
    bench.send(leads);
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.stopEngine();
    const CampaignId again = bench.send(leads);
    const QList<int> order = bench.at([&](store::Store &store) {
        EngineContext context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()};
        QList<int> positions;
        for (const int position : {0, 1}) {
            const store::Place place = store.places.find(again, position).value_or(store::Place());
            if (!store.places.lineUp(place, position == 1 ? plan::CallNowPriority : 0, bench.clock.now()))
                return positions;
        }
        const Result<CampaignFacts> facts = FactFinder(store).ofCampaign(
            store.campaigns.find(again).value_or(Campaign()),
            store.accounts.find(bench.account).value_or(Account()), bench.clock.now());
        if (!facts)
            return positions;
        const KnownRecipients::Found found =
            KnownRecipients(context).find(*facts, false, 10).value_or(KnownRecipients::Found());
        for (const Turn &turn : found.turns)
            positions << turn.place.position;
        return positions;
    });
    QCOMPARE(order, (QList<int>{1, 0}));
}

void RecipientsTest::aLimitThatAnotherAccountLowersMeanwhileHolds()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    const AccountId twin = bench.addTwin();
    bench.send(bench.addLeads(2));
    bench.at([&](store::Store &store) {
        // Another process lowers it after the look has read it, and before anything is intended.
        const auto source = [&store, twin, read = bench.messageSource()](const Account &account) {
            Account lowered = store.accounts.find(twin).value_or(Account());
            lowered.recipientsADay = 1;
            return store.accounts.update(lowered)
                       ? read(account)
                       : Result<std::shared_ptr<providers::MessageProvider>>(
                             fail(ErrorCode::DatabaseStatement, {QStringLiteral("the bench")}));
        };
        bench.engine = new Engine(*bench.ledger, bench.clock, bench.periods, bench.source(), source);
        bench.engine->start();
        return true;
    });
    QVERIFY(bench.sent(1));
    QCOMPARE(bench.sendsAfter(1min), 1);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::RecipientsTest)
#include "tst_recipients.moc"
