// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"
#include "core/services/campaignservice.h"
#include "core/services/donotcallservice.h"
#include "tests/support/leadmarks.h"
#include "tests/support/ledgerseed.h"

#include <QSignalSpy>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::TestProfile;

class LeadRemovalTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void manyLeadsGoInPiecesAndAreNotToldOfPieceByPiece();
    void whoIsBeingCalledStays();
    void aCancelLeavesTheRest();
    void theRecordOfTheirCallsAndTheListsStay();
    void whoWaitsInACampaignIsSkippedThere();
    void aDeletionIsTakenBackWithItsPlaceInTheQueue();
    void whoseNumberIsTakenStaysAway();
    void whoWasBarredMeanwhileComesBackMarked();
    void whatIsOverIsNotBegunAgain_data();
    void whatIsOverIsNotBegunAgain();
    void nobodyIsToldOfATryThatIsNotComing();
};

void LeadRemovalTest::manyLeadsGoInPiecesAndAreNotToldOfPieceByPiece()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1'230);
    LeadService service(*profile.workspace);
    QSignalSpy changed(profile.workspace.get(), &Workspace::leadListChanged);
    const auto control = std::make_shared<JobControl>();
    const Result<RemovalReceipt> receipt = await(service.remove(leads.mid(0, 1'229), control));
    QVERIFY(receipt);
    QCOMPARE(receipt->removed, 1'229);
    QCOMPARE(receipt->beingCalled, 0);
    QCOMPARE(control->total.load(), qint64(1'229));
    QCOMPARE(control->done.load(), qint64(1'229));
    QCOMPARE(await(service.ids({}, {})).value_or({}), QList<LeadId>{leads.constLast()});
    QTRY_VERIFY(!changed.isEmpty());
    QVERIFY(changed.size() < 6); // not with each of the seven pieces
}

void LeadRemovalTest::whoIsBeingCalledStays()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(5);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    QVERIFY(test::seedParked(profile, campaign, leads.at(2), account).isValid());
    LeadService service(*profile.workspace);
    const Result<RemovalReceipt> receipt = await(service.remove(leads));
    QVERIFY(receipt);
    QCOMPARE(receipt->removed, 4);
    QCOMPARE(receipt->beingCalled, 1);
    QCOMPARE(await(service.ids({}, {})).value_or({}), QList<LeadId>{leads.at(2)});
}

void LeadRemovalTest::aCancelLeavesTheRest()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(600);
    LeadService service(*profile.workspace);
    const auto control = std::make_shared<JobControl>();
    control->cancelled = true;
    const Result<RemovalReceipt> receipt = await(service.remove(leads, control));
    QVERIFY(receipt);
    QCOMPARE(receipt->removed, 0);
    QCOMPARE(await(service.count({})).value_or(-1), 600);
}

void LeadRemovalTest::theRecordOfTheirCallsAndTheListsStay()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const AccountId account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    const AttemptId call = test::seedEnded(profile, campaign, leads.at(0), account, CallRecord());
    QVERIFY(call.isValid());
    LeadService service(*profile.workspace);
    QCOMPARE(test::setDoNotCall(*profile.workspace, {leads.at(1)}, true).value_or(-1), 1);
    QVERIFY(await(service.remove(leads)));
    QCOMPARE(await(DoNotCallService(*profile.workspace).count()).value_or(-1), 1);
    const Result<int> calls = await(profile.workspace->ledger().read([campaign](const store::Store &store) {
        const Result<QList<Attempt>> found = store.attempts.ofCampaign(campaign, 10);
        return found ? Result<int>(int(found->size())) : fail(found.error());
    }));
    QCOMPARE(calls.value_or(-1), 1);
}

namespace {

store::Place placeOf(TestProfile &profile, CampaignId campaign, int position)
{
    return await(profile.workspace->ledger().write(
                     [=](store::Store &store) { return store.places.find(campaign, position); }))
        .value_or(store::Place());
}

Lead leadOf(TestProfile &profile, LeadId id)
{
    const Result<QList<Lead>> leads = await(LeadService(*profile.workspace).leads({id}));
    return leads && !leads->isEmpty()
               ? leads->constFirst()
               : Lead{.number = *PhoneNumber::fromE164(QStringLiteral("+910000000000"))};
}

} // namespace

void LeadRemovalTest::whoWaitsInACampaignIsSkippedThere() // X-38, S3-047
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(3);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    QVERIFY(await(LeadService(*profile.workspace).remove({leads.at(1)})));
    QCOMPARE(placeOf(profile, campaign, 1).state, PlaceState::Skipped);
    QCOMPARE(placeOf(profile, campaign, 0).state, PlaceState::Planned);
    const CampaignService campaigns(*profile.workspace);
    QCOMPARE(await(campaigns.waitingLeads(campaign)).value_or({}), (QList<LeadId>{leads.at(0), leads.at(2)}));
}

void LeadRemovalTest::aDeletionIsTakenBackWithItsPlaceInTheQueue()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(4);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    QVERIFY(test::startBatches(profile, campaign, 1));
    LeadService service(*profile.workspace);
    const Lead before = leadOf(profile, leads.at(2));
    QCOMPARE(before.status, LeadStatus::BulkCalling);
    const Result<RemovalReceipt> receipt = await(service.remove({leads.at(2), leads.at(3)}));
    QVERIFY(receipt);
    QVERIFY(receipt->undo);
    QCOMPARE(await(service.count({})).value_or(-1), 2);
    const Result<PutBackReceipt> back = await(service.putBack(receipt->undo));
    QVERIFY(back);
    QCOMPARE(back->leads, 2);
    QCOMPARE(back->refused, 0);
    Lead after = leadOf(profile, leads.at(2));
    after.updatedAt = before.updatedAt;
    QCOMPARE(after, before);
    QCOMPARE(placeOf(profile, campaign, 2).state, PlaceState::Planned);
    const CampaignService campaigns(*profile.workspace);
    QCOMPARE(await(campaigns.waitingLeads(campaign)).value_or({}), leads);
}

void LeadRemovalTest::whoseNumberIsTakenStaysAway()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    LeadService service(*profile.workspace);
    const Lead before = leadOf(profile, leads.at(0));
    const Result<RemovalReceipt> receipt = await(service.remove(leads));
    QVERIFY(receipt);
    QVERIFY(await(service.add({.number = before.number.e164(),
                               .whatsappNumber = {},
                               .name = QStringLiteral("Somebody else"),
                               .email = {},
                               .partner = {},
                               .attributes = {}},
                              QStringLiteral("IN"))));
    const Result<PutBackReceipt> back = await(service.putBack(receipt->undo));
    QVERIFY(back);
    QCOMPARE(back->leads, 1);
    QCOMPARE(back->refused, 1);
    QCOMPARE(await(service.count({})).value_or(-1), 2);
}

void LeadRemovalTest::whoWasBarredMeanwhileComesBackMarked()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    LeadService service(*profile.workspace);
    const Lead before = leadOf(profile, leads.at(0));
    const Result<RemovalReceipt> receipt = await(service.remove(leads));
    QVERIFY(receipt);
    QVERIFY(await(DoNotCallService(*profile.workspace).add(before.number.e164(), DoNotCallEntry())));
    QVERIFY(await(service.putBack(receipt->undo)));
    QCOMPARE(leadOf(profile, leads.at(0)).status, LeadStatus::DoNotCall);
}

