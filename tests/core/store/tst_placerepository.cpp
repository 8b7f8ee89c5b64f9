// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/placecounts.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class PlaceRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void placesAreWrittenInTheOrderOfTheLeads();
    void leadsOfAPlaceThatIsTakenAreNotWrittenHalf();
    void startedLeadsShowThatTheyAreBeingCalled();
    void aCancelGivesBackWhatLeadsShowedBefore();
    void anEndedCampaignGivesBackWhatItsLeadsShowed();
    void theWordOfANextTryIsTakenFromMissedLeads();
    void twoCampaignsOfALeadDoNotTakeEachOthersWord();
    void ofTwoCampaignsTheOneThatGoesOnKeepsItsLeads();
    void noCancelSaysThatALeadIsBeingCalled();
    void aCallBeforeItsBatchKeepsWhatTheLeadShowed();
    void aBatchThatBeginsLeavesWhoWasCalledAlone();
    void placesJoinTheLineWhenTheirTurnHasCome();
    void whoseTurnHasPassedIsFoundInPieces();
    void theLineGoesByRankAndThenFirstCome();
    void aWishForACallByHandStaysUntilADialHasCounted();
    void onlyAPlannedPlaceIsCalledByHand_data();
    void onlyAPlannedPlaceIsCalledByHand();
    void whatIsBeingCalledCanBeAskedToStop();
    void openPlacesOfALeadAreThoseOfCampaignsThatAreNotOver();
    void openPlacesOfManyLeadsAreThoseOfEach();
    void aPageOfLeadsIsToldWhenItIsDueNext();
    void batchesAreCountedByState();
    void aHalfBuiltCampaignIsDroppedWithItsPlaces();
};

namespace {

/// Twelve leads in one campaign: batches of five, five and two.
class Seed
{
public:
    Seed()
        : leads(store.addLeads(12))
        , account(store.addAccount(QStringLiteral("Sales")))
        , campaign(store.addCampaign(account, leads))
    {
    }
    [[nodiscard]] QList<LeadStatus> statuses()
    {
        QList<LeadStatus> found;
        for (const Lead &lead : store->leads.leads(leads).value_or({}))
            found << lead.status;
        return found;
    }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId account;
    CampaignId campaign;
};

QList<int> positions(const Result<QList<Place>> &places)
{
    QList<int> found;
    for (const Place &place : places.value_or({}))
        found << place.position;
    return found;
}

} // namespace

void PlaceRepositoryTest::placesAreWrittenInTheOrderOfTheLeads()
{
    Seed seed;
    const QList<LeadId> backwards(seed.leads.crbegin(), seed.leads.crend());
    const CampaignId campaign = seed.store.addCampaign(seed.account, {});
    PlaceRepository &places = seed.store->places;
    QVERIFY(places.append(campaign, 0, backwards.first(5)));
    QVERIFY(places.append(campaign, 5, {}));
    QVERIFY(places.append(campaign, 5, backwards.sliced(5)));
    QCOMPARE(places.planned(campaign, 0, 100).value_or({}), backwards);
    for (int position = 0; position < backwards.size(); ++position)
        QCOMPARE(places.find(campaign, position).value_or(Place()).lead, backwards.at(position));
}

void PlaceRepositoryTest::leadsOfAPlaceThatIsTakenAreNotWrittenHalf()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const CampaignId campaign = seed.store.addCampaign(seed.account, {});
    QVERIFY(places.append(campaign, 5, seed.leads.first(1)));
    const Result<void> written = places.append(campaign, 3, seed.leads.sliced(1, 4));
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(places.planned(campaign, 0, 100).value_or({}), seed.leads.first(1));
}

void PlaceRepositoryTest::startedLeadsShowThatTheyAreBeingCalled()
{
    Seed seed;
    QVERIFY(seed.campaign.isValid());
    QVERIFY(seed.store->leads.setDoNotCall(seed.leads.at(1), true, FridayNoon));
    const Result<QList<LeadId>> changed = seed.store->places.markStarted(seed.campaign, 0, 5, FridayNoon);
    QVERIFY(changed);
    QCOMPARE(changed->size(), 4);
    QVERIFY(!changed->contains(seed.leads.at(1)));
    const QList<LeadStatus> statuses = seed.statuses();
    QCOMPARE(statuses.at(0), LeadStatus::BulkCalling);
    QCOMPARE(statuses.at(1), LeadStatus::DoNotCall);
    QCOMPARE(statuses.at(5), LeadStatus::Pending);
}

