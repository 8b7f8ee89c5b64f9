// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/dispatch/dispatchbench.h"

#include "core/dispatch/settlement.h"

namespace callboard::dispatch {

using namespace std::chrono_literals;
using test::DispatchBench;
using test::InLedger;

/// A book and those who write in it.
struct BookKeeper
{
    BookKeeper(DispatchBench &bench, store::Store &store)
        : context{store, bench.ledger->changes(), bench.clock, bench.periods, bench.source()}
        , book(context)
        , gate(context)
        , settlement(context, book, gate)
    {
    }
    EngineContext context;
    AttemptBook book;
    AccountGate gate;
    Settlement settlement;
};

class AttemptBookTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyMoveNamesTheLeadAndMasksTheNumber();
    void aCancelledCallGivesTheLeadBackWhatItShowed();
    void whatIsSetBackInACancelledCampaignGivesItsLeadBack();
    void whatWasNotPlacedInACancelledCampaignIsNotPlannedAgain();
    void afterTwoNotPlacedInARowTheOperatorIsAsked();
    void aCallThatTurnsUpTakesALineThoughNoneIsFree();
    void aCallThatTurnsUpWithdrawsTheAttemptThatWaits();
    void aConflictChangesAndTellsNothing();
    void ofSeveralTogetherAConflictUndoesItsOwnAlone();
    void ofSeveralTogetherAnErrorUndoesAll();
    void ofSeveralApartAFailureOfOneKeepsNoOtherFromBeingWritten();
    void ofSeveralApartNothingIsTriedAgainWhereTheDatabaseFails_data();
    void ofSeveralApartNothingIsTriedAgainWhereTheDatabaseFails();
    void whatIsDoneWithinAnotherTransactionIsToldAfterIt();
    void whatIsUndoneWithAnotherTransactionIsNotTold();
    void beingStoppedHereSlowsNobodyDown_data();
    void beingStoppedHereSlowsNobodyDown();
    void theIdOfAnotherCallIsDoubt();
    void aFoundCallGivesTheLeadBackWhatItShowed();

private:
    [[nodiscard]] static auto make(DispatchBench &bench)
    {
        return [&bench](store::Store &store) { return std::make_unique<BookKeeper>(bench, store); };
    }
    /// Runs \a move on the attempt in one transaction.
    template<typename Move>
    [[nodiscard]] static bool move(DispatchBench &bench, InLedger<BookKeeper> &keeper, const AttemptId &id,
                                   Move make)
    {
        return bench.at([&](store::Store &store) {
            const store::LedgerAttempt before = store.attempts.find(id).value_or(store::LedgerAttempt());
            return keeper->book.inTransaction([&] { return make(keeper->book, before); }).has_value();
        });
    }
    /// Each is accepted; after that of the second, \a error.
    [[nodiscard]] static bool acceptTogether(DispatchBench &bench, InLedger<BookKeeper> &keeper,
                                             const QList<AttemptId> &ids, ErrorCode error)
    {
        return bench.at([&](store::Store &store) {
            QList<std::function<Result<void>()>> works;
            for (const AttemptId &id : ids) {
                works << [&keeper, &ids, &store, id, error]() -> Result<void> {
                    const store::LedgerAttempt before = *store.attempts.find(id);
                    const Result<void> done =
                        keeper->book.accepted(before, QLatin1String("call-") + id.text());
                    return done && id == ids.at(1) ? fail(error) : done;
                };
            }
            return keeper->book.inOneTransaction(works).has_value();
        });
    }
    /// A campaign of one lead that showed "missed" before its batch started.
    [[nodiscard]] static CampaignId startedCampaign(DispatchBench &bench, LeadId lead)
    {
        const CampaignId campaign = bench.schedule({lead});
        bench.at([&](store::Store &store) {
            return store.leads.showCall(lead, LeadStatus::Missed, {}, bench.clock.now()).has_value() &&
                   store.places.markStarted(campaign, 0, 1, bench.clock.now()).has_value();
        });
        return campaign;
    }
    static bool cancel(DispatchBench &bench, CampaignId campaign)
    {
        return bench.at([&](store::Store &store) {
            return store.campaigns.stop(campaign, CampaignState::Cancelled).value_or(false);
        });
    }
    [[nodiscard]] static Result<void> accept(AttemptBook &book, const store::LedgerAttempt &before)
    {
        return book.accepted(before, QStringLiteral("call-1"));
    }
};