namespace {

bool show(TestProfile &profile, LeadId lead, const QString &status, const QString &detail)
{
    return await(profile.workspace->ledger().write([=](store::Store &store) {
               return store.database->change(
                   QStringLiteral("update lead set call_status = ?, status_detail = ? where id = ?"),
                   {status, detail, lead.value()});
           }))
        .has_value();
}

} // namespace

void LeadRemovalTest::whatIsOverIsNotBegunAgain_data()
{
    QTest::addColumn<LeadStatus>("before");
    QTest::newRow("never called") << LeadStatus::Pending;
    QTest::newRow("reached by an earlier campaign") << LeadStatus::Completed;
}

void LeadRemovalTest::whatIsOverIsNotBegunAgain()
{
    QFETCH(LeadStatus, before);
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    QVERIFY(show(profile, leads.at(1), toWord(before), {}));
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    QVERIFY(test::startBatches(profile, campaign, 1));
    LeadService service(*profile.workspace);
    const Result<RemovalReceipt> receipt = await(service.remove({leads.at(1)}));
    QVERIFY(receipt);
    QVERIFY(await(CampaignService(*profile.workspace).cancel(campaign)));
    QVERIFY(await(service.putBack(receipt->undo)));
    QCOMPARE(placeOf(profile, campaign, 1).state, PlaceState::Skipped);
    QCOMPARE(leadOf(profile, leads.at(1)).status, before);
}

void LeadRemovalTest::nobodyIsToldOfATryThatIsNotComing()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId campaign = test::scheduleTomorrow(profile, leads);
    const QString nextTry =
        toWord(StatusDetail{StatusDetail::Kind::NextTry, profile.clock->now() + std::chrono::hours{24}});
    for (const LeadId lead : leads)
        QVERIFY(show(profile, lead, toWord(LeadStatus::Missed), nextTry));
    LeadService service(*profile.workspace);
    const Result<RemovalReceipt> first = await(service.remove({leads.at(0)}));
    const Result<RemovalReceipt> second = await(service.remove({leads.at(1)}));
    QVERIFY(first && second);
    QVERIFY(await(service.putBack(first->undo)));
    QCOMPARE(leadOf(profile, leads.at(0)).statusDetail, nextTry);
    QVERIFY(await(CampaignService(*profile.workspace).cancel(campaign)));
    QVERIFY(await(service.putBack(second->undo)));
    QCOMPARE(leadOf(profile, leads.at(1)).status, LeadStatus::Missed);
    QCOMPARE(leadOf(profile, leads.at(1)).statusDetail, QString());
}

QTEST_GUILESS_MAIN(LeadRemovalTest)
#include "tst_leadremoval.moc"