//
void PlaceRepositoryTest::aCancelGivesBackWhatLeadsShowedBefore()
{
    Seed seed;
    QVERIFY(seed.store->leads.showCall(seed.leads.at(2), LeadStatus::Missed, {}, FridayNoon));
    QVERIFY(seed.store->places.markStarted(seed.campaign, 0, 5, FridayNoon));
    QVERIFY(seed.store->places.setState(seed.campaign, 0, PlaceState::Done));
    QVERIFY(seed.store->leads.showCall(seed.leads.at(0), LeadStatus::Completed, {}, FridayNoon));

    const Result<PlaceRepository::Cancelled> cancelled =
        seed.store->places.cancelRange(seed.campaign, 0, 5, FridayNoon);
    QVERIFY(cancelled);
    QCOMPARE(cancelled->places, 4);
    QCOMPARE(cancelled->leads.size(), 4);
    const QList<LeadStatus> statuses = seed.statuses();
    QCOMPARE(statuses.at(0), LeadStatus::Completed);
    QCOMPARE(statuses.at(1), LeadStatus::Pending);
    QCOMPARE(statuses.at(2), LeadStatus::Missed);
    QCOMPARE(countPlanned(seed.store.database(), seed.campaign).value_or(-1), 7);
    QCOMPARE(seed.store->places.cancelRange(seed.campaign, 0, 5, FridayNoon).value_or({}).places, 0);
}

void PlaceRepositoryTest::anEndedCampaignGivesBackWhatItsLeadsShowed()
{
    Seed seed;
    QVERIFY(seed.store->places.markStarted(seed.campaign, 0, 10, FridayNoon));
    const Result<QList<LeadId>> restored =
        seed.store->places.restoreStatuses(seed.campaign, 0, 10, FridayNoon);
    QVERIFY(restored);
    QCOMPARE(restored->size(), 10);
    QCOMPARE(seed.statuses(), QList<LeadStatus>(12, LeadStatus::Pending));
    // Ruling 1: the places themselves stay planned.
    QCOMPARE(countPlanned(seed.store.database(), seed.campaign).value_or(-1), 12);
}

void PlaceRepositoryTest::theWordOfANextTryIsTakenFromMissedLeads() // ruling 2
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const QString word = QStringLiteral("next_try:1");
    QVERIFY(places.markStarted(seed.campaign, 0, 5, FridayNoon));
    for (const int position : {0, 1, 6}) {
        QVERIFY(places.setTries(seed.campaign, position, 1));
        QVERIFY(places.planAgain(seed.campaign, position, FridayNoon, 2, 0));
        QVERIFY(seed.store->leads.showCall(seed.leads.at(position), LeadStatus::Missed, word, FridayNoon));
    }
    QVERIFY(places.setState(seed.campaign, 1, PlaceState::Taken)); // being tried again at this moment
    const Result<QList<LeadId>> restored = places.restoreStatuses(seed.campaign, 0, 5, FridayNoon);
    QVERIFY(restored);
    QCOMPARE(restored->size(), 4);
    QVERIFY(restored->contains(seed.leads.at(0)));
    QVERIFY(!restored->contains(seed.leads.at(1)));
    const QList<Lead> leads = seed.store->leads.leads(seed.leads).value_or({});
    QCOMPARE(leads.at(0).status, LeadStatus::Missed); // history does not lie
    QCOMPARE(leads.at(0).statusDetail, QString());
    QCOMPARE(leads.at(1).statusDetail, word);
    QCOMPARE(leads.at(2).status, LeadStatus::Pending);
    QCOMPARE(leads.at(6).statusDetail, word);
    QCOMPARE(places.find(seed.campaign, 0).value_or(Place()).tries, 1);
}

