// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/donotcallservice.h"
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
    QCOMPARE(await(service.setDoNotCall({leads.at(1)}, true)).value_or(-1), 1);
    QVERIFY(await(service.remove(leads)));
    QCOMPARE(await(DoNotCallService(*profile.workspace).count()).value_or(-1), 1);
    const Result<int> calls = await(profile.workspace->ledger().read([campaign](const store::Store &store) {
        const Result<QList<Attempt>> found = store.attempts.ofCampaign(campaign, 10);
        return found ? Result<int>(int(found->size())) : fail(found.error());
    }));
    QCOMPARE(calls.value_or(-1), 1);
}

QTEST_GUILESS_MAIN(LeadRemovalTest)
#include "tst_leadremoval.moc"
