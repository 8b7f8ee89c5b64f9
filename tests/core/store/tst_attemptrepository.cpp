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
    void whatWaitsForAnOperatorHoldsALineAndIsNotUnderWay();
    void contactsLeaveOutWhatNeverBecameACall();
    void contactsAreThoseSinceAMomentInTheirOrder();
    void theDaysCallsAndTheSecondsCreatesAreCountedByAccount();
    void aCampaignsSpendingIsTheSumOfWhatWasTold();
    void noOrdinalIsHandedOutTwice();
    void openAttemptsOfALeadAreTheCampaigns();
    void theLastEndedAttemptIsTheCampaigns();
    void aCampaignsOutcomesAndCostsAreCounted();
    void whatNobodyPlacedInTimeAsksTheOperatorOnce();
    void aSetBackOneExpiresAndGoesOutNoMore();
    void nobodyIsAskedForACampaignThatWasCancelled();
    void whatExpiredStandsWhereItWasDue();
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

void AttemptRepositoryTest::whatWaitsForAnOperatorHoldsALineAndIsNotUnderWay()
{
    Seed seed;
    SlotRepository &lines = seed.store->slots;
    const qint64 account = seed.account.value();
    QVERIFY(lines.resize(SlotScope::Account, account, 5));
    QVERIFY(lines.resize(SlotScope::Account, account + 1, 5));
    const LedgerAttempt here = seed.stored(0);
    for (const LedgerAttempt &attempt : {here, seed.stored(1)})
        QVERIFY(lines.take(SlotScope::Account, account, attempt.attempt.id).value_or(false));
    const LedgerAttempt elsewhere = seed.stored(2);
    QVERIFY(lines.take(SlotScope::Account, account + 1, elsewhere.attempt.id).value_or(false));
    QCOMPARE(lines.underWay(SlotScope::Account, account).value_or(-1), 2);
    AttemptRepository &attempts = seed.store->attempts;
    for (const LedgerAttempt &attempt : {here, elsewhere}) {
        QVERIFY(attempts.move(attempt, AttemptState::Unknown, QStringLiteral("timeout"), {}));
        QVERIFY(
            attempts.move(seed.reread(attempt), AttemptState::NeedsOperator, QStringLiteral("timeout"), {}));
    }
    QCOMPARE(lines.underWay(SlotScope::Account, account).value_or(-1), 1);
    QCOMPARE(lines.used(SlotScope::Account, account).value_or(-1), 2);
    QCOMPARE(lines.underWay(SlotScope::Account, account + 1).value_or(-1), 0);
    QCOMPARE(lines.used(SlotScope::Account, account + 1).value_or(-1), 1);
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

void AttemptRepositoryTest::contactsLeaveOutWhatNeverBecameACall()
{
    Seed seed;
    const LedgerAttempt refused = seed.stored(0);
    QVERIFY(seed.store->attempts.move(refused, AttemptState::Refused, {}, {}));
    QCOMPARE(seed.store->attempts.contacts(refused.numberIndex, Instant{}).value_or({FridayNoon}),
             QList<Instant>());
    const LedgerAttempt called = seed.ended(1, Outcome::NoAnswer, {});
    QCOMPARE(seed.store->attempts.contacts(called.numberIndex, Instant{}).value_or({}),
             QList<Instant>{FridayNoon});
    const LedgerAttempt inDoubt = seed.stored(2);
    QVERIFY(seed.store->attempts.move(inDoubt, AttemptState::Unknown, {}, {}));
    QCOMPARE(seed.store->attempts.contacts(inDoubt.numberIndex, Instant{}).value_or({}),
             QList<Instant>{FridayNoon});
}

void AttemptRepositoryTest::contactsAreThoseSinceAMomentInTheirOrder()
{
    Seed seed;
    const QList<Instant> moments = {FridayNoon + seconds{30}, FridayNoon - seconds{30}, FridayNoon};
    for (int i = 0; i < moments.size(); ++i) {
        LedgerAttempt made = seed.intent(0);
        made.attempt.ordinal = i + 1;
        made.attempt.intentAt = moments.at(i);
        QVERIFY(seed.store->attempts.insertIntent(made));
        QVERIFY(seed.store->attempts.accept(seed.reread(made), QString::number(i), FridayNoon, {}));
        QVERIFY(seed.store->attempts.end(seed.reread(made), Outcome::Busy, {}, FridayNoon, {}));
    }
    const QByteArray number = seed.intent(0).numberIndex;
    QCOMPARE(seed.store->attempts.contacts(number, FridayNoon).value_or({}),
             (QList<Instant>{FridayNoon, FridayNoon + seconds{30}}));
    QCOMPARE(seed.store->attempts.contacts(number, FridayNoon + milliseconds{1}).value_or({}),
             QList<Instant>{FridayNoon + seconds{30}});
}

//
void AttemptRepositoryTest::theDaysCallsAndTheSecondsCreatesAreCountedByAccount()
{
    Seed seed;
    const LedgerAttempt refused = seed.stored(0);
    QVERIFY(seed.store->attempts.move(refused, AttemptState::Refused, {}, {}));
    LedgerAttempt later = seed.intent(1);
    later.attempt.intentAt = FridayNoon + milliseconds{5};
    QVERIFY(seed.store->attempts.insertIntent(later));
    const AttemptRepository &attempts = seed.store->attempts;
    QCOMPARE(attempts.countCalls({seed.account}, FridayNoon).value_or(-1), 1);
    QCOMPARE(attempts.countCalls({seed.account}, FridayNoon + milliseconds{6}).value_or(-1), 0);
    const AttemptRepository::Intents all = attempts.intents({seed.account}, FridayNoon).value_or({});
    QCOMPARE(all.count, 2);
    QCOMPARE(all.first, std::optional(FridayNoon));
    const AttemptRepository::Intents last =
        attempts.intents({seed.account}, FridayNoon + milliseconds{1}).value_or({});
    QCOMPARE(last.count, 1);
    QCOMPARE(last.first, std::optional<Instant>(FridayNoon + milliseconds{5}));
    const AccountId other = seed.store.addAccount(QStringLiteral("Other"));
    QCOMPARE(attempts.countCalls({other}, FridayNoon).value_or(-1), 0);
    QCOMPARE(attempts.intents({other}, FridayNoon).value_or({}).count, 0);
    QVERIFY(!attempts.intents({other}, FridayNoon).value_or({1, FridayNoon}).first);
    QCOMPARE(attempts.countCalls({other, seed.account}, FridayNoon).value_or(-1), 1);
    QCOMPARE(attempts.intents({other, seed.account}, FridayNoon).value_or({}).count, 2);
}

void AttemptRepositoryTest::aCampaignsSpendingIsTheSumOfWhatWasTold()
{
    Seed seed;
    QVERIFY(seed.store->attempts.spent(seed.campaign).value_or(Money::usd(1)).isZero());
    for (int i = 0; i < 3; ++i) {
        const LedgerAttempt attempt = seed.ended(i, i == 0 ? Outcome::Completed : Outcome::Busy, {});
        CallRecord record;
        if (i > 0) // of the first nothing was told
            record.cost = Money(100'000 * i, QStringLiteral("EUR"));
        QVERIFY(seed.store->attempts.storeRecord(attempt.attempt.id, record, true, {}));
    }
    QCOMPARE(seed.store->attempts.spent(seed.campaign).value_or({}), Money(300'000, QStringLiteral("EUR")));
    QCOMPARE(seed.store->attempts.countOutcome(seed.campaign, Outcome::Busy).value_or(-1), 2);
    QCOMPARE(seed.store->attempts.countOutcome(seed.campaign, Outcome::Completed).value_or(-1), 1);
    QCOMPARE(seed.store->attempts.countOutcome(CampaignId(99), Outcome::Busy).value_or(-1), 0);
}

void AttemptRepositoryTest::noOrdinalIsHandedOutTwice()
{
    Seed seed;
    const LeadId lead = seed.leads.at(0);
    QCOMPARE(seed.store->attempts.nextOrdinal(seed.campaign, lead).value_or(-1), 1);
    const LedgerAttempt first = seed.stored(0);
    QVERIFY(seed.store->attempts.move(first, AttemptState::Refused, {}, {}));
    LedgerAttempt third = seed.intent(0);
    third.attempt.ordinal = 3;
    QVERIFY(seed.store->attempts.insertIntent(third));
    QCOMPARE(seed.store->attempts.nextOrdinal(seed.campaign, lead).value_or(-1), 4);
    QCOMPARE(seed.store->attempts.nextOrdinal(seed.campaign, seed.leads.at(1)).value_or(-1), 1);
    QCOMPARE(seed.store->attempts.nextOrdinal(CampaignId(99), lead).value_or(-1), 1);
}

void AttemptRepositoryTest::openAttemptsOfALeadAreTheCampaigns()
{
    Seed seed;
    const LedgerAttempt ended = seed.ended(0, Outcome::Busy, {});
    LedgerAttempt waiting = seed.intent(0);
    waiting.attempt.ordinal = 2;
    QVERIFY(seed.store->attempts.insertIntent(waiting));
    QVERIFY(seed.store->attempts.move(seed.reread(waiting), AttemptState::Refused, {}, FridayNoon));
    QVERIFY(!seed.stored(1).numberIndex.isEmpty());
    const QList<LedgerAttempt> open =
        seed.store->attempts.openOf(seed.campaign, seed.leads.at(0)).value_or({});
    QCOMPARE(open.size(), 1);
    QCOMPARE(open.constFirst().attempt.id, waiting.attempt.id);
    QVERIFY(seed.store->attempts.openOf(CampaignId(99), seed.leads.at(0)).value_or({ended}).isEmpty());
}

void AttemptRepositoryTest::theLastEndedAttemptIsTheCampaigns()
{
    Seed seed;
    const LeadId lead = seed.leads.at(0);
    QVERIFY(!seed.store->attempts.lastEnded(seed.campaign, lead).value_or(Attempt()));
    for (int ordinal = 1; ordinal <= 2; ++ordinal) {
        LedgerAttempt made = seed.intent(0);
        made.attempt.ordinal = ordinal;
        QVERIFY(seed.store->attempts.insertIntent(made));
        const QString call = QString::number(ordinal);
        QVERIFY(seed.store->attempts.accept(seed.reread(made), call, FridayNoon, {}));
        const Instant endedAt = FridayNoon + seconds{ordinal};
        QVERIFY(seed.store->attempts.end(seed.reread(made), Outcome::Busy, {}, endedAt, {}));
    }
    LedgerAttempt third = seed.intent(0);
    third.attempt.ordinal = 3;
    QVERIFY(seed.store->attempts.insertIntent(third));
    const std::optional<Attempt> last =
        seed.store->attempts.lastEnded(seed.campaign, lead).value_or(Attempt());
    QVERIFY(last);
    QCOMPARE(last->ordinal, 2);
    QVERIFY(!seed.store->attempts.lastEnded(CampaignId(99), lead).value_or(Attempt()));
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

// Ruling 7
void AttemptRepositoryTest::whatNobodyPlacedInTimeAsksTheOperatorOnce()
{
    Seed seed;
    LedgerAttempt missed = seed.intent(0);
    missed.attempt.intentAt.reset();
    QVERIFY(seed.store->attempts.insertExpired(missed, QStringLiteral("missed"), FridayNoon + seconds{900}));
    const LedgerAttempt stored = seed.reread(missed);
    QCOMPARE(stored.attempt.state, AttemptState::Expired);
    QVERIFY(stored.attempt.isUndecided);
    QVERIFY(!stored.attempt.intentAt);
    QCOMPARE(stored.attempt.endedAt, std::optional(FridayNoon + seconds{900}));
    QCOMPARE(stored.attempt.reason, QStringLiteral("missed"));
    QCOMPARE(seed.store->attempts.countUndecided().value_or(-1), 1);
    // It was no contact, and holds no number.
    QVERIFY(!seed.store->attempts.hasLiveCallTo(missed.numberIndex).value_or(true));
    QVERIFY(seed.store->attempts.contacts(missed.numberIndex, FridayNoon).value_or({FridayNoon}).isEmpty());

    QVERIFY(seed.store->attempts.decideExpired(stored, QStringLiteral("left")));
    QVERIFY(!seed.reread(missed).attempt.isUndecided);
    QCOMPARE(seed.store->attempts.countUndecided().value_or(-1), 0);
    const Result<void> again = seed.store->attempts.decideExpired(stored, QStringLiteral("called"));
    QVERIFY(!again);
    QCOMPARE(again.error().code, ErrorCode::DatabaseConflict);
}

void AttemptRepositoryTest::aSetBackOneExpiresAndGoesOutNoMore() // ruling 7
{
    Seed seed;
    const LedgerAttempt sent = seed.stored(0);
    QVERIFY(seed.store->attempts.move(sent, AttemptState::NotSent, QStringLiteral("stopped"), FridayNoon));
    QCOMPARE(seed.store->attempts.toSendAgain(seed.campaign).value_or({}).size(), 1);
    QVERIFY(seed.store->attempts.expire(seed.reread(sent), QStringLiteral("missed"), FridayNoon));
    QVERIFY(seed.store->attempts.toSendAgain(seed.campaign).value_or({sent}).isEmpty());
    QVERIFY(seed.reread(sent).attempt.isUndecided);
}

void AttemptRepositoryTest::nobodyIsAskedForACampaignThatWasCancelled()
{
    Seed seed;
    QVERIFY(seed.store->attempts.insertExpired(seed.intent(0), QStringLiteral("missed"), FridayNoon));
    QCOMPARE(seed.store->attempts.undecided().value_or({}).size(), 1);
    QVERIFY(seed.store->campaigns.stop(seed.campaign, CampaignState::Cancelled));
    QVERIFY(seed.store->attempts.undecided().value_or({LedgerAttempt()}).isEmpty());
    QCOMPARE(seed.store->attempts.countUndecided().value_or(-1), 0);
}

void AttemptRepositoryTest::whatExpiredStandsWhereItWasDue()
{
    Seed seed;
    LedgerAttempt called = seed.intent(0);
    called.attempt.intentAt = FridayNoon + seconds{60};
    LedgerAttempt missed = seed.intent(1);
    missed.attempt.dueAt = FridayNoon + seconds{120};
    LedgerAttempt first = seed.intent(2);
    QVERIFY(seed.store->attempts.insertIntent(first));
    QVERIFY(seed.store->attempts.insertIntent(called));
    QVERIFY(seed.store->attempts.insertExpired(missed, QStringLiteral("missed"), FridayNoon));
    const auto ids = [](const Result<QList<Attempt>> &attempts) {
        QList<AttemptId> found;
        for (const Attempt &each : attempts.value_or(QList<Attempt>()))
            found << each.id;
        return found;
    };
    const QList<AttemptId> latestFirst = {missed.attempt.id, called.attempt.id, first.attempt.id};
    QCOMPARE(ids(seed.store->attempts.latest(10)), latestFirst);
    QCOMPARE(ids(seed.store->attempts.ofCampaign(seed.campaign, 10)), latestFirst);
}

QTEST_GUILESS_MAIN(AttemptRepositoryTest)
#include "tst_attemptrepository.moc"