void PlaceRepositoryTest::twoCampaignsOfALeadDoNotTakeEachOthersWord()
{
    Seed seed;
    const CampaignId other = seed.store.addCampaign(seed.account, {seed.leads.at(0)});
    QVERIFY(seed.store->places.markStarted(seed.campaign, 0, 5, FridayNoon));
    QVERIFY(seed.store->places.markStarted(other, 0, 1, FridayNoon));
    QVERIFY(seed.store->places.cancelRange(other, 0, 1, FridayNoon));
    QCOMPARE(seed.statuses().at(0), LeadStatus::BulkCalling);
    QVERIFY(seed.store->places.cancelRange(seed.campaign, 0, 5, FridayNoon));
    QCOMPARE(seed.statuses().at(0), LeadStatus::Pending);
}

void PlaceRepositoryTest::ofTwoCampaignsTheOneThatGoesOnKeepsItsLeads()
{
    Seed seed;
    const CampaignId other = seed.store.addCampaign(seed.account, {seed.leads.at(0)});
    QVERIFY(seed.store->places.markStarted(seed.campaign, 0, 5, FridayNoon));
    QVERIFY(seed.store->places.markStarted(other, 0, 1, FridayNoon));
    QVERIFY(seed.store->places.cancelRange(seed.campaign, 0, 5, FridayNoon));
    QCOMPARE(seed.statuses().at(0), LeadStatus::BulkCalling);
    QVERIFY(seed.store->places.cancelRange(other, 0, 1, FridayNoon));
    QCOMPARE(seed.statuses().at(0), LeadStatus::Pending);
}

// The first campaign is calling the lead when the batch of the second begins, and is cancelled whole; the
// second is about to call when it is cancelled too.
void PlaceRepositoryTest::noCancelSaysThatALeadIsBeingCalled()
{
    Seed seed;
    const LeadId lead = seed.leads.at(0);
    const CampaignId other = seed.store.addCampaign(seed.account, {lead});
    QVERIFY(seed.store->leads.showCall(lead, LeadStatus::Missed, {}, FridayNoon));
    QVERIFY(seed.store->places.markStarted(seed.campaign, 0, 5, FridayNoon));
    QVERIFY(seed.store->leads.showCall(lead, LeadStatus::Initiated, {}, FridayNoon));
    QVERIFY(seed.store->places.markStarted(other, 0, 1, FridayNoon));
    QVERIFY(seed.store->campaigns.stop(seed.campaign, CampaignState::Cancelled));
    QVERIFY(seed.store->places.restoreStatuses(seed.campaign, 0, 5, FridayNoon));
    QVERIFY(seed.store->leads.showCall(lead, LeadStatus::BulkCalling, {}, FridayNoon));
    QVERIFY(seed.store->places.cancelRange(other, 0, 1, FridayNoon));
    QCOMPARE(seed.statuses().at(0), LeadStatus::Missed);
}

void PlaceRepositoryTest::aCallBeforeItsBatchKeepsWhatTheLeadShowed()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    QVERIFY(seed.store->leads.showCall(seed.leads.at(9), LeadStatus::Completed, {}, FridayNoon));
    QVERIFY(places.take(seed.campaign, 9));
    const Place taken = places.find(seed.campaign, 9).value_or(Place());
    QCOMPARE(taken.state, PlaceState::Taken);
    QCOMPARE(taken.previousStatus, std::optional(LeadStatus::Completed));
    // Another try of the same call.
    QVERIFY(seed.store->leads.showCall(seed.leads.at(9), LeadStatus::BulkCalling, {}, FridayNoon));
    QVERIFY(places.planAgain(seed.campaign, 9, FridayNoon, 2, 1));
    QVERIFY(places.take(seed.campaign, 9));
    QVERIFY(places.planAgain(seed.campaign, 9, FridayNoon, 3, 0));
    QVERIFY(places.cancelRange(seed.campaign, 5, 10, FridayNoon));
    QCOMPARE(seed.statuses().at(9), LeadStatus::Completed);
}

