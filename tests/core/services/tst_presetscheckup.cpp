// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/campaignservice.h"
#include "core/services/rulepreset.h"
#include "core/services/settingsservice.h"
#include "core/services/standingruletext.h"
#include "tests/support/orderdesk.h"

using namespace callboard;
using namespace callboard::services;
using callboard::plan::RunVerdict;
using callboard::test::await;
using callboard::test::OrderDesk;
using namespace std::chrono_literals;

/// The preset of check-ups lives through the examples of its document (S2).
class PresetsCheckUpTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void itIsTheConfigurationOfTheDocument();
    void aContactIsCalledFiveDaysAfterItsCheckUp();
    void fiftyContactsAreSpreadOverTheDay();
    void everyHourFindsWhoHasBecomeDue();
    void aMissedSweepIsLeftToTheNext();
    void theThresholdIsTheRulesOwn();
    void withoutItsOwnARuleFollowsTheHouse();
};

namespace {

/// Ten to six, so that its sweeps have a first and a last.
StandingRule checkUps()
{
    StandingRule rule = rulePreset(StandingRuleKind::CheckUpAge);
    rule.campaign.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(18, 0)}};
    return rule;
}

[[nodiscard]] bool addContacts(OrderDesk &desk, int count, const char *lastCheckUp)
{
    return desk.addOrders(count, QStringLiteral("contact"), QByteArrayLiteral("last_checkup_date"),
                          QString::fromLatin1(lastCheckUp));
}

} // namespace

void PresetsCheckUpTest::itIsTheConfigurationOfTheDocument() // S2-002, S2-025, S2-026, S2-040
{
    const StandingRule rule = rulePreset(StandingRuleKind::CheckUpAge);
    QCOMPARE(rule.thresholdDays, 5);
    QVERIFY(rule.isHouseThreshold);
    QCOMPARE(rule.sweepEvery, seconds{3600});
    QCOMPARE(rule.dateColumn, QStringLiteral("last_checkup_date"));
    QVERIFY(!rule.isOnce);
    QVERIFY(rule.isSpread);
    QCOMPARE(rule.campaign.brief.topic, QStringLiteral("follow_up"));
    QCOMPARE(rule.campaign.brief.language, QStringLiteral("en-IN"));
    QVERIFY(rule.campaign.hours.isEmpty()); // the workspace's
    QVERIFY(rule.campaign.rules.fallback.isEmpty());
}

void PresetsCheckUpTest::aContactIsCalledFiveDaysAfterItsCheckUp() // T-15, S2-011
{
    OrderDesk desk; // on 20 November
    QVERIFY(addContacts(desk, 1, "2026-11-16"));
    QVERIFY(desk.start(checkUps()).id.isValid());
    desk.goOnTo(QTime(17, 0)); // four days later
    QCOMPARE(desk.runDue().constFirst().reach.count(RunVerdict::NotDue), 1);
    desk.goOnTo(QTime(10, 0)); // five days later, at the first sweep
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QCOMPARE(receipts.constFirst().run.leads, 1);
    QVERIFY(desk.call(receipts.constFirst(), 1));
    // Reached: it is left alone until the column has a new date.
    desk.goOnTo(QTime(11, 0));
    QCOMPARE(desk.runDue().constFirst().reach.count(RunVerdict::Reached), 1);
}

void PresetsCheckUpTest::fiftyContactsAreSpreadOverTheDay()
{
    OrderDesk desk;
    QVERIFY(addContacts(desk, 50, "2026-11-10"));
    StandingRule rule = checkUps();
    rule.campaign.parallel = 2;
    QVERIFY(desk.start(rule).id.isValid());
    desk.goOnTo(QTime(9, 0));
    desk.goOnTo(QTime(10, 0));
    QCOMPARE(desk.runDue().constFirst().run.leads, 50);
    CampaignService campaigns(*desk.profile.workspace);
    const QList<CampaignOverview> made = await(campaigns.overviews()).value_or(QList<CampaignOverview>());
    QCOMPARE(made.size(), 1);
    QCOMPARE(made.constFirst().batches, 25);
    QCOMPARE(made.constFirst().campaign.interval, seconds{8h} / 25);
    // The last of them begins before the hours close.
    const Instant last = made.constFirst().campaign.start + 24 * made.constFirst().campaign.interval;
    QVERIFY(last < desk.profile.clock->now() + 8h);
}

