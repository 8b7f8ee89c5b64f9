// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/standingruleservice.h"

#include "core/services/campaignservice.h"
#include "core/services/rulepreset.h"
#include "tests/support/orderdesk.h"

#include <QtConcurrentRun>

using namespace callboard;
using namespace callboard::services;
using callboard::plan::RunVerdict;
using callboard::test::await;
using callboard::test::OrderDesk;
using namespace std::chrono_literals;

class StandingRuleServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aNewRuleIsListedAndDoesNothing();
    void aStartedRuleSaysWhenItRunsNext();
    void theFirstOfAllRulesIsDueNext();
    void whatCannotRunIsRefusedAndSaysWhere();
    void aRuleIsFoundByNameAndNumber();
    void aShorterCooldownIsThatOfTheCallsAsWell();
    void aSessionMakesOneCampaignHoweverOftenItIsAsked();
    void ofTwoWhoMakeTheSameRunOneCampaignIsLeft();
    void aSessionThatFindsNobodyIsDoneWith();
    void aRunByHandKeepsTheHours();
    void aRunByHandTakesNothingFromTheNextOne();
    void aStoppedRuleMakesNothing();
    void aMissedSessionIsMadeUpWhileItsDayIsOpen();
    void aSessionMissedForTheDayIsLeftToTheNext();
    void aMissedRecurringCampaignIsHeldWithAQuestion();
    void noRunIsMadeOnAHoliday();
    void whatTheRuleCannotDoIsNotedAndTheNextRunTried();
    void aDryRunTellsAndWritesNothing();
    void checkUpCallsAreSpreadOverTheDay();
    void aSweepOnceStopsTheRule();
    void aDeletedRuleLeavesItsCampaigns();
    void anAccountWithARuleStays();
    void timesThatAreChangedAreNotMadeUpFor();
    void otherChangesLeaveWhatIsDue();
    void hoursThatNoLongerHoldARunAreTold();
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

RuleOverview overviewOf(OrderDesk &desk)
{
    const QList<RuleOverview> all = await(desk.rules.overviews()).value_or({});
    return all.isEmpty() ? RuleOverview() : all.constFirst();
}

Instant at(OrderDesk &desk, int daysAhead, QTime time)
{
    const QTimeZone zone = desk.profile.workspace->zone();
    return plan::instantAt(QDate(2026, 11, 20).addDays(daysAhead), time, zone); // the profile's first day
}

} // namespace

void StandingRuleServiceTest::aNewRuleIsListedAndDoesNothing()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(3, QStringLiteral("OFD")));
    StandingRule rule = delivery();
    rule.name = QStringLiteral(" Order desk ");
    rule.state = StandingRuleState::Started; // add() knows better
    rule.campaign.account = await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    QVERIFY(await(desk.rules.add(rule)));
    const RuleOverview overview = overviewOf(desk);
    QCOMPARE(overview.rule.name, QStringLiteral("Order desk"));
    QVERIFY(!overview.rule.isStarted());
    QVERIFY(!overview.account.isEmpty());
    QVERIFY(!overview.nextRun);
    QVERIFY(!overview.lastRun);
    desk.goOnTo(QTime(13, 0));
    QVERIFY(desk.runDue().isEmpty());
}

void StandingRuleServiceTest::aStartedRuleSaysWhenItRunsNext() // S1-028, S1-030
{
    OrderDesk desk;
    QVERIFY(desk.start(delivery()).id.isValid());
    const RuleOverview overview = overviewOf(desk); // it is noon, and the session at noon is over
    QVERIFY(overview.rule.isStarted());
    QCOMPARE(overview.nextRun, std::optional(at(desk, 0, QTime(13, 0))));
    desk.goOnTo(QTime(15, 0));
    QCOMPARE(overviewOf(desk).nextRun, std::optional(at(desk, 1, QTime(10, 0))));
}

