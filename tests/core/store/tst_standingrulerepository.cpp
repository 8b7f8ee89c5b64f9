// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/standingrulerepository.h"

#include "core/store/checkupdays.h"
#include "tests/support/rulecalls.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::enterCall;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

class StandingRuleRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRuleComesBackAsItWentIn();
    void theHousesDaysAreReadAnew();
    void aNameIsTakenOnce();
    void anEditLeavesWhetherItIsStartedAlone();
    void aStartDoesNotMakeUpForWhatWasStopped();
    void aMomentHasOneRun();
    void aStoppedRuleIsNotSettled();
    void aRunThatAnotherOvertookIsRefused_data();
    void aRunThatAnotherOvertookIsRefused();
    void aRuleThatIsGoneHasNoFurtherRuns();
    void whatIsSkippedIsDoneWithAndNeverTakenBack();
    void nothingIsDoneWithInTheFuture();
    void aMomentThatHasItsRunIsPassedOver();
    void aRunByHandLeavesWhatIsDueAlone();
    void runsAreListedLatestFirst();
    void callsAreThoseOfItsOwnCampaigns();
    void callsThatNeverWereDoNotCount();
    void whoWaitsInAnEarlierRunIsInLine();
    void contactsAreThoseOfAnyCampaign();
    void aColumnIsReadWhateverItsCase();
    void withARuleGoItsRuns();
    void anAccountIsUsedByRulesAndTheirSteps();
};

namespace {

/// Three leads and a started rule.
class Seed
{
public:
    Seed()
        : leads(store.addLeads(3))
        , account(store.addAccount(QStringLiteral("Sales")))
        , rules(store.database())
    {
        StandingRule made;
        made.name = QStringLiteral("Delivery");
        made.state = StandingRuleState::Started;
        made.filter = QStringLiteral("order_type in (OFD, Undelivered)");
        made.times = {QTime(10, 0), QTime(13, 30)};
        made.days = 0b0011111;
        made.maxAttempts = 4;
        made.cooldown = 90min;
        made.countedDays = 7;
        made.dateColumn = QStringLiteral("last_visit");
        made.thresholdDays = 9;
        made.sweepEvery = 30min;
        made.isOnce = true;
        made.isSpread = false;
        made.campaign.account = account;
        made.campaign.agentId = QStringLiteral("agent");
        made.campaign.brief.topic = QStringLiteral("Your order {awb}");
        made.campaign.brief.columns = {QStringLiteral("name"), QStringLiteral("awb")};
        made.campaign.parallel = 3;
        made.campaign.interval = 45s;
        made.campaign.pacing = Pacing::Grid;
        made.campaign.rules.goal = 12;
        made.campaign.hours = {HoursPart{.opens = QTime(10, 0), .closes = QTime(17, 0)}};
        made.campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {account, {}});
        made.settledUntil = FridayNoon - 2h;
        made.createdAt = FridayNoon - 3h;
        made.id = rules.add(made).value_or(StandingRuleId());
        rule = made;
    }

    /// A campaign of a run that was due at \a due.
    [[nodiscard]] CampaignId made(Instant due, const QList<LeadId> &of)
    {
        StandingRuleRun run{.rule = rule.id, .due = due, .result = RuleRunResult::Made, .madeAt = due};
        run.campaign = store.addCampaign(account, of);
        run.leads = int(of.size());
        return rules.settle(run) ? run.campaign : CampaignId();
    }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId account;
    StandingRuleRepository rules;
    StandingRule rule;
};

} // namespace

