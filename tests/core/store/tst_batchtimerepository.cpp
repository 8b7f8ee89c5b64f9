// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;
using namespace std::chrono_literals;

class BatchTimeRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatHasBegunKeepsItsTimeWhenTheCampaignMoves();
    void whoHasBegunAndWaitsIsAskedAgainAfterTheCampaignMoved();
    void aRoundIsUnderWayWhileAnybodyIsCalledOrNew();
    void aMovedBatchFallsDueAtItsOwnTime();
    void aMovedBatchShowsThatItIsCalledOnceItsTimeHasCome();
    void aMovedBatchComesNoSoonerThanItsCampaign();
    void leadsThatAreNotToBeCalledStayMarked();
};

namespace {

/// Twelve leads in one campaign: batches of five, five and two, every minute from noon.
class Seed
{
public:
    Seed()
        : leads(store.addLeads(12))
        , campaign(store.addCampaign(store.addAccount(QStringLiteral("Sales")), leads))
    {
    }
    [[nodiscard]] std::optional<Instant> planned(int position)
    {
        return store->places.find(campaign, position).value_or(Place()).plannedDue;
    }
    [[nodiscard]] LeadStatus status(int position)
    {
        const QList<Lead> found = store->leads.leads({leads.at(position)}).value_or({});
        return found.isEmpty() ? LeadStatus::Failed : found.constFirst().status;
    }

    TemporaryStore store;
    QList<LeadId> leads;
    CampaignId campaign;
};

} // namespace

void BatchTimeRepositoryTest::whatHasBegunKeepsItsTimeWhenTheCampaignMoves()
{
    Seed seed;
    QVERIFY(seed.store->batchTimes.keep(seed.campaign, 0, 5));
    QVERIFY(seed.store->campaigns.reschedule(seed.campaign, FridayNoon + 2h));
    QVERIFY(seed.store->batchTimes.keep(seed.campaign, 0, 5)); // once kept, it stays
    QCOMPARE(seed.planned(0), std::optional(FridayNoon));
    QCOMPARE(seed.planned(4), std::optional(FridayNoon));
    QCOMPARE(seed.planned(5), std::nullopt);
    const QList<PlaceRepository::BatchCounts> batches =
        seed.store->places.batches(seed.campaign, 5, 0, 2).value_or({});
    QCOMPARE(batches.size(), 3);
    QCOMPARE(batches.at(0).dueAt, std::optional(FridayNoon));
    QCOMPARE(batches.at(1).dueAt, std::nullopt);
}

void BatchTimeRepositoryTest::whoHasBegunAndWaitsIsAskedAgainAfterTheCampaignMoved()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const Instant now = FridayNoon + 10min;
    QVERIFY(seed.store->batchTimes.keep(seed.campaign, 0, 5));
    QVERIFY(places.planAgain(seed.campaign, 1, FridayNoon + 20h, 1, 0)); // its hours have ended
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 5, 10, FridayNoon + 3h).value_or(-1), 5);
    QCOMPARE(places.askAgain(seed.campaign, now, 100).value_or(-1), 1);
    QCOMPARE(places.find(seed.campaign, 1).value_or(Place()).nextDue, std::optional(now));
    QCOMPARE(places.find(seed.campaign, 5).value_or(Place()).nextDue, std::optional(FridayNoon + 3h));
}

void BatchTimeRepositoryTest::aRoundIsUnderWayWhileAnybodyIsCalledOrNew()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    for (int position = 0; position < 12; ++position) {
        QCOMPARE(places.isRoundUnderWay(seed.campaign).value_or(false), true);
        QVERIFY(places.setTries(seed.campaign, position, 1));
        QVERIFY(places.planAgain(seed.campaign, position, FridayNoon + 1h, 2, 0));
    }
    QCOMPARE(places.isRoundUnderWay(seed.campaign).value_or(true), false);
    QCOMPARE(places.countWaiting(seed.campaign).value_or(-1), 12);
    const CampaignId lined =
        seed.store.addCampaign(seed.store.addAccount(QStringLiteral("Support")), seed.leads.first(1));
    const Result<Place> only = places.find(lined, 0);
    QVERIFY(only);
    QVERIFY(places.lineUp(*only, 0, FridayNoon)); // new, and its turn has come
    QCOMPARE(places.isRoundUnderWay(lined).value_or(false), true);
    QVERIFY(places.planAgain(lined, 0, FridayNoon + 1h, 2, 0));
    QCOMPARE(places.isRoundUnderWay(lined).value_or(true), false);
    QVERIFY(places.setTries(seed.campaign, 0, 2));
    QCOMPARE(places.fewestTries(seed.campaign).value_or(-1), 1);
    QVERIFY(places.setState(seed.campaign, 3, PlaceState::Taken));
    QCOMPARE(places.isRoundUnderWay(seed.campaign).value_or(false), true);
}