void PresetsCheckUpTest::everyHourFindsWhoHasBecomeDue() // S2-040
{
    OrderDesk desk;
    QVERIFY(desk.start(checkUps()).id.isValid());
    desk.goOnTo(QTime(9, 0));
    for (int hour = 10; hour < 18; ++hour) {
        QVERIFY(addContacts(desk, 1, "2026-11-16"));
        desk.goOnTo(QTime(hour, 0));
        const QList<RuleReceipt> receipts = desk.runDue();
        QCOMPARE(receipts.size(), 1);
        QCOMPARE(receipts.constFirst().run.leads, 1);
        QVERIFY(desk.call(receipts.constFirst(), 0));
    }
    desk.goOnTo(QTime(18, 0));
    QVERIFY(desk.runDue().isEmpty());
    // Who was missed is tried again a day later.
    desk.goOnTo(QTime(17, 0));
    const QList<RuleReceipt> receipts = desk.runDue();
    QCOMPARE(receipts.size(), 1);
    QVERIFY(receipts.constFirst().run.leads >= 7);
}

void PresetsCheckUpTest::aMissedSweepIsLeftToTheNext()
{
    OrderDesk desk;
    QVERIFY(addContacts(desk, 3, "2026-11-01"));
    QVERIFY(desk.start(checkUps()).id.isValid());
    desk.goOnTo(QTime(22, 0)); // nobody was there all afternoon
    QCOMPARE(desk.runDue().constFirst().run.result, RuleRunResult::Skipped);
    desk.goOnTo(QTime(10, 0));
    QCOMPARE(desk.runDue().constFirst().run.leads, 3);
}

void PresetsCheckUpTest::theThresholdIsTheRulesOwn() // S2-005
{
    OrderDesk desk;
    QVERIFY(addContacts(desk, 1, "2026-11-13"));
    StandingRule week = checkUps();
    week.thresholdDays = 7;
    week.isHouseThreshold = false;
    StandingRule month = checkUps();
    month.name = QStringLiteral("Monthly check-ups");
    month.thresholdDays = 30;
    month.isHouseThreshold = false;
    week = desk.start(week);
    month = desk.start(month);
    QCOMPARE(await(desk.rules.dryRun(week)).value_or(RulePreview()).reach.toCall().size(), 1);
    QCOMPARE(await(desk.rules.dryRun(month)).value_or(RulePreview()).reach.count(RunVerdict::NotDue), 1);
}

void PresetsCheckUpTest::withoutItsOwnARuleFollowsTheHouse() // S2-010
{
    OrderDesk desk; // on 20 November
    QVERIFY(addContacts(desk, 1, "2026-11-13"));
    const StandingRule rule = desk.start(checkUps());
    StandingRule own = checkUps();
    own.name = QStringLiteral("Its own days");
    own.isHouseThreshold = false;
    own = desk.start(own);
    const auto due = [&desk](const StandingRule &of) {
        const Result<StandingRule> now = await(desk.rules.named(of.name));
        return now ? await(desk.rules.dryRun(*now)).value_or(RulePreview()).reach.toCall().size() : -1;
    };
    QCOMPARE(due(rule), 1);
    SettingsService settings(*desk.profile.workspace);
    const QString key = QStringLiteral("checkup.threshold_days");
    QVERIFY(!await(settings.change(key, QStringLiteral("0"), false)));
    QVERIFY(!await(settings.change(key, QStringLiteral("3651"), false)));
    QVERIFY(await(settings.change(key, QStringLiteral("8"), false)));
    QCOMPARE(due(rule), 0);
    QCOMPARE(due(own), 1);
    const Result<StandingRule> changed = await(desk.rules.named(rule.name));
    QVERIFY(changed);
    QCOMPARE(changed->thresholdDays, 8);
    QVERIFY(changed->isHouseThreshold);
    QVERIFY(ruleSentences(*changed).join(u' ').contains(QStringLiteral("8 or more day(s) ago, the house's")));
    // An edit of something else leaves it with the house, and its own number takes it away from there.
    StandingRule edited = *changed;
    edited.maxAttempts = 2;
    QVERIFY(await(desk.rules.edit(edited)));
    QVERIFY(await(settings.change(key, QStringLiteral("6"), false)));
    QCOMPARE(due(rule), 1);
    edited.isHouseThreshold = false;
    edited.thresholdDays = 9;
    QVERIFY(await(desk.rules.edit(edited)));
    QCOMPARE(due(rule), 0);
}

QTEST_GUILESS_MAIN(PresetsCheckUpTest)
#include "tst_presetscheckup.moc"
