// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/whyservice.h"

#include "tests/support/ledgerseed.h"
#include "tests/support/readyengine.h"

#include <QSignalSpy>

#include <algorithm>

using namespace callboard;
using namespace callboard::services;
using callboard::plan::Answer;
using callboard::plan::Reason;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;

/// Why nobody is called when it is the engine that does not call.
class WhyEngineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatKeepsTheEngineFromCallingIsTheReason_data();
    void whatKeepsTheEngineFromCallingIsTheReason();
    void anEngineThatHaltedIsTheReasonUntilAnotherIsReady();
    void withoutAnEngineNothingIsCalled();
};

void WhyEngineTest::whatKeepsTheEngineFromCallingIsTheReason_data()
{
    using State = dispatch::EngineStanding::State;
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("what");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<QString>("value");
    QTest::newRow("nothing") << State::Ready << QString() << Reason::None << QString();
    QTest::newRow("halted") << State::Halted << QString() << Reason::EngineIdle << QStringLiteral("halted");
    QTest::newRow("first pass open") << State::LookingUp << QString() << Reason::EngineIdle
                                     << QStringLiteral("looking_up");
    QTest::newRow("just begun") << State::Absent << QString() << Reason::EngineIdle
                                << QStringLiteral("looking_up");
    QTest::newRow("the account's pass open")
        << State::Ready << QStringLiteral("looked up") << Reason::EngineIdle << QStringLiteral("looking_up");
    QTest::newRow("clocks") << State::Ready << QStringLiteral("clock") << Reason::ClockDiffers << QString();
    QTest::newRow("agent") << State::Ready << QStringLiteral("agent") << Reason::AgentUnknown << QString();
    QTest::newRow("slowed down") << State::Ready << QStringLiteral("slow") << Reason::SlowedDown
                                 << QStringLiteral("0 of 0");
}

void WhyEngineTest::whatKeepsTheEngineFromCallingIsTheReason()
{
    QFETCH(dispatch::EngineStanding::State, state);
    QFETCH(QString, what);
    QFETCH(Reason, reason);
    QFETCH(QString, value);
    TestProfile profile;
    test::ReadyEngine engine(profile);
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QVERIFY(profile.workspace->ledger()
                .write([campaign](store::Store &store) {
                    return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
                        .value_or(false);
                })
                .result());
    profile.clock->advance(std::chrono::hours{22});
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    const WhyService why(*profile.workspace);
    dispatch::EngineStanding standing;
    standing.state = state;
    // Of another account or campaign it says nothing here.
    standing.lookedUp = {what == QLatin1String("looked up") ? account : AccountId(4711)};
    standing.clockOff = {what == QLatin1String("clock") ? account : AccountId(4711)};
    standing.agentUnknown = {what == QLatin1String("agent") ? campaign : CampaignId(4711)};
    standing.slowed = {{what == QLatin1String("slow") ? account : AccountId(4711), 0}};
    QVERIFY(engine.leave(standing));
    const Result<WhyAnswer> answer = await(why.why(leads.constFirst()));
    QVERIFY(answer);
    const plan::Eligibility eligibility = answer->campaigns.constFirst().eligibility;
    QCOMPARE(eligibility.reason, reason);
    QVERIFY(!eligibility.notBefore);
    for (const plan::RuleVerdict &verdict : eligibility.rules) {
        if (verdict.rule == reason)
            QCOMPARE(verdict.value, value);
    }
    QCOMPARE(await(why.blocks(leads)).value_or({{}}).constFirst().by, BlockedBy(reason));
    const Result<BlockSurvey> survey = await(why.survey(std::make_shared<JobControl>()));
    QVERIFY(survey);
    QCOMPARE(survey->groups.constFirst().by, BlockedBy(reason));
}

// F40, F41
void WhyEngineTest::anEngineThatHaltedIsTheReasonUntilAnotherIsReady()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    QVERIFY(scheduleTomorrow(profile, leads).isValid());
    Workspace &workspace = *profile.workspace;
    QSignalSpy ready(&workspace, &Workspace::engineReady);
    QSignalSpy halted(&workspace, &Workspace::engineHalted);
    const auto rename = [&](const QString &from, const QString &to) {
        return workspace.ledger()
            .write([&](store::Store &store) {
                return store.database->change(QStringLiteral("alter table %1 rename to %2").arg(from, to))
                    .has_value();
            })
            .result();
    };
    QVERIFY(await(workspace.startEngine()));
    QTRY_COMPARE(ready.size(), 1);
    QVERIFY(rename(QStringLiteral("campaign"), QStringLiteral("away")));
    workspace.wakeEngine();
    QTRY_COMPARE(halted.size(), 1);
    QVERIFY(rename(QStringLiteral("away"), QStringLiteral("campaign")));
    const Result<WhyAnswer> answer = await(WhyService(workspace).why(leads.constFirst()));
    QVERIFY(answer);
    const QList<plan::RuleVerdict> rules = answer->campaigns.constFirst().eligibility.rules;
    const auto idle = std::find_if(rules.cbegin(), rules.cend(),
                                   [](const auto &each) { return each.rule == Reason::EngineIdle; });
    QVERIFY(idle != rules.cend());
    QCOMPARE(idle->answer, Answer::NotBefore);
    QCOMPARE(idle->value, QStringLiteral("halted"));
}

void WhyEngineTest::withoutAnEngineNothingIsCalled()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    QVERIFY(scheduleTomorrow(profile, leads).isValid());
    profile.clock->advance(std::chrono::hours{23});
    const QList<LeadBlock> blocks = await(WhyService(*profile.workspace).blocks(leads)).value_or({});
    QCOMPARE(blocks.size(), 1);
    QCOMPARE(blocks.constFirst().by, BlockedBy(Reason::EngineIdle));
    QCOMPARE(blocks.constFirst().decision.rules.constFirst().value, QStringLiteral("absent"));
}

QTEST_GUILESS_MAIN(WhyEngineTest)
#include "tst_whyengine.moc"
