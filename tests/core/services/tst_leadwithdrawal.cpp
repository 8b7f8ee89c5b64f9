// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadwithdrawal.h"

#include "tests/support/ledgerseed.h"

#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;

class LeadWithdrawalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theOthersStay();
    void onlyTheNamedCampaignLetsGo();
    void whoeverStartedShowsAgainWhatItShowed();
    void aLiveCallIsNamedAndNotTriedAgain();
    void theLastLeadTakesTheCampaignAlong();
    void whoWaitsNowhereIsNotCounted();
};

namespace {

QList<LeadId> waiting(TestProfile &profile, CampaignId campaign)
{
    const CampaignService campaigns(*profile.workspace);
    return await(campaigns.waitingLeads(campaign)).value_or(QList<LeadId>());
}

store::Place placeOf(TestProfile &profile, CampaignId campaign, int position)
{
    return await(profile.workspace->ledger().write(
                     [=](store::Store &store) { return store.places.find(campaign, position); }))
        .value_or(store::Place());
}

} // namespace

void LeadWithdrawalTest::theOthersStay()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(12);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QSignalSpy changed(profile.workspace.get(), &Workspace::campaignsChanged);
    const Result<WithdrawalReceipt> receipt =
        await(LeadWithdrawal(*profile.workspace).takeOut({leads.at(2), leads.at(7)}));
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, 2);
    QCOMPARE(receipt->calls.cancelledLeads, 2);
    QList<LeadId> left = leads;
    left.removeAt(7);
    left.removeAt(2);
    QCOMPARE(waiting(profile, campaign), left);
    QCOMPARE(placeOf(profile, campaign, 2).state, PlaceState::Cancelled);
    QTRY_VERIFY(!changed.isEmpty());
}

void LeadWithdrawalTest::onlyTheNamedCampaignLetsGo()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(3);
    const CampaignId one = scheduleTomorrow(profile, leads);
    const CampaignId other = scheduleTomorrow(profile, leads);
    const Result<WithdrawalReceipt> receipt =
        await(LeadWithdrawal(*profile.workspace).takeOut({leads.at(1)}, other));
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, 1);
    QCOMPARE(waiting(profile, one), leads);
    QCOMPARE(waiting(profile, other), (QList<LeadId>{leads.at(0), leads.at(2)}));
}

void LeadWithdrawalTest::whoeverStartedShowsAgainWhatItShowed()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(5);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QVERIFY(test::startBatches(profile, campaign, 1));
    const auto status = [&](LeadId id) {
        return await(LeadService(*profile.workspace).leads({id})).value().constFirst().status;
    };
    QCOMPARE(status(leads.at(3)), LeadStatus::BulkCalling);
    QVERIFY(await(LeadWithdrawal(*profile.workspace).takeOut({leads.at(3)})));
    QCOMPARE(status(leads.at(3)), LeadStatus::Pending);
    QCOMPARE(status(leads.at(2)), LeadStatus::BulkCalling);
}

void LeadWithdrawalTest::aLiveCallIsNamedAndNotTriedAgain()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    QVERIFY(test::seedParked(profile, campaign, leads.at(0), account).isValid());
    QVERIFY(await(profile.workspace->ledger().write(
        [campaign](store::Store &store) { return store.places.setState(campaign, 0, PlaceState::Taken); })));
    const Result<WithdrawalReceipt> receipt =
        await(LeadWithdrawal(*profile.workspace).takeOut({leads.at(0)}));
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, 1);
    QCOMPARE(receipt->calls.cancelledLeads, 0);
    QCOMPARE(receipt->calls.inDoubt, 1);
    QVERIFY(placeOf(profile, campaign, 0).isStopAsked);
    QVERIFY(!placeOf(profile, campaign, 1).isStopAsked);
}

void LeadWithdrawalTest::theLastLeadTakesTheCampaignAlong()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QVERIFY(await(LeadWithdrawal(*profile.workspace).takeOut(leads)));
    const CampaignService campaigns(*profile.workspace);
    QCOMPARE(await(campaigns.overview(campaign)).value().campaign.state, CampaignState::Cancelled);
}

void LeadWithdrawalTest::whoWaitsNowhereIsNotCounted()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const Result<WithdrawalReceipt> receipt = await(LeadWithdrawal(*profile.workspace).takeOut(leads));
    QVERIFY(receipt);
    QCOMPARE(receipt->leads, 0);
}

QTEST_GUILESS_MAIN(LeadWithdrawalTest)
#include "tst_leadwithdrawal.moc"
