// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/rulerun.h"

#include "core/store/standingrulerepository.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::rules;
using callboard::store::StandingRuleRepository;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

class RuleRunTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aSessionDialsEachLeadOnceAndKeepsTheCooldown();
    void aRecurringCampaignKeepsItsRetries();
    void ofTwoWhoEnterAMomentOneIsRefused();
    void whatIsNotCommittedWasNeverEntered();
    void whoKnowsARuleAsItWasEntersNothing();
    void aLateCampaignIsHeldWithItsQuestion();
    void aRuleOfOneSweepStopsWithIt_data();
    void aRuleOfOneSweepStopsWithIt();
};

namespace {

class Seed
{
public:
    Seed()
        : account(store.addAccount(QStringLiteral("Sales")))
    {
        rule.name = QStringLiteral("Delivery");
        rule.state = StandingRuleState::Started;
        rule.campaign.account = account;
        rule.id = rules().add(rule).value_or(StandingRuleId());
    }
    [[nodiscard]] StandingRuleRepository rules() { return StandingRuleRepository(store.database()); }
    [[nodiscard]] StandingRuleRun runAt(Instant due) const
    {
        return {.rule = rule.id, .due = due, .result = RuleRunResult::Made, .madeAt = due};
    }
    /// As the services do it: the run stands or falls with its campaign.
    [[nodiscard]] Result<void> enter(const StandingRuleRun &run, bool commits = true)
    {
        store::Transaction transaction(store.database());
        if (const Result<void> entered = enterRun(*store, rule, run, QStringLiteral("why"), {}); !entered)
            return entered;
        return commits ? transaction.commit() : Result<void>();
    }

    TemporaryStore store;
    AccountId account;
    StandingRule rule;
};

} // namespace

void RuleRunTest::aSessionDialsEachLeadOnceAndKeepsTheCooldown() // S1-007, S1-019
{
    StandingRule rule;
    rule.campaign.rules.contacts.gap = 30min;
    CampaignRules made = rulesOfRun(rule);
    QCOMPARE(made.retry, RetryPolicy::none());
    QCOMPARE(made.contacts.gap, seconds{2h});
    QCOMPARE(made.contacts.caps, rule.campaign.rules.contacts.caps);
    QCOMPARE(made.order, PriorityScheme::Delivery);
    QVERIFY(!rule.campaign.rules.fallback.isEmpty());
    QVERIFY(made.fallback.isEmpty());      // a later session calls whom this one missed
    rule.campaign.rules.contacts.gap = 3h; // the longer holds
    QCOMPARE(rulesOfRun(rule).contacts.gap, seconds{3h});
}

void RuleRunTest::aRecurringCampaignKeepsItsRetries()
{
    StandingRule rule;
    rule.kind = StandingRuleKind::Recurring;
    QCOMPARE(rulesOfRun(rule), rule.campaign.rules);
    QCOMPARE(rulesOfRun(rule).retry.maxAttempts, 3);
}

void RuleRunTest::ofTwoWhoEnterAMomentOneIsRefused()
{
    Seed seed;
    QVERIFY(seed.enter(seed.runAt(FridayNoon)));
    const Result<void> second = seed.enter(seed.runAt(FridayNoon));
    QVERIFY(!second);
    QCOMPARE(second.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(seed.rules().runs(seed.rule.id, 10)->size(), 1);
}

void RuleRunTest::whatIsNotCommittedWasNeverEntered()
{
    Seed seed;
    QVERIFY(seed.enter(seed.runAt(FridayNoon), false));
    QVERIFY(seed.rules().runs(seed.rule.id, 10)->isEmpty());
    QCOMPARE(seed.rules().find(seed.rule.id)->settledUntil, Instant{});
    QVERIFY(seed.enter(seed.runAt(FridayNoon)));
}

void RuleRunTest::whoKnowsARuleAsItWasEntersNothing()
{
    Seed seed;
    StandingRule changed = seed.rule;
    changed.filter = QStringLiteral("order_type=OFD");
    QVERIFY(seed.rules().edit(changed));
    const Result<void> old = seed.enter(seed.runAt(FridayNoon));
    QVERIFY(!old);
    QCOMPARE(old.error().code, ErrorCode::DatabaseConflict);
    StandingRuleRun byHand = seed.runAt(FridayNoon);
    byHand.isByHand = true;
    QVERIFY(!seed.enter(byHand));
    QVERIFY(seed.rules().runs(seed.rule.id, 10)->isEmpty());
    seed.rule = *seed.rules().find(seed.rule.id);
    QVERIFY(seed.enter(seed.runAt(FridayNoon)));
    QVERIFY(seed.rules().remove(seed.rule.id));
    QCOMPARE(seed.enter(seed.runAt(FridayNoon + 1h)).error().code, ErrorCode::DatabaseConflict);
}

void RuleRunTest::aLateCampaignIsHeldWithItsQuestion() // ruling 7
{
    Seed seed;
    StandingRuleRun run = seed.runAt(FridayNoon);
    run.campaign = seed.store.addCampaign(seed.account, seed.store.addLeads(2));
    run.result = RuleRunResult::Held;
    QVERIFY(seed.enter(run));
    const Result<Campaign> held = seed.store->campaigns.find(run.campaign);
    QVERIFY(held);
    QCOMPARE(held->state, CampaignState::Paused);
    QVERIFY(held->heldAfterGap);
    QCOMPARE(held->failure, QStringLiteral("why"));
}

void RuleRunTest::aRuleOfOneSweepStopsWithIt_data() // S2-039
{
    QTest::addColumn<bool>("isOnce");
    QTest::addColumn<bool>("isByHand");
    QTest::addColumn<RuleRunResult>("result");
    QTest::addColumn<bool>("stops");
    QTest::newRow("once") << true << false << RuleRunResult::Made << true;
    QTest::newRow("once, nobody") << true << false << RuleRunResult::Nobody << true;
    QTest::newRow("once, but nobody was there") << true << false << RuleRunResult::Skipped << false;
    QTest::newRow("once, but it could not") << true << false << RuleRunResult::Refused << false;
    QTest::newRow("once, by hand") << true << true << RuleRunResult::Made << false;
    QTest::newRow("again and again") << false << false << RuleRunResult::Made << false;
}

void RuleRunTest::aRuleOfOneSweepStopsWithIt()
{
    QFETCH(bool, isOnce);
    QFETCH(bool, isByHand);
    QFETCH(RuleRunResult, result);
    Seed seed;
    seed.rule.kind = StandingRuleKind::CheckUpAge;
    seed.rule.isOnce = isOnce;
    QVERIFY(seed.rules().edit(seed.rule));
    StandingRuleRun run = seed.runAt(FridayNoon);
    run.isByHand = isByHand;
    run.result = result;
    QVERIFY(seed.enter(run));
    QTEST(!seed.rules().find(seed.rule.id)->isStarted(), "stops");
}

QTEST_GUILESS_MAIN(RuleRunTest)
#include "tst_rulerun.moc"
