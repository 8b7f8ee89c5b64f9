// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/dispatch/houserules.h"
#include "core/plan/schedulesummary.h"
#include "core/services/campaignservice.h"
#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::seedAttempt;
using callboard::test::TestProfile;

class CampaignServiceTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCancelAnHourAheadLeavesEveryLeadPending();
    void aPrefixCancelsTheBatchesItNames_data();
    void aPrefixCancelsTheBatchesItNames();
    void theLastBatchesCancelledEndTheCampaign();
    void aCancelledBatchSendsNothingAgain();
    void aCancelledBatchNamesWhatItHasOut();
    void aCancelTakesTheWordOfANextTryAway_data();
    void aCancelTakesTheWordOfANextTryAway();
    void aPauseNamesWhatIsUnderWay();
    void pauseAndResumeGoThereAndBack();
    void whoPausedResumedOrCancelledIsKept();
    void whoPausesOrCancelsEverythingIsKept();
    void everythingIsPausedResumedAndCancelledAtOnce();
    void rescheduleMovesWhatHasNotStarted();
    void aRescheduleThatCannotBeIsRefused();
    void whatIsOverIsLeftAlone();
    void onlyWhatIsOverIsDeletedAndItsLeadsStay();
    void aGoIsForLeadsThatWaitForOne();
    void aCancelGivesBackWhatAMovedBatchShowed();
    void aCancelEndsTheWaitForTheNextChannel_data();
    void aCancelEndsTheWaitForTheNextChannel();
    void aDeletedCampaignsLeadsWaitForNoChannel();
    void liveCallsAreHungUpOnlyWhereThatWasChosen_data();
    void liveCallsAreHungUpOnlyWhereThatWasChosen();
};

namespace {

class Desk
{
public:
    explicit Desk(int count)
        : leads(profile.addLeads(count))
        , campaign(scheduleTomorrow(profile, leads))
        , campaigns(*profile.workspace)
    {
    }
    [[nodiscard]] CampaignOverview overview() { return await(campaigns.overview(campaign)).value_or({}); }
    [[nodiscard]] QList<LeadStatus> statuses()
    {
        QList<LeadStatus> found;
        for (const Lead &lead : await(LeadService(*profile.workspace).leads(leads)).value_or({}))
            found << lead.status;
        return found;
    }
    [[nodiscard]] QList<int> openBatches()
    {
        QList<int> open;
        const Result<CampaignService::BatchPage> page = await(campaigns.openBatches(100));
        for (const BatchRow &row : page.value_or({}).rows)
            open << row.batch.index;
        return open;
    }
    [[nodiscard]] bool isOperator(const QString &name)
    {
        return await(profile.workspace->ledger().write([name](store::Store &store) {
                   return store.settings.setValue(dispatch::OperatorNameKey, name);
               }))
            .has_value();
    }
    [[nodiscard]] bool startBatches(int count) { return test::startBatches(profile, campaign, count); }

    [[nodiscard]] QString detail(int position)
    {
        const QList<Lead> found =
            await(LeadService(*profile.workspace).leads({leads.at(position)})).value_or({});
        return found.isEmpty() ? QStringLiteral("gone") : found.constFirst().statusDetail;
    }
    /// Its last try missed, and the next channel has its turn.
    [[nodiscard]] bool fallsBack(int position)
    {
        return await(profile.workspace->ledger().write([id = campaign, position, lead = leads.at(position),
                                                        now = profile.clock->now()](
                                                           store::Store &store) -> Result<void> {
                   const Result<void> left = store.places.setState(id, position, PlaceState::Fallback);
                   return left ? store.leads.showCall(lead, LeadStatus::Missed,
                                                      QStringLiteral("fallback_waiting"), now)
                               : left;
               }))
            .has_value();
    }

    TestProfile profile;
    QList<LeadId> leads;
    CampaignId campaign;
    CampaignService campaigns;
};

} // namespace