void StandingRuleServiceTest::theFirstOfAllRulesIsDueNext()
{
    OrderDesk desk;
    QCOMPARE(await(desk.rules.nextDue()).value_or(Instant{}), std::nullopt);
    const StandingRule sessions = desk.start(delivery());
    StandingRule later = rulePreset(StandingRuleKind::Recurring);
    later.times = {QTime(12, 30)};
    later.days = 0b1111111;
    later = desk.start(later);
    QCOMPARE(await(desk.rules.nextDue()).value_or(std::nullopt), std::optional(at(desk, 0, QTime(12, 30))));
    desk.goOnTo(QTime(12, 45)); // what is due and has not run counts, too
    QCOMPARE(await(desk.rules.nextDue()).value_or(std::nullopt), std::optional(at(desk, 0, QTime(12, 30))));
    QVERIFY(await(desk.rules.setState(later.id, StandingRuleState::Stopped)));
    QCOMPARE(await(desk.rules.nextDue()).value_or(std::nullopt), std::optional(at(desk, 0, QTime(13, 0))));
    QVERIFY(await(desk.rules.setState(sessions.id, StandingRuleState::Stopped)));
    QCOMPARE(await(desk.rules.nextDue()).value_or(Instant{}), std::nullopt);
}

void StandingRuleServiceTest::whatCannotRunIsRefusedAndSaysWhere()
{
    OrderDesk desk;
    StandingRule rule = desk.start(delivery());
    rule.times = {QTime(9, 0)};
    const Result<void> edited = await(desk.rules.edit(rule));
    QVERIFY(!edited);
    QCOMPARE(edited.error().where, QStringLiteral("Times"));
    rule = delivery();
    rule.campaign.account = AccountId(99);
    QCOMPARE(await(desk.rules.add(rule)).error().code, ErrorCode::NotFound);
    rule = overviewOf(desk).rule;
    rule.campaign.parallel = 0;
    QCOMPARE(await(desk.rules.edit(rule)).error().code, ErrorCode::Refused);
    rule = overviewOf(desk).rule;
    rule.name = QStringLiteral("A second one");
    QVERIFY(await(desk.rules.edit(rule)));
    QCOMPARE(overviewOf(desk).rule.name, QStringLiteral("A second one"));
    rule.id = StandingRuleId(99);
    QCOMPARE(await(desk.rules.edit(rule)).error().code, ErrorCode::NotFound);
}

void StandingRuleServiceTest::aRuleIsFoundByNameAndNumber()
{
    OrderDesk desk;
    const StandingRule rule = desk.start(delivery());
    QCOMPARE(await(desk.rules.named(rule.name.toUpper())).value_or(StandingRule()).id, rule.id);
    QCOMPARE(await(desk.rules.named(QString::number(rule.id.value()))).value_or(StandingRule()).id, rule.id);
    QCOMPARE(await(desk.rules.named(QStringLiteral("nobody"))).error().code, ErrorCode::NotFound);
}

void StandingRuleServiceTest::aShorterCooldownIsThatOfTheCallsAsWell()
{
    StandingRule rule = rulePreset(StandingRuleKind::DailySessions);
    QCOMPARE(rule.gap(), seconds{2h});
    rule.cooldown = 50min;
    QCOMPARE(rule.gap(), seconds{50min});
}

void StandingRuleServiceTest::aSessionMakesOneCampaignHoweverOftenItIsAsked()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(7, QStringLiteral("OFD")));
    QVERIFY(desk.addOrders(2, QStringLiteral("RTO")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(13, 0));
    const QFuture<Result<QList<RuleReceipt>>> first = desk.rules.runDue();
    const QFuture<Result<QList<RuleReceipt>>> second = desk.rules.runDue();
    QCOMPARE(await(first).value_or({}).size() + await(second).value_or({}).size(), 1);
    QVERIFY(desk.runDue().isEmpty());
    const QList<CampaignOverview> campaigns = campaignsOf(desk);
    QCOMPARE(campaigns.size(), 1);
    const Campaign campaign = campaigns.constFirst().campaign;
    QCOMPARE(campaign.leadCount, 7);
    QCOMPARE(campaign.state, CampaignState::Scheduled);
    QVERIFY(campaign.name.startsWith(rule.name));
    QCOMPARE(campaign.rules.retry.maxAttempts, 1);
    QCOMPARE(campaign.rules.contacts.gap, seconds{2h}); // in practice, too
    QCOMPARE(campaign.policy.parts, rule.campaign.hours);
    const RuleOverview overview = overviewOf(desk);
    QVERIFY(overview.lastRun.has_value());
    QCOMPARE(overview.lastRun->campaign, campaign.id);
    QCOMPARE(overview.lastRun->leads, 7);
    QCOMPARE(overview.lastRun->due, at(desk, 0, QTime(13, 0)));
}

