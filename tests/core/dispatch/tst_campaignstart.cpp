// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;

class CampaignStartTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anAgentIsLookedUpBeforeTheFirstCall();
    void aCampaignWhoseAgentIsGoneIsPausedAndNobodyIsCalled();
    void anAgentThatCallsAgainByItselfPausesTheCampaign();
    void aResumedCampaignsAgentIsLookedUpAnew();
    void anotherAgentIsLookedUpToo();
    void anAgentThatCannotBeAskedForIsAskedForAgain();
    void aClockThatIsSetBackPutsNoQuestionOff();
    void anAgentIsAskedForOnceARefusedKeyIsMended();
    void aKeyThatMayPlaceCallsButNotLookAtAgentsHoldsNothingUp();
    void aKeyThatIsRefusedAgainAndAgainIsTriedSeldomer();
    void anAgentIsAskedForAgainWithAnotherKey();
    void aCampaignPausedDuringTheQuestionStaysPaused();
    void aCampaignThatDoesNotFitTheDayFailsIfItSaysSo_data();
    void aCampaignThatDoesNotFitTheDayFailsIfItSaysSo();

private:
    [[nodiscard]] static QString failureOf(DispatchBench &bench, CampaignId campaign)
    {
        return bench.at(
            [&](store::Store &store) { return store.campaigns.find(campaign).value_or(Campaign()).failure; });
    }
    [[nodiscard]] static bool resume(DispatchBench &bench, CampaignId campaign)
    {
        return bench.at([&](store::Store &store) {
            return store.campaigns.move(campaign, CampaignState::Paused, CampaignState::Active)
                .value_or(false);
        });
    }
};

void CampaignStartTest::anAgentIsLookedUpBeforeTheFirstCall() // dialling safety, section 2
{
    DispatchBench bench;
    bench.provider->answerForAgents({});
    const CampaignId campaign = bench.scheduleNew(3);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    QCOMPARE(bench.provider->agentChecks(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void CampaignStartTest::aCampaignWhoseAgentIsGoneIsPausedAndNobodyIsCalled()
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::NotFound, {QStringLiteral("The agent a-1")}));
    const CampaignId campaign = bench.scheduleNew(5);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(bench.attempts().size(), 0);
    QCOMPARE(bench.told(Notice::Kind::CampaignRefused), 1);
    QVERIFY(failureOf(bench, campaign).contains(QLatin1String("does not exist at the provider any more")));
    QCOMPARE(bench.notices.constLast().text, failureOf(bench, campaign));
    QVERIFY(!bench.storedAccount().pausedUntil); // its other campaigns go on
}

void CampaignStartTest::anAgentThatCallsAgainByItselfPausesTheCampaign() // F29
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::NotAllowed, {QStringLiteral("this agent calls again")}));
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.provider->creates(), 0);
    QVERIFY(failureOf(bench, campaign).contains(QLatin1String("this agent calls again")));
}

void CampaignStartTest::aResumedCampaignsAgentIsLookedUpAnew()
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::NotFound));
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    bench.wake();
    QVERIFY(resume(bench, campaign));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.provider->creates(), 0);
    bench.wake();
    bench.provider->answerForAgents({});
    QVERIFY(resume(bench, campaign));
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.provider->agentChecks(), 3);
}

void CampaignStartTest::anotherAgentIsLookedUpToo()
{
    DispatchBench bench;
    bench.provider->answerForAgents({});
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.scheduleNew(2);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->answerForAgents(fail(ErrorCode::NotFound));
    QVERIFY(bench.edit(campaign, [&](Campaign &edited) { edited.agentId = QStringLiteral("gone"); }));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.provider->agentChecks(), 2);
}

void CampaignStartTest::anAgentThatCannotBeAskedForIsAskedForAgain()
{
    DispatchBench bench;
    bench.provider->answerForAgents(
        fail(ErrorCode::ProviderUnreachable, {QStringLiteral("fake"), QStringLiteral("silence")}));
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AgentUnknown) == 1; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->agentChecks(), 1);
    QCOMPARE(bench.stateOf(campaign), CampaignState::Scheduled);
    bench.clock.advance(15s);
    QVERIFY(bench.runUntil([&] { return bench.provider->agentChecks() == 2; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.told(Notice::Kind::AgentUnknown), 1); // told once
    bench.provider->answerForAgents({});
    bench.clock.advance(15s);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
    QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
}

void CampaignStartTest::aClockThatIsSetBackPutsNoQuestionOff() // F49
{
    DispatchBench bench;
    bench.provider->answerForAgents(
        fail(ErrorCode::ProviderUnreachable, {QStringLiteral("fake"), QStringLiteral("silence")}));
    QVERIFY(bench.scheduleNew(1, [&](Campaign &each) { each.start = bench.clock.now() - 2h; }).isValid());
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.told(Notice::Kind::AgentUnknown) == 1; }));
    bench.provider->answerForAgents({});
    bench.clock.jumpWall(-1h);
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() == 1; }));
}

void CampaignStartTest::anAgentIsAskedForOnceARefusedKeyIsMended() // F17; dialling safety, section 2
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::ProviderKeyRefused, {QStringLiteral("fake")}));
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::KeyRefused));
    });
    const CampaignId campaign = bench.scheduleNew(3);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.storedAccount().pausedUntil.has_value(); }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 1); // one finds out for all
    bench.provider->setScript({});
    bench.provider->answerForAgents(fail(ErrorCode::NotAllowed, {QStringLiteral("this agent calls again")}));
    QVERIFY(bench.at([&](store::Store &store) { return store.accounts.resume(bench.account).has_value(); }));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.provider->agentChecks(), 2);
}