// T-06, S0-078
void CampaignServiceTest::aCancelAnHourAheadLeavesEveryLeadPending()
{
    Desk desk(20);
    QVERIFY(desk.startBatches(2));
    QCOMPARE(desk.statuses().count(LeadStatus::BulkCalling), 10);
    const Result<CancelReceipt> receipt = await(desk.campaigns.cancel(desk.campaign));
    QVERIFY(receipt);
    QCOMPARE(receipt->cancelledBatches, 4);
    QCOMPARE(receipt->cancelledLeads, 20);
    QCOMPARE(receipt->beingPlaced + receipt->talking + receipt->inDoubt, 0);
    QCOMPARE(desk.statuses(), QList<LeadStatus>(20, LeadStatus::Pending));
    QCOMPARE(desk.overview().campaign.state, CampaignState::Cancelled);
    QVERIFY(desk.openBatches().isEmpty());
}

void CampaignServiceTest::aPrefixCancelsTheBatchesItNames_data()
{
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<int>("cancelled");
    QTest::addColumn<int>("left");
    QTest::newRow("nothing means all") << QString() << 12 << 0;
    QTest::newRow("what every id begins with") << QStringLiteral("bulk_call_") << 12 << 0;
    QTest::newRow("an index and those that begin with it") << QStringLiteral("bulk_call_batch_1") << 3 << 9;
    QTest::newRow("an index alone") << QStringLiteral("bulk_call_batch_1_") << 1 << 11;
    QTest::newRow("another word") << QStringLiteral("sms_batch_") << 0 << 12;
}

// S0-060
void CampaignServiceTest::aPrefixCancelsTheBatchesItNames()
{
    QFETCH(QString, prefix);
    QFETCH(int, cancelled);
    QFETCH(int, left);
    Desk desk(57);
    const Result<CancelReceipt> receipt = await(desk.campaigns.cancelByJobPrefix(prefix));
    QVERIFY(receipt);
    QCOMPARE(receipt->cancelledBatches, cancelled);
    QCOMPARE(desk.openBatches().size(), left);
}

void CampaignServiceTest::theLastBatchesCancelledEndTheCampaign()
{
    Desk byKey(10);
    QVERIFY(await(byKey.campaigns.cancelBatches({{byKey.campaign, 0}})));
    QCOMPARE(byKey.overview().campaign.state, CampaignState::Scheduled);
    QVERIFY(await(byKey.campaigns.cancelBatches({{byKey.campaign, 1}})));
    QCOMPARE(byKey.overview().campaign.state, CampaignState::Cancelled);

    Desk byPrefix(10);
    QVERIFY(await(byPrefix.campaigns.cancelByJobPrefix(QStringLiteral("bulk_call_batch_0"))));
    QVERIFY(await(byPrefix.campaigns.cancelByJobPrefix(QStringLiteral("bulk_call_batch_1"))));
    QCOMPARE(byPrefix.overview().campaign.state, CampaignState::Cancelled);
}

// Ruling 8: no request starts after the acknowledgement.
void CampaignServiceTest::aCancelledBatchSendsNothingAgain()
{
    Desk desk(10);
    QVERIFY(desk.startBatches(1));
    const AttemptId setBack = seedAttempt(
        desk.profile, desk.campaign, desk.leads.constFirst(), desk.overview().campaign.account,
        [id = desk.campaign](store::Store &store, const AttemptId &attempt) -> Result<void> {
            const Result<store::LedgerAttempt> before = store.attempts.find(attempt);
            if (!before)
                return fail(before.error());
            if (const Result<void> taken = store.places.setState(id, 0, PlaceState::Taken); !taken)
                return taken;
            return store.attempts.move(*before, AttemptState::Refused, QStringLiteral("rate_limited"),
                                       Instant());
        });
    QVERIFY(setBack.isValid());
    const Result<CancelReceipt> receipt = await(desk.campaigns.cancelBatches({{desk.campaign, 0}}));
    QVERIFY(receipt);
    QCOMPARE(receipt->cancelledLeads, 5);
    const Result<store::LedgerAttempt> after = await(desk.profile.workspace->ledger().read(
        [setBack](const store::Store &store) { return store.attempts.find(setBack); }));
    QVERIFY(after);
    QCOMPARE(after->attempt.state, AttemptState::Cancelled);
    QCOMPARE(desk.statuses(), QList<LeadStatus>(10, LeadStatus::Pending));
    QCOMPARE(desk.openBatches(), QList<int>{1});
}