void StandingRuleRepositoryTest::theHousesDaysAreReadAnew() // S2-010
{
    Seed seed;
    StandingRule rule = seed.rule;
    rule.isHouseThreshold = true;
    QVERIFY(seed.rules.edit(rule));
    rule.thresholdDays = DefaultCheckUpDays;
    QVERIFY(*seed.rules.find(rule.id) == rule);
    QVERIFY(seed.store->settings.setValue(CheckUpDaysKey, QStringLiteral("90")));
    rule.thresholdDays = 90;
    QVERIFY(*seed.rules.find(rule.id) == rule);
    QVERIFY(seed.store->settings.setValue(CheckUpDaysKey, QStringLiteral("often")));
    QCOMPARE(seed.rules.find(rule.id)->thresholdDays, DefaultCheckUpDays);
}

void StandingRuleRepositoryTest::aRuleComesBackAsItWentIn() // S2-016
{
    Seed seed;
    QVERIFY(seed.rule.id.isValid());
    const Result<StandingRule> found = seed.rules.find(seed.rule.id);
    QVERIFY(found);
    QVERIFY(*found == seed.rule);
    QVERIFY(seed.rules.all().value_or({}) == QList<StandingRule>{seed.rule});
    QCOMPARE(seed.rules.find(StandingRuleId(99)).error().code, ErrorCode::NotFound);
}

void StandingRuleRepositoryTest::aNameIsTakenOnce()
{
    Seed seed;
    const Result<StandingRuleId> again = seed.rules.add(seed.rule);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
}

void StandingRuleRepositoryTest::anEditLeavesWhetherItIsStartedAlone()
{
    Seed seed;
    StandingRule changed = seed.rule;
    changed.name = QStringLiteral("Order desk");
    changed.kind = StandingRuleKind::Recurring;
    changed.times = {QTime(9, 5)};
    changed.campaign.hours.clear();
    changed.state = StandingRuleState::Stopped;
    changed.settledUntil = FridayNoon;
    QVERIFY(seed.rules.edit(changed));
    changed.state = StandingRuleState::Started;
    changed.settledUntil = seed.rule.settledUntil;
    QVERIFY(seed.rules.find(seed.rule.id).value_or(StandingRule()) == changed);
}

void StandingRuleRepositoryTest::aStartDoesNotMakeUpForWhatWasStopped() // S1-028, S1-029
{
    Seed seed;
    QVERIFY(seed.rules.setState(seed.rule.id, StandingRuleState::Stopped, FridayNoon));
    QVERIFY(!seed.rules.find(seed.rule.id)->isStarted());
    QVERIFY(seed.rules.setState(seed.rule.id, StandingRuleState::Started, FridayNoon + 5h));
    QVERIFY(seed.rules.find(seed.rule.id)->isStarted());
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon + 5h);
    // Starting what is started changes nothing.
    QVERIFY(seed.rules.setState(seed.rule.id, StandingRuleState::Started, FridayNoon + 6h));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon + 5h);
}

void StandingRuleRepositoryTest::aMomentHasOneRun()
{
    Seed seed;
    const StandingRuleRun run{
        .rule = seed.rule.id, .due = FridayNoon, .result = RuleRunResult::Nobody, .madeAt = FridayNoon + 2s};
    QVERIFY(seed.rules.settle(run));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon);
    const Result<void> again = seed.rules.settle(run);
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::AlreadyExists);
    // Nor does one come afterwards for a moment that lies before.
    StandingRuleRun earlier = run;
    earlier.due = FridayNoon - 1h;
    QCOMPARE(seed.rules.settle(earlier).error().code, ErrorCode::DatabaseConflict);
}

void StandingRuleRepositoryTest::aStoppedRuleIsNotSettled()
{
    Seed seed;
    QVERIFY(seed.rules.setState(seed.rule.id, StandingRuleState::Stopped, FridayNoon - 1h));
    const Result<void> late =
        seed.rules.settle({.rule = seed.rule.id, .due = FridayNoon, .madeAt = FridayNoon});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::DatabaseConflict);
}

void StandingRuleRepositoryTest::aRunThatAnotherOvertookIsRefused_data() // S1-018
{
    QTest::addColumn<bool>("isByHand");
    QTest::newRow("one that is due") << false;
    QTest::newRow("one by hand") << true;
}