void CampaignStartTest::aKeyThatMayPlaceCallsButNotLookAtAgentsHoldsNothingUp()
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::ProviderKeyRefused, {QStringLiteral("fake")}));
    bench.provider->hold();
    QVERIFY(bench.scheduleNew(3).isValid());
    bench.startEngine();
    bench.provider->letGo();
    QVERIFY(bench.runUntil([&] { return bench.provider->creates() > 0; }));
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 3; }));
    QCOMPARE(bench.provider->agentChecks(), 1);
    QVERIFY(!bench.storedAccount().pausedUntil);
}

void CampaignStartTest::aKeyThatIsRefusedAgainAndAgainIsTriedSeldomer()
{
    DispatchBench bench;
    bench.provider->answerForAgents(fail(ErrorCode::ProviderKeyRefused, {QStringLiteral("fake")}));
    // Its calls tell nothing of the key.
    bench.provider->setScript([](const providers::CallRequest &) {
        return std::optional(test::refusal(providers::Refusal::BadNumber));
    });
    QVERIFY(bench.scheduleNew(60, [](Campaign &each) { each.parallel = 60; }).isValid());
    bench.startEngine();
    int tried = 0;
    for (milliseconds passed{0}; passed < 2h; passed += 15s) {
        bench.wake();
        const int checks = bench.provider->agentChecks();
        if (checks > tried) {
            // One question, then one call.
            QVERIFY(bench.runUntil([&] { return bench.provider->creates() == checks; }));
            tried = checks;
        }
        bench.clock.advance(15s);
    }
    QVERIFY2(tried >= 8 && tried <= 14, qPrintable(QString::number(tried)));
    const int creates = bench.provider->creates();
    QVERIFY(creates <= bench.provider->agentChecks());
}

void CampaignStartTest::anAgentIsAskedForAgainWithAnotherKey()
{
    DispatchBench bench;
    bench.provider->answerForAgents({});
    bench.change([](Account &account) { account.lines = 1; });
    const CampaignId campaign = bench.scheduleNew(2);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.count(AttemptState::Accepted) == 1; }));
    bench.provider->answerForAgents(fail(ErrorCode::NotFound));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.accounts.noteIdentityChanged(bench.account, bench.clock.now()).has_value();
    }));
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Paused; }));
    QCOMPARE(bench.provider->creates(), 1);
    QCOMPARE(bench.provider->agentChecks(), 2);
}

void CampaignStartTest::aCampaignPausedDuringTheQuestionStaysPaused()
{
    DispatchBench bench;
    bench.provider->answerForAgents({});
    bench.provider->hold(); // the answer comes after the pause
    const CampaignId campaign = bench.scheduleNew(1);
    bench.startEngine();
    QVERIFY(bench.runUntil([&] { return bench.provider->agentChecks() == 1; }));
    QVERIFY(bench.at([&](store::Store &store) {
        return store.campaigns.stop(campaign, CampaignState::Paused).value_or(false);
    }));
    bench.provider->letGo();
    bench.lookAFewTimes();
    QCOMPARE(bench.stateOf(campaign), CampaignState::Paused);
    QCOMPARE(bench.provider->creates(), 0);
}

void CampaignStartTest::aCampaignThatDoesNotFitTheDayFailsIfItSaysSo_data() // S4-024, X-15
{
    QTest::addColumn<int>("rule");
    QTest::addColumn<int>("leads");
    QTest::addColumn<int>("perDay");
    QTest::addColumn<bool>("fails");
    const int hold = int(DailyLimitRule::HoldRest);
    const int refuse = int(DailyLimitRule::Fail);
    QTest::newRow("more than the day has") << refuse << 6 << 5 << true;
    QTest::newRow("as many as the day has") << refuse << 5 << 5 << false;
    QTest::newRow("no limit") << refuse << 6 << 0 << false;
    QTest::newRow("the rest is held") << hold << 6 << 5 << false;
}

void CampaignStartTest::aCampaignThatDoesNotFitTheDayFailsIfItSaysSo()
{
    QFETCH(int, rule);
    QFETCH(int, leads);
    QFETCH(int, perDay);
    QFETCH(bool, fails);
    DispatchBench bench;
    bench.change([&](Account &account) {
        account.lines = 10;
        account.callsPerDay = perDay;
    });
    const CampaignId campaign = bench.scheduleNew(leads, [&](Campaign &each) {
        each.parallel = 10;
        each.rules.dailyLimit = DailyLimitRule(rule);
    });
    bench.startEngine();
    if (!fails) {
        const int made = perDay > 0 ? perDay : leads;
        QVERIFY(bench.runUntil([&] { return bench.provider->creates() == made; }));
        bench.lookAFewTimes();
        QCOMPARE(bench.provider->creates(), made);
        QCOMPARE(bench.stateOf(campaign), CampaignState::Active);
        return;
    }
    QVERIFY(bench.runUntil([&] { return bench.stateOf(campaign) == CampaignState::Failed; }));
    bench.lookAFewTimes();
    QCOMPARE(bench.provider->creates(), 0);
    QCOMPARE(failureOf(bench, campaign),
             QStringLiteral("Daily limit exceeded. Needed 6 calls but only 5 available."));
    QCOMPARE(bench.told(Notice::Kind::CampaignRefused), 1);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::CampaignStartTest)
#include "tst_campaignstart.moc"