void StandingRuleServiceTest::ofTwoWhoMakeTheSameRunOneCampaignIsLeft()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(4, QStringLiteral("OFD")));
    const StandingRule seenByBoth = desk.start(delivery());
    desk.goOnTo(QTime(13, 0));
    const auto run = [&] {
        return await(QtConcurrent::run([workspace = desk.profile.workspace.get(), seenByBoth] {
            return RuleRunner(*workspace).due(seenByBoth);
        }));
    };
    const Result<std::optional<RuleReceipt>> first = run();
    QVERIFY(first);
    QVERIFY(first->has_value());
    const Result<std::optional<RuleReceipt>> second = run();
    QVERIFY(second);
    QVERIFY(!second->has_value());
    QCOMPARE(campaignsOf(desk).size(), 1);
    const Result<int> pieces = await(desk.profile.workspace->ledger().write(
        [](store::Store &store) { return store.campaigns.dropUnfinished(100); }));
    QCOMPARE(pieces.value_or(-1), 0); // what was half made is gone already
}

void StandingRuleServiceTest::aSessionThatFindsNobodyIsDoneWith()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("In Transit")));
    QVERIFY(desk.start(delivery()).id.isValid());
    desk.goOnTo(QTime(13, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.result, RuleRunResult::Nobody);
    QVERIFY(campaignsOf(desk).isEmpty());
    QVERIFY(desk.runDue().isEmpty());
}

void StandingRuleServiceTest::aRunByHandKeepsTheHours() // S1-024, S1-025, S1-031
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(3, QStringLiteral("Undelivered")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(17, 0));
    const Result<RuleReceipt> refused = await(desk.rules.runNow(rule.id));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::Refused);
    QVERIFY(campaignsOf(desk).isEmpty());
    desk.goOnTo(QTime(16, 59));
    const Result<RuleReceipt> made = await(desk.rules.runNow(rule.id));
    QVERIFY(made);
    QVERIFY(made->run.isByHand);
    QCOMPARE(made->run.leads, 3);
    QCOMPARE(campaignsOf(desk).size(), 1);
}

void StandingRuleServiceTest::aRunByHandTakesNothingFromTheNextOne()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(12, 30));
    QVERIFY(await(desk.rules.setState(rule.id, StandingRuleState::Stopped))); // a stopped one runs, too
    const Result<RuleReceipt> byHand = await(desk.rules.runNow(rule.id));
    QVERIFY(byHand);
    QVERIFY(await(desk.rules.setState(rule.id, StandingRuleState::Started)));
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    desk.goOnTo(QTime(13, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.leads, 1);
    QCOMPARE(receipts.constFirst().reach.count(RunVerdict::InLine), 1); // whom the run by hand still has
}

void StandingRuleServiceTest::aStoppedRuleMakesNothing() // S1-029
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(1, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    QVERIFY(await(desk.rules.setState(rule.id, StandingRuleState::Stopped)));
    desk.goOnTo(QTime(13, 0));
    QVERIFY(desk.runDue().isEmpty());
    desk.goOnTo(QTime(13, 30));
    QVERIFY(await(desk.rules.setState(rule.id, StandingRuleState::Started)));
    QVERIFY(desk.runDue().isEmpty()); // nor does it make up for it
}

void StandingRuleServiceTest::aMissedSessionIsMadeUpWhileItsDayIsOpen() // ruling 7
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(5, QStringLiteral("OFD")));
    QVERIFY(desk.start(delivery()).id.isValid());
    desk.goOnTo(QTime(9, 0)); // of the next day: yesterday's session at one is no more
    desk.goOnTo(QTime(12, 30));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.due, at(desk, 1, QTime(12, 0)));
    QVERIFY(receipts.constFirst().isLate);
    QCOMPARE(receipts.constFirst().missed, 3);
    QCOMPARE(receipts.constFirst().run.leads, 5);
    QCOMPARE(campaignsOf(desk).size(), 1);
    QCOMPARE(campaignsOf(desk).constFirst().campaign.start, desk.profile.clock->now());
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
}