void StandingRuleRepositoryTest::aRunThatAnotherOvertookIsRefused()
{
    QFETCH(bool, isByHand);
    Seed seed;
    const int seen = seed.rules.campaignsMade(seed.rule.id).value_or(-1);
    QCOMPARE(seen, 0);
    QVERIFY(seed.made(FridayNoon, seed.leads).isValid());
    StandingRuleRun run{.rule = seed.rule.id,
                        .due = FridayNoon + 1min,
                        .result = RuleRunResult::Made,
                        .campaign = seed.store.addCampaign(seed.account, seed.leads),
                        .isByHand = isByHand,
                        .madeAt = FridayNoon + 1min};
    const Result<void> overtaken = seed.rules.settle(run, seen);
    QVERIFY(!overtaken);
    QCOMPARE(overtaken.error().code, ErrorCode::DatabaseConflict);
    QCOMPARE(seed.rules.runs(seed.rule.id, 10)->size(), 1);
    QVERIFY(seed.rules.settle(run, 1));
    QCOMPARE(seed.rules.campaignsMade(seed.rule.id).value_or(-1), 2);
    // A run that found nobody took no leads from anybody.
    run = {.rule = seed.rule.id, .due = FridayNoon + 2min, .isByHand = isByHand, .madeAt = FridayNoon + 2min};
    QVERIFY(seed.rules.settle(run, 2));
    QCOMPARE(seed.rules.campaignsMade(seed.rule.id).value_or(-1), 2);
}

void StandingRuleRepositoryTest::aRuleThatIsGoneHasNoFurtherRuns()
{
    Seed seed;
    QVERIFY(seed.rules.remove(seed.rule.id));
    const Result<void> late = seed.rules.settle(
        {.rule = seed.rule.id, .due = FridayNoon, .isByHand = true, .madeAt = FridayNoon}, 0);
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::DatabaseConflict);
    QVERIFY(seed.rules.runs(seed.rule.id, 10)->isEmpty());
}

void StandingRuleRepositoryTest::whatIsSkippedIsDoneWithAndNeverTakenBack()
{
    Seed seed;
    QVERIFY(seed.rules.skipUntil(seed.rule.id, FridayNoon));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon);
    QVERIFY(seed.rules.skipUntil(seed.rule.id, FridayNoon - 1h));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon);
}

void StandingRuleRepositoryTest::nothingIsDoneWithInTheFuture()
{
    Seed seed;
    QVERIFY(seed.rules.settleNoFurtherThan(FridayNoon));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, seed.rule.settledUntil);
    QVERIFY(seed.rules.settleNoFurtherThan(seed.rule.settledUntil - 1h));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, seed.rule.settledUntil - 1h);
}

void StandingRuleRepositoryTest::aMomentThatHasItsRunIsPassedOver()
{
    Seed seed;
    const auto isPassedOver = [&seed](Instant due) {
        return seed.rules.passOver(seed.rule.id, due).value_or(false);
    };
    QVERIFY(!isPassedOver(FridayNoon));
    QVERIFY(seed.rules.settle({.rule = seed.rule.id, .due = FridayNoon, .madeAt = FridayNoon}));
    QVERIFY(!isPassedOver(FridayNoon)); // it is done with
    QVERIFY(seed.rules.settleNoFurtherThan(FridayNoon - 1h));
    QVERIFY(isPassedOver(FridayNoon));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon);
    QVERIFY(!isPassedOver(FridayNoon + 1h));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, FridayNoon);
}

void StandingRuleRepositoryTest::aRunByHandLeavesWhatIsDueAlone()
{
    Seed seed;
    QVERIFY(seed.rules.settle({.rule = seed.rule.id,
                               .due = FridayNoon,
                               .result = RuleRunResult::Made,
                               .isByHand = true,
                               .madeAt = FridayNoon}));
    QCOMPARE(seed.rules.find(seed.rule.id)->settledUntil, seed.rule.settledUntil);
}

