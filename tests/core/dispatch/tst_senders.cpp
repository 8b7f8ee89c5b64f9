// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/sender.h"

#include "core/dispatch/factfinder.h"
#include "tests/core/dispatch/senderbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::SenderBench;

/// What accounts share that are the same sender, and what the rules see of it.
class SendersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAccountOfCallsIsItsOwnSender();
    void theSmallestOfTheirLimitsHolds();
    void peopleAreSharedThroughAnAccountInBetween();
    void theDayIsTheSenders();
    void thePersonWhoComesNextWaitsForTheFirstToLeave();
    void aLimitThatWasLoweredWaitsForSoManyMore();
    void withoutALimitNobodyIsCounted();
};

namespace {

Result<Sender> senderIn(SenderBench &bench, AccountId id)
{
    return bench.at(
        [&](store::Store &store) { return senderOf(store.accounts.find(id).value_or(Account()), store); });
}

plan::RecipientCount recipientsIn(SenderBench &bench)
{
    return bench.at([&](store::Store &store) {
        const Account account = store.accounts.find(bench.account).value_or(Account());
        const Sender sender = senderOf(account, store).value_or(Sender());
        return recipientsOf(sender, store, bench.clock.now()).value_or(plan::RecipientCount{-1, -1, {}});
    });
}

} // namespace

void SendersTest::anAccountOfCallsIsItsOwnSender()
{
    test::DispatchBench bench;
    const AccountId twin = bench.at([&](store::Store &store) {
        Account made = store.accounts.find(bench.account).value_or(Account());
        made.name = QStringLiteral("Twin");
        return store.accounts.insert(made).value_or(AccountId());
    });
    QVERIFY(twin.isValid());
    const Sender sender = bench.at([&](store::Store &store) {
        return senderOf(store.accounts.find(bench.account).value_or(Account()), store).value_or(Sender());
    });
    QCOMPARE(sender.accounts, QList<AccountId>{bench.account});
    QCOMPARE(sender.portfolio, QList<AccountId>{bench.account});
}

void SendersTest::theSmallestOfTheirLimitsHolds()
{
    SenderBench bench;
    bench.change([](Account &each) {
        each.callsPerSecond = 29;
        each.callsPerDay = 0;
        each.recipientsADay = 2'000;
    });
    const AccountId twin = bench.addTwin([](Account &each) {
        each.callsPerSecond = 20;
        each.callsPerDay = 500;
        each.recipientsADay = 0;
    });
    const AccountId number = bench.addAccount(QStringLiteral("Second number"), QStringLiteral("another"),
                                              QStringLiteral("business"), [](Account &each) {
                                                  each.callsPerSecond = 1;
                                                  each.recipientsADay = 250;
                                              });
    const Sender expected{.accounts = {bench.account, twin},
                          .portfolio = {bench.account, twin, number},
                          .perSecond = 20,
                          .perDay = 500,
                          .recipientsADay = 250};
    QVERIFY(senderIn(bench, bench.account).value_or(Sender()) == expected);
    QVERIFY(senderIn(bench, twin).value_or(Sender()) == expected);
    const Sender other = senderIn(bench, number).value_or(Sender());
    QCOMPARE(other.accounts, QList<AccountId>{number});
    QCOMPARE(other.portfolio, expected.portfolio);
    QCOMPARE(other.perSecond, 1);
    QCOMPARE(other.recipientsADay, 250);
}

void SendersTest::peopleAreSharedThroughAnAccountInBetween()
{
    SenderBench bench;
    // The same number with another business: one of the two was typed wrongly.
    const AccountId between =
        bench.addAccount(QStringLiteral("Between"), QStringLiteral("sender"), QStringLiteral("second"));
    const AccountId far =
        bench.addAccount(QStringLiteral("Far"), QStringLiteral("third"), QStringLiteral("second"));
    QCOMPARE(senderIn(bench, bench.account).value_or(Sender()).portfolio,
             (QList<AccountId>{bench.account, between, far}));
    QCOMPARE(senderIn(bench, far).value_or(Sender()).portfolio,
             (QList<AccountId>{bench.account, between, far}));
    QCOMPARE(senderIn(bench, far).value_or(Sender()).accounts, QList<AccountId>{far});
}

