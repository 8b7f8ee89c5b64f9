// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callbyhand.h"

#include "core/plan/priority.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;

class CallByHandTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aLeadThatWaitsGoesToTheHeadOfTheLine();
    void aLeadThatWaitsNowhereIsRefused_data();
    void aLeadThatWaitsNowhereIsRefused();
};

namespace {

store::Place placeOf(TestProfile &profile, CampaignId campaign, int position)
{
    return profile.workspace->ledger()
        .write([=](store::Store &store) { return store.places.find(campaign, position); })
        .result()
        .value_or(store::Place());
}

bool change(TestProfile &profile, const std::function<bool(store::Store &)> &work)
{
    return profile.workspace->ledger().write([work](store::Store &store) { return work(store); }).result();
}

bool activate(TestProfile &profile, CampaignId campaign)
{
    return change(profile, [=](store::Store &store) {
        return store.campaigns.move(campaign, CampaignState::Scheduled, CampaignState::Active)
            .value_or(false);
    });
}

} // namespace

void CallByHandTest::aLeadThatWaitsGoesToTheHeadOfTheLine()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(3);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QVERIFY(activate(profile, campaign));
    const Instant now = profile.workspace->clock().now();
    // Missed a while ago, and to be tried again tomorrow.
    QVERIFY(change(profile, [&](store::Store &store) {
        return store.places.setTries(campaign, 2, 1) &&
               store.places.planAgain(campaign, 2, now + seconds{24 * 3600}, 2, 0);
    }));
    CallByHand byHand(*profile.workspace);
    const Result<CampaignId> called = await(byHand.callNext(leads.at(2)));
    QVERIFY(called);
    QCOMPARE(*called, campaign);
    const store::Place place = placeOf(profile, campaign, 2);
    QCOMPARE(place.turnRank, std::optional(plan::CallNowPriority));
    QVERIFY(place.nextDue && *place.nextDue <= profile.workspace->clock().now());
    QCOMPARE(place.ordinal, 2);
    QCOMPARE(place.tries, 1);
    const Result<QList<store::Place>> line =
        profile.workspace->ledger()
            .write([=](store::Store &store) { return store.places.inLine(campaign, 3, 9); })
            .result();
    QVERIFY(line);
    QCOMPARE(line->size(), 1);
}

void CallByHandTest::aLeadThatWaitsNowhereIsRefused_data()
{
    QTest::addColumn<bool>("running");
    QTest::addColumn<bool>("taken");
    QTest::newRow("its campaign has not begun") << false << false;
    QTest::newRow("it is being called") << true << true;
}

void CallByHandTest::aLeadThatWaitsNowhereIsRefused()
{
    QFETCH(bool, running);
    QFETCH(bool, taken);
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    const CampaignId campaign = scheduleTomorrow(profile, leads);
    QVERIFY(!running || activate(profile, campaign));
    QVERIFY(!taken || change(profile, [&](store::Store &store) {
        return store.places.setState(campaign, 0, PlaceState::Taken).has_value();
    }));
    CallByHand byHand(*profile.workspace);
    const Result<CampaignId> called = await(byHand.callNext(leads.constFirst()));
    QVERIFY(!called);
    QCOMPARE(called.error().code, ErrorCode::NotAllowed);
    QVERIFY(!placeOf(profile, campaign, 0).turnRank);
}

QTEST_GUILESS_MAIN(CallByHandTest)
#include "tst_callbyhand.moc"