void AttemptBookTest::everyMoveNamesTheLeadAndMasksTheNumber() // I6
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QList<AttemptMove> moves;
    connect(&keeper->book, &AttemptBook::moved, this, [&](const AttemptMove &each) { moves << each; });
    QVERIFY(move(bench, keeper, id, &accept));
    QTRY_COMPARE(moves.size(), 1);
    QCOMPARE(moves.constFirst().leadName, QStringLiteral("Lead 1"));
    QCOMPARE(moves.constFirst().maskedNumber, QStringLiteral("…0001"));
    QCOMPARE(moves.constFirst().to, AttemptState::Accepted);
}

void AttemptBookTest::aCancelledCallGivesTheLeadBackWhatItShowed() // ruling 3, X-20
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = startedCampaign(bench, lead);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, id, &accept));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Initiated);
    QVERIFY(move(bench, keeper, id, [](AttemptBook &book, const store::LedgerAttempt &before) {
        providers::CallReport report;
        report.outcome = Outcome::Cancelled;
        return book.ended(before, report);
    }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QCOMPARE(bench.places(campaign).value(PlaceState::Cancelled), 1);
    QCOMPARE(bench.linesUsed(), 0);
}

void AttemptBookTest::whatIsSetBackInACancelledCampaignGivesItsLeadBack() // ruling 8
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = startedCampaign(bench, lead);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    bench.at([&](store::Store &store) { // as if its answer were still on the way
        return store.database->change(QStringLiteral("update attempt set state = 'intent'")).has_value();
    });
    QVERIFY(cancel(bench, campaign));
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, id, [&](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.setBack(before, AttemptState::NotSent, StoppedHere, bench.clock.now());
    }));
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Cancelled);
    QCOMPARE(bench.places(campaign).value(PlaceState::Cancelled), 1);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
    QCOMPARE(bench.linesUsed(), 0);
}

void AttemptBookTest::whatWasNotPlacedInACancelledCampaignIsNotPlannedAgain()
{
    DispatchBench bench;
    const LeadId lead = bench.addLead(1);
    const CampaignId campaign = startedCampaign(bench, lead);
    const AttemptId id = bench.seedDoubt(campaign, 0);
    QVERIFY(cancel(bench, campaign));
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, id, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.notPlaced(before);
    }));
    QCOMPARE(bench.places(campaign).value(PlaceState::Planned), 0);
    QCOMPARE(bench.lead(lead).status, LeadStatus::Missed);
}

void AttemptBookTest::afterTwoNotPlacedInARowTheOperatorIsAsked() // ruling 5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const auto notPlaced = [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.notPlaced(before);
    };
    const AttemptId first = bench.seedDoubt(campaign, 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, first, notPlaced));
    QCOMPARE(bench.find(first).attempt.state, AttemptState::NotPlaced);
    QCOMPARE(bench.places(campaign).value(PlaceState::Planned), 1);
    QCOMPARE(bench.linesUsed(), 0);

    const AttemptId second = bench.seedDoubt(campaign, 0, 2);
    QVERIFY(move(bench, keeper, second, notPlaced));
    QCOMPARE(bench.find(second).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.linesUsed(), 1);
}

void AttemptBookTest::aCallThatTurnsUpTakesALineThoughNoneIsFree() // I4; section 7, 5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(4, [](Campaign &each) { each.pacing = Pacing::Grid; });
    const AttemptId late = bench.seedDoubt(campaign, 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, late, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.notPlaced(before);
    }));
    for (int position = 1; position < 4; ++position)
        QVERIFY(bench.seedDoubt(campaign, position).isValid());
    QCOMPARE(bench.linesUsed(), 3);
    QVERIFY(move(bench, keeper, late, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.turnedUp(before, QStringLiteral("call-9"));
    }));
    QCOMPARE(bench.linesUsed(), 4);
    QCOMPARE(bench.places(campaign).value(PlaceState::Taken), 4);
}

