// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/callbyhand.h"

#include "core/plan/priority.h"
#include "core/services/campaignservice.h"
#include "tests/support/leadmarks.h"
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
    void aLeadIsCalledByItselfBeforeAllOthers();
    void itIsTakenOutOfTheCampaignsThatWouldCallItAgain();
    void aCallOnItsWayIsToldEvenIfTheLeadIsNotTakenOut();
    void aSecondWishIsToldOfTheFirst_data();
    void aSecondWishIsToldOfTheFirst();
    void ofTwoWishesAtOnceOneIsPlaced();
    void whatARuleForbidsIsNotPlaced_data();
    void whatARuleForbidsIsNotPlaced();
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

namespace {

HandCall practiceCall(TestProfile &profile, LeadId lead)
{
    HandCall call;
    call.lead = lead;
    call.account = await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
    return call;
}

qsizetype campaignCount(TestProfile &profile)
{
    return await(CampaignService(*profile.workspace).overviews()).value_or(QList<CampaignOverview>()).size();
}

} // namespace

void CallByHandTest::aLeadIsCalledByItselfBeforeAllOthers()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId scheduled = scheduleTomorrow(profile, leads);
    CallByHand byHand(*profile.workspace);
    HandCall call = practiceCall(profile, leads.at(1));
    call.agentId = QStringLiteral("agent-7");
    QCOMPARE(await(byHand.judge(call)).value_or(plan::Eligibility()).answer, plan::Answer::CallNow);
    const Result<CampaignId> placed = await(byHand.callNow(call));
    QVERIFY(placed);
    const Campaign campaign = await(CampaignService(*profile.workspace).overview(*placed)).value().campaign;
    QCOMPARE(campaign.leadCount, 1);
    QCOMPARE(campaign.start, profile.clock->now());
    QCOMPARE(campaign.agentId, QStringLiteral("agent-7"));
    QCOMPARE(campaign.rules.retry, RetryPolicy::none());
    QVERIFY(campaign.rules.fallback.isEmpty());
    const store::Place place = placeOf(profile, *placed, 0);
    QCOMPARE(place.lead, leads.at(1));
    QCOMPARE(place.turnRank, std::optional(plan::CallNowPriority));
    QVERIFY(place.isByHand);
    QCOMPARE(placeOf(profile, scheduled, 1).state, PlaceState::Planned);
}

void CallByHandTest::itIsTakenOutOfTheCampaignsThatWouldCallItAgain()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId scheduled = scheduleTomorrow(profile, leads);
    HandCall call = practiceCall(profile, leads.at(1));
    call.takeOut = true;
    const Result<CampaignId> placed = await(CallByHand(*profile.workspace).callNow(call));
    QVERIFY(placed);
    QCOMPARE(placeOf(profile, scheduled, 1).state, PlaceState::Cancelled);
    QCOMPARE(placeOf(profile, scheduled, 0).state, PlaceState::Planned);
    QCOMPARE(placeOf(profile, *placed, 0).state, PlaceState::Planned);
}

void CallByHandTest::aCallOnItsWayIsToldEvenIfTheLeadIsNotTakenOut()
{
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(2);
    const CampaignId scheduled = scheduleTomorrow(profile, leads);
    // A ledger that takes a campaign, and no cancelled place.
    QVERIFY(change(profile, [](store::Store &store) {
        return store.database
            ->change(
                QStringLiteral("create trigger stubborn before update of state on place when new.state = "
                               "'cancelled' begin select raise(abort, 'stubborn'); end"))
            .has_value();
    }));
    HandCall call = practiceCall(profile, leads.at(1));
    call.takeOut = true;
    const Result<CampaignId> placed = await(CallByHand(*profile.workspace).callNow(call));
    QVERIFY(placed);
    QCOMPARE(placeOf(profile, scheduled, 1).state, PlaceState::Planned);
    QVERIFY(placeOf(profile, *placed, 0).isByHand);
}

void CallByHandTest::aSecondWishIsToldOfTheFirst_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::addColumn<bool>("takeOut");
    QTest::addColumn<QString>("told");
    QTest::newRow("it waits for a line") << PlaceState::Planned << false << QStringLiteral("waits");
    QTest::newRow("it waits, and would be taken out")
        << PlaceState::Planned << true << QStringLiteral("waits");
    QTest::newRow("it is under way") << PlaceState::Taken << false << QStringLiteral("is being called");
    QTest::newRow("it is over") << PlaceState::Done << false << QString();
}