// Ruling 8: what is in flight is named, and is not tried again whatever comes of it.
void CampaignServiceTest::aCancelledBatchNamesWhatItHasOut()
{
    Desk desk(10);
    QVERIFY(desk.startBatches(2));
    const AccountId account = desk.overview().campaign.account;
    const auto seed = [&](int position, AttemptState state) {
        return seedAttempt(
            desk.profile, desk.campaign, desk.leads.at(position), account,
            [=, id = desk.campaign](store::Store &store, const AttemptId &attempt) -> Result<void> {
                if (const Result<void> taken = store.places.setState(id, position, PlaceState::Taken); !taken)
                    return taken;
                // One number and one place each; the seed has the same for all.
                return store.database->change(
                    QStringLiteral(
                        "update attempt set state = ?, position = ?, number_index = ? where id = ?"),
                    {toWord(state), position, QByteArray(32, char('a' + position)), attempt.text()});
            });
    };
    QVERIFY(seed(0, AttemptState::Intent).isValid());
    QVERIFY(seed(1, AttemptState::Talking).isValid());
    QVERIFY(seed(2, AttemptState::Unknown).isValid());
    QVERIFY(seed(7, AttemptState::Talking).isValid()); // of the other batch
    const Result<CancelReceipt> receipt = await(desk.campaigns.cancelBatches({{desk.campaign, 0}}));
    QVERIFY(receipt);
    QCOMPARE(receipt->cancelledLeads, 2);
    QCOMPARE(receipt->beingPlaced, 1);
    QCOMPARE(receipt->talking, 1);
    QCOMPARE(receipt->inDoubt, 1);
    const Result<QList<int>> asked = await(desk.profile.workspace->ledger().read(
        [id = desk.campaign](const store::Store &store) -> Result<QList<int>> {
            QList<int> found;
            for (int position = 0; position < 10; ++position) {
                if (store.places.find(id, position).value_or(store::Place()).isStopAsked)
                    found << position;
            }
            return found;
        }));
    QCOMPARE(asked.value_or({}), (QList<int>{0, 1, 2}));
}

void CampaignServiceTest::aCancelTakesTheWordOfANextTryAway_data()
{
    QTest::addColumn<bool>("batchOnly");
    QTest::newRow("the campaign") << false;
    QTest::newRow("its batch") << true;
}

// Ruling 2
void CampaignServiceTest::aCancelTakesTheWordOfANextTryAway()
{
    QFETCH(bool, batchOnly);
    Desk desk(10);
    QVERIFY(desk.startBatches(1));
    const LeadId missed = desk.leads.constFirst();
    QVERIFY(await(desk.profile.workspace->ledger().write(
        [id = desk.campaign, missed, now = desk.profile.clock->now()](store::Store &store) -> Result<void> {
            if (const Result<void> counted = store.places.setTries(id, 0, 1); !counted)
                return counted;
            if (const Result<void> planned = store.places.planAgain(id, 0, now, 2, 0); !planned)
                return planned;
            return store.leads.showCall(missed, LeadStatus::Missed, QStringLiteral("next_try:1"), now);
        })));
    QVERIFY(batchOnly ? await(desk.campaigns.cancelBatches({{desk.campaign, 0}}))
                      : await(desk.campaigns.cancel(desk.campaign)));
    const QList<Lead> leads = await(LeadService(*desk.profile.workspace).leads({missed})).value_or({});
    QCOMPARE(leads.size(), 1);
    QCOMPARE(leads.constFirst().status, LeadStatus::Missed);
    QCOMPARE(leads.constFirst().statusDetail, QString());
    QCOMPARE(desk.statuses().count(LeadStatus::Pending), 9);
}

void CampaignServiceTest::aPauseNamesWhatIsUnderWay()
{
    Desk desk(10);
    QVERIFY(test::seedParked(desk.profile, desk.campaign, desk.leads.constFirst(),
                             desk.overview().campaign.account)
                .isValid());
    const Result<CancelReceipt> receipt = await(desk.campaigns.pause(desk.campaign));
    QVERIFY(receipt);
    QCOMPARE(receipt->inDoubt, 1);
    QCOMPARE(receipt->beingPlaced, 0);
    QCOMPARE(desk.overview().asking, 1);
}