void AttemptBookTest::aCallThatTurnsUpWithdrawsTheAttemptThatWaits() // I1; section 7, 5
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const AttemptId late = bench.seedDoubt(campaign, 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(move(bench, keeper, late, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.notPlaced(before);
    }));
    const AttemptId next = bench.seedDoubt(campaign, 0, 2);
    bench.at([&](store::Store &store) { // refused a moment ago, and waiting for its back-off
        return store.slots.release(next).has_value() &&
               store.database
                   ->change(QStringLiteral("update attempt set state = 'refused' where id = ?"),
                            {next.text()})
                   .has_value();
    });
    QVERIFY(move(bench, keeper, late, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.turnedUp(before, QStringLiteral("call-9"));
    }));
    QCOMPARE(bench.find(late).attempt.state, AttemptState::Accepted);
    QCOMPARE(bench.find(next).attempt.state, AttemptState::Cancelled);
}

void AttemptBookTest::aConflictChangesAndTellsNothing()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    const AttemptId one = bench.seedDoubt(campaign, 0);
    const AttemptId other = bench.seedDoubt(campaign, 1);
    InLedger<BookKeeper> keeper(bench, make(bench));
    QSignalSpy moved(&keeper->book, &AttemptBook::moved);
    const Result<void> done = bench.at([&](store::Store &store) {
        const store::LedgerAttempt first = *store.attempts.find(one);
        store::LedgerAttempt stale = *store.attempts.find(other);
        --stale.attempt.version;
        return keeper->book.inTransaction([&]() -> Result<void> {
            if (const Result<void> fine = keeper->book.accepted(first, QStringLiteral("call-1")); !fine)
                return fine;
            return keeper->book.accepted(stale, QStringLiteral("call-2"));
        });
    });
    QVERIFY(!done);
    QCOMPARE(done.error().code, ErrorCode::DatabaseConflict);
    QCOMPARE(bench.count(AttemptState::Unknown), 2);
    QVERIFY(move(bench, keeper, other, [](AttemptBook &book, const store::LedgerAttempt &before) {
        return book.parked(before, QStringLiteral("test"));
    }));
    QCOMPARE(moved.size(), 1);
}

void AttemptBookTest::ofSeveralTogetherAConflictUndoesItsOwnAlone()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    const QList<AttemptId> ids = {bench.seedDoubt(campaign, 0), bench.seedDoubt(campaign, 1),
                                  bench.seedDoubt(campaign, 2)};
    InLedger<BookKeeper> keeper(bench, make(bench));
    QSignalSpy moved(&keeper->book, &AttemptBook::moved);
    QVERIFY(acceptTogether(bench, keeper, ids, ErrorCode::DatabaseConflict));
    QCOMPARE(bench.find(ids.at(0)).attempt.state, AttemptState::Accepted);
    QCOMPARE(bench.find(ids.at(1)).attempt.state, AttemptState::Unknown);
    QCOMPARE(bench.find(ids.at(2)).attempt.state, AttemptState::Accepted);
    QCOMPARE(moved.size(), 2);
    QCOMPARE(moved.at(1).constFirst().value<AttemptMove>().attempt, ids.at(2));
}

void AttemptBookTest::ofSeveralTogetherAnErrorUndoesAll()
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(3);
    const QList<AttemptId> ids = {bench.seedDoubt(campaign, 0), bench.seedDoubt(campaign, 1),
                                  bench.seedDoubt(campaign, 2)};
    InLedger<BookKeeper> keeper(bench, make(bench));
    QSignalSpy moved(&keeper->book, &AttemptBook::moved);
    QVERIFY(!acceptTogether(bench, keeper, ids, ErrorCode::DatabaseStatement));
    QCOMPARE(bench.count(AttemptState::Unknown), 3);
    QCOMPARE(moved.size(), 0);
}

