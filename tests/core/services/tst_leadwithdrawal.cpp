// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadwithdrawal.h"

#include "core/model/statusdetail.h"
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
    void theMessageThatFollowsIsNotSent_data();
    void theMessageThatFollowsIsNotSent();
    void aMessageThatWasHandedOverIsNotSentAgain_data();
    void aMessageThatWasHandedOverIsNotSentAgain();
    void aCampaignThatFollowsGoesOnWithoutALead();
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

namespace {

/// Two leads that a campaign missed the last time, and the campaign that writes to them.
class Followed
{
public:
    Followed()
        : leads(profile.addLeads(2))
        , calls(scheduleTomorrow(profile, leads))
    {
        const AccountId account =
            await(AccountService(*profile.workspace).preferred()).value_or(Account()).id;
        const auto work = [this](store::Store &store) -> Result<CampaignId> {
            Campaign made = store.campaigns.find(calls).value_or(Campaign());
            made.followsUp = calls;
            made.state = CampaignState::Active;
            const CampaignId id = store.campaigns.begin(made).value_or(CampaignId());
            bool done = store.places.append(id, 0, leads) && store.campaigns.finish(id, 2) &&
                        store.campaigns.move(calls, CampaignState::Scheduled, CampaignState::Active);
            for (int position = 0; position < 2; ++position) {
                done = done && store.places.setState(calls, position, PlaceState::Fallback) &&
                       store.leads.showCall(leads.at(position), LeadStatus::Missed,
                                            toWord({StatusDetail::Kind::FallbackWaiting, {}}),
                                            profile.clock->now());
            }
            return done ? Result<CampaignId>(id) : fail(ErrorCode::DatabaseStatement);
        };
        messages = await(profile.workspace->ledger().write(work)).value_or(CampaignId());
        refused = test::seedAttempt(
            profile, messages, leads.constFirst(), account,
            [this](store::Store &store, const AttemptId &id) -> Result<void> {
                const Result<store::LedgerAttempt> before = store.attempts.find(id);
                if (!before)
                    return fail(before.error());
                const Result<void> moved =
                    store.attempts.move(*before, AttemptState::Refused, QStringLiteral("later"),
                                        profile.clock->now() + seconds{60});
                return moved ? store.places.setState(messages, 0, PlaceState::Taken) : moved;
            });
    }
    [[nodiscard]] AttemptState stateOfRefused()
    {
        return await(profile.workspace->ledger().read(
                         [id = refused](const store::Store &store) { return store.attempts.find(id); }))
            .value_or(store::LedgerAttempt())
            .attempt.state;
    }
    [[nodiscard]] QString detail(LeadId id)
    {
        return await(LeadService(*profile.workspace).leads({id})).value().constFirst().statusDetail;
    }

    TestProfile profile;
    QList<LeadId> leads;
    CampaignId calls;
    CampaignId messages;
    AttemptId refused;
};

} // namespace

void LeadWithdrawalTest::theMessageThatFollowsIsNotSent_data()
{
    QTest::addColumn<QString>("way");
    QTest::newRow("taken out of the campaign of calls") << QStringLiteral("calls");
    QTest::newRow("taken out of the campaign of messages") << QStringLiteral("messages");
    QTest::newRow("taken out of all") << QStringLiteral("all");
    QTest::newRow("the campaign of calls is cancelled") << QStringLiteral("cancel");
}

void LeadWithdrawalTest::theMessageThatFollowsIsNotSent() // S0-075, X-20
{
    QFETCH(QString, way);
    Followed desk;
    QVERIFY(desk.messages.isValid() && desk.refused.isValid());
    const bool isCancelled = way == QLatin1String("cancel");
    if (isCancelled) {
        CampaignService campaigns(*desk.profile.workspace);
        QVERIFY(await(campaigns.cancel(desk.calls, LiveCalls::LetEnd)));
    } else {
        const std::optional<CampaignId> only = way == QLatin1String("calls") ? std::optional(desk.calls)
                                               : way == QLatin1String("messages")
                                                   ? std::optional(desk.messages)
                                                   : std::nullopt;
        const Result<WithdrawalReceipt> receipt =
            await(LeadWithdrawal(*desk.profile.workspace).takeOut({desk.leads.at(0)}, only));
        QVERIFY(receipt);
        QCOMPARE(receipt->leads, 1);
    }
    QCOMPARE(desk.stateOfRefused(), AttemptState::Cancelled);
    QCOMPARE(placeOf(desk.profile, desk.messages, 0).state, PlaceState::Cancelled);
    QVERIFY(desk.detail(desk.leads.at(0)).isEmpty());
    QCOMPARE(placeOf(desk.profile, desk.messages, 1).state,
             isCancelled ? PlaceState::Cancelled : PlaceState::Planned);
    QCOMPARE(desk.detail(desk.leads.at(1)).isEmpty(), isCancelled);
}

void LeadWithdrawalTest::aCampaignThatFollowsGoesOnWithoutALead() // others may be missed yet
{
    Followed desk;
    QVERIFY(await(LeadWithdrawal(*desk.profile.workspace).takeOut(desk.leads)));
    const CampaignService campaigns(*desk.profile.workspace);
    QCOMPARE(await(campaigns.overview(desk.messages)).value().campaign.state, CampaignState::Active);
}

void LeadWithdrawalTest::aMessageThatWasHandedOverIsNotSentAgain_data()
{
    QTest::addColumn<QString>("way");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("taken out of the campaign of calls") << QStringLiteral("calls") << true;
    QTest::newRow("taken out of the campaign of messages") << QStringLiteral("messages") << true;
    QTest::newRow("taken out of all") << QStringLiteral("all") << true;
    QTest::newRow("taken out of another") << QStringLiteral("another") << false;
}

// Ruling 8: it may fail for a day, and would be sent again
void LeadWithdrawalTest::aMessageThatWasHandedOverIsNotSentAgain()
{
    QFETCH(const QString, way);
    QFETCH(const bool, isAsked);
    Followed seed;
    const CampaignId messages = seed.messages;
    QVERIFY(await(seed.profile.workspace->ledger().write([messages](store::Store &store) {
        const Result<void> written = store.database->change(
            QStringLiteral("update campaign set message = '{}' where id = ?"), {messages.value()});
        return written ? store.places.setState(messages, 1, PlaceState::Done) : written;
    })));
    std::optional<CampaignId> only;
    if (way == QLatin1String("calls"))
        only = seed.calls;
    else if (way == QLatin1String("messages"))
        only = messages;
    else if (way == QLatin1String("another"))
        only = CampaignId(messages.value() + 1);
    QVERIFY(await(LeadWithdrawal(*seed.profile.workspace).takeOut({seed.leads.at(1)}, only)));
    QCOMPARE(placeOf(seed.profile, messages, 1).isStopAsked, isAsked);
    QVERIFY(!placeOf(seed.profile, messages, 0).isStopAsked);
}

QTEST_GUILESS_MAIN(LeadWithdrawalTest)
#include "tst_leadwithdrawal.moc"