void StandingRuleRepositoryTest::runsAreListedLatestFirst()
{
    Seed seed;
    QVERIFY(!seed.rules.lastRun(seed.rule.id)->has_value());
    const StandingRuleRun refused{.rule = seed.rule.id,
                                  .due = FridayNoon,
                                  .result = RuleRunResult::Refused,
                                  .madeAt = FridayNoon,
                                  .why = QStringLiteral("No hours.")};
    QVERIFY(seed.rules.settle(refused));
    const CampaignId campaign = seed.made(FridayNoon + 1h, seed.leads);
    QVERIFY(campaign.isValid());
    const QList<StandingRuleRun> runs = seed.rules.runs(seed.rule.id, 10).value_or({});
    QCOMPARE(runs.size(), 2);
    QCOMPARE(runs.at(0).campaign, campaign);
    QCOMPARE(runs.at(0).leads, 3);
    QVERIFY(runs.at(1) == refused);
    QVERIFY(seed.rules.lastRun(seed.rule.id)->value_or(StandingRuleRun()) == runs.at(0));
    QCOMPARE(seed.rules.runs(seed.rule.id, 1)->size(), 1);
}

void StandingRuleRepositoryTest::callsAreThoseOfItsOwnCampaigns() // S1-033
{
    Seed seed;
    const CampaignId first = seed.made(FridayNoon, seed.leads);
    const CampaignId second = seed.made(FridayNoon + 2h, {seed.leads.at(0)});
    const CampaignId foreign = seed.store.addCampaign(seed.account, seed.leads);
    QVERIFY(enterCall(*seed.store, first, 0, FridayNoon + 1min, Outcome::Busy));
    QVERIFY(enterCall(*seed.store, first, 1, FridayNoon + 2min, Outcome::Completed));
    QVERIFY(enterCall(*seed.store, foreign, 2, FridayNoon + 3min, Outcome::NoAnswer));
    QVERIFY(enterCall(*seed.store, second, 0, FridayNoon + 121min, Outcome::Voicemail));
    const QHash<LeadId, QList<RuleCall>> calls = seed.rules.calls(seed.rule.id, Instant{}).value_or({});
    QCOMPARE(calls.size(), 2);
    QCOMPARE(calls.value(seed.leads.at(0)), (QList<RuleCall>{{FridayNoon + 1min, false, FridayNoon},
                                                             {FridayNoon + 121min, false, FridayNoon + 2h}}));
    QCOMPARE(calls.value(seed.leads.at(1)), (QList<RuleCall>{{FridayNoon + 2min, true, FridayNoon}}));
    QCOMPARE(seed.rules.calls(seed.rule.id, FridayNoon + 1h)->size(), 1);
}

void StandingRuleRepositoryTest::callsThatNeverWereDoNotCount() // ruling 5
{
    Seed seed;
    const CampaignId campaign = seed.made(FridayNoon, seed.leads);
    LedgerAttempt refused;
    refused.attempt.id = AttemptId::create();
    refused.attempt.lead = seed.leads.at(0);
    refused.attempt.campaign = campaign;
    refused.attempt.account = seed.account;
    refused.attempt.state = AttemptState::Intent;
    refused.attempt.dueAt = FridayNoon;
    refused.attempt.intentAt = FridayNoon;
    refused.attempt.sendBy = FridayNoon + 20s;
    refused.numberIndex = QByteArray(16, 'a');
    QVERIFY(seed.store->attempts.insertIntent(refused));
    QCOMPARE(seed.rules.calls(seed.rule.id, Instant{})->size(), 1); // it may have left
    const Result<LedgerAttempt> before = seed.store->attempts.find(refused.attempt.id);
    QVERIFY(before);
    QVERIFY(seed.store->attempts.move(*before, AttemptState::Refused, QStringLiteral("balance"), {}));
    QVERIFY(seed.rules.calls(seed.rule.id, Instant{})->isEmpty());
}

