// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recipienthistory.h"

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::sampleLead;
using callboard::test::TemporaryStore;

/// Whom the messages of some accounts may have reached.
class RecipientHistoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onlyWhatMayHaveLeftCounts_data();
    void onlyWhatMayHaveLeftCounts();
    void whoeverIsWrittenToTwiceIsOnePerson();
    void theLatestMessagesComeInTheirOrder();
    void otherAccountsDoNotCount();
    void whoStandsInTheLineIsKnownByEitherNumber();
    void aPersonWaitsAsLongAsTheLastRefusalSays();
};

namespace {

class Seed
{
public:
    Seed()
        : account(store.addAccount(QStringLiteral("Sales")))
        , other(store.addAccount(QStringLiteral("Others")))
        , leads(store.addLeads(3))
        , campaign(store.addCampaign(account, leads))
    {
    }
    /// A message to the sample lead \a n through \a account, in that state.
    [[nodiscard]] LedgerAttempt message(AccountId through, int n, Instant at,
                                        const QString &state = QStringLiteral("ended"))
    {
        LedgerAttempt made;
        made.attempt.id = AttemptId::create();
        made.attempt.lead = leads.at(n - 1);
        made.attempt.campaign = campaign;
        made.attempt.account = through;
        made.attempt.ordinal = ++m_ordinal;
        made.attempt.channel = Channel::WhatsApp;
        made.attempt.state = AttemptState::Intent;
        made.attempt.dueAt = at;
        made.attempt.intentAt = at;
        made.numberIndex = numberOf(n);
        const bool done = store->attempts.insertIntent(made) &&
                          store.database().change(QStringLiteral("update attempt set state = ? where id = ?"),
                                                  {state, made.attempt.id.text()});
        return done ? store->attempts.find(made.attempt.id).value_or(LedgerAttempt()) : LedgerAttempt();
    }
    [[nodiscard]] QByteArray numberOf(int n) const
    {
        return numberIndex(sampleLead(n).number, store.cipher());
    }
    [[nodiscard]] RecipientHistory history() { return {store.database(), {account}}; }

    TemporaryStore store;
    AccountId account;
    AccountId other;
    QList<LeadId> leads;
    CampaignId campaign;

private:
    int m_ordinal = 0;
};

} // namespace

void RecipientHistoryTest::onlyWhatMayHaveLeftCounts_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("people");
    for (const char *state : {"intent", "unknown", "needs_operator", "accepted", "ended"})
        QTest::newRow(state) << QString::fromLatin1(state) << 1;
    for (const char *state : {"refused", "not_sent", "not_placed", "cancelled", "expired"})
        QTest::newRow(state) << QString::fromLatin1(state) << 0;
}

// A message in doubt may have arrived
void RecipientHistoryTest::onlyWhatMayHaveLeftCounts()
{
    QFETCH(QString, state);
    QFETCH(int, people);
    Seed seed;
    QVERIFY(seed.message(seed.account, 1, FridayNoon, state).attempt.id.isValid());
    QCOMPARE(seed.history().count(FridayNoon).value_or(-1), people);
    QCOMPARE(seed.history().includes(seed.numberOf(1), FridayNoon).value_or(people == 0), people == 1);
}

void RecipientHistoryTest::whoeverIsWrittenToTwiceIsOnePerson()
{
    Seed seed;
    QVERIFY(seed.message(seed.account, 1, FridayNoon).attempt.id.isValid());
    QVERIFY(seed.message(seed.account, 1, FridayNoon + seconds{60}).attempt.id.isValid());
    QVERIFY(seed.message(seed.account, 2, FridayNoon + seconds{30}).attempt.id.isValid());
    QCOMPARE(seed.history().count(FridayNoon).value_or(-1), 2);
    QCOMPARE(seed.history().count(FridayNoon + seconds{31}).value_or(-1), 1);
    QVERIFY(seed.history().includes(seed.numberOf(1), FridayNoon + seconds{31}).value_or(false));
    QVERIFY(!seed.history().includes(seed.numberOf(2), FridayNoon + seconds{31}).value_or(true));
    QVERIFY(!seed.history().includes(seed.numberOf(3), FridayNoon).value_or(true));
}