void AttemptBookTest::ofSeveralApartAFailureOfOneKeepsNoOtherFromBeingWritten()
{
    DispatchBench bench;
    bench.change([](Account &account) { account.lines = 3; });
    const CampaignId campaign = bench.scheduleNew(3);
    const QList<AttemptId> ids = {bench.seedDoubt(campaign, 0), bench.seedDoubt(campaign, 1),
                                  bench.seedDoubt(campaign, 2)};
    InLedger<BookKeeper> keeper(bench, make(bench));
    const ErrorCode code = bench.at([&](store::Store &store) {
        QList<std::function<Result<void>()>> works;
        for (const AttemptId &id : ids) {
            works << [&, id]() -> Result<void> {
                const Result<void> done =
                    keeper->book.parked(*store.attempts.find(id), QStringLiteral("asked"));
                return id == ids.at(1) ? fail(ErrorCode::NotFound) : done;
            };
        }
        const Result<void> done = keeper->book.inOneTransactionOrApart(works);
        return done ? ErrorCode::AlreadyExists : done.error().code;
    });
    QCOMPARE(code, ErrorCode::NotFound);
    QCOMPARE(bench.find(ids.at(0)).attempt.state, AttemptState::NeedsOperator);
    QCOMPARE(bench.find(ids.at(1)).attempt.state, AttemptState::Unknown);
    QCOMPARE(bench.find(ids.at(2)).attempt.state, AttemptState::NeedsOperator);
}

void AttemptBookTest::ofSeveralApartNothingIsTriedAgainWhereTheDatabaseFails_data()
{
    QTest::addColumn<ErrorCode>("error");
    QTest::addColumn<int>("tries");
    QTest::newRow("the disk") << ErrorCode::DatabaseStatement << 2;
    QTest::newRow("the file") << ErrorCode::DatabaseDamaged << 2;
    QTest::newRow("the server") << ErrorCode::DatabaseUnavailable << 2;
    QTest::newRow("another writer") << ErrorCode::DatabaseBusy << 2;
    QTest::newRow("its own") << ErrorCode::NotFound << 5;
}

void AttemptBookTest::ofSeveralApartNothingIsTriedAgainWhereTheDatabaseFails() // dialling safety, section 3
{
    QFETCH(ErrorCode, error);
    DispatchBench bench;
    InLedger<BookKeeper> keeper(bench, make(bench));
    int tries = 0;
    const bool done = bench.at([&](store::Store &) {
        const auto work = [&](bool isGood) {
            return [&tries, error, isGood]() -> Result<void> {
                ++tries;
                return isGood ? Result<void>() : fail(error);
            };
        };
        return keeper->book.inOneTransactionOrApart({work(true), work(false), work(true)}).has_value();
    });
    QVERIFY(!done);
    QTEST(tries, "tries");
}

void AttemptBookTest::whatIsDoneWithinAnotherTransactionIsToldAfterIt()
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    const QSignalSpy moved(&keeper->book, &AttemptBook::moved);
    qsizetype toldWithin = -1;
    const bool done = bench.at([&](store::Store &store) {
        return keeper->book
            .inTransaction([&]() -> Result<void> {
                const store::LedgerAttempt before = *store.attempts.find(id);
                const Result<void> parked = keeper->book.inTransaction(
                    [&] { return keeper->book.parked(before, QStringLiteral("asked")); });
                toldWithin = moved.size();
                return parked;
            })
            .has_value();
    });
    QVERIFY(done);
    QCOMPARE(toldWithin, 0);
    QCOMPARE(moved.size(), 1);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NeedsOperator);
}

void AttemptBookTest::whatIsUndoneWithAnotherTransactionIsNotTold()
{
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    const QSignalSpy moved(&keeper->book, &AttemptBook::moved);
    const bool done = bench.at([&](store::Store &store) {
        return keeper->book
            .inTransaction([&]() -> Result<void> {
                const store::LedgerAttempt before = *store.attempts.find(id);
                const Result<void> parked = keeper->book.inTransaction(
                    [&] { return keeper->book.parked(before, QStringLiteral("asked")); });
                return parked ? Result<void>(fail(ErrorCode::DatabaseConflict)) : parked;
            })
            .has_value();
    });
    QVERIFY(!done);
    QCOMPARE(moved.size(), 0);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::Unknown);
}