void StandingRuleRepositoryTest::whoWaitsInAnEarlierRunIsInLine()
{
    Seed seed;
    const CampaignId campaign = seed.made(FridayNoon, seed.leads);
    QVERIFY(enterCall(*seed.store, campaign, 1, FridayNoon, Outcome::Busy));
    QVERIFY(seed.store->places.setState(campaign, 2, PlaceState::Taken));
    QCOMPARE(seed.rules.inLine(seed.rule.id).value_or({}),
             (QSet<LeadId>{seed.leads.at(0), seed.leads.at(2)}));
    QVERIFY(seed.store->campaigns.stop(campaign, CampaignState::Cancelled));
    QVERIFY(seed.rules.inLine(seed.rule.id)->isEmpty());
}

void StandingRuleRepositoryTest::contactsAreThoseOfAnyCampaign() // X-13, S1-017
{
    Seed seed;
    const CampaignId first = seed.store.addCampaign(seed.account, seed.leads);
    const CampaignId second = seed.store.addCampaign(seed.account, seed.leads);
    QVERIFY(enterCall(*seed.store, first, 0, FridayNoon, Outcome::Busy));
    QVERIFY(enterCall(*seed.store, second, 0, FridayNoon + 1h, Outcome::Busy));
    QVERIFY(enterCall(*seed.store, first, 1, FridayNoon - 2h, Outcome::Busy));
    const QHash<LeadId, Instant> contacts = seed.rules.lastContacts(seed.leads, FridayNoon - 2h).value_or({});
    QCOMPARE(contacts, (QHash<LeadId, Instant>{{seed.leads.at(0), FridayNoon + 1h}}));
    QVERIFY(seed.rules.lastContacts({seed.leads.at(2)}, Instant{})->isEmpty());
}

void StandingRuleRepositoryTest::aColumnIsReadWhateverItsCase()
{
    Seed seed;
    Lead lead = test::sampleLead(9);
    setAttribute(lead.attributes, QStringLiteral("Last_CheckUp_Date"), QStringLiteral("2024-01-01"));
    const LeadId id = seed.store.addLead(lead);
    const QString column = QStringLiteral("last_checkup_date");
    QCOMPARE(seed.rules.column(column, seed.leads + QList<LeadId>{id}).value_or({}),
             (QHash<LeadId, QString>{{id, QStringLiteral("2024-01-01")}}));
    QVERIFY(seed.rules.column(column, seed.leads)->isEmpty());
    QVERIFY(seed.rules.column(column, {})->isEmpty());
}

void StandingRuleRepositoryTest::withARuleGoItsRuns()
{
    Seed seed;
    const CampaignId campaign = seed.made(FridayNoon, seed.leads);
    QVERIFY(seed.rules.remove(seed.rule.id));
    QVERIFY(seed.rules.all()->isEmpty());
    QVERIFY(seed.rules.runs(seed.rule.id, 10)->isEmpty());
    QVERIFY(seed.store->campaigns.find(campaign));
}

void StandingRuleRepositoryTest::anAccountIsUsedByRulesAndTheirSteps()
{
    Seed seed;
    const AccountId other = seed.store.addAccount(QStringLiteral("Other"));
    QCOMPARE(seed.rules.countUsing(seed.account).value_or(-1), 1);
    QCOMPARE(seed.rules.countUsing(other).value_or(-1), 0);
    StandingRule changed = seed.rule;
    changed.campaign.fallbackSteps.insert(FallbackChannel::WhatsApp, {other, {}});
    QVERIFY(seed.rules.edit(changed));
    QCOMPARE(seed.rules.countUsing(other).value_or(-1), 1);
}

QTEST_GUILESS_MAIN(StandingRuleRepositoryTest)
#include "tst_standingrulerepository.moc"