void CampaignServiceTest::pauseAndResumeGoThereAndBack()
{
    Desk desk(10);
    const int epoch = desk.overview().campaign.stopEpoch;
    QVERIFY(await(desk.campaigns.pause(desk.campaign)));
    QCOMPARE(desk.overview().campaign.state, CampaignState::Paused);
    // The intent transaction compares it: what was decided before the pause starts nothing after it.
    QCOMPARE(desk.overview().campaign.stopEpoch, epoch + 1);
    QCOMPARE(desk.openBatches(), (QList<int>{0, 1}));
    QVERIFY(await(desk.campaigns.resume(desk.campaign)));
    QCOMPARE(desk.overview().campaign.state, CampaignState::Scheduled);
    QVERIFY(await(desk.campaigns.pause(desk.campaign)));
    desk.profile.clock->advance(std::chrono::hours{23});
    QVERIFY(await(desk.campaigns.resume(desk.campaign)));
    // Its hour has passed meanwhile, yet it begins as any other: the engine asks whether it fits the day
    // (S4-024).
    QCOMPARE(desk.overview().campaign.state, CampaignState::Scheduled);
}

void CampaignServiceTest::whoPausedResumedOrCancelledIsKept()
{
    Desk desk(10);
    QVERIFY(desk.isOperator(QStringLiteral("Asha")));
    const Instant began = desk.profile.clock->now();
    QVERIFY(desk.overview().campaign.stateChange == StateChange());
    QVERIFY(await(desk.campaigns.pause(desk.campaign, QStringLiteral(" The line\nis down "))));
    QVERIFY(desk.overview().campaign.stateChange ==
            (StateChange{QStringLiteral("Asha"), began, QStringLiteral("The line is down")}));
    desk.profile.clock->advance(std::chrono::minutes{5});
    QVERIFY(desk.isOperator(QStringLiteral("Ravi")));
    QVERIFY(await(desk.campaigns.resume(desk.campaign)));
    QVERIFY(desk.overview().campaign.stateChange ==
            (StateChange{QStringLiteral("Ravi"), began + std::chrono::minutes{5}, {}}));
    QVERIFY(await(desk.campaigns.cancel(desk.campaign, LiveCalls::LetEnd, QStringLiteral("Wrong list"))));
    QVERIFY(
        desk.overview().campaign.stateChange ==
        (StateChange{QStringLiteral("Ravi"), began + std::chrono::minutes{5}, QStringLiteral("Wrong list")}));
}

void CampaignServiceTest::whoPausesOrCancelsEverythingIsKept()
{
    Desk desk(10);
    QVERIFY(desk.isOperator(QStringLiteral("Asha")));
    const StateChange byAsha{QStringLiteral("Asha"), desk.profile.clock->now(), {}};
    QVERIFY(await(desk.campaigns.pauseAll()));
    QVERIFY(desk.overview().campaign.stateChange == byAsha);
    QVERIFY(await(desk.campaigns.cancelBatches({{desk.campaign, 0}, {desk.campaign, 1}})));
    QCOMPARE(desk.overview().campaign.state, CampaignState::Cancelled); // nothing of it was left
    QVERIFY(desk.overview().campaign.stateChange == byAsha);
}

void CampaignServiceTest::everythingIsPausedResumedAndCancelledAtOnce()
{
    Desk desk(10);
    const CampaignId second = scheduleTomorrow(desk.profile, desk.leads);
    const auto states = [&] {
        QList<CampaignState> found;
        for (const CampaignOverview &each : await(desk.campaigns.overviews()).value_or({}))
            found << each.campaign.state;
        return found;
    };
    QVERIFY(second.isValid());
    QVERIFY(await(desk.campaigns.pauseAll()));
    QCOMPARE(states(), QList<CampaignState>(2, CampaignState::Paused));
    QVERIFY(await(desk.campaigns.resumeAll()));
    QCOMPARE(states(), QList<CampaignState>(2, CampaignState::Scheduled));
    const Result<CancelReceipt> receipt = await(desk.campaigns.cancelAll());
    QVERIFY(receipt);
    QCOMPARE(receipt->cancelledBatches, 4);
    QCOMPARE(states(), QList<CampaignState>(2, CampaignState::Cancelled));
    QVERIFY(await(desk.campaigns.resumeAll()));
    QCOMPARE(states(), QList<CampaignState>(2, CampaignState::Cancelled));
}