void PlaceRepositoryTest::aBatchThatBeginsLeavesWhoWasCalledAlone() // X-20, ruling 2
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const QString word = QStringLiteral("next_try:1");
    QVERIFY(seed.store->leads.showCall(seed.leads.at(9), LeadStatus::Completed, {}, FridayNoon));
    for (const int position : {8, 9}) {
        QVERIFY(places.take(seed.campaign, position));
        QVERIFY(places.planAgain(seed.campaign, position, FridayNoon + seconds{600}, 2, 0));
    }
    QVERIFY(places.setTries(seed.campaign, 8, 1));
    QVERIFY(seed.store->leads.showCall(seed.leads.at(8), LeadStatus::Missed, word, FridayNoon));
    QVERIFY(seed.store->leads.showCall(seed.leads.at(9), LeadStatus::BulkCalling, {}, FridayNoon));
    const Result<QList<LeadId>> changed = places.markStarted(seed.campaign, 5, 10, FridayNoon);
    QVERIFY(changed);
    QCOMPARE(*changed, seed.leads.mid(5, 3));
    const QList<Lead> leads = seed.store->leads.leads(seed.leads).value_or({});
    QCOMPARE(leads.at(8).status, LeadStatus::Missed);
    QCOMPARE(leads.at(8).statusDetail, word);
    QVERIFY(places.cancelRange(seed.campaign, 5, 10, FridayNoon));
    QCOMPARE(seed.statuses().at(8), LeadStatus::Missed); // history does not lie
    QCOMPARE(seed.statuses().at(9), LeadStatus::Completed);
}

void PlaceRepositoryTest::placesJoinTheLineWhenTheirTurnHasCome()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    QVERIFY(places.planAgain(seed.campaign, 9, FridayNoon + seconds{20}, 2, 1));
    QVERIFY(places.planAgain(seed.campaign, 3, FridayNoon + seconds{30}, 2, 0));
    QVERIFY(places.planAgain(seed.campaign, 1, FridayNoon + seconds{90}, 2, 0));
    QVERIFY(places.setState(seed.campaign, 0, PlaceState::Taken));
    const Instant now = FridayNoon + seconds{30};
    QCOMPARE(positions(places.toLineUp(seed.campaign, now, 5, 100)), (QList<int>{2, 4, 9, 3}));
    QCOMPARE(positions(places.toLineUp(seed.campaign, now, 5, 3)), (QList<int>{2, 4, 9}));
    QCOMPARE(positions(places.toLineUp(seed.campaign, now, 5, 2)), (QList<int>{2, 4}));
    QCOMPARE(positions(places.toLineUp(seed.campaign, now, 0, 100)), (QList<int>{9, 3}));
    QCOMPARE(places.nextArrival(seed.campaign).value_or({}), std::optional(FridayNoon + seconds{20}));
    QCOMPARE(places.firstPlanned(seed.campaign).value_or({}), std::optional(2));
    for (const Place &place : places.toLineUp(seed.campaign, now, 5, 100).value_or({}))
        QVERIFY(places.lineUp(place, 100, now));
    QCOMPARE(positions(places.toLineUp(seed.campaign, now, 5, 100)), QList<int>());
    QCOMPARE(places.nextArrival(seed.campaign).value_or({}), std::optional(FridayNoon + seconds{90}));
    QCOMPARE(places.nextOwnDue(seed.campaign).value_or({}), std::optional(FridayNoon + seconds{20}));
    QCOMPARE(places.firstPlanned(seed.campaign).value_or({}), std::optional(5));
    const Result<Place> again = places.find(seed.campaign, 9);
    QVERIFY(again);
    QCOMPARE(again->ordinal, 2);
    QCOMPARE(again->notPlaced, 1);
    QCOMPARE(again->turnRank, std::optional(100));
    QCOMPARE(again->turnAt, std::optional(now));
}

