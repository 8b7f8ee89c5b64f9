// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/attemptservice.h"

#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class AttemptServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDecisionNeedsNoEngineHere_data();
    void aDecisionNeedsNoEngineHere();
    void aMissedAppointmentIsDecidedWithoutAnEngine_data();
    void aMissedAppointmentIsDecidedWithoutAnEngine();
    void aReleaseNeedsAReason();
    void whatWaitsForNobodyIsNotDecided();
    void anAttemptThatDoesNotExistIsTold();
};

namespace {

AttemptState stateOf(TestProfile &profile, const AttemptId &id)
{
    const auto found = await(profile.workspace->ledger().read(
        [id](const store::Store &store) { return store.attempts.find(id); }));
    return found ? found->attempt.state : AttemptState::Claimed;
}

AttemptId park(TestProfile &profile)
{
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const Result<Account> account = await(AccountService(*profile.workspace).preferred());
    return account && !leads.isEmpty() ? test::seedParked(profile, campaign, leads.constFirst(), account->id)
                                       : AttemptId();
}

} // namespace

void AttemptServiceTest::aDecisionNeedsNoEngineHere_data()
{
    QTest::addColumn<DoubtDecision>("decision");
    QTest::addColumn<bool>("besideAnother");
    QTest::addColumn<AttemptState>("after");
    QTest::newRow("check again") << DoubtDecision::CheckAgain << false << AttemptState::Unknown;
    QTest::newRow("treat as called") << DoubtDecision::TreatAsCalled << false << AttemptState::Ended;
    QTest::newRow("release") << DoubtDecision::Release << false << AttemptState::NotPlaced;
    QTest::newRow("beside another's engine") << DoubtDecision::TreatAsCalled << true << AttemptState::Ended;
}

// Ruling 18: beside a running engine every verb works.
void AttemptServiceTest::aDecisionNeedsNoEngineHere()
{
    QFETCH(const DoubtDecision, decision);
    QFETCH(const bool, besideAnother);
    QFETCH(const AttemptState, after);
    TestProfile profile;
    const AttemptId id = park(profile);
    QVERIFY(id.isValid());
    if (besideAnother)
        QVERIFY(await(profile.workspace->startEngine()));
    WorkspaceSetup setup;
    setup.directory = profile.directory.path();
    setup.clock = profile.clock;
    setup.allowKeychain = false;
    const auto viewer = Workspace::open(setup);
    QVERIFY(viewer);
    QCOMPARE(await(AttemptService(**viewer).parked()).value_or({}).size(), 1);
    const Result<void> decided =
        await(AttemptService(**viewer).decide(id, decision, QStringLiteral("asked by mail")));
    QVERIFY2(decided, decided ? "" : qPrintable(operatorText(decided.error())));
    QCOMPARE(stateOf(profile, id), after);
    QVERIFY(await(AttemptService(**viewer).parked()).value_or({AttemptRow()}).isEmpty());
}

void AttemptServiceTest::aMissedAppointmentIsDecidedWithoutAnEngine_data()
{
    QTest::addColumn<DoubtDecision>("decision");
    QTest::addColumn<bool>("isDecided");
    QTest::addColumn<PlaceState>("place");
    QTest::newRow("call after all") << DoubtDecision::CallAfterAll << true << PlaceState::Planned;
    QTest::newRow("leave") << DoubtDecision::Leave << true << PlaceState::Skipped;
    QTest::newRow("treat as called") << DoubtDecision::TreatAsCalled << false << PlaceState::Skipped;
}

void AttemptServiceTest::aMissedAppointmentIsDecidedWithoutAnEngine() // ruling 7
{
    QFETCH(const DoubtDecision, decision);
    QFETCH(const bool, isDecided);
    QFETCH(const PlaceState, place);
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or({}).id;
    const AttemptId id = test::seedExpired(profile, campaign, leads.constFirst(), account);
    QVERIFY(id.isValid());
    AttemptService attempts(*profile.workspace);
    CampaignService campaigns(*profile.workspace);
    const QList<AttemptRow> asking = await(attempts.parked()).value_or({});
    QCOMPARE(asking.size(), 1);
    QVERIFY(asking.constFirst().attempt.isUndecided);
    QCOMPARE(await(campaigns.overview(campaign)).value_or({}).asking, 1);
    QCOMPARE(await(attempts.decide(id, decision, {})).has_value(), isDecided);
    QCOMPARE(stateOf(profile, id), AttemptState::Expired);
    QCOMPARE(await(attempts.parked()).value_or({}).size(), isDecided ? 0 : 1);
    const CampaignOverview after = await(campaigns.overview(campaign)).value_or({});
    QCOMPARE(after.asking, isDecided ? 0 : 1);
    QCOMPARE(after.expired, 1);
    const auto stored = await(profile.workspace->ledger().read(
        [campaign](const store::Store &store) { return store.places.find(campaign, 0); }));
    QVERIFY(stored);
    QCOMPARE(stored->state, place);
    QCOMPARE(stored->ordinal, decision == DoubtDecision::CallAfterAll ? 2 : 1);
}

void AttemptServiceTest::aReleaseNeedsAReason()
{
    TestProfile profile;
    const AttemptId id = park(profile);
    QVERIFY(id.isValid());
    const Result<void> refused =
        await(AttemptService(*profile.workspace).decide(id, DoubtDecision::Release, QStringLiteral("  ")));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(stateOf(profile, id), AttemptState::NeedsOperator);
}

void AttemptServiceTest::whatWaitsForNobodyIsNotDecided()
{
    TestProfile profile;
    const AttemptId id = park(profile);
    QVERIFY(id.isValid());
    AttemptService attempts(*profile.workspace);
    QVERIFY(await(attempts.decide(id, DoubtDecision::TreatAsCalled, {})));
    const Result<void> refused = await(attempts.decide(id, DoubtDecision::CheckAgain, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    QCOMPARE(stateOf(profile, id), AttemptState::Ended);
}

void AttemptServiceTest::anAttemptThatDoesNotExistIsTold()
{
    TestProfile profile;
    const Result<void> refused = await(
        AttemptService(*profile.workspace).decide(AttemptId::create(), DoubtDecision::TreatAsCalled, {}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(AttemptServiceTest)
#include "tst_attemptservice.moc"
