// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/plan/schedulesummary.h"
#include "core/services/campaignservice.h"

#include "tests/support/ledgerseed.h"

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::scheduleTomorrow;
using callboard::test::TestProfile;
using namespace std::chrono_literals;

class BatchMoveTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aRescheduleMovesOnlyWhatHasNotBegun();
    void aSecondRescheduleLeavesWhatBeganBetween();
    void oneBatchMovesAndTheOthersStay();
    void aMovedBatchCanBeMovedAgainUntilItBegins();
    void aBatchThatCannotMoveIsRefused();
    void aMovedBatchStaysBehindItsCampaign();
    void aMovedBatchIsPartOfTheExpectedEnd();
    void batchesThatAResumeFindsLateKeepTheirRhythm_data();
    void batchesThatAResumeFindsLateKeepTheirRhythm();
    void aResumeOfWhatIsNotPausedMovesNothing();
};

namespace {

/// Fifteen leads tomorrow at ten: three batches, a minute apart.
class Desk
{
public:
    Desk()
        : leads(profile.addLeads(15))
        , campaign(scheduleTomorrow(profile, leads))
        , campaigns(*profile.workspace)
        , start(overview().campaign.start)
    {
    }
    [[nodiscard]] CampaignOverview overview() { return await(campaigns.overview(campaign)).value_or({}); }
    [[nodiscard]] QList<BatchRow> rows()
    {
        return await(campaigns.batchesOf(campaign, 100)).value_or({}).rows;
    }
    [[nodiscard]] QList<Instant> due()
    {
        QList<Instant> found;
        for (const BatchRow &row : rows())
            found << row.batch.dueAt;
        return found;
    }
    [[nodiscard]] bool startBatches(int count) { return test::startBatches(profile, campaign, count); }
    [[nodiscard]] Result<void> move(int batch, Instant due)
    {
        return await(campaigns.rescheduleBatch({campaign, batch}, due));
    }

    TestProfile profile;
    QList<LeadId> leads;
    CampaignId campaign;
    CampaignService campaigns;
    Instant start;
};

} // namespace

void BatchMoveTest::aRescheduleMovesOnlyWhatHasNotBegun()
{
    Desk desk;
    desk.profile.clock->advance(22h);
    QVERIFY(desk.startBatches(1));
    const Instant later = desk.start + 3h;
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, later)));
    QCOMPARE(desk.due(), (QList<Instant>{desk.start, later, later + 60s}));
    QCOMPARE(desk.rows().at(0).batch.state, BatchState::Started);
    QCOMPARE(desk.rows().at(1).batch.state, BatchState::Scheduled);
    // Its waiting leads are due as before.
    const Result<store::Place> waiting = await(desk.profile.workspace->ledger().read(
        [id = desk.campaign](const store::Store &store) { return store.places.find(id, 0); }));
    QVERIFY(waiting);
    QCOMPARE(waiting->plannedDue, std::optional(desk.start));
    QVERIFY(!waiting->nextDue);
}

void BatchMoveTest::aSecondRescheduleLeavesWhatBeganBetween()
{
    Desk desk;
    desk.profile.clock->advance(22h);
    QVERIFY(desk.startBatches(1));
    const Instant second = desk.start + 1h;
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, second)));
    desk.profile.clock->advance(1h);
    QVERIFY(desk.startBatches(2));
    const Instant third = desk.start + 5h;
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, third)));
    QCOMPARE(desk.due(), (QList<Instant>{desk.start, second, third}));
}

void BatchMoveTest::oneBatchMovesAndTheOthersStay() // S0-098
{
    Desk desk;
    const Instant later = desk.start + 4h;
    QVERIFY(desk.move(1, later));
    QCOMPARE(desk.due(), (QList<Instant>{desk.start, later, desk.start + 120s}));
    // Once its time by the plan has come, it still waits for its own.
    desk.profile.clock->advance(22h + 5min);
    QVERIFY(desk.startBatches(3));
    QCOMPARE(desk.rows().at(1).batch.state, BatchState::Scheduled);
    QCOMPARE(desk.rows().at(2).batch.state, BatchState::Started);
    desk.profile.clock->advance(4h);
    QCOMPARE(desk.rows().at(1).batch.state, BatchState::Started);
}

void BatchMoveTest::aMovedBatchCanBeMovedAgainUntilItBegins()
{
    Desk desk;
    QVERIFY(desk.move(0, desk.start + 1h));
    QVERIFY(desk.move(0, desk.start + 2h));
    QCOMPARE(desk.due().at(0), desk.start + 2h);
    desk.profile.clock->advance(24h);
    QCOMPARE(desk.move(0, desk.start + 3h).error().code, ErrorCode::NotAllowed);
}