void PlaceRepositoryTest::whoseTurnHasPassedIsFoundInPieces() // ruling 7
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const Instant now = FridayNoon + seconds{30};
    QVERIFY(places.planAgain(seed.campaign, 9, now, 2, 0));
    QVERIFY(places.planAgain(seed.campaign, 1, now + seconds{1}, 2, 0));
    QVERIFY(places.setState(seed.campaign, 0, PlaceState::Taken));
    // Standing in the line keeps nobody from being late.
    QVERIFY(places.lineUp(places.find(seed.campaign, 3).value(), 100, FridayNoon));
    QCOMPARE(positions(places.overdue(seed.campaign, -1, 5, now, 100)), (QList<int>{2, 3, 4, 9}));
    QCOMPARE(positions(places.overdue(seed.campaign, -1, 5, now, 2)), (QList<int>{2, 3}));
    QCOMPARE(positions(places.overdue(seed.campaign, 3, 5, now, 2)), (QList<int>{4, 9}));
    QCOMPARE(positions(places.overdue(seed.campaign, 9, 5, now, 2)), QList<int>());
    QCOMPARE(positions(places.overdue(seed.campaign, -1, 0, now - seconds{1}, 100)), QList<int>());
}

void PlaceRepositoryTest::theLineGoesByRankAndThenFirstCome()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const auto lineUp = [&](int position, int rank, seconds after) {
        const Result<Place> place = places.find(seed.campaign, position);
        return place && places.lineUp(*place, rank, FridayNoon + after).has_value();
    };
    QVERIFY(lineUp(1, 0, seconds{5}));
    QVERIFY(lineUp(2, 100, seconds{9}));
    QVERIFY(lineUp(4, 100, seconds{8}));
    QVERIFY(lineUp(6, 0, seconds{5}));
    QVERIFY(lineUp(7, 1000, seconds{60}));
    QVERIFY(lineUp(8, 0, seconds{4}));
    QVERIFY(places.setState(seed.campaign, 6, PlaceState::Taken));
    QCOMPARE(positions(places.inLine(seed.campaign, 12, 100)), (QList<int>{7, 4, 2, 8, 1}));
    QCOMPARE(positions(places.inLine(seed.campaign, 12, 2)), (QList<int>{7, 4}));
    // Behind the canary it is nobody's turn.
    QCOMPARE(positions(places.inLine(seed.campaign, 7, 100)), (QList<int>{4, 2, 1}));
    // Whoever waits for a moment of its own leaves the line.
    QVERIFY(places.planAgain(seed.campaign, 4, FridayNoon + seconds{600}, 2, 0));
    QCOMPARE(positions(places.inLine(seed.campaign, 12, 100)), (QList<int>{7, 2, 8, 1}));
}

