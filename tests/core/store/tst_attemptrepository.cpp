// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/temporarystore.h"

#include <QTest>

using namespace callboard;
using namespace callboard::store;
using callboard::test::FridayNoon;
using callboard::test::TemporaryStore;

class AttemptRepositoryTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anIntentComesBackAsItWentIn();
    void aMoveOfAnAttemptThatMovedElsewhereIsAConflict();
    void aNumberHasOneLiveCallAtMost();
    void anOrdinalIsUsedOnce();
    void aProvidersCallBelongsToOneAttempt();
    void whatPeopleSaidStandsNowhereInClear();
    void whoIsDueForALookComesInOrder();
    void lastContactLeavesOutWhatNeverBecameACall();
    void aCampaignsOutcomesAndCostsAreCounted();
};

namespace {

class Seed
{
public:
    Seed()
        : leads(store.addLeads(3))
        , account(store.addAccount(QStringLiteral("Sales")))
        , campaign(store.addCampaign(account, leads))
    {
    }
    [[nodiscard]] LedgerAttempt intent(int position) const
    {
        LedgerAttempt made;
        made.attempt.id = AttemptId::create();
        made.attempt.lead = leads.at(position);
        made.attempt.campaign = campaign;
        made.attempt.account = account;
        made.attempt.state = AttemptState::Intent;
        made.attempt.dueAt = FridayNoon;
        made.attempt.intentAt = FridayNoon;
        made.attempt.sendBy = FridayNoon + seconds{20};
        made.position = position;
        made.numberIndex = QByteArray(16, char('a' + position));
        return made;
    }
    /// Stored, and as it reads then.
    [[nodiscard]] LedgerAttempt stored(int position)
    {
        const LedgerAttempt made = intent(position);
        if (!store->attempts.insertIntent(made))
            return {};
        return store->attempts.find(made.attempt.id).value_or(LedgerAttempt());
    }
    [[nodiscard]] LedgerAttempt reread(const LedgerAttempt &attempt)
    {
        return store->attempts.find(attempt.attempt.id).value_or(LedgerAttempt());
    }
    [[nodiscard]] LedgerAttempt ended(int position, Outcome outcome, std::optional<Instant> nextLook)
    {
        LedgerAttempt attempt = stored(position);
        const QString call = QStringLiteral("call-%1").arg(position);
        if (!store->attempts.accept(attempt, call, FridayNoon, FridayNoon + seconds{5}))
            return {};
        attempt = reread(attempt);
        if (!store->attempts.end(attempt, outcome, QStringLiteral("customer-ended-call"),
                                 FridayNoon + seconds{90}, nextLook))
            return {};
        return reread(attempt);
    }

    TemporaryStore store;
    QList<LeadId> leads;
    AccountId account;
    CampaignId campaign;
};

} // namespace

void AttemptRepositoryTest::anIntentComesBackAsItWentIn()
{
    Seed seed;
    const LedgerAttempt made = seed.intent(1);
    QVERIFY(seed.store->attempts.insertIntent(made));
    const LedgerAttempt found = seed.reread(made);
    Attempt expected = made.attempt;
    expected.version = 1;
    QVERIFY(found.attempt == expected);
    QCOMPARE(found.position, 1);
    QCOMPARE(found.numberIndex, made.numberIndex);
    QVERIFY(seed.store->attempts.isAttempted(seed.leads.at(1)).value_or(false));
    QVERIFY(!seed.store->attempts.isAttempted(seed.leads.at(0)).value_or(true));
    QVERIFY(seed.store->attempts.hasLive(seed.leads).value_or(false));
}

