// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placecounts.h"

#include "tests/support/sqlitesteps.h"
#include "tests/support/temporarystore.h"

#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <array>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::SqliteSteps;
using callboard::test::TemporaryStore;

class PlaceCountsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theyAreWhatIsThere();
    void ofACampaignThatGoesWhatIsLeftIsCounted();
    void aCampaignThatHasNotBegunIsCountedWithoutReadingIt();
};

namespace {

constexpr std::array States = {PlaceState::Planned,   PlaceState::Taken,   PlaceState::Done,
                               PlaceState::Cancelled, PlaceState::Skipped, PlaceState::Fallback};

/// Mostly one state, or a bit of each.
PlaceState randomState(QRandomGenerator &random, PlaceState usual, int unusual)
{
    return random.bounded(100) < unusual ? States.at(size_t(random.bounded(int(States.size())))) : usual;
}

int batchesIn(const QList<PlaceState> &places, int parallel, const QSet<PlaceState> &held)
{
    QSet<qsizetype> batches;
    for (qsizetype position = 0; position < places.size(); ++position) {
        if (held.contains(places.at(position)))
            batches.insert(position / parallel);
    }
    return int(batches.size());
}

} // namespace

void PlaceCountsTest::theyAreWhatIsThere()
{
    QRandomGenerator random(20261123);
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(40);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    for (int round = 0; round < 60; ++round) {
        const CampaignId campaign = store.addCampaign(account, leads.first(random.bounded(41)));
        const int size = store->campaigns.find(campaign).value_or(Campaign()).leadCount;
        const PlaceState usual = States.at(size_t(random.bounded(int(States.size()))));
        const int unusual = std::array{0, 5, 50, 100}.at(size_t(round % 4));
        QList<PlaceState> places;
        PlaceCounts counts;
        for (int position = 0; position < size; ++position) {
            places << randomState(random, usual, unusual);
            ++counts[places.constLast()];
            QVERIFY(store->places.setState(campaign, position, places.constLast()));
        }
        const Result<PlaceCounts> found = countPlaces(store.database(), campaign);
        QVERIFY(found);
        QCOMPARE(*found, counts);
        QCOMPARE(countPlanned(store.database(), campaign).value_or(-1), counts.value(PlaceState::Planned));
        for (const int parallel : {1, 3, 7, 40, 100}) {
            QCOMPARE(
                countBatches(store.database(), campaign, parallel, *found, BatchesOf::Planned).value_or(-1),
                batchesIn(places, parallel, {PlaceState::Planned}));
            QCOMPARE(countBatches(store.database(), campaign, parallel, *found, BatchesOf::PlannedOrTaken)
                         .value_or(-1),
                     batchesIn(places, parallel, {PlaceState::Planned, PlaceState::Taken}));
        }
    }
}

void PlaceCountsTest::ofACampaignThatGoesWhatIsLeftIsCounted()
{
    TemporaryStore store;
    const CampaignId campaign =
        store.addCampaign(store.addAccount(QStringLiteral("Sales")), store.addLeads(12));
    QVERIFY(store->campaigns.remove(campaign, FridayNoon));
    for (const int left : {7, 2, 0}) {
        QVERIFY(store->campaigns.dropPlaces(campaign, 5));
        QCOMPARE(countPlanned(store.database(), campaign).value_or(-1), left);
    }
}

void PlaceCountsTest::aCampaignThatHasNotBegunIsCountedWithoutReadingIt()
{
    TemporaryStore store;
    const QList<LeadId> leads = store.addLeads(400);
    const AccountId account = store.addAccount(QStringLiteral("Sales"));
    QList<int> steps;
    for (const int size : {20, 400}) {
        const CampaignId campaign = store.addCampaign(account, leads.first(size));
        const SqliteSteps counted;
        const Result<PlaceCounts> counts = countPlaces(store.database(), campaign);
        QVERIFY(counts);
        QVERIFY(countBatches(store.database(), campaign, 5, *counts, BatchesOf::Planned));
        QVERIFY(countBatches(store.database(), campaign, 5, *counts, BatchesOf::PlannedOrTaken));
        steps << counted.taken();
    }
    QCOMPARE(test::growthOf(steps), QString());
}

QTEST_GUILESS_MAIN(PlaceCountsTest)
#include "tst_placecounts.moc"