void CallByHandTest::aSecondWishIsToldOfTheFirst()
{
    QFETCH(PlaceState, state);
    QFETCH(bool, takeOut);
    QFETCH(QString, told);
    TestProfile profile;
    HandCall call = practiceCall(profile, profile.addLeads(1).constFirst());
    call.takeOut = takeOut;
    CallByHand byHand(*profile.workspace);
    const Result<CampaignId> first = await(byHand.callNow(call));
    QVERIFY(first);
    QVERIFY(change(profile,
                   [&](store::Store &store) { return store.places.setState(*first, 0, state).has_value(); }));
    const Result<plan::Eligibility> word = await(byHand.judge(call));
    const Result<CampaignId> second = await(byHand.callNow(call));
    if (told.isEmpty()) {
        QVERIFY(word && second);
        QCOMPARE(campaignCount(profile), 2);
        return;
    }
    QVERIFY(!word && !second);
    QCOMPARE(word.error().code, ErrorCode::NotAllowed);
    QCOMPARE(second.error().code, ErrorCode::NotAllowed);
    const QString sentence = operatorText(second.error());
    QVERIFY2(sentence.contains(told) && sentence.contains(QLatin1String("Call by hand, ")),
             qPrintable(sentence));
    QCOMPARE(campaignCount(profile), 1);
    QCOMPARE(placeOf(profile, *first, 0).state, state);
}

void CallByHandTest::ofTwoWishesAtOnceOneIsPlaced()
{
    TestProfile profile;
    const HandCall call = practiceCall(profile, profile.addLeads(1).constFirst());
    CallByHand byHand(*profile.workspace);
    const auto one = byHand.callNow(call);
    const auto other = byHand.callNow(call);
    const Result<CampaignId> first = await(one);
    const Result<CampaignId> second = await(other);
    QVERIFY(first.has_value() != second.has_value());
    QCOMPARE(campaignCount(profile), 1);
}

void CallByHandTest::whatARuleForbidsIsNotPlaced_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("reason");
    QTest::newRow("do not call") << QStringLiteral("marked") << QStringLiteral("not to be called");
    QTest::newRow("outside the hours") << QStringLiteral("night") << QStringLiteral("hours");
    QTest::newRow("may have been called") << QStringLiteral("parked") << QStringLiteral("call");
}

void CallByHandTest::whatARuleForbidsIsNotPlaced()
{
    QFETCH(QString, what);
    QFETCH(QString, reason);
    TestProfile profile;
    const QList<LeadId> leads = profile.addLeads(1);
    HandCall call = practiceCall(profile, leads.constFirst());
    int campaigns = 0;
    if (what == QLatin1String("marked")) {
        QVERIFY(test::setDoNotCall(*profile.workspace, leads, true));
    } else if (what == QLatin1String("night")) {
        call.account = profile.addRealAccount(2);
        QVERIFY(call.account.isValid());
        profile.clock->advance(std::chrono::hours{10}); // 22:00 IST
    } else {
        const CampaignId other = scheduleTomorrow(profile, leads);
        const auto number = [id = leads.constFirst()](const store::Store &store) -> Result<QByteArray> {
            const Result<Lead> lead = store.leads.find(id);
            return lead ? Result<QByteArray>(store::numberIndex(lead->number, store.cipher))
                        : fail(lead.error());
        };
        const Result<QByteArray> index = await(profile.workspace->ledger().read(number));
        QVERIFY(index);
        QVERIFY(test::seedParked(profile, other, leads.constFirst(), call.account).isValid());
        QVERIFY(change(profile, [&](store::Store &store) {
            return store.database->change(QStringLiteral("update attempt set number_index = ?"), {*index})
                .has_value();
        }));
        campaigns = 1;
    }
    const Result<CampaignId> placed = await(CallByHand(*profile.workspace).callNow(call));
    QVERIFY(!placed);
    QCOMPARE(placed.error().code, ErrorCode::Refused);
    QVERIFY2(operatorText(placed.error()).contains(reason), qPrintable(operatorText(placed.error())));
    QCOMPARE(campaignCount(profile), campaigns);
}

QTEST_GUILESS_MAIN(CallByHandTest)
#include "tst_callbyhand.moc"
