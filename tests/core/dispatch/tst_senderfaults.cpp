// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/senderbench.h"

#include <algorithm>

namespace callboard::dispatch {

using namespace std::chrono_literals;
using providers::MessageFault;
using test::InLedger;
using test::refusedMessage;
using test::SenderBench;

/// What a provider says of a sender or of one person, rather than of a message: 130429, 131048 and 131056 of
/// the provider page.
class SenderFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onePersonWaitsAndNobodyElse();
    void thePersonWaitsInEveryCampaign();
    void aStatusThatSaysSoIsNoMissEither();
    void eachTimeThePersonWaitsLonger();
    void aSenderThatIsTakenForUnwantedRests();
    void allAccountsOfTheSenderRest();
    void whatIsToldLateOfABurstIsTheSameSign();
    void aStatusOfUnwantedMessagesRestsTheSenderToo();
    void anAccountThatWasStoppedStaysSo();
    void tooMuchSlowsAllAccountsOfTheSenderDown();
    void tooMuchThatIsToldLateSlowsDownOnce();

private:
    struct GateKeeper
    {
        GateKeeper(SenderBench &bench, store::Store &store)
            : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
            , gate(context)
        {
        }
        EngineContext context;
        AccountGate gate;
    };
    [[nodiscard]] static auto make(SenderBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<GateKeeper>(bench, store); };
    }
    /// Refuses the first so many messages to lead 1.
    static void refuseFirst(SenderBench &bench, int count, MessageFault fault)
    {
        bench.messages->setScript([count, fault, sent = 0](const providers::MessageRequest &request) mutable {
            const bool isFirstLead = request.number.e164() == SenderBench::numberOf(1);
            return isFirstLead && ++sent <= count ? std::optional(refusedMessage(fault)) : std::nullopt;
        });
    }
};

void SenderFaultsTest::onePersonWaitsAndNobodyElse() // 131056
{
    SenderBench bench;
    refuseFirst(bench, 2, MessageFault::PairLimit);
    const QList<LeadId> leads = bench.addLeads(2);
    bench.send(leads); // with one try each
    bench.startEngine();
    QVERIFY(bench.sent(2));
    QVERIFY(!bench.storedAccount().pausedUntil);
    QVERIFY(bench.runUntil([&] { return bench.lead(leads.at(1)).status == LeadStatus::Completed; }));
    QCOMPARE(bench.sendsAfter(6s - 1ms), 2);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(3));
    QCOMPARE(bench.sendsAfter(16s - 1ms), 3);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(4));
    QVERIFY(bench.runUntil([&] { return bench.lead(leads.at(0)).status == LeadStatus::Completed; }));
    QCOMPARE(bench.attempts().size(), 2); // the same message went out again, and its refusals were no tries
}

void SenderFaultsTest::thePersonWaitsInEveryCampaign()
{
    SenderBench bench;
    refuseFirst(bench, 1, MessageFault::PairLimit);
    const LeadId lead = bench.addLead(1);
    bench.send({lead});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.send({lead});
    bench.lookAFewTimes();
    QCOMPARE(bench.sendsAfter(6s - 1ms), 1);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(2));
    // And the second after the gap that is kept between any two.
    bench.clock.advance(30s);
    QVERIFY(bench.sent(3));
}

void SenderFaultsTest::aStatusThatSaysSoIsNoMissEither()
{
    SenderBench bench;
    bench.sendAndStayOpen(bench.addLead(1));
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::PairLimit);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == std::optional(Delivery::Failed); }));
    QCOMPARE(bench.latest().reason, QStringLiteral("pair_limit"));
    QVERIFY(!bench.storedAccount().pausedUntil);
    bench.clock.advance(6s);
    QVERIFY(bench.sent(2)); // though there is one try only
}