void AttemptRepositoryTest::aMoveOfAnAttemptThatMovedElsewhereIsAConflict()
{
    Seed seed;
    const LedgerAttempt before = seed.stored(0);
    QVERIFY(seed.store->attempts.accept(before, QStringLiteral("call-1"), FridayNoon, {}));
    const Result<void> late = seed.store->attempts.move(before, AttemptState::Unknown, {}, {});
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::DatabaseConflict);
    QCOMPARE(seed.reread(before).attempt.state, AttemptState::Accepted);

    // The same state again, a version later: still somebody else's.
    LedgerAttempt stale = seed.stored(1);
    QVERIFY(seed.store->attempts.move(stale, AttemptState::NotSent, {}, FridayNoon));
    QVERIFY(seed.store->attempts.intendAgain(seed.reread(stale), FridayNoon, FridayNoon + seconds{20}));
    const Result<void> again = seed.store->attempts.accept(stale, QStringLiteral("call-2"), FridayNoon, {});
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::DatabaseConflict);
}

// Ruling 25
void AttemptRepositoryTest::aNumberHasOneLiveCallAtMost()
{
    Seed seed;
    const LedgerAttempt first = seed.stored(0);
    LedgerAttempt second = seed.intent(1);
    second.numberIndex = first.numberIndex;
    const Result<void> refused = seed.store->attempts.insertIntent(second);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QVERIFY(seed.store->attempts.hasLiveCallTo(first.numberIndex).value_or(false));

    // In doubt is live too; what was refused is not.
    QVERIFY(seed.store->attempts.move(first, AttemptState::Unknown, {}, {}));
    QVERIFY(!seed.store->attempts.insertIntent(second));
    const LedgerAttempt third = seed.stored(2);
    QVERIFY(seed.store->attempts.move(third, AttemptState::Refused, {}, {}));
    second.numberIndex = third.numberIndex;
    QVERIFY(seed.store->attempts.insertIntent(second));
    QVERIFY(!seed.store->attempts.intendAgain(seed.reread(third), FridayNoon, FridayNoon));
}

void AttemptRepositoryTest::anOrdinalIsUsedOnce()
{
    Seed seed;
    const LedgerAttempt first = seed.ended(0, Outcome::NoAnswer, {});
    LedgerAttempt again = seed.intent(0);
    const Result<void> refused = seed.store->attempts.insertIntent(again);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    again.attempt.ordinal = 2;
    QVERIFY(seed.store->attempts.insertIntent(again));
    QCOMPARE(seed.store->attempts.ofLead(first.attempt.lead).value_or({}).size(), 2);
}

void AttemptRepositoryTest::aProvidersCallBelongsToOneAttempt()
{
    Seed seed;
    const LedgerAttempt first = seed.stored(0);
    const LedgerAttempt second = seed.stored(1);
    QVERIFY(seed.store->attempts.accept(first, QStringLiteral("call-1"), FridayNoon, {}));
    const Result<void> twice = seed.store->attempts.accept(second, QStringLiteral("call-1"), FridayNoon, {});
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, ErrorCode::AlreadyExists);
}