void PlaceRepositoryTest::aWishForACallByHandStaysUntilADialHasCounted()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    QVERIFY(places.callByHand(places.find(seed.campaign, 9).value_or(Place()), 1'000, FridayNoon));
    Place place = places.find(seed.campaign, 9).value_or(Place());
    QVERIFY(place.isByHand);
    QCOMPARE(place.turnRank, std::optional(1'000));
    QCOMPARE(place.nextDue, std::optional(FridayNoon));
    // Put off by a rule: out of the line, the wish is kept for its return.
    QVERIFY(places.planAgain(seed.campaign, 9, FridayNoon + seconds{600}, 1, 0));
    place = places.find(seed.campaign, 9).value_or(Place());
    QVERIFY(place.isByHand);
    QVERIFY(!place.turnRank);
    QVERIFY(places.setTries(seed.campaign, 9, 1));
    QVERIFY(!places.find(seed.campaign, 9).value_or(place).isByHand);
}

void PlaceRepositoryTest::onlyAPlannedPlaceIsCalledByHand_data()
{
    QTest::addColumn<PlaceState>("state");
    QTest::newRow("being called") << PlaceState::Taken;
    QTest::newRow("called") << PlaceState::Done;
    QTest::newRow("cancelled") << PlaceState::Cancelled;
}

// An engine in another process may have moved the place since it was read.
void PlaceRepositoryTest::onlyAPlannedPlaceIsCalledByHand()
{
    QFETCH(PlaceState, state);
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const Place before = places.find(seed.campaign, 3).value_or(Place());
    QCOMPARE(before.state, PlaceState::Planned);
    QVERIFY(places.setState(seed.campaign, 3, state));
    const Result<void> refused = places.callByHand(before, 1'000, FridayNoon);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DatabaseConflict);
    const Place after = places.find(seed.campaign, 3).value_or(Place());
    QCOMPARE(after.state, state);
    QVERIFY(!after.isByHand);
    QVERIFY(!after.turnRank);
    QVERIFY(!after.nextDue);
}

void PlaceRepositoryTest::whatIsBeingCalledCanBeAskedToStop() // ruling 8
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    for (const int position : {1, 2, 7})
        QVERIFY(places.setState(seed.campaign, position, PlaceState::Taken));
    QVERIFY(places.setState(seed.campaign, 3, PlaceState::Done));
    QVERIFY(places.askToStop(seed.campaign, 0, 5));
    QList<int> asked;
    for (int position = 0; position < 12; ++position) {
        if (places.find(seed.campaign, position).value_or(Place()).isStopAsked)
            asked << position;
    }
    QCOMPARE(asked, (QList<int>{1, 2}));
}

void PlaceRepositoryTest::openPlacesOfALeadAreThoseOfCampaignsThatAreNotOver()
{
    Seed seed;
    const LeadId lead = seed.leads.at(4);
    const CampaignId second = seed.store.addCampaign(seed.account, {lead});
    const CampaignId over = seed.store.addCampaign(seed.account, {lead});
    QVERIFY(seed.store->campaigns.stop(over, CampaignState::Cancelled));
    QVERIFY(seed.store->places.setState(second, 0, PlaceState::Taken));
    const auto campaigns = [&] {
        QList<CampaignId> found;
        for (const Place &place : seed.store->places.openOf(lead).value_or({}))
            found << place.campaign;
        return found;
    };
    QCOMPARE(campaigns(), (QList<CampaignId>{seed.campaign, second}));
    QVERIFY(seed.store->places.setState(second, 0, PlaceState::Fallback));
    QCOMPARE(campaigns(), QList<CampaignId>{seed.campaign});
}

void PlaceRepositoryTest::openPlacesOfManyLeadsAreThoseOfEach()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const CampaignId other = seed.store.addCampaign(seed.account, {seed.leads.at(3), seed.leads.at(1)});
    QVERIFY(places.setState(seed.campaign, 1, PlaceState::Done));
    const Result<QHash<LeadId, QList<Place>>> found = places.openOf(seed.leads.mid(1, 3));
    QVERIFY(found);
    QCOMPARE(found->size(), 3);
    for (const LeadId lead : seed.leads.mid(1, 3)) {
        const QList<Place> alone = places.openOf(lead).value_or({});
        const QList<Place> among = found->value(lead);
        QCOMPARE(among.size(), alone.size());
        for (int i = 0; i < alone.size(); ++i) {
            QCOMPARE(among.at(i).lead, lead);
            QCOMPARE(among.at(i).campaign, alone.at(i).campaign);
            QCOMPARE(among.at(i).position, alone.at(i).position);
        }
    }
    QCOMPARE(found->value(seed.leads.at(1)).constFirst().campaign, other);
    QCOMPARE(found->value(seed.leads.at(3)).size(), 2);
    QVERIFY(places.openOf(QList<LeadId>()).value_or({{LeadId(1), {}}}).isEmpty());
}

void PlaceRepositoryTest::aPageOfLeadsIsToldWhenItIsDueNext()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const auto due = [&seed, &places](int lead, Instant now = FridayNoon) {
        const Result<QHash<LeadId, Instant>> found = places.nextDueOf(seed.leads, now);
        const auto at =
            found ? found->constFind(seed.leads.at(lead)) : QHash<LeadId, Instant>::const_iterator();
        return found && at != found->cend() ? std::optional(*at) : std::nullopt;
    };
    // The first batch has its moment now: what is due is no news.
    QCOMPARE(due(0), std::nullopt);
    QCOMPARE(due(0, FridayNoon - seconds{1}), std::optional(FridayNoon));
    QCOMPARE(due(7), std::optional(FridayNoon + seconds{60}));
    QCOMPARE(due(11), std::optional(FridayNoon + seconds{120}));
    QVERIFY(places.planAgain(seed.campaign, 0, FridayNoon + seconds{600}, 2, 0));
    QCOMPARE(due(0), std::optional(FridayNoon + seconds{600}));
    QVERIFY(places.setState(seed.campaign, 11, PlaceState::Done));
    QCOMPARE(due(11), std::nullopt);

    // Of two campaigns the nearer counts; one that stands still has no moment.
    const CampaignId other = seed.store.addCampaign(seed.account, {seed.leads.at(11), seed.leads.at(7)});
    QVERIFY(seed.store->campaigns.reschedule(other, FridayNoon + seconds{30}));
    QCOMPARE(due(7), std::optional(FridayNoon + seconds{30}));
    QVERIFY(seed.store->campaigns.stop(other, CampaignState::Paused));
    QCOMPARE(due(7), std::optional(FridayNoon + seconds{60}));
    QCOMPARE(due(11), std::nullopt);
    QVERIFY(seed.store->campaigns.stop(seed.campaign, CampaignState::Cancelled));
    QVERIFY(places.nextDueOf(seed.leads, FridayNoon).value_or({{LeadId(1), FridayNoon}}).isEmpty());
    QVERIFY(places.nextDueOf({}, FridayNoon));
}

void PlaceRepositoryTest::batchesAreCountedByState()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    QVERIFY(places.setState(seed.campaign, 0, PlaceState::Done));
    QVERIFY(places.setState(seed.campaign, 1, PlaceState::Skipped));
    QVERIFY(places.setState(seed.campaign, 2, PlaceState::Taken));
    QVERIFY(places.setState(seed.campaign, 3, PlaceState::Fallback));
    QVERIFY(places.cancelRange(seed.campaign, 5, 10, FridayNoon));
    const Result<QList<PlaceRepository::BatchCounts>> batches = places.batches(seed.campaign, 5, 0, 2);
    QVERIFY(batches);
    QCOMPARE(batches->size(), 3);
    QCOMPARE(batches->at(0).done, 3);
    QCOMPARE(batches->at(0).taken, 1);
    QCOMPARE(batches->at(0).planned, 1);
    QCOMPARE(batches->at(1).cancelled, 5);
    QCOMPARE(batches->at(2).places, 2);
    // A missed lead that waits for its next try was called, and is to be called.
    QCOMPARE(batches->at(2).done, 0);
    QVERIFY(places.setTries(seed.campaign, 10, 1));
    const Result<QList<PlaceRepository::BatchCounts>> missed = places.batches(seed.campaign, 5, 2, 2);
    QVERIFY(missed);
    QCOMPARE(missed->at(0).done, 1);
    QCOMPARE(missed->at(0).planned, 2);
    QCOMPARE(places.firstOpen(seed.campaign).value_or({}), std::optional(2));
    QCOMPARE(places.countOpen(seed.campaign).value_or(-1), 1);
    QCOMPARE(places.countDone(seed.campaign).value_or(-1), 2);
}