void BatchTimeRepositoryTest::aMovedBatchFallsDueAtItsOwnTime()
{
    Seed seed;
    QVERIFY(seed.store->places.setState(seed.campaign, 6, PlaceState::Cancelled));
    const Instant later = FridayNoon + 3h;
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 5, 10, later).value_or(-1), 4);
    QCOMPARE(seed.planned(5), std::optional(later));
    QCOMPARE(seed.planned(6), std::nullopt);
    QCOMPARE(seed.store->places.batches(seed.campaign, 5, 1, 1).value_or({{}}).constFirst().dueAt,
             std::optional(later));
    QCOMPARE(seed.store->batchTimes.first(seed.campaign).value_or({}), std::optional(later));
    // By the plan its turn has come long before.
    const auto lined = [&](Instant now) {
        return int(seed.store->places.toLineUp(seed.campaign, now, 12, 100).value_or({}).size());
    };
    QCOMPARE(lined(later - 1s), 7);
    QCOMPARE(lined(later), 11);
    const QHash<LeadId, Instant> due =
        seed.store->places.nextDueOf({seed.leads.at(5)}, FridayNoon).value_or({});
    QCOMPARE(due.value(seed.leads.at(5)), later);
}

void BatchTimeRepositoryTest::aMovedBatchShowsThatItIsCalledOnceItsTimeHasCome() // S0-065
{
    Seed seed;
    const Instant later = FridayNoon + 3h;
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 5, 10, later).value_or(-1), 5);
    QCOMPARE(seed.store->places.markStarted(seed.campaign, 0, 12, FridayNoon + 2min).value_or({}).size(), 7);
    QCOMPARE(seed.status(5), LeadStatus::Pending);
    QVERIFY(seed.store->batchTimes.markStarted(seed.campaign, later - 1s).value_or({LeadId()}).isEmpty());
    QCOMPARE(seed.store->batchTimes.markStarted(seed.campaign, later).value_or({}).size(), 5);
    QCOMPARE(seed.status(5), LeadStatus::BulkCalling);
    QCOMPARE(seed.store->batchTimes.first(seed.campaign).value_or(FridayNoon), std::nullopt);
    // A cancel gives back what they showed.
    QCOMPARE(seed.store->places.cancelRange(seed.campaign, 5, 10, later).value_or({}).leads.size(), 5);
    QCOMPARE(seed.status(5), LeadStatus::Pending);
}

void BatchTimeRepositoryTest::aMovedBatchComesNoSoonerThanItsCampaign()
{
    Seed seed;
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 5, 10, FridayNoon + 1h).value_or(-1), 5);
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 10, 12, FridayNoon + 5h).value_or(-1), 2);
    QVERIFY(seed.store->batchTimes.holdUntil(seed.campaign, FridayNoon + 2h, FridayNoon));
    QCOMPARE(seed.planned(5), std::optional(FridayNoon + 2h));
    QCOMPARE(seed.planned(10), std::optional(FridayNoon + 5h));
    QCOMPARE(seed.store->batchTimes.last(seed.campaign).value_or({}), std::optional(FridayNoon + 5h));
}

void BatchTimeRepositoryTest::leadsThatAreNotToBeCalledStayMarked()
{
    Seed seed;
    QVERIFY(seed.store->leads.setDoNotCall(seed.leads.at(7), true, FridayNoon));
    QCOMPARE(seed.store->batchTimes.move(seed.campaign, 5, 10, FridayNoon + 1h).value_or(-1), 5);
    QCOMPARE(seed.store->batchTimes.markStarted(seed.campaign, FridayNoon + 1h).value_or({}).size(), 4);
    QCOMPARE(seed.status(7), LeadStatus::DoNotCall);
}

QTEST_GUILESS_MAIN(BatchTimeRepositoryTest)
#include "tst_batchtimerepository.moc"