void StandingRuleServiceTest::aSessionMissedForTheDayIsLeftToTheNext() // preset S1: next session
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(5, QStringLiteral("OFD")));
    QVERIFY(desk.start(delivery()).id.isValid());
    desk.goOnTo(QTime(18, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.result, RuleRunResult::Skipped);
    QVERIFY(campaignsOf(desk).isEmpty());
    desk.goOnTo(QTime(10, 0));
    QCOMPARE(desk.runDue().constFirst().run.leads, 5);
}

void StandingRuleServiceTest::aMissedRecurringCampaignIsHeldWithAQuestion() // ruling 7
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    StandingRule rule = rulePreset(StandingRuleKind::Recurring);
    rule.days = 0b1111111;
    rule.campaign.hours = {HoursPart{.opens = QTime(9, 0), .closes = QTime(18, 0)}};
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(10, 30));
    desk.goOnTo(QTime(8, 0)); // two mornings later, before the hours open
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.result, RuleRunResult::Held);
    const QList<CampaignOverview> campaigns = campaignsOf(desk);
    QCOMPARE(campaigns.size(), 1);
    QCOMPARE(campaigns.constFirst().campaign.state, CampaignState::Paused);
    QVERIFY(campaigns.constFirst().campaign.heldAfterGap);
    QVERIFY(!campaigns.constFirst().campaign.failure.isEmpty());
}

void StandingRuleServiceTest::noRunIsMadeOnAHoliday()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.settings.setValue(QStringLiteral("house.closed_on"), QStringLiteral("2026-11-21"));
    })));
    desk.profile.workspace->settingsChanged();
    QTRY_VERIFY(!desk.profile.workspace->houseHours().closedOn.isEmpty());
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
    QCOMPARE(overviewOf(desk).nextRun, std::optional(at(desk, 2, QTime(10, 0))));
    desk.goOnTo(QTime(11, 0));
    QVERIFY(desk.runDue().isEmpty());
    QCOMPARE(await(desk.rules.runNow(rule.id)).error().code, ErrorCode::Refused);
}

void StandingRuleServiceTest::whatTheRuleCannotDoIsNotedAndTheNextRunTried() // S1-035
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    StandingRule rule = delivery();
    rule.campaign.brief.topic = QStringLiteral("Your parcel for {street}");
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(13, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.result, RuleRunResult::Refused);
    QVERIFY(receipts.constFirst().run.why.contains(QStringLiteral("street")));
    QVERIFY(campaignsOf(desk).isEmpty());
    QVERIFY(desk.runDue().isEmpty()); // not again every few seconds
    StandingRule changed = overviewOf(desk).rule;
    changed.campaign.brief.topic.clear();
    QVERIFY(await(desk.rules.edit(changed)));
    desk.goOnTo(QTime(10, 0));
    QCOMPARE(desk.runDue().constFirst().run.leads, 2);
}

void StandingRuleServiceTest::aDryRunTellsAndWritesNothing()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(4, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    const Result<RulePreview> next = await(desk.rules.dryRun(rule));
    QVERIFY(next);
    QCOMPARE(next->at, at(desk, 0, QTime(13, 0)));
    QVERIFY(next->isOpen);
    QCOMPARE(next->reach.toCall().size(), 4);
    const Result<RulePreview> closed = await(desk.rules.dryRun(rule, at(desk, 0, QTime(18, 0))));
    QVERIFY(closed);
    QVERIFY(!closed->isOpen);
    // One that is only being made has no history.
    StandingRule unsaved = delivery();
    unsaved.campaign.account = rule.campaign.account;
    unsaved.filter = QStringLiteral("awb=AWB2");
    QCOMPARE(await(desk.rules.dryRun(unsaved)).value_or(RulePreview()).reach.toCall().size(), 1);
    QVERIFY(campaignsOf(desk).isEmpty());
    QVERIFY(await(desk.rules.runs(rule.id, 10)).value_or({StandingRuleRun()}).isEmpty());
}