void CampaignServiceTest::rescheduleMovesWhatHasNotStarted()
{
    Desk desk(15);
    const Instant later = desk.overview().campaign.start + std::chrono::hours{2};
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, later)));
    QCOMPARE(desk.overview().campaign.start, later);

    // With one batch started, the second falls due at the new start.
    QVERIFY(desk.startBatches(1));
    const Instant again = later + std::chrono::hours{1};
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, again)));
    const Result<CampaignService::BatchPage> page = await(desk.campaigns.batchesOf(desk.campaign, 10));
    QVERIFY(page);
    QCOMPARE(page->rows.at(1).batch.dueAt, again);
    QCOMPARE(page->rows.at(2).batch.dueAt, again + seconds{60});
}

void CampaignServiceTest::aRescheduleThatCannotBeIsRefused()
{
    Desk desk(10);
    const Instant past = desk.profile.clock->now() - plan::PastStartTolerance - seconds{1};
    QCOMPARE(await(desk.campaigns.reschedule(desk.campaign, past)).error().code, ErrorCode::NotAllowed);
    QVERIFY(desk.startBatches(2));
    const Instant later = desk.profile.clock->now() + std::chrono::hours{30};
    QCOMPARE(await(desk.campaigns.reschedule(desk.campaign, later)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(desk.campaigns.reschedule(CampaignId(99), later)).error().code, ErrorCode::NotFound);
}

void CampaignServiceTest::whatIsOverIsLeftAlone()
{
    Desk desk(5);
    QVERIFY(await(desk.campaigns.cancel(desk.campaign)));
    QCOMPARE(await(desk.campaigns.cancel(desk.campaign)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(desk.campaigns.pause(desk.campaign)).error().code, ErrorCode::NotAllowed);
    QCOMPARE(await(desk.campaigns.resume(desk.campaign)).error().code, ErrorCode::NotAllowed);
    const Result<CancelReceipt> batches = await(desk.campaigns.cancelBatches({{desk.campaign, 0}}));
    QVERIFY(!batches || batches->cancelledLeads == 0);
}

void CampaignServiceTest::onlyWhatIsOverIsDeletedAndItsLeadsStay()
{
    Desk desk(7);
    const Result<void> early = await(desk.campaigns.remove(desk.campaign));
    QVERIFY(!early);
    QCOMPARE(early.error().code, ErrorCode::NotAllowed);
    QVERIFY(await(desk.campaigns.cancel(desk.campaign)));
    QVERIFY(await(desk.campaigns.remove(desk.campaign)));
    QVERIFY(await(desk.campaigns.overviews()).value_or({CampaignOverview()}).isEmpty());
    QCOMPARE(desk.statuses(), QList<LeadStatus>(7, LeadStatus::Pending));
}

void CampaignServiceTest::aGoIsForLeadsThatWaitForOne()
{
    Desk desk(7);
    const Result<void> needless = await(desk.campaigns.go(desk.campaign));
    QVERIFY(!needless);
    QCOMPARE(needless.error().code, ErrorCode::NotAllowed);

    ScheduleRequest request;
    request.leads = desk.leads;
    request.account = await(AccountService(*desk.profile.workspace).preferred()).value_or(Account()).id;
    request.start = desk.profile.clock->now() + std::chrono::hours{1};
    request.rules.canary = 2;
    const CampaignId careful = await(ScheduleService(*desk.profile.workspace).schedule(request))
                                   .value_or(ScheduleReceipt())
                                   .campaign;
    QVERIFY(await(desk.campaigns.go(careful)));
    QVERIFY(await(desk.campaigns.overview(careful)).value_or({}).campaign.goGiven);
    QVERIFY(!await(desk.campaigns.go(careful)));
}

void CampaignServiceTest::aCancelGivesBackWhatAMovedBatchShowed() // X-20, S0-098
{
    Desk desk(10);
    const Instant now = desk.profile.clock->now();
    // The second batch begins before the first.
    QVERIFY(await(desk.profile.workspace->ledger().write([id = desk.campaign, now](store::Store &store) {
        const Result<int> moved = store.batchTimes.move(id, 5, 10, now);
        return moved ? store.batchTimes.markStarted(id, now) : Result<QList<LeadId>>(fail(moved.error()));
    })));
    QCOMPARE(desk.statuses().count(LeadStatus::BulkCalling), 5);
    QVERIFY(await(desk.campaigns.cancel(desk.campaign)));
    QCOMPARE(desk.statuses(), QList<LeadStatus>(10, LeadStatus::Pending));
}

void CampaignServiceTest::aCancelEndsTheWaitForTheNextChannel_data()
{
    QTest::addColumn<bool>("batchOnly");
    QTest::newRow("the campaign") << false;
    QTest::newRow("its batch") << true;
}

void CampaignServiceTest::aCancelEndsTheWaitForTheNextChannel() // S0-075
{
    QFETCH(bool, batchOnly);
    Desk desk(10);
    QVERIFY(desk.startBatches(2));
    QVERIFY(desk.fallsBack(0));
    QVERIFY(desk.fallsBack(7));
    QVERIFY(batchOnly ? await(desk.campaigns.cancelBatches({{desk.campaign, 0}}))
                      : await(desk.campaigns.cancel(desk.campaign)));
    QCOMPARE(desk.statuses().at(0), LeadStatus::Missed); // history does not lie
    QCOMPARE(desk.detail(0), QString());
    QCOMPARE(desk.detail(7).isEmpty(), !batchOnly);
}

void CampaignServiceTest::aDeletedCampaignsLeadsWaitForNoChannel()
{
    Desk desk(10);
    QVERIFY(desk.startBatches(2));
    QVERIFY(desk.fallsBack(3));
    QVERIFY(await(desk.profile.workspace->ledger().write([id = desk.campaign](store::Store &store) {
        return store.campaigns.move(id, CampaignState::Scheduled, CampaignState::Completed);
    })));
    QVERIFY(await(desk.campaigns.remove(desk.campaign)));
    QCOMPARE(desk.detail(3), QString());
}

void CampaignServiceTest::liveCallsAreHungUpOnlyWhereThatWasChosen_data()
{
    QTest::addColumn<LiveCalls>("live");
    QTest::addColumn<bool>("batchOnly");
    QTest::newRow("the campaign, let end") << LiveCalls::LetEnd << false;
    QTest::newRow("the campaign, hung up") << LiveCalls::HangUp << false;
    QTest::newRow("its batch, let end") << LiveCalls::LetEnd << true;
    QTest::newRow("its batch, hung up") << LiveCalls::HangUp << true;
}

void CampaignServiceTest::liveCallsAreHungUpOnlyWhereThatWasChosen()
{
    QFETCH(LiveCalls, live);
    QFETCH(bool, batchOnly);
    Desk desk(10);
    QVERIFY(desk.startBatches(2));
    const AttemptId talking = seedAttempt(
        desk.profile, desk.campaign, desk.leads.constFirst(), desk.overview().campaign.account,
        [id = desk.campaign](store::Store &store, const AttemptId &attempt) -> Result<void> {
            if (const Result<void> taken = store.places.setState(id, 0, PlaceState::Taken); !taken)
                return taken;
            const Result<store::LedgerAttempt> before = store.attempts.find(attempt);
            return before ? store.attempts.accept(*before, QStringLiteral("call-1"), Instant(),
                                                  Instant() + std::chrono::hours{1'000'000})
                          : fail(before.error());
        });
    QVERIFY(talking.isValid());
    const Result<CancelReceipt> receipt =
        await(batchOnly ? desk.campaigns.cancelBatches({{desk.campaign, 0}}, live)
                        : desk.campaigns.cancel(desk.campaign, live));
    QVERIFY(receipt);
    QCOMPARE(receipt->talking, 1);
    QCOMPARE(receipt->hangingUp, live == LiveCalls::HangUp ? 1 : 0);
    const Result<store::LedgerAttempt> after = await(desk.profile.workspace->ledger().read(
        [talking](const store::Store &store) { return store.attempts.find(talking); }));
    QVERIFY(after);
    QCOMPARE(after->isHangUpAsked, live == LiveCalls::HangUp);
    // Whoever follows it does not wait for its next look.
    QCOMPARE(after->nextLookAt <= desk.profile.clock->now(), live == LiveCalls::HangUp);
    QCOMPARE(after->attempt.state, AttemptState::Accepted);
}

QTEST_GUILESS_MAIN(CampaignServiceTest)
#include "tst_campaignservice.moc"
