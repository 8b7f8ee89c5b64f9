// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/model/statusdetail.h"
#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

/// Places of campaigns of messages, where they are not like those of calls: what was handed over may fail.
class MessagePlacesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theWordOfATryAfterAFailureThatCostNoneIsTakenToo();
    void whatWasHandedOverCanBeAskedToStop();
};

namespace {

/// Twelve leads in one campaign of messages.
class Seed
{
public:
    Seed()
        : leads(store.addLeads(12))
        , account(store.addAccount(QStringLiteral("Sales")))
        , campaign(store.addCampaign(account, leads))
    {
        const Result<void> done =
            store->database->change(QStringLiteral("update campaign set message = '{}'"));
        if (!done)
            qFatal("the campaign has no message");
    }
    [[nodiscard]] Lead lead(int n) { return *store->leads.find(leads.at(n)); }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId account;
    CampaignId campaign;
};

} // namespace

// A message that failed by its sender's fault costs no try.
void MessagePlacesTest::theWordOfATryAfterAFailureThatCostNoneIsTakenToo()
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    const CampaignId other = seed.store.addCampaign(seed.account, {seed.leads.at(1)});
    const auto waitFor = [&](CampaignId campaign, int position, LeadId lead, Instant at) {
        return places.planAgain(campaign, position, at, 2, 0) &&
               seed.store->leads.showCall(lead, LeadStatus::Missed, toWord({StatusDetail::Kind::NextTry, at}),
                                          FridayNoon);
    };
    QVERIFY(waitFor(seed.campaign, 0, seed.leads.at(0), FridayNoon + seconds{600}));
    QVERIFY(waitFor(seed.campaign, 1, seed.leads.at(1), FridayNoon + seconds{600}));
    QVERIFY(waitFor(other, 0, seed.leads.at(1), FridayNoon + seconds{900}));
    QVERIFY(places.cancelRange(seed.campaign, 0, 5, FridayNoon));
    QCOMPARE(seed.lead(0).statusDetail, QString());
    QCOMPARE(seed.lead(0).status, LeadStatus::Missed); // history does not lie
    QCOMPARE(seed.lead(1).statusDetail, toWord({StatusDetail::Kind::NextTry, FridayNoon + seconds{900}}));
    QVERIFY(places.cancelRange(other, 0, 1, FridayNoon));
    QCOMPARE(seed.lead(1).statusDetail, QString());
}

// A message that was taken may fail for a day, and would be sent again.
void MessagePlacesTest::whatWasHandedOverCanBeAskedToStop() // ruling 8
{
    Seed seed;
    PlaceRepository &places = seed.store->places;
    for (const int position : {1, 7})
        QVERIFY(places.setState(seed.campaign, position, PlaceState::Done));
    QVERIFY(places.askToStop(seed.campaign, 0, 5));
    for (int position = 0; position < 12; ++position)
        QCOMPARE(places.find(seed.campaign, position).value_or(Place()).isStopAsked, position == 1);
}

QTEST_GUILESS_MAIN(MessagePlacesTest)
#include "tst_messageplaces.moc"