void StandingRuleServiceTest::checkUpCallsAreSpreadOverTheDay()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(50, QStringLiteral("OFD"), QByteArrayLiteral("last_checkup_date"),
                           QStringLiteral("2026-11-01")));
    StandingRule rule = rulePreset(StandingRuleKind::CheckUpAge);
    rule.campaign.hours = {HoursPart{.opens = QTime(9, 0), .closes = QTime(18, 0)}};
    rule.campaign.parallel = 1;
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(8, 0));
    desk.goOnTo(QTime(9, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.leads, 50);
    const QList<CampaignOverview> campaigns = campaignsOf(desk);
    QCOMPARE(campaigns.size(), 1);
    QCOMPARE(campaigns.constFirst().campaign.interval, seconds{9h} / 50);
}

void StandingRuleServiceTest::aSweepOnceStopsTheRule() // S2-039
{
    OrderDesk desk;
    StandingRule rule = rulePreset(StandingRuleKind::CheckUpAge);
    rule.isOnce = true;
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
    QVERIFY(!overviewOf(desk).rule.isStarted());
    desk.goOnTo(QTime(14, 0));
    QVERIFY(desk.runDue().isEmpty());
}

void StandingRuleServiceTest::aDeletedRuleLeavesItsCampaigns()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    const StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(13, 0));
    QCOMPARE(desk.runDue().size(), 1);
    QVERIFY(await(desk.rules.remove(rule.id)));
    QVERIFY(await(desk.rules.overviews()).value_or({RuleOverview()}).isEmpty());
    QCOMPARE(campaignsOf(desk).size(), 1);
}

void StandingRuleServiceTest::anAccountWithARuleStays()
{
    OrderDesk desk;
    const AccountId account = desk.profile.addRealAccount(3);
    StandingRule rule = delivery();
    rule.campaign.account = account;
    const Result<StandingRuleId> id = await(desk.rules.add(rule));
    QVERIFY(id);
    AccountService accounts(*desk.profile.workspace);
    QCOMPARE(await(accounts.remove(account)).error().code, ErrorCode::NotAllowed);
    QVERIFY(await(desk.rules.remove(*id)));
    QVERIFY(await(accounts.remove(account)));
}

void StandingRuleServiceTest::timesThatAreChangedAreNotMadeUpFor()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    StandingRule rule = delivery();
    rule.times = {QTime(10, 0)};
    rule = desk.start(rule);
    desk.goOnTo(QTime(10, 0)); // the next day
    QCOMPARE(desk.runDue().size(), 1);
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    desk.goOnTo(QTime(15, 0));
    rule.times = {QTime(11, 0)};
    QVERIFY(await(desk.rules.edit(rule)));
    QVERIFY(desk.runDue().isEmpty()); // nobody is called because somebody saved
    rule.times = {QTime(11, 0), QTime(16, 0)};
    QVERIFY(await(desk.rules.edit(rule)));
    desk.goOnTo(QTime(16, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.due, at(desk, 1, QTime(16, 0)));
}

void StandingRuleServiceTest::otherChangesLeaveWhatIsDue()
{
    OrderDesk desk;
    QVERIFY(desk.addOrders(2, QStringLiteral("OFD")));
    StandingRule rule = desk.start(delivery());
    desk.goOnTo(QTime(13, 0));
    rule.name = QStringLiteral("Parcels");
    QVERIFY(await(desk.rules.edit(rule)));
    QCOMPARE(desk.runDue().size(), 1);
}

void StandingRuleServiceTest::hoursThatNoLongerHoldARunAreTold()
{
    OrderDesk desk;
    StandingRule rule = rulePreset(StandingRuleKind::Recurring); // at ten, in the house's hours
    rule.campaign.account = desk.profile.addRealAccount(3);
    const Result<StandingRuleId> id = await(desk.rules.add(rule));
    QVERIFY(id);
    QVERIFY(await(desk.rules.setState(*id, StandingRuleState::Started)));
    QVERIFY(overviewOf(desk).nextRun.has_value());
    QVERIFY(overviewOf(desk).trouble.isEmpty());
    QVERIFY(await(desk.profile.workspace->ledger().write([](store::Store &store) {
        return store.settings.setValue(QStringLiteral("house.hours"), QStringLiteral("11:00-20:00"));
    })));
    desk.profile.workspace->settingsChanged();
    QTRY_VERIFY(!overviewOf(desk).trouble.isEmpty());
    QVERIFY(!overviewOf(desk).nextRun.has_value());
}

QTEST_GUILESS_MAIN(StandingRuleServiceTest)
#include "tst_standingruleservice.moc"