void AttemptBookTest::beingStoppedHereSlowsNobodyDown_data()
{
    QTest::addColumn<QString>("reason");
    QTest::addColumn<bool>("waits");
    QTest::addRow("stopped") << QString(StoppedHere) << false;
    QTest::addRow("too late") << QString(TooLateToSend) << false;
    QTest::addRow("nobody there") << QStringLiteral("connection_refused") << true;
}

void AttemptBookTest::beingStoppedHereSlowsNobodyDown()
{
    QFETCH(QString, reason);
    QFETCH(bool, waits);
    DispatchBench bench;
    const AttemptId id = bench.seedDoubt(bench.scheduleNew(1), 0);
    InLedger<BookKeeper> keeper(bench, make(bench));
    const bool settled = bench.at([&](store::Store &store) {
        providers::PlaceAnswer answer;
        answer.verdict = providers::PlaceVerdict::NotSent;
        answer.reason = reason;
        return store.database->change(QStringLiteral("update attempt set state = 'intent'")).has_value() &&
               keeper->book.inTransaction([&] { return keeper->settlement.settle(id, answer); }).has_value();
    });
    QVERIFY(settled);
    QCOMPARE(bench.find(id).attempt.state, AttemptState::NotSent);
    QCOMPARE(bench.storedAccount().pausedUntil.has_value(), waits);
}

void AttemptBookTest::theIdOfAnotherCallIsDoubt() // F18
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(2);
    const AttemptId one = bench.seedDoubt(campaign, 0);
    const AttemptId other = bench.seedDoubt(campaign, 1);
    InLedger<BookKeeper> keeper(bench, make(bench));
    const bool settled = bench.at([&](store::Store &store) {
        providers::PlaceAnswer answer;
        answer.verdict = providers::PlaceVerdict::Accepted;
        answer.providerCallId = QStringLiteral("call-1");
        const bool ready =
            store.database->change(QStringLiteral("update attempt set state = 'intent'")).has_value();
        return ready && keeper->book.inTransaction([&]() -> Result<void> {
            if (const Result<void> first = keeper->settlement.settle(one, answer); !first)
                return first;
            return keeper->settlement.settle(other, answer);
        });
    });
    QVERIFY(settled);
    QCOMPARE(bench.find(one).attempt.state, AttemptState::Accepted);
    QCOMPARE(bench.find(other).attempt.state, AttemptState::Unknown);
}

void AttemptBookTest::aFoundCallGivesTheLeadBackWhatItShowed() // F47, X-20
{
    DispatchBench bench;
    const CampaignId campaign = bench.scheduleNew(1);
    const LeadId lead = bench.place(campaign, 0).lead;
    InLedger<BookKeeper> keeper(bench, make(bench));
    QVERIFY(bench.at([&](store::Store &store) {
        store::LedgerAttempt attempt;
        attempt.attempt.id = AttemptId::create();
        attempt.attempt.lead = lead;
        attempt.attempt.campaign = campaign;
        attempt.attempt.account = bench.account;
        attempt.attempt.ordinal = 1;
        attempt.numberIndex = store::numberIndex((*store.leads.find(lead)).number, store.cipher);
        providers::CallReport report;
        report.phase = providers::CallPhase::Ended;
        report.outcome = Outcome::ProviderError;
        report.after = providers::AfterCall::StopAccount;
        report.providerCallId = QStringLiteral("call-1");
        return store.leads.showCall(lead, LeadStatus::Completed, {}, bench.clock.now()) &&
               keeper->book.inTransaction([&] { return keeper->book.found(attempt, report, true); });
    }));
    QCOMPARE(bench.place(campaign, 0).state, PlaceState::Planned);
    QCOMPARE(bench.lead(lead).status, LeadStatus::BulkCalling);
    QVERIFY(bench.at([&](store::Store &store) {
        return store.places.cancelRange(campaign, 0, 1, bench.clock.now()).has_value();
    }));
    QCOMPARE(bench.lead(lead).status, LeadStatus::Completed);
}

} // namespace callboard::dispatch

QTEST_GUILESS_MAIN(callboard::dispatch::AttemptBookTest)
#include "tst_attemptbook.moc"