void PlaceRepositoryTest::aHalfBuiltCampaignIsDroppedWithItsPlaces()
{
    Seed seed;
    Campaign half;
    half.name = QStringLiteral("Half");
    half.account = seed.account;
    const CampaignId id = seed.store->campaigns.begin(half).value_or({});
    QVERIFY(seed.store->places.append(id, 0, seed.leads));
    QVERIFY(!seed.store->campaigns.find(id));
    QCOMPARE(seed.store->campaigns.all().value_or({}).size(), 1);
    const int all = int(seed.leads.size());
    QCOMPARE(seed.store->campaigns.dropUnfinished(all - 1).value_or(-1), all - 1); // in pieces
    QCOMPARE(countPlanned(seed.store.database(), id).value_or(-1), 1);
    QCOMPARE(seed.store->campaigns.dropUnfinished(all).value_or(-1), 1);
    QCOMPARE(seed.store->campaigns.dropUnfinished(all).value_or(-1), 0);
    QVERIFY(seed.store->campaigns.finish(id, all)); // changes nothing: the campaign is gone, too
    QVERIFY(!seed.store->campaigns.find(id));
    QCOMPARE(countPlanned(seed.store.database(), id).value_or(-1), 0);
    QCOMPARE(countPlanned(seed.store.database(), seed.campaign).value_or(-1), 12);
}

QTEST_GUILESS_MAIN(PlaceRepositoryTest)
#include "tst_placerepository.moc"
