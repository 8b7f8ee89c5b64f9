// SPDX-FileCopyrightText: Callboard contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/services/leadeditpiece.h"
#include "core/services/leadeditservice.h"
#include "tests/core/services/leadeditbench.h"
#include "tests/support/leadmarks.h"

#include <QScopeGuard>
#include <QSemaphore>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <atomic>

using namespace callboard;
using namespace callboard::services;
using callboard::test::await;
using callboard::test::LeadEditBench;
using callboard::test::toDoNotCall;
using callboard::test::toPartner;
using Kind = LeadEdit::Kind;

/// Edits that say who is not to be called.
class LeadEditMarksTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aMarkIsTakenBackWithWhatTheLeadShowed();
    void aMarkThatWasAskedForAgainStays_data();
    void aMarkThatWasAskedForAgainStays();
    void leadsThatCameBackAreTakenBackToo();
    void aRemovedMarkComesBackWithItsEntry();
    void theEngineHearsOfEachPieceThatForbids();
    void aMarkWaitsForNoLongJob();
    void whomAnotherListForbidsStaysMarked();
};

void LeadEditMarksTest::aMarkIsTakenBackWithWhatTheLeadShowed()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(3);
    LeadFields missed = bench.fields(leads.at(0));
    missed.status = LeadStatus::Missed;
    QVERIFY(bench.overwrite(leads.at(0), missed));
    const LeadEditReceipt receipt = bench.run(leads, toDoNotCall());
    QCOMPARE(receipt.counts.changed, 3);
    QCOMPARE(bench.doNotCallEntries(), 3);
    QCOMPARE(test::setDoNotCall(*bench.profile.workspace, {leads.at(2)}, false).value_or(-1), 1);
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.restored, 2);
    QCOMPARE(undone.changedSince, QList<LeadId>{leads.at(2)});
    QCOMPARE(bench.doNotCallEntries(), 0);
    QCOMPARE(bench.fields(leads.at(0)), missed);
    QCOMPARE(bench.fields(leads.at(1)).status, LeadStatus::Pending);
}

/// The number stands on the list already: nothing but the lead's time shows that it was asked for again.
void LeadEditMarksTest::aMarkThatWasAskedForAgainStays_data()
{
    QTest::addColumn<bool>("byList");
    QTest::newRow("on the list") << true;
    QTest::newRow("in the table") << false;
}

void LeadEditMarksTest::aMarkThatWasAskedForAgainStays()
{
    QFETCH(bool, byList);
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(2);
    const LeadEditReceipt receipt = bench.run(leads, toDoNotCall());
    bench.profile.clock->advance(std::chrono::hours{48});
    if (byList)
        QVERIFY(await(DoNotCallService(*bench.profile.workspace).add(QStringLiteral("+919810000002"), {})));
    else
        QVERIFY(test::setDoNotCall(*bench.profile.workspace, {leads.at(1)}, true));
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.restored, 1);
    QCOMPARE(undone.changedSince, QList<LeadId>{leads.at(1)});
    QCOMPARE(bench.doNotCallEntries(), 1);
    QCOMPARE(bench.fields(leads.at(1)).status, LeadStatus::DoNotCall);
}

void LeadEditMarksTest::leadsThatCameBackAreTakenBackToo()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(4);
    const LeadEditReceipt receipt = bench.run(leads, toPartner(QStringLiteral("Acme")));
    LeadService service(*bench.profile.workspace);
    const auto removed = await(service.remove({leads.at(2), leads.at(3)}));
    QVERIFY(removed);
    QVERIFY(await(service.putBack(removed->undo)));
    const LeadEditUndoReceipt undone = bench.undo(receipt.id);
    QCOMPARE(undone.gone, 0);
    QCOMPARE(undone.restored, 4);
    QCOMPARE(bench.fields(leads.at(3)).partner, QString());
}