void SenderFaultsTest::eachTimeThePersonWaitsLonger()
{
    SenderBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    const auto wait = [&](const QByteArray &number) {
        return bench.at([&](store::Store &) { return keeper->gate.pairWait(number); });
    };
    const QByteArray one(32, 'a');
    const QByteArray other(32, 'b');
    for (const seconds expected : {6s, 16s, 64s, 256s, 1024s, 3600s, 3600s})
        QCOMPARE(wait(one), milliseconds(expected));
    QCOMPARE(wait(other), milliseconds(6s));
    bench.clock.advance(1h);
    QCOMPARE(wait(one), milliseconds(3600s));
    bench.clock.advance(1h + 1ms);
    QCOMPARE(wait(one), milliseconds(6s));
}

void SenderFaultsTest::aSenderThatIsTakenForUnwantedRests() // 131048
{
    SenderBench bench;
    bench.messages->refuse(MessageFault::SpamLimit);
    bench.send(bench.addLeads(3));
    bench.startEngine();
    QVERIFY(bench.sent(3)); // one burst, and one sign
    QCOMPARE(bench.storedAccount().pauseReason, QStringLiteral("spam_limit"));
    QCOMPARE(bench.storedAccount().pausedUntil, std::optional<Instant>(bench.clock.now() + 1h));
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AccountRested) == 1; }));
    QCOMPARE(bench.sendsAfter(1h - 1ms), 3);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(4)); // one tries
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 4);
    QCOMPARE(bench.storedAccount().pausedUntil, std::optional<Instant>(bench.clock.now() + 2h));
    bench.messages->setScript({});
    bench.clock.advance(2h);
    QVERIFY(bench.sent(7)); // nobody's try was lost
    QVERIFY(bench.storedAccount().pauseReason.isEmpty());
}

void SenderFaultsTest::allAccountsOfTheSenderRest()
{
    SenderBench bench;
    const AccountId twin = bench.addTwin();
    const AccountId other =
        bench.addAccount(QStringLiteral("Other"), QStringLiteral("another"), QStringLiteral("elsewhere"));
    InLedger<GateKeeper> keeper(bench, make(bench));
    const Instant until = bench.at([&](store::Store &) {
        return keeper->gate.holdForSpam(bench.account, bench.clock.now()).value_or(Instant{});
    });
    QCOMPARE(until, bench.clock.now() + 1h);
    QCOMPARE(bench.stored(twin).pausedUntil, std::optional(until));
    QCOMPARE(bench.stored(twin).pauseReason, QString(SpamLimit));
    QVERIFY(!bench.stored(other).pausedUntil);
    // What the other account is told meanwhile is the same sign.
    QCOMPARE(bench.at([&](store::Store &) {
        return keeper->gate.holdForSpam(twin, bench.clock.now()).value_or(Instant{});
    }),
             until);
    // A day of peace, and it begins with an hour again.
    bench.clock.advance(1h + 24h);
    QCOMPARE(bench.at([&](store::Store &) {
        return keeper->gate.holdForSpam(twin, bench.clock.now()).value_or(Instant{});
    }),
             bench.clock.now() + 1h);
}

void SenderFaultsTest::whatIsToldLateOfABurstIsTheSameSign() // F17
{
    SenderBench bench;
    InLedger<GateKeeper> keeper(bench, make(bench));
    const auto hold = [&](Instant sentAt) {
        return bench.at([&](store::Store &) {
            return keeper->gate.holdForSpam(bench.account, sentAt).value_or(Instant{});
        });
    };
    const Instant sentAt = bench.clock.now();
    bench.clock.advance(30s);
    const Instant until = hold(sentAt);
    QCOMPARE(until, bench.clock.now() + 1h);
    bench.clock.advance(2h);
    QCOMPARE(hold(sentAt), bench.clock.now());
    QCOMPARE(bench.storedAccount().pausedUntil, std::optional(until)); // which is over
    QCOMPARE(hold(bench.clock.now()), bench.clock.now() + 2h);
    // Nor while a person has ended the rest.
    QVERIFY(bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); }));
    QCOMPARE(hold(sentAt), bench.clock.now());
    QVERIFY(!bench.storedAccount().pausedUntil);
}