void AttemptRepositoryTest::whatPeopleSaidStandsNowhereInClear()
{
    Seed seed;
    const LedgerAttempt attempt = seed.ended(0, Outcome::Completed, FridayNoon + seconds{100});
    CallRecord record;
    record.transcript = QStringLiteral("AI: Hello. User: my card is lost");
    record.summary = QStringLiteral("Card lost \u0939");
    record.recordingUrl = QStringLiteral("https://recordings.example/1.wav");
    record.structuredData = QByteArrayLiteral("{\"mood\":\"sad\"}");
    record.talkTime = seconds{75};
    record.cost = Money(123'456, QStringLiteral("USD"));
    record.endedReason = QStringLiteral("customer-ended-call");
    QVERIFY(seed.store->attempts.storeRecord(attempt.attempt.id, record, true, {}));
    const Result<CallRecord> found = seed.store->attempts.record(attempt.attempt.id);
    QVERIFY(found);
    QVERIFY(*found == record);
    const QByteArray bytes = seed.store.bytesOnDisk();
    QVERIFY(bytes.contains("customer-ended-call"));
    for (const QByteArray &clear : {QByteArray("my card"), QByteArray("Card lost"),
                                    QByteArray("recordings.example"), QByteArray("mood")})
        QVERIFY2(!bytes.contains(clear), clear.constData());

    // A later answer without a cost does not take the known one away.
    CallRecord bare = record;
    bare.cost.reset();
    bare.talkTime.reset();
    QVERIFY(seed.store->attempts.storeRecord(attempt.attempt.id, bare, true, {}));
    QVERIFY(seed.store->attempts.record(attempt.attempt.id).value_or({}) == record);
}

void AttemptRepositoryTest::whoIsDueForALookComesInOrder()
{
    Seed seed;
    AttemptRepository &attempts = seed.store->attempts;
    const LedgerAttempt talking = seed.stored(0);
    QVERIFY(attempts.accept(talking, QStringLiteral("call-talking"), FridayNoon, FridayNoon + seconds{5}));
    const LedgerAttempt over = seed.ended(1, Outcome::Completed, FridayNoon + seconds{3});
    const LedgerAttempt unsent = seed.stored(2);
    QVERIFY(
        attempts.move(unsent, AttemptState::NotSent, QStringLiteral("no_network"), FridayNoon + seconds{9}));

    QCOMPARE(attempts.nextLook().value_or({}), std::optional(FridayNoon + seconds{3}));
    QCOMPARE(attempts.nextSendAgain(seed.campaign).value_or({}), std::optional(FridayNoon + seconds{9}));
    QVERIFY(attempts.toPoll(FridayNoon + seconds{4}, 10).value_or({talking}).isEmpty());
    QCOMPARE(attempts.toPoll(FridayNoon + seconds{5}, 10).value_or({}).size(), 1);
    QCOMPARE(attempts.toComplete(FridayNoon + seconds{5}, 10).value_or({}).size(), 1);
    QVERIFY(attempts.toSendAgain(seed.campaign, FridayNoon + seconds{8}, 10).value_or({talking}).isEmpty());
    QCOMPARE(attempts.toSendAgain(seed.campaign, FridayNoon + seconds{9}, 10).value_or({}).size(), 1);
    QCOMPARE(attempts.open().value_or({}).size(), 2);
    QVERIFY(attempts.lookAgain(over.attempt.id, FridayNoon + seconds{60}));
    QCOMPARE(attempts.nextLook().value_or({}), std::optional(FridayNoon + seconds{5}));
    QCOMPARE(attempts.countStates({AttemptState::Accepted, AttemptState::NotSent}).value_or(-1), 2);
    QCOMPARE(attempts.count().value_or(-1), 3);
}

void AttemptRepositoryTest::lastContactLeavesOutWhatNeverBecameACall()
{
    Seed seed;
    const LedgerAttempt refused = seed.stored(0);
    QVERIFY(seed.store->attempts.move(refused, AttemptState::Refused, {}, {}));
    QCOMPARE(seed.store->attempts.lastContact(refused.numberIndex).value_or(FridayNoon),
             std::optional<Instant>());
    const LedgerAttempt called = seed.ended(1, Outcome::NoAnswer, {});
    QCOMPARE(seed.store->attempts.lastContact(called.numberIndex).value_or({}), std::optional(FridayNoon));
}

void AttemptRepositoryTest::aCampaignsOutcomesAndCostsAreCounted()
{
    Seed seed;
    for (int i = 0; i < 2; ++i) {
        const LedgerAttempt attempt = seed.ended(i, i == 0 ? Outcome::Completed : Outcome::Busy, {});
        CallRecord record;
        record.cost = Money(1'000 + i, QStringLiteral("USD"));
        QVERIFY(seed.store->attempts.storeRecord(attempt.attempt.id, record, true, {}));
    }
    const LedgerAttempt doubt = seed.stored(2);
    QVERIFY(seed.store->attempts.move(doubt, AttemptState::Unknown, {}, {}));
    const Result<CampaignCounts> counts = seed.store->campaigns.counts(seed.campaign);
    QVERIFY(counts);
    QCOMPARE(counts->outcomes, (QMap<Outcome, int>{{Outcome::Completed, 1}, {Outcome::Busy, 1}}));
    QCOMPARE(counts->costMicros, qint64(2'001));
    QCOMPARE(counts->live, 1);
    QCOMPARE(counts->inDoubt, 1);
}

QTEST_GUILESS_MAIN(AttemptRepositoryTest)
#include "tst_attemptrepository.moc"