void RecipientHistoryTest::theLatestMessagesComeInTheirOrder()
{
    Seed seed;
    QVERIFY(seed.message(seed.account, 1, FridayNoon).attempt.id.isValid());
    QVERIFY(seed.message(seed.account, 2, FridayNoon + seconds{30}).attempt.id.isValid());
    QVERIFY(seed.message(seed.account, 1, FridayNoon + seconds{60}).attempt.id.isValid());
    const auto at = [&](int n) { return seed.history().latestMessage(FridayNoon, n).value_or(std::nullopt); };
    QCOMPARE(at(0), std::optional<Instant>(FridayNoon + seconds{30}));
    QCOMPARE(at(1), std::optional<Instant>(FridayNoon + seconds{60}));
    QVERIFY(!at(2));
}

void RecipientHistoryTest::otherAccountsDoNotCount()
{
    Seed seed;
    QVERIFY(seed.message(seed.other, 1, FridayNoon).attempt.id.isValid());
    QCOMPARE(seed.history().count(FridayNoon).value_or(-1), 0);
    const RecipientHistory both(seed.store.database(), {seed.account, seed.other});
    QCOMPARE(both.count(FridayNoon).value_or(-1), 1);
    QVERIFY(both.includes(seed.numberOf(1), FridayNoon).value_or(false));
}

void RecipientHistoryTest::whoStandsInTheLineIsKnownByEitherNumber()
{
    Seed seed;
    // The second one is written to at a number of its own.
    Lead second = seed.store->leads.find(seed.leads.at(1)).value_or(sampleLead(2));
    second.whatsappNumber = sampleLead(9).number;
    QVERIFY(seed.store->leads.update(second.id, seal(second, seed.store.cipher()), FridayNoon));
    for (int position = 0; position < 3; ++position) {
        const Place place = seed.store->places.find(seed.campaign, position).value_or(Place());
        QVERIFY(seed.store->places.lineUp(place, 0, FridayNoon));
    }
    QVERIFY(seed.message(seed.account, 1, FridayNoon).attempt.id.isValid());
    QVERIFY(seed.message(seed.account, 2, FridayNoon).attempt.id.isValid()); // at its other number
    const auto known = [&] {
        QList<bool> list;
        const QList<RecipientHistory::Waiting> all =
            seed.history().inLine(seed.campaign, 0, FridayNoon, 10).value_or({});
        for (const RecipientHistory::Waiting &each : all)
            list << each.isIncluded;
        return list;
    };
    QCOMPARE(known(), (QList<bool>{true, false, false}));
    QCOMPARE(seed.history().inLine(seed.campaign, 1, FridayNoon, 1).value_or({}).value(0).position, 1);
    QVERIFY(seed.store->places.setState(seed.campaign, 0, PlaceState::Taken));
    QCOMPARE(known(), (QList<bool>{false, false}));
}

// 131056
void RecipientHistoryTest::aPersonWaitsAsLongAsTheLastRefusalSays()
{
    Seed seed;
    const LedgerAttempt first = seed.message(seed.account, 1, FridayNoon, QStringLiteral("intent"));
    QVERIFY(!seed.history().pairWait(seed.numberOf(1)).value_or(FridayNoon));
    QVERIFY(seed.store->attempts.move(first, AttemptState::Refused, PairLimit, FridayNoon + seconds{6}));
    QCOMPARE(seed.history().pairWait(seed.numberOf(1)).value_or(std::nullopt),
             std::optional<Instant>(FridayNoon + seconds{6}));
    QVERIFY(!seed.history().pairWait(seed.numberOf(2)).value_or(FridayNoon));
    const RecipientHistory others(seed.store.database(), {seed.other});
    QVERIFY(!others.pairWait(seed.numberOf(1)).value_or(FridayNoon));
    // Put off by another rule, such as its hours: that is no other message's matter.
    QVERIFY(seed.store->attempts.lookAgain(first.attempt.id, FridayNoon + LongestPairWait));
    QVERIFY(seed.history().pairWait(seed.numberOf(1)).value_or(std::nullopt));
    QVERIFY(seed.store->attempts.lookAgain(first.attempt.id, FridayNoon + std::chrono::hours{21}));
    QVERIFY(!seed.history().pairWait(seed.numberOf(1)).value_or(FridayNoon));
}

QTEST_GUILESS_MAIN(RecipientHistoryTest)
#include "tst_recipienthistory.moc"