void SenderFaultsTest::aStatusOfUnwantedMessagesRestsTheSenderToo()
{
    SenderBench bench;
    bench.sendAndStayOpen(bench.addLead(1));
    bench.startEngine();
    QVERIFY(bench.sent(1));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::SpamLimit);
    QVERIFY(bench.askedAfter(30s));
    QVERIFY(bench.runUntil([&] { return bench.delivery() == std::optional(Delivery::Failed); }));
    QCOMPARE(bench.storedAccount().pauseReason, QString(SpamLimit));
    QCOMPARE(bench.sendsAfter(1h - 1ms), 1);
    bench.clock.advance(1ms);
    QVERIFY(bench.sent(2));
}

void SenderFaultsTest::anAccountThatWasStoppedStaysSo() // F17
{
    SenderBench bench;
    const AccountId twin = bench.addTwin();
    InLedger<GateKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.stop(twin, QStringLiteral("key_refused")) &&
               keeper->gate.holdForSpam(bench.account, bench.clock.now()) &&
               keeper->gate.slowSenderDown(bench.account, 5s, QStringLiteral("429"));
    }));
    QCOMPARE(bench.stored(twin).pauseReason, QStringLiteral("key_refused"));
    QVERIFY(isClosed(bench.stored(twin), bench.clock.now() + 24h));
    QCOMPARE(bench.storedAccount().pauseReason, QString(SpamLimit));
}

void SenderFaultsTest::tooMuchSlowsAllAccountsOfTheSenderDown() // 130429, X-17
{
    SenderBench bench;
    bench.change([](Account &each) { each.callsPerSecond = 80; });
    const AccountId twin = bench.addTwin([](Account &each) { each.callsPerSecond = 80; });
    InLedger<GateKeeper> keeper(bench, make(bench));
    const auto rate = [&](AccountId id) {
        return bench.at([&](store::Store &store) {
            const Sender sender =
                senderOf(store.accounts.find(id).value_or(Account()), store).value_or(Sender());
            return keeper->gate.perSecond(sender);
        });
    };
    QCOMPARE(rate(bench.account), 80);
    QVERIFY(bench.at([&](store::Store &) {
        return keeper->gate.slowSenderDown(bench.account, 3s, QStringLiteral("429")).has_value() &&
               keeper->gate.slowSenderDown(twin, 3s, QStringLiteral("429")).has_value(); // of the same burst
    }));
    QCOMPARE(bench.storedAccount().pausedUntil, std::optional<Instant>(bench.clock.now() + 3s));
    QCOMPARE(bench.stored(twin).pausedUntil, std::optional<Instant>(bench.clock.now() + 3s));
    QCOMPARE(rate(bench.account), 40);
    QCOMPARE(rate(twin), 40);
    bench.clock.advance(20s);
    QCOMPARE(rate(twin), 56);
    bench.clock.advance(30s);
    QCOMPARE(rate(twin), 80);
}

void SenderFaultsTest::tooMuchThatIsToldLateSlowsDownOnce()
{
    SenderBench bench;
    bench.send(bench.addLeads(2));
    bench.startEngine();
    QVERIFY(bench.sent(2));
    bench.messages->tell(QStringLiteral("m-1"), Delivery::Failed, MessageFault::SlowDown);
    bench.clock.advance(30s);
    QVERIFY(bench.runUntil([&] { return bench.messages->polls() == 2; }));
    QVERIFY(bench.runUntil([&] { return bench.storedAccount().pausedUntil.has_value(); }));
    const std::optional<Instant> until = bench.storedAccount().pausedUntil;
    bench.messages->tell(QStringLiteral("m-2"), Delivery::Failed, MessageFault::SlowDown);
    QVERIFY(bench.runUntil([&] {
        bench.clock.advance(1min);
        const QList<Attempt> all = bench.attempts();
        return std::all_of(all.cbegin(), all.cend(), [](const Attempt &each) {
            return each.delivery == std::optional(Delivery::Failed);
        });
    }));
    QCOMPARE(bench.attempts().size(), 2);
    QCOMPARE(bench.storedAccount().pausedUntil, until);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::SenderFaultsTest)
#include "tst_senderfaults.moc"