void SendersTest::theDayIsTheSenders() // S4-023, S4-037
{
    SenderBench bench;
    bench.change([](Account &each) { each.callsPerDay = 3; });
    const AccountId twin = bench.addTwin();
    bench.send(bench.addLeads(5), [&](Campaign &each) { each.account = twin; });
    bench.startEngine();
    QVERIFY(bench.sent(3));
    bench.lookAFewTimes();
    QCOMPARE(bench.messages->sends(), 3);
    const plan::DayCount day = bench.at([&](store::Store &store) {
        const Account account = store.accounts.find(bench.account).value_or(Account());
        return dayOf(account, store, HouseRules(), bench.clock.now()).value_or(plan::DayCount());
    });
    QCOMPARE(day.used, 3);
    QCOMPARE(day.limit, 3);
}

void SendersTest::thePersonWhoComesNextWaitsForTheFirstToLeave()
{
    SenderBench bench;
    bench.change([](Account &each) { each.recipientsADay = 2; });
    const Instant first = bench.clock.now();
    const LeadId one = bench.addLead(1);
    bench.send({one});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(!recipientsIn(bench).frees);
    bench.clock.advance(1h);
    bench.send({bench.addLead(2)});
    QVERIFY(bench.sent(2));
    bench.stopEngine();
    QVERIFY((recipientsIn(bench) == plan::RecipientCount{2, 2, first + 24h}));
    const CampaignId third = bench.send({bench.addLead(3), one});
    const auto verdict = [&](int position) {
        return bench.at([&](store::Store &store) {
            const FactFinder finder(store);
            Campaign campaign = store.campaigns.find(third).value_or(Campaign());
            campaign.state = CampaignState::Active;
            const Account account = store.accounts.find(bench.account).value_or(Account());
            const Result<CampaignFacts> facts = finder.ofCampaign(campaign, account, bench.clock.now());
            Turn turn;
            turn.place = store.places.find(third, position).value_or(store::Place());
            turn.dueAt = bench.clock.now();
            turn.lead = *store.leads.find(turn.place.lead);
            return plan::eligibility(
                finder.of(turn, *facts, bench.clock.now()).value_or(plan::EligibilityFacts()));
        });
    };
    const plan::Eligibility held = verdict(0);
    QCOMPARE(held.reason, plan::Reason::RecipientLimit);
    QCOMPARE(held.notBefore, std::optional<Instant>(first + 24h));
    // Who was written to already costs nothing.
    QCOMPARE(verdict(1).answer, plan::Answer::CallNow);
}

void SendersTest::aLimitThatWasLoweredWaitsForSoManyMore()
{
    SenderBench bench;
    const Instant first = bench.clock.now();
    bench.startEngine();
    for (int n = 1; n <= 3; ++n) {
        bench.send({bench.addLead(n)});
        QVERIFY(bench.sent(n));
        bench.clock.advance(1h);
    }
    bench.change([](Account &each) { each.recipientsADay = 2; });
    // Two of the three have to leave before there is room for one.
    QVERIFY((recipientsIn(bench) == plan::RecipientCount{3, 2, first + 25h}));
    bench.change([](Account &each) { each.recipientsADay = 3; });
    QVERIFY((recipientsIn(bench) == plan::RecipientCount{3, 3, first + 24h}));
}

void SendersTest::withoutALimitNobodyIsCounted()
{
    SenderBench bench;
    bench.send({bench.addLead(1)});
    bench.startEngine();
    QVERIFY(bench.sent(1));
    QVERIFY(recipientsIn(bench) == plan::RecipientCount());
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::SendersTest)
#include "tst_senders.moc"
