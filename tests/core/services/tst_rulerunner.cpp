// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/rulerunner.h"

#include "core/model/channel.h"
#include "core/services/campaignservice.h"
#include "core/services/rulepreset.h"
#include "core/services/settingtable.h"
#include "core/store/standingrulerepository.h"
#include "tests/support/orderdesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::OrderDesk;

/// What a run must not do to other runs, nor to what a person chose.
class RuleRunnerTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRunByHandAndOneThatIsDueShareNoLeads();
    void theAccountOfARuleIsNotTheLastOneUsed();
    void aClockThatWasAheadSilencesNoRule();
    void aMomentThatComesAgainIsPassedOver();
    void aStepAfterTheLastMissIsJudgedWhereItIsUsed();
};

namespace {

StandingRule delivery()
{
    return rulePreset(StandingRuleKind::DailySessions);
}

QList<CampaignOverview> campaignsOf(OrderDesk &desk)
{
    return await(CampaignService(*desk.profile.workspace).overviews()).value_or({});
}

} // namespace

void RuleRunnerTest::aRunByHandAndOneThatIsDueShareNoLeads() // S1-018
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(40, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(13, 0, 20)); // so that the two are not of one moment
    const QFuture<Result<QList<RuleReceipt>>> due = desk.rules.runDue();
    const QFuture<Result<RuleReceipt>> byHand = desk.rules.runNow(rule.id);
    QVERIFY(await(due));
    QVERIFY(await(byHand)); // overtaken, it looks again
    (void)desk.runDue();    // overtaken, it comes at the next look
    const QList<CampaignOverview> campaigns = campaignsOf(desk);
    QCOMPARE(campaigns.size(), 1);
    QCOMPARE(campaigns.constFirst().campaign.leadCount, 40);
    QCOMPARE(await(desk.rules.runs(rule.id, 10)).value_or({}).size(), 2);
}

void RuleRunnerTest::theAccountOfARuleIsNotTheLastOneUsed()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    const AccountId real = desk.profile.addRealAccount(3);
    const QString lastUsed = QString::number(real.value());
    QVERIFY(await(desk.profile.workspace->ledger().write([lastUsed](store::Store &store) {
        return store.settings.setValue(lastUsedKey(Channel::Call), lastUsed);
    })));
    const AccountService accounts(*desk.profile.workspace);
    QCOMPARE(await(accounts.preferred()).value_or(Account()).id, real);
    StandingRule rule = delivery();
    const QList<Account> all = await(accounts.accounts()).value_or({});
    for (const Account &each : all) {
        if (each.isPractice() && channelOf(each.provider) == Channel::Call)
            rule.campaign.account = each.id;
    }
    const Result<StandingRuleId> id = await(desk.rules.add(rule));
    QVERIFY(id);
    QVERIFY(await(desk.rules.setState(*id, StandingRuleState::Started)));
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().constFirst().run.leads, 1);
    QCOMPARE(await(accounts.preferred()).value_or(Account()).id, real);
}

void RuleRunnerTest::aClockThatWasAheadSilencesNoRule()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    const Instant monthAhead = desk.profile.clock->now() + std::chrono::days{30};
    QVERIFY(await(desk.profile.workspace->ledger().write([id = rule.id, monthAhead](store::Store &store) {
        return store::StandingRuleRepository(*store.database).skipUntil(id, monthAhead);
    })));
    QVERIFY(desk.runDue().isEmpty()); // looked at before the session: it counts from here on
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
    QCOMPARE(campaignsOf(desk).size(), 1);
}

void RuleRunnerTest::aMomentThatComesAgainIsPassedOver()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(13, 0));
    const Instant moment = desk.profile.clock->now();
    QCOMPARE(desk.runDue().size(), 1);
    desk.profile.clock->jumpWall(-std::chrono::minutes{10});
    QVERIFY(desk.runDue().isEmpty());
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD"))); // there would be somebody
    desk.profile.clock->advance(std::chrono::minutes{10});
    QVERIFY(desk.runDue().isEmpty());
    // Or each look until the next moment would write a campaign and take it back.
    QCOMPARE(await(desk.rules.named(rule.name)).value_or(StandingRule()).settledUntil, moment);
    QCOMPARE(campaignsOf(desk).size(), 1);
}

void RuleRunnerTest::aStepAfterTheLastMissIsJudgedWhereItIsUsed() // S0-075
{
    OrderDesk desk;
    const AccountId caller =
        await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    StandingRule rule = rulePreset(StandingRuleKind::Recurring);
    rule.campaign.account = caller;
    rule.campaign.rules.fallback = {FallbackChannel::WhatsApp};
    rule.campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {caller, {}}); // which sends nothing
    QCOMPARE(await(desk.rules.add(rule)).error().code, ErrorCode::Refused);
    rule = delivery();
    rule.campaign.account = caller;
    rule.campaign.rules.fallback = {FallbackChannel::WhatsApp};
    rule.campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {caller, {}});
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    const Result<StandingRuleId> id = await(desk.rules.add(rule));
    QVERIFY(id);
    desk.goOnTo(QTime(13, 0));
    QVERIFY(await(desk.rules.runNow(*id)));
    const Campaign made = campaignsOf(desk).constFirst().campaign;
    QVERIFY(made.rules.fallback.isEmpty());
    QVERIFY(made.fallbackSteps.isEmpty());
}

QTEST_GUILESS_MAIN(RuleRunnerTest)
#include "tst_rulerunner.moc"