void LeadEditMarksTest::aRemovedMarkComesBackWithItsEntry()
{
    LeadEditBench bench;
    const LeadId lead = bench.profile.addLeads(1).value(0);
    DoNotCallService lists(*bench.profile.workspace);
    DoNotCallEntry model;
    model.note = QStringLiteral("asked by letter");
    QVERIFY(await(lists.add(QStringLiteral("+919810000001"), model)));
    const QList<DoNotCallEntry> before = await(lists.entries({}, 9)).value_or({});
    QCOMPARE(before.size(), 1);
    const LeadEditReceipt receipt =
        bench.run({lead}, {.kind = Kind::AllowCalls, .attribute = {}, .value = {}});
    QCOMPARE(receipt.counts.changed, 1);
    QCOMPARE(bench.doNotCallEntries(), 0);
    QCOMPARE(bench.undo(receipt.id).restored, 1);
    QCOMPARE(bench.fields(lead).status, LeadStatus::DoNotCall);
    const QList<DoNotCallEntry> after = await(lists.entries({}, 9)).value_or({});
    QCOMPARE(after.size(), 1);
    QCOMPARE(after.constFirst().note, model.note);
    QCOMPARE(after.constFirst().addedAt, before.constFirst().addedAt);
}

void LeadEditMarksTest::theEngineHearsOfEachPieceThatForbids() // ruling 8
{
    std::atomic<int> told = 0;
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(2 * EditedAtOnce + 1);
    constexpr int Pieces = 3;
    store::Ledger &ledger = bench.profile.workspace->ledger();
    connect(
        &ledger.changes(), &store::ChangeFeed::workChanged, this, [&told] { ++told; }, Qt::DirectConnection);
    const auto toldNow = [&] {
        // What was posted before has been told then.
        (void)ledger.write([](store::Store &) { return true; }).result();
        return told.exchange(0);
    };
    const LeadEditReceipt marked = bench.run(leads, toDoNotCall());
    QCOMPARE(marked.counts.changed, int(leads.size()));
    QCOMPARE(toldNow(), Pieces + 1); // the last with the end
    QCOMPARE(bench.undo(marked.id).restored, int(leads.size()));
    QCOMPARE(toldNow(), 1);
    QVERIFY(bench.run(leads, toDoNotCall()).id.isValid());
    QCOMPARE(toldNow(), Pieces + 1);
    const LeadEditReceipt allowed =
        bench.run(leads, {.kind = Kind::AllowCalls, .attribute = {}, .value = {}});
    QCOMPARE(toldNow(), 1);
    QCOMPARE(bench.undo(allowed.id).restored, int(leads.size()));
    QCOMPARE(toldNow(), Pieces + 1);
}

void LeadEditMarksTest::aMarkWaitsForNoLongJob()
{
    LeadEditBench bench;
    const QList<LeadId> leads = bench.profile.addLeads(1);
    const int threads = QThreadPool::globalInstance()->maxThreadCount();
    QSemaphore end;
    std::atomic<int> begun = 0;
    QList<QFuture<void>> jobs;
    const auto ended = qScopeGuard([&] {
        end.release(int(jobs.size()));
        for (QFuture<void> &job : jobs)
            job.waitForFinished();
    });
    for (int i = 0; i <= threads; ++i) {
        jobs << QtConcurrent::run([&] {
            ++begun;
            end.acquire();
        });
    }
    QTRY_COMPARE(begun, threads);
    const LeadEditReceipt marked = bench.run(leads, toDoNotCall());
    QCOMPARE(marked.counts.changed, 1);
    QCOMPARE(bench.undo(marked.id).restored, 1);
    QCOMPARE(begun, threads); // whoever waited before still does
}

void LeadEditMarksTest::whomAnotherListForbidsStaysMarked()
{
    LeadEditBench bench;
    const LeadId lead = bench.profile.addLeads(1).value(0);
    DoNotCallService lists(*bench.profile.workspace);
    QVERIFY(await(lists.add(QStringLiteral("+919810000001"), {})));
    DoNotCallEntry optOut;
    optOut.list = DoNotCallList::OptOut;
    QVERIFY(await(lists.add(QStringLiteral("+919810000001"), optOut)));
    const LeadEditReceipt receipt =
        bench.run({lead}, {.kind = Kind::AllowCalls, .attribute = {}, .value = {}});
    QVERIFY(!receipt.id.isValid());
    QCOMPARE(receipt.counts.changed, 0);
    QCOMPARE(receipt.counts.barred, 1);
    QCOMPARE(bench.fields(lead).status, LeadStatus::DoNotCall);
    QCOMPARE(bench.doNotCallEntries(), 2); // nothing was changed
}

QTEST_GUILESS_MAIN(LeadEditMarksTest)
#include "tst_leadeditmarks.moc"