void BatchMoveTest::aBatchThatCannotMoveIsRefused()
{
    Desk desk;
    const auto isRefused = [&](int batch, Instant due) {
        const Result<void> moved = desk.move(batch, due);
        return !moved && moved.error().code == ErrorCode::NotAllowed && !moved.error().arguments.isEmpty();
    };
    const Instant later = desk.start + 1h;
    QVERIFY(isRefused(1, desk.profile.clock->now() - plan::PastStartTolerance - 1s));
    QVERIFY(isRefused(1, desk.start - 1s));
    QCOMPARE(desk.move(3, later).error().code, ErrorCode::NotFound);
    QCOMPARE(await(desk.campaigns.rescheduleBatch({CampaignId(99), 0}, later)).error().code,
             ErrorCode::NotFound);
    QVERIFY(await(desk.campaigns.cancelBatches({{desk.campaign, 2}})));
    QVERIFY(isRefused(2, later));
    desk.profile.clock->advance(22h);
    QVERIFY(desk.startBatches(1));
    QVERIFY(isRefused(0, later));
    QVERIFY(await(desk.campaigns.cancel(desk.campaign)));
    QVERIFY(isRefused(1, later));
    QCOMPARE(desk.due().at(1), desk.start + 60s);
}

void BatchMoveTest::aMovedBatchStaysBehindItsCampaign()
{
    Desk desk;
    QVERIFY(desk.move(1, desk.start + 1h));
    QVERIFY(desk.move(2, desk.start + 6h));
    const Instant later = desk.start + 3h;
    QVERIFY(await(desk.campaigns.reschedule(desk.campaign, later)));
    QCOMPARE(desk.due(), (QList<Instant>{later, later, desk.start + 6h}));
}

void BatchMoveTest::aMovedBatchIsPartOfTheExpectedEnd()
{
    Desk desk;
    QVERIFY(desk.overview().completion < desk.start + 3h);
    QVERIFY(desk.move(2, desk.start + 6h));
    QVERIFY(desk.overview().completion >= desk.start + 6h);
}

void BatchMoveTest::batchesThatAResumeFindsLateKeepTheirRhythm_data()
{
    QTest::addColumn<int>("begun");
    QTest::addColumn<int>("pausedFor");  // seconds from the campaign's start
    QTest::addColumn<QList<int>>("due"); // likewise
    QTest::addColumn<CampaignState>("state");
    const CampaignState active = CampaignState::Active;
    QTest::newRow("two are late") << 1 << 307 << QList<int>{0, 307, 367} << active;
    QTest::newRow("the last is late") << 2 << 307 << QList<int>{0, 60, 307} << active;
    QTest::newRow("all are late") << 0 << 307 << QList<int>{307, 367, 427} << CampaignState::Scheduled;
    QTest::newRow("none is late") << 1 << 60 << QList<int>{0, 60, 120} << active;
    QTest::newRow("late by a second") << 1 << 61 << QList<int>{0, 61, 121} << active;
    QTest::newRow("all have begun") << 3 << 307 << QList<int>{0, 60, 120} << active;
    QTest::newRow("it is not its time") << 0 << -600 << QList<int>{0, 60, 120} << CampaignState::Scheduled;
}

void BatchMoveTest::batchesThatAResumeFindsLateKeepTheirRhythm()
{
    QFETCH(int, begun);
    QFETCH(int, pausedFor);
    QFETCH(QList<int>, due);
    QFETCH(CampaignState, state);
    for (const bool all : {false, true}) {
        Desk desk;
        desk.profile.clock->advance(21h);
        QVERIFY(desk.startBatches(begun));
        QVERIFY(await(desk.campaigns.pause(desk.campaign)));
        desk.profile.clock->advance(desk.start + seconds{pausedFor} - desk.profile.clock->now());
        QVERIFY(await(all ? desk.campaigns.resumeAll() : desk.campaigns.resume(desk.campaign)));
        QList<int> found;
        for (const Instant each : desk.due())
            found << int((each - desk.start) / 1s);
        QCOMPARE(found, due);
        QCOMPARE(desk.overview().campaign.state, state);
    }
}

void BatchMoveTest::aResumeOfWhatIsNotPausedMovesNothing()
{
    Desk desk;
    const QList<Instant> before = desk.due();
    desk.profile.clock->advance(30h);
    QVERIFY(await(desk.campaigns.resume(desk.campaign)));
    QCOMPARE(desk.due(), before);
    QVERIFY(await(desk.campaigns.resumeAll()));
    QCOMPARE(desk.due(), before);
    QCOMPARE(desk.overview().campaign.state, CampaignState::Scheduled);
}

QTEST_GUILESS_MAIN(BatchMoveTest)
#include "tst_batchmove.moc"
